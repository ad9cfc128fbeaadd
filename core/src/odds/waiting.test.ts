import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/waiting.json' with { type: 'json' }
import { addDays, type Day, daysBetween } from '../record/day.ts'
import { addWorkingDays } from '../record/workingDay.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { chanceInRange, meanChance } from './chance.ts'
import type { Silent } from './clock.ts'
import { Odds, type OpenOdds, oddsOf } from './odds.ts'
import { nextOf } from './path.ts'
import { Standing, UNKNOWN_STANDING } from './standing.ts'
import { unheardAfter, unheardNext } from './unheard.ts'
import type { Waiting } from './waiting.ts'
import { waitingRate } from './waitingRates.ts'

const RELATIVE = 1e-10
const RANGE_RELATIVE = 1e-8
const ROUNDING = 1e-12
const A_MONDAY = '2026-11-02'

const FINAL: Standing = { ...UNKNOWN_STANDING, stage: 'final', fullRounds: 2, isLast: true }
const silent = (days: number, known: Partial<Silent> = {}): Silent => ({ since: A_MONDAY, days, promisedOn: null, holidays: [], ...known })
const open = (standing: Standing): OpenOdds => oddsOf(standing) as OpenOdds
const waiting = (standing: Standing): Waiting => open(standing).waiting as Waiting
const daysTo = (day: Day): number => daysBetween(A_MONDAY, day)

const EMPLOYERS = ['small-firm', 'large-firm', 'campus-programme', 'government', 'academic'] as const
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null })
const stages = fc.constantFrom(
  { stage: 'applied', fullRounds: 0 } as const,
  { stage: 'screen', fullRounds: 0 } as const,
  { stage: 'first', fullRounds: 1 } as const,
  { stage: 'second', fullRounds: 2 } as const,
  { stage: 'later', fullRounds: 4 } as const,
  { stage: 'final', fullRounds: 2, isLast: true } as const,
  { stage: 'pre-offer', fullRounds: 2 } as const,
)
const facts = fc.record({
  firstWasScreen: orNull(fc.boolean()),
  isLast: orNull(fc.boolean()),
  finalists: orNull(fc.integer({ min: 1, max: 99 })),
  source: orNull(fc.constantFrom('applied', 'referred', 'sourced', 'agency' as const)),
  employerKind: orNull(fc.constantFrom(...EMPLOYERS)),
})
const standing = fc.tuple(facts, stages).map(([known, stage]): Standing => ({ ...UNKNOWN_STANDING, ...known, ...stage }))
const silence = fc.record({
  since: fc.integer({ min: 0, max: 6 }).map((days) => addDays(A_MONDAY, days)),
  days: fc.integer({ min: 0, max: 200 }),
  promisedOn: orNull(fc.integer({ min: -10, max: 40 }).map((days) => addDays(A_MONDAY, days))),
  holidays: fc.array(
    fc.integer({ min: 0, max: 60 }).map((days) => addDays(A_MONDAY, days)),
    { maxLength: 4 },
  ),
})

describe('the chance after a silence', () => {
  test.each(oracle.chances)('agrees with mpmath after $workingDays working days, and so does its range: $standing', (one) => {
    const days = daysTo(addWorkingDays(A_MONDAY, one.workingDays, []))
    const { chance, range } = chanceInRange(Standing.parse({ ...one.standing, silence: silent(days) }))
    expect(Math.abs(chance / one.mean - 1)).toBeLessThan(RELATIVE)
    expect(Math.abs(range.low / one.low - 1)).toBeLessThan(RANGE_RELATIVE)
    expect(Math.abs(range.high / one.high - 1)).toBeLessThan(RANGE_RELATIVE)
  })

  test('of a declared final at a private firm falls by weeks as the reference does, from our own level', () => {
    const chances = [0, 7, 14, 21, 28].map((days) => Math.round(meanChance({ ...FINAL, silence: silent(days) }) * 100))
    expect(chances).toEqual([37, 29, 19, 12, 8])
  })

  test('is never higher after a longer one', () => {
    fc.assert(
      fc.property(standing, silence, fc.integer({ min: 0, max: 60 }), (given, quiet, more) => {
        const [shorter, longer] = [quiet, { ...quiet, days: quiet.days + more }].map((one) => meanChance({ ...given, silence: one }))
        expect(longer).toBeLessThanOrEqual((shorter as number) + ROUNDING)
      }),
    )
  })

  test('stands within its range, and the answer is one by its own schema', () => {
    fc.assert(
      fc.property(standing, silence, (given, quiet) => {
        const { chance, range } = Odds.parse(oddsOf({ ...given, silence: quiet })) as OpenOdds
        expect(range.low).toBeLessThan(chance)
        expect(chance).toBeLessThan(range.high)
      }),
      { numRuns: 60 },
    )
  })

  test('is what it was on the first day, and as long as a promise runs', () => {
    fc.assert(
      fc.property(standing, silence, (given, quiet) => {
        const before = chanceInRange(given)
        expect(chanceInRange({ ...given, silence: { ...quiet, days: 0, promisedOn: null } })).toEqual(before)
        const promisedOn = addDays(quiet.since, quiet.days)
        expect(chanceInRange({ ...given, silence: { ...quiet, promisedOn } })).toEqual(before)
      }),
    )
  })

  test('does not count a weekend, nor a day off', () => {
    const at = (days: number, known: Partial<Silent> = {}) => meanChance({ ...FINAL, silence: silent(days, known) })
    expect(at(6)).toBe(at(4))
    expect(at(4, { holidays: ['2026-11-03'] })).toBe(at(3))
  })
})

