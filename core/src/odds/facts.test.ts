import { describe, expect, test } from 'vitest'
import { baseRate } from '../evidence/baseRates.ts'
import { lognormalAbove } from '../stats/lognormal.ts'
import { waitedDays } from './clock.ts'
import { factsOf } from './facts.ts'
import { NOTHING_KNOWN } from './known.ts'
import { type OpenOdds, oddsOf } from './odds.ts'
import { asScreened, branchesOf } from './path.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { waitingOf } from './waiting.ts'
import { waitingRate } from './waitingRates.ts'
import { promiseWords } from './waitingWords.ts'
import { workingOf } from './working.ts'

const A_MONDAY = '2026-11-02'
const at = (facts: Partial<Standing>): Standing => ({ ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2, ...facts })
const silence = (days: number, promisedOn: string | null = null): Standing['silence'] => ({ since: A_MONDAY, days, promisedOn, holidays: [] })
const sentences = (facts: Partial<Standing>): string[] => factsOf(at(facts)).map(({ sentence }) => sentence)

describe('what is known is told in words', () => {
  test.each([
    [{ isLast: true }, 'This is the last round: nothing else stands before their decision.'],
    [{ isLast: false }, 'This is not the last round: at least one more has to be passed.'],
    [{ source: 'referred' }, 'Somebody there referred you: it still helps after the first conversation.'],
    [{ source: 'sourced' }, 'How you came in mattered on the way to the first conversation. That is behind you, so nothing is moved.'],
  ] as const)('%j', (facts, words) => {
    expect(sentences(facts)).toEqual([words])
  })

  test('that a last round was not the last, and whether it is known of this one', () => {
    const noLonger = 'An earlier round was declared the last, and another followed: that declaration no longer counts.'
    expect(sentences({ wentOn: true })).toEqual([`${noLonger} Whether this is the last is not known.`])
    expect(sentences({ wentOn: true, isLast: true })).toEqual([noLonger, 'This is the last round: nothing else stands before their decision.'])
    expect(sentences({ wentOn: true, stage: 'pre-offer' })).toEqual([])
  })

  test('with the chance that good news would have come by now, once there is any', () => {
    const come = Math.round((1 - lognormalAbove(waitedDays(5), waitingRate('second', null).good)) * 100)
    expect(come).toBeGreaterThan(20)
    expect(sentences({ silence: silence(7) })).toEqual([`Five working days without word. By now ${come}% of the good answers would have come.`])
    expect(sentences({ stage: 'final', employerKind: 'government', silence: silence(1) }).at(-1)).toBe('One working day without word.')
  })

  test('and with a promise that covers the silence', () => {
    const promise = promiseWords({ since: A_MONDAY, days: 1, promisedOn: '2026-11-20', holidays: [] })
    expect(sentences({ silence: silence(1, '2026-11-20') })).toEqual([`One working day without word. ${promise}`])
  })

  test('but not a silence of no working day, unless they promised word', () => {
    expect(sentences({ silence: silence(0) })).toEqual([])
    expect(sentences({ silence: silence(0, '2026-11-20') })).toHaveLength(1)
  })
})

test('a referral rests on what was measured at the start and on our judgement after it; any other way in on one of them', () => {
  const rates = (facts: Partial<Standing>) => factsOf(at(facts))[0]?.rates
  expect(rates({ stage: 'applied', source: 'referred' })).toEqual([baseRate('source.referred'), baseRate('referred.interviews')])
  expect(rates({ stage: 'applied', source: 'agency' })).toEqual([baseRate('source.agency')])
  expect(rates({ source: 'agency' })).toEqual([baseRate('source.agency')])
})

test('what a fact adds to the standing is what it says', () => {
  const given = at({
    firstWasScreen: true,
    wentOn: true,
    isLast: true,
    finalists: 3,
    source: 'agency',
    employerKind: 'academic',
    silence: silence(7),
  })
  expect(Object.assign({}, ...factsOf(given).map(({ adds }) => adds))).toEqual({
    firstWasScreen: true,
    employerKind: 'academic',
    source: 'agency',
    wentOn: true,
    isLast: true,
    stage: 'final',
    finalists: 3,
    silence: given.silence,
  })
  expect(factsOf(at({ stage: 'applied', fullRounds: 0, source: 'sourced' }))[0]?.adds).toEqual({ source: 'sourced' })
})

