import { describe, expect, test } from 'vitest'
import { baseRate } from '../evidence/baseRates.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { waysTaken } from './ownRecordWays.ts'
import { branchesOf } from './path.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

const rate = (id: string): number => baseRate(id).value
const STEPS = ['screen', 'first', 'second', 'later'] as const
const NAMES = new Map<number, string>(STEPS.map((step) => [oddsOfChance(rate(`advance.${step}`)), step]))

const at = (stage: Standing['stage'], fullRounds: number, more: Partial<Standing> = {}): Standing => ({
  ...UNKNOWN_STANDING,
  stage,
  fullRounds,
  ...more,
})

/** The steps passed, by the name of the stage whose chance of going on they have. */
const passed = (standing: Standing): (string | undefined)[][] =>
  waysTaken(standing).map((way) => way.passed.map(({ advanceOdds }) => NAMES.get(advanceOdds)))

describe('the steps that a process passed', () => {
  test.each([
    ['at the screen', at('screen', 0, { firstWasScreen: true }), []],
    ['at a first interview after a screen', at('first', 1, { firstWasScreen: true }), ['screen']],
    ['at a first interview that came first', at('first', 1, { firstWasScreen: false }), []],
    ['at a second interview', at('second', 2, { firstWasScreen: false }), ['first']],
    ['at a third', at('later', 3, { firstWasScreen: false }), ['first', 'second']],
    ['at a fourth', at('later', 4, { firstWasScreen: true }), ['screen', 'first', 'second', 'later']],
    ['at a fortieth', at('later', 40, { firstWasScreen: false }), ['first', 'second', 'later']],
    ['at a final of which no round is known', at('final', 0, { isLast: true }), []],
    ['at a final at a second round', at('final', 2, { isLast: true, firstWasScreen: false }), ['first']],
    ['with references asked for after two', at('pre-offer', 2, { firstWasScreen: true }), ['screen', 'first']],
  ] as const)('are those before the one it stands at: %s', (_, standing, steps) => {
    expect(passed(standing)).toEqual([steps])
  })

  test.each([
    ['first', at('first', 1), [[], []], 'screen'],
    ['second', at('second', 2), [['first'], ['screen']], 'first'],
    [
      'later',
      at('later', 3),
      [
        ['first', 'second'],
        ['screen', 'first'],
      ],
      'second',
    ],
    [
      'later',
      at('later', 5),
      [
        ['first', 'second', 'later'],
        ['screen', 'first', 'second', 'later'],
      ],
      'later',
    ],
    ['final', at('final', 2, { isLast: true }), [['first'], ['screen']], 'final'],
    [
      'pre-offer',
      at('pre-offer', 3),
      [
        ['first', 'second'],
        ['screen', 'first'],
      ],
      'pre-offer',
    ],
  ] as const)('are of two kinds where the first conversation may have been a screen: %s', (_, standing, steps, lower) => {
    expect(passed(standing)).toEqual(steps)
    const ways = waysTaken(standing)
    expect(ways.map(({ weight }) => weight)).toEqual([1 - rate('first-was-screen'), rate('first-was-screen')])
    const known = { ...standing, stage: lower, fullRounds: lower === 'screen' ? 0 : standing.fullRounds - 1, firstWasScreen: true }
    expect(ways.map(({ present }) => present)).toEqual([
      branchesOf({ ...standing, firstWasScreen: false })[0]?.path[0],
      branchesOf(known)[0]?.path[0],
    ])
  })

  test('have the odds of their own employer, and of a referral after the first conversation', () => {
    const [way] = waysTaken(at('second', 2, { firstWasScreen: false, employerKind: 'academic', source: 'referred', finalists: 3, isLast: false }))
    const factor = rate('employer.academic') * rate('referred.interviews')
    expect(way?.passed[0]?.advanceOdds).toBeCloseTo(factor * oddsOfChance(rate('advance.first')), 12)
    expect(way?.passed[0]?.last).toBe(rate('last.first'))
  })
})

describe('the stage that it has come to', () => {
  const present = (known: Partial<Standing>) => waysTaken(at('second', 2, { firstWasScreen: false, ...known }))[0]?.present

  test('is the last as often as is said of it', () => {
    expect(present({})?.last).toBe(rate('last.second'))
    expect(present({ isLast: false })?.last).toBe(0)
    expect(present({ isLast: false, ended: 'rejection' })?.last).toBe(0)
    expect(present({ isLast: true })?.last).toBe(1)
    expect(present({ isLast: true, ended: 'offer' })?.last).toBe(1)
  })

  test('was the last after all where an offer came although another round was said to follow', () => {
    expect(present({ isLast: false, ended: 'offer' })?.last).toBe(rate('last.second'))
  })

  test('has the signs that were noticed, on the offer and on going on alike', () => {
    const [bare, noticed] = [present({}), present({ signs: [{ sign: 'met-manager', seen: 'present', cancelledBy: null }] })]
    const [offer, advance] = [(noticed?.offerOdds ?? 0) / (bare?.offerOdds ?? 1), (noticed?.advanceOdds ?? 0) / (bare?.advanceOdds ?? 1)]
    expect(offer).toBeGreaterThan(1.05)
    expect(advance).toBeCloseTo(offer, 12)
  })
})

test('the first conversation is among the steps unless it is not known how a process began', () => {
  const first = (standing: Standing): (boolean | undefined)[] => waysTaken(standing).map(({ fromFirst }) => fromFirst)
  expect(first(at('screen', 0))).toEqual([true])
  expect(first(at('first', 1))).toEqual([true, true])
  expect(first(at('final', 1, { isLast: true, firstWasScreen: false }))).toEqual([true])
  expect(first(at('final', 0, { isLast: true }))).toEqual([false])
  expect(first(at('pre-offer', 0))).toEqual([false])
})