describe('what may follow a silence', () => {
  test('sums to the chance of the silence, which never rises', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    const rung = fc.record({
      last: chance,
      offerOdds: fc.double({ min: 0, max: 1e4, noNaN: true }),
      advanceOdds: fc.double({ min: 0, max: 1e4, noNaN: true }),
    })
    const day = fc.double({ min: 0, max: 400, noNaN: true })
    fc.assert(
      fc.property(rung, stages, orNull(fc.constantFrom(...EMPLOYERS)), day, day, (present, { stage }, employerKind, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((days) => {
          const { offer, advance, no } = unheardNext(nextOf(present, 1.2), unheardAfter(days, waitingRate(stage, employerKind)))
          const silence = offer + advance + no
          expect(Math.abs(offer / silence + advance / silence + no / silence - 1)).toBeLessThan(ROUNDING)
          return silence
        }) as [number, number]
        expect(later).toBeLessThanOrEqual(sooner + ROUNDING)
        expect(sooner).toBeLessThanOrEqual(1 + ROUNDING)
      }),
    )
  })

  test('is for ever a no that is never told', () => {
    const { good, no } = unheardAfter(1e6, waitingRate('final', null))
    expect(good).toBeLessThan(1e-30)
    expect(no).toBeCloseTo(3 / 8, 12)
  })
})

describe('the two dates', () => {
  test.each([
    [null, 10, 29],
    ['small-firm', 10, 29],
    ['campus-programme', 24, 60],
    ['government', 39, 98],
    ['academic', 25, 72],
  ] as const)('after a declared final at a %s are day %i and day %i', (employerKind, write, stop) => {
    const { writeOn, stopWaitingOn } = waiting({ ...FINAL, employerKind, silence: silent(5) })
    expect([daysTo(writeOn), daysTo(stopWaitingOn)]).toEqual([write, stop])
  })

  test('are working days, the first no later than the second, and do not move from day to day', () => {
    fc.assert(
      fc.property(standing, silence, (given, quiet) => {
        const { writeOn, stopWaitingOn } = waiting({ ...given, silence: quiet })
        for (const day of [writeOn, stopWaitingOn]) {
          expect(['Sat', 'Sun']).not.toContain(new Date(day).toUTCString().slice(0, 3))
          expect(quiet.holidays).not.toContain(day)
        }
        expect(writeOn <= stopWaitingOn).toBe(true)
        expect(waiting({ ...given, silence: { ...quiet, days: quiet.days + 9 } })).toMatchObject({ writeOn, stopWaitingOn })
      }),
      { numRuns: 40 },
    )
  })

  test('follow a promise: three working days after it, and as long after its grace as otherwise after their word', () => {
    const { writeOn, stopWaitingOn, curve } = waiting({ ...FINAL, silence: silent(5, { promisedOn: '2026-11-20' }) })
    expect(writeOn).toBe('2026-11-25')
    expect(curve[0]?.on).toBe('2026-11-24')
    expect(daysBetween('2026-11-24', stopWaitingOn)).toBe(29)
  })

  test('stop at the first day on which less than a fifth is left', () => {
    const { curve, stopWaitingOn } = waiting({ ...FINAL, silence: silent(5) })
    const under = curve.find(({ chance }) => chance < (curve[0]?.chance ?? 0) / 5)
    expect(under?.on).toBe(stopWaitingOn)
  })

  test('are none without a silence, and nothing else changes then', () => {
    const { waiting: none, working } = open(FINAL)
    expect(none).toBeNull()
    expect(working.map(({ id }) => id)).not.toContain('silence')
  })

  test('come even when they promised word at the end of all years', () => {
    const odds = oddsOf({ ...FINAL, silence: silent(5, { promisedOn: '2199-12-31' }) })
    expect((Odds.parse(odds) as OpenOdds).waiting?.writeOn).toBe('2200-01-03')
  })
})

test('the curve has on every day the chance and the range that the process would be given then', () => {
  const given: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }
  for (const { on, chance, low, high } of waiting({ ...given, silence: silent(3) }).curve) {
    const then = chanceInRange({ ...given, silence: silent(daysTo(on)) })
    expect(chance).toBeCloseTo(then.chance, 12)
    expect(low).toBeCloseTo(then.range.low, 8)
    expect(high).toBeCloseTo(then.range.high, 8)
  }
})

describe('the working', () => {
  test('has the silence as a step, with its factor and its sources', () => {
    const { working, chance } = open({ ...FINAL, silence: silent(14) })
    const step = working.find(({ id }) => id === 'silence')
    expect(step).toMatchObject({ kind: 'judgement', chanceAfter: chance, sentence: expect.stringContaining('Ten working days without word.') })
    expect(step?.factor).toBeCloseTo(oddsOfChance(chance) / oddsOfChance(meanChance(FINAL)), 12)
    expect(step?.sources).toEqual(['comparably-2018', 'ragnyll-2022', 'join-glossary', 'judgement'])
  })

  test('multiplies to the answer whatever the silence is', () => {
    fc.assert(
      fc.property(standing, silence, (given, quiet) => {
        const { working, chance } = open({ ...given, silence: quiet })
        const odds = working.slice(1).reduce((product, { factor }) => product * (factor ?? 1), oddsOfChance(working[0]?.chanceAfter ?? Number.NaN))
        expect(Math.abs(odds / oddsOfChance(chance) - 1)).toBeLessThan(1e-10)
      }),
      { numRuns: 40 },
    )
  })

  test('names a promise that still runs with a factor of one, and with the source of how few are kept', () => {
    const step = open({ ...FINAL, silence: silent(8, { promisedOn: '2026-11-09' }) }).working.find(({ id }) => id === 'silence')
    expect(step).toMatchObject({ factor: 1, sentence: expect.stringContaining('They promised word by yesterday') })
    expect(step?.sources).toContain('talent-board-2023')
  })
})
