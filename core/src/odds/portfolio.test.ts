import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { livesOf } from '#test/oracle/portfolioLives.ts'
import { SEARCHES } from '#test/oracle/searches.ts'
import { chanceInRange } from './chance.ts'
import type { LiveProcess } from './liveProcess.ts'
import { ownRecordOf, withoutProcess } from './ownRecord.ts'
import { Portfolio, portfolioOf } from './portfolio.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

const TODAY = '2026-11-24'
const A_MONDAY = '2026-11-02'
const DAYS = [14, 30, 60, 90]

const FIRST: Standing = { ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1, firstWasScreen: false }
const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }

const portfolio = (open: readonly LiveProcess[], ended: readonly Standing[] = []): Portfolio =>
  portfolioOf(
    open.map((process, index) => ({ id: String(index), ...process })),
    ownRecordOf([...ended, ...open.map(({ standing }) => standing)]),
    TODAY,
  )
const live = (standing: Standing, roundInDays: number | null = null): LiveProcess => ({ standing, roundInDays })
const many = (count: number, standing: Standing): LiveProcess[] => Array.from({ length: count }, () => live(standing))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const PATHS = 50_000
const SEED = 20_261_124
/** By chance alone one seed in 370 lies further off; a million paths are lived through by hand. */
const STANDARD_ERRORS = 3
/** A busy machine may take far longer than the seconds this needs. */
const PATIENCE_MS = 60_000

describe('searches lived through, in continuous time and with everything drawn apart,', () => {
  test.each(SEARCHES)(
    'come to an offer by a day, and to so many offers, as often as is said: $name',
    (search) => {
      const { lives, offerBy, offers } = livesOf(search, DAYS, PATHS, SEED)
      const said = portfolio(search.open, search.ended)
      const within = (count: number, chance: number, what: string): void =>
        expect(Math.abs(count / lives - chance), what).toBeLessThan(STANDARD_ERRORS * Math.sqrt((chance * (1 - chance)) / lives))
      for (const [index, { chance, days }] of said.atLeastOne.entries()) within(offerBy[index] as number, chance, `by day ${days}`)
      for (const [count, chance] of said.offers.chances.entries()) within(offers[count] as number, chance, `${count} offers`)
    },
    PATIENCE_MS,
  )
})

const aStage = fc.constantFrom(
  { stage: 'applied' },
  { stage: 'screen', firstWasScreen: true },
  { stage: 'first', fullRounds: 1 },
  { stage: 'second', fullRounds: 2 },
  { stage: 'later', fullRounds: 5 },
  { stage: 'final', fullRounds: 3, isLast: true },
  { stage: 'pre-offer', fullRounds: 2 },
) as fc.Arbitrary<Partial<Standing>>

const aProcess = fc
  .record({
    at: aStage,
    days: fc.constantFrom(null, 0, 4, 25, 400),
    promisedOn: fc.constantFrom(null, '2026-11-10', '2026-12-24'),
    roundInDays: fc.constantFrom(null, 0, 9, 200),
    employerKind: fc.constantFrom(null, 'government', 'small-firm'),
    signs: fc.constantFrom<Standing['signs'][]>([], [{ sign: 'met-manager', seen: 'present', cancelledBy: null }]),
  })
  .map(({ at, days, promisedOn, roundInDays, employerKind, signs }): LiveProcess => {
    const silence = days === null ? null : { since: A_MONDAY, days, promisedOn, holidays: [] }
    return {
      standing: { ...UNKNOWN_STANDING, ...at, employerKind, signs, silence },
      roundInDays: silence === null ? roundInDays : null,
    }
  })
const someProcesses = fc.array(aProcess, { maxLength: 8 })

/** The grid is laid anew for every search, and what is hardly believed is left out of it. */
const GRIDS_AGREE = 6