describe('the working', () => {
  test('says whose share it starts from', () => {
    expect(workingOf(at({}))[0]?.sentence).toMatch(/end in an offer, over all employers\.$/)
    expect(workingOf(at({}), { ...NOTHING_KNOWN, level: 0.4 })[0]).toMatchObject({
      sentence: 'Of processes that reach a second interview, 40% end in an offer, by the share that was given.',
      chanceAfter: expect.closeTo(0.4, 10),
    })
  })

  test('says that a last round was not the last just before what is known of this one, and moves nothing by it', () => {
    const steps = workingOf(at({ source: 'agency', wentOn: true, isLast: true, finalists: 2 }))
    expect(steps.map(({ id }) => id)).toEqual(['stage', 'source', 'went-on', 'last', 'finalists', 'range'])
    expect(steps[2]).toMatchObject({ factor: 1, kind: 'no-evidence', sources: baseRate('offer.final').sources })
    expect((oddsOf(at({ wentOn: true })) as OpenOdds).chance).toBe((oddsOf(at({})) as OpenOdds).chance)
  })

  test('takes the silence after the signs, once', () => {
    const signs = [{ sign: 'met-manager', seen: 'present', cancelledBy: null }] as const
    const ids = workingOf(at({ source: 'agency', signs: [...signs], silence: silence(7) })).map(({ id }) => id)
    expect(ids).toEqual(['stage', 'source', 'sign', 'silence', 'range'])
  })

  test('has the own record as a step, with its sentence and what it rests on', () => {
    const ownRecord = { belief: [{ weight: 1, centre: 0.6, sd: 0.8 }], sentence: 'Three of your six finals ended in an offer.' }
    const { working, chance } = oddsOf(at({}), { ...NOTHING_KNOWN, ownRecord }) as OpenOdds
    const step = working.find(({ id }) => id === 'own-record')
    expect(step).toMatchObject({ sentence: ownRecord.sentence, kind: 'inferred', chanceAfter: expect.closeTo(chance, 12), sign: null })
    expect(step?.sources).toEqual([...new Set(['spread.person', 'spread.market'].flatMap((of) => baseRate(of).sources))])
    expect(workingOf(at({})).map(({ id }) => id)).toEqual(['stage', 'range'])
  })

  test('ends by saying why the range is wide', () => {
    expect(workingOf(at({})).at(-1)?.sentence).toMatch(/as wide as employers, markets and candidates differ/)
  })
})

test('the answers to an open question are the facts that recording them would set', () => {
  const asked = (oddsOf(at({})) as OpenOdds).wouldMove
  const answers = (id: string) => asked.find((one) => one.id === id)?.answers.map(({ answer, value }) => [answer, value])
  for (const id of ['screen', 'last'])
    expect(answers(id)).toEqual([
      ['Yes', true],
      ['No', false],
    ])
  const chances = Object.fromEntries(asked.map(({ id, answers: told }) => [id, told.map(({ chance }) => chance)]))
  const chance = (facts: Partial<Standing>): number => (oddsOf(at(facts)) as OpenOdds).chance
  expect(chances.last).toEqual([chance({ stage: 'final', isLast: true }), chance({ isLast: false })])
  expect(chances.screen?.[1]).toBe(chance({ firstWasScreen: false }))
})

describe('the stage', () => {
  test('of an interview that was said to be the last is the final, by whatever name it goes', () => {
    const chance = (facts: Partial<Standing>): number => (oddsOf(at(facts)) as OpenOdds).chance
    expect(chance({ isLast: true })).toBe(chance({ stage: 'final', isLast: true }))
    expect(branchesOf(at({ isLast: true }))).toHaveLength(1)
  })

  test('after a screen is one lower, and that it was one is known', () => {
    expect(asScreened(at({ stage: 'first', fullRounds: 1 }))).toEqual(at({ stage: 'screen', fullRounds: 0, firstWasScreen: true }))
    expect(asScreened(at({}))).toEqual(at({ stage: 'first', fullRounds: 1, firstWasScreen: true }))
    expect(asScreened(at({ stage: 'later', fullRounds: 3 }))).toEqual(at({ stage: 'second', fullRounds: 2, firstWasScreen: true }))
    expect(asScreened(at({ stage: 'later', fullRounds: 5 }))).toEqual(at({ stage: 'later', fullRounds: 4, firstWasScreen: true }))
  })

  test('for which there is no row of times is refused', () => {
    expect(() => waitingRate('nowhere' as Standing['stage'], null)).toThrow('got undefined private')
  })
})

describe('waiting', () => {
  const waits = (promisedOn: string | null) => waitingOf(at({ silence: silence(7, promisedOn) }))

  test('is by the usual times where a promise was for an early day, and by the promise where it is late', () => {
    const usual = waits(null)?.writeOn ?? ''
    expect(waits('2026-11-03')?.writeOn).toBe(usual)
    expect(usual > '2026-11-06').toBe(true)
    expect(waits('2026-11-27')?.writeOn).toBe('2026-12-02')
  })

  test('has a curve from the day on which silence counts to five working days after the one to stop on', () => {
    const waiting = waits(null)
    expect(waiting?.curve[0]?.on).toBe(A_MONDAY)
    const stop = waiting?.curve.findIndex(({ on }) => on === waiting.stopWaitingOn) ?? 0
    expect(waiting?.curve).toHaveLength(stop + 1 + 5)
  })

  test('counts from their last word when they had promised word for an earlier day', () => {
    expect(waits('2026-10-01')?.curve[0]?.on).toBe(A_MONDAY)
    expect(promiseWords({ since: A_MONDAY, days: 7, promisedOn: A_MONDAY, holidays: [] })).toMatch(/^They had promised word by /)
  })
})