describe('whatever is open', () => {
  test('the answer has the shape it promises', () => {
    fc.assert(
      fc.property(someProcesses, (open) => {
        const said = portfolio(open)
        expect(Portfolio.parse(said)).toEqual(said)
      }),
      { numRuns: 30 },
    )
  })

  test('the chance of at least one offer grows by the day and lies in its range', () => {
    fc.assert(
      fc.property(someProcesses, (open) => {
        const { curve, atLeastOne, inTheEnd } = portfolio(open)
        for (const [day, { chance, low, high }] of curve.entries()) {
          expect(chance).toBeGreaterThanOrEqual((curve[day - 1]?.chance ?? 0) - 1e-12)
          expect(low).toBeLessThanOrEqual(chance + 1e-12)
          expect(high).toBeGreaterThanOrEqual(low)
        }
        for (const { chance, days } of atLeastOne) expect(chance).toBe(curve[days - 1]?.chance)
        expect(inTheEnd.chance).toBeGreaterThanOrEqual((curve.at(-1)?.chance ?? 0) - 1e-12)
      }),
      { numRuns: 40 },
    )
  })

  test('all numbers of offers together are certain, but for those too unlikely to be told, and their mean is the sum of the chances', () => {
    fc.assert(
      fc.property(someProcesses, (open) => {
        const { offers, processes, inTheEnd } = portfolio(open)
        expect(sum(offers.chances)).toBeLessThanOrEqual(1 + 1e-12)
        expect(sum(offers.chances)).toBeGreaterThan(0.998)
        expect(offers.mean).toBeCloseTo(sum(processes.map((process) => process.inTheEnd)), 10)
        expect(1 - (offers.chances[0] as number)).toBeCloseTo(inTheEnd.chance, 10)
      }),
      { numRuns: 40 },
    )
  })

  test('it does not matter in which order it is told', () => {
    fc.assert(
      fc.property(someProcesses, (open) => {
        const [one, other] = [portfolio(open), portfolio(open.toReversed())]
        for (const [index, { chance, range }] of one.atLeastOne.entries()) {
          expect(other.atLeastOne[index]?.chance).toBeCloseTo(chance, GRIDS_AGREE)
          expect(other.atLeastOne[index]?.range.low).toBeCloseTo(range.low, GRIDS_AGREE)
        }
        expect(other.words).toBe(one.words)
      }),
      { numRuns: 30 },
    )
  })

  test('one process more, of which nothing is known but that it began today, never lowers the chance of at least one offer', () => {
    fc.assert(
      fc.property(someProcesses, aStage, (open, at) => {
        const unpassed = { ...UNKNOWN_STANDING, ...at, fullRounds: Math.min(1, at.fullRounds ?? 0), firstWasScreen: false }
        const [before, after] = [portfolio(open), portfolio([...open, live(unpassed)])]
        for (const [index, { chance }] of before.atLeastOne.entries()) expect(after.atLeastOne[index]?.chance).toBeGreaterThanOrEqual(chance - 0.001)
      }),
      { numRuns: 40 },
    )
  })

  test('one more application, referral or second interview adds something, and the second interview the most', () => {
    fc.assert(
      fc.property(someProcesses, (open) => {
        const { oneMore } = portfolio(open)
        const [application, referral, second] = oneMore.map(({ inTheEnd }) => inTheEnd.adds) as [number, number, number]
        expect(application).toBeGreaterThan(0)
        expect(referral).toBeGreaterThan(application)
        expect(second).toBeGreaterThan(referral)
        expect(oneMore[0]?.sameAsApplications).toBe(1)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the processes of one candidate', () => {
  test('are less than so many apart: ten first interviews would give .91 and give .83', () => {
    const { inTheEnd, asIfIndependent } = portfolio(many(10, FIRST))
    expect(asIfIndependent.inTheEnd).toBeCloseTo(0.908, 2)
    expect(inTheEnd.chance).toBeCloseTo(0.829, 2)
    expect(asIfIndependent.words).toContain('83%')
  })

  test('have each the chance that it has by its own odds and the record of the others', () => {
    const silent = { since: A_MONDAY, days: 10, promisedOn: null, holidays: [] }
    const later: Standing = { ...SECOND, stage: 'later', fullRounds: 4, firstWasScreen: true }
    const signs: Standing['signs'] = [{ sign: 'met-manager', seen: 'present', cancelledBy: null }]
    const open: Standing[] = [
      SECOND,
      SECOND,
      FIRST,
      later,
      { ...SECOND, silence: silent },
      { ...FIRST, signs },
      { ...UNKNOWN_STANDING, silence: silent },
    ]
    const ended: Standing[] = [
      { ...FIRST, ended: 'rejection' },
      { ...FIRST, ended: 'no-reply' },
      { ...SECOND, ended: 'rejection' },
    ]
    for (const [someOpen, someEnded] of [[open, ended], [open, []], ...open.map((standing) => [[standing], []])] as const) {
      const own = ownRecordOf([...someEnded, ...someOpen])
      const { processes } = portfolio(
        someOpen.map((standing) => live(standing)),
        someEnded,
      )
      for (const [index, standing] of someOpen.entries()) {
        const alone = chanceInRange(standing, withoutProcess(own, standing).belief).chance
        expect(Math.abs((processes[index]?.inTheEnd ?? Number.NaN) - alone), standing.stage).toBeLessThan(standing.signs.length > 0 ? 0.002 : 1e-4)
      }
    }
  })

  test('one alone comes to an offer as often as there is at least one', () => {
    const { inTheEnd, processes, asIfIndependent } = portfolio([live({ ...SECOND, stage: 'later', fullRounds: 3 })])
    expect(processes[0]?.inTheEnd).toBeCloseTo(inTheEnd.chance, 12)
    expect(asIfIndependent.words).toBeNull()
  })
})

describe('what is told', () => {
  test('of nothing open is that nothing is open, and what one process would do', () => {
    const { words, inTheEnd, offers, enough, oneMore, asIfIndependent } = portfolio([])
    expect(words).toBe('Nothing is open. As soon as a process is, the chance that it comes to an offer stands here.')
    expect(inTheEnd.chance).toBe(0)
    expect(offers.chances).toHaveLength(1)
    expect(offers.chances[0]).toBeCloseTo(1, 12)
    expect(enough).toEqual({ chance: 0.8, processes: null, words: null })
    expect(asIfIndependent.words).toBeNull()
    expect(oneMore[2]?.inTheEnd.adds).toBeCloseTo(chanceInRange(SECOND).chance, 6)
  })

  test('of how many it takes is the smallest number that is enough', () => {
    const { enough } = portfolio(many(3, FIRST))
    expect(portfolio(many(enough.processes ?? 0, FIRST)).inTheEnd.chance).toBeGreaterThanOrEqual(0.8)
    expect(portfolio(many((enough.processes ?? 0) - 1, FIRST)).inTheEnd.chance).toBeLessThan(0.8)
    expect(enough.words).toBe('About 9 processes like these would make it 80% in the end; with your 3 it is 48%.')
  })

  test('of what has been silent for a year is that no number like it is enough', () => {
    const silent = { ...FIRST, silence: { since: '2025-11-24', days: 365, promisedOn: null, holidays: [] } }
    const { enough, words } = portfolio([live(silent)])
    expect(enough.processes).toBeNull()
    expect(enough.words).toContain('getting further in some of them would')
    expect(words).toBe(
      'In fewer than 1 of 20 searches like yours the one process that is open has come to an offer by Saturday 23 January 2027. That is so for nearly everyone.',
    )
  })

  test('never tells anyone to stop', () => {
    for (const open of [[], many(1, FIRST), many(30, SECOND)]) {
      const { words, offers, enough, oneMore, asIfIndependent } = portfolio(open)
      const all = [words, offers.words, enough.words, asIfIndependent.words, ...oneMore.map((one) => one.words)].join(' ')
      expect(all).not.toMatch(/stop|not worth|useless|waste/i)
    }
  })
})
