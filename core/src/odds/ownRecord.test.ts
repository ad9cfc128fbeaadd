import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/own-record.json' with { type: 'json' }
import histories from '#test/oracle/own-record-histories.json' with { type: 'json' }
import { baseRate } from '../evidence/baseRates.ts'
import { normalNodes } from '../stats/hermite.ts'
import { mixtureQuantile } from '../stats/mixture.ts'
import { chanceInRange } from './chance.ts'
import { type OwnRecord, ownRecordOf, saysSomething, weightsOf, withoutProcess } from './ownRecord.ts'
import { chanceOf } from './ownRecordTold.ts'
import { waysTaken } from './ownRecordWays.ts'
import { PRIOR } from './spread.ts'
import { Standing, UNKNOWN_STANDING } from './standing.ts'

const A_MONDAY = '2026-11-02'
const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }

const silentFor = (days: number): Standing['silence'] => ({ since: A_MONDAY, days, promisedOn: null, holidays: [] })
const final = (ended: Standing['ended']): Standing => ({ ...UNKNOWN_STANDING, stage: 'final', isLast: true, ended })
const many = (count: number, standing: Standing): Standing[] => Array.from({ length: count }, () => standing)
const secondAfter = (own: OwnRecord): number => chanceInRange(SECOND, own.belief).chance

const meanOf = ({ grid, logDensity }: OwnRecord): number => {
  const weights = weightsOf(logDensity)
  return grid.points.reduce((sum, point, index) => sum + point * (weights[index] as number), 0)
}

type Told = Partial<Standing> & { times?: number; waitedWorkingDays?: number }

const toldIn = ({ processes }: { processes: readonly object[] }): Standing[] =>
  processes.flatMap((told) => {
    const { times = 1, waitedWorkingDays, ...known }: Told = told
    const silence = waitedWorkingDays === undefined ? null : silentFor((waitedWorkingDays / 5) * 7)
    return many(times, Standing.parse({ ...UNKNOWN_STANDING, ...known, silence }))
  })

/** A Markov chain of two million draws comes no nearer to the truth; no page shows so much. */
const MEAN_WITHIN = 0.005
const QUANTILES_WITHIN = 0.01

describe('what is believed after a history', () => {
  test.each(oracle)('is what a Markov chain over person, market and every employer says, drawn apart in R: $name', ({ name, mean, second }) => {
    const own = ownRecordOf(toldIn(histories.find((history) => history.name === name) as (typeof histories)[number]))
    expect(Math.abs(meanOf(own) - mean)).toBeLessThan(MEAN_WITHIN)
    const { chance, range } = chanceInRange(SECOND, own.belief)
    expect(Math.abs(chance - second.chance)).toBeLessThan(MEAN_WITHIN)
    expect(Math.abs(range.low - second.low)).toBeLessThan(QUANTILES_WITHIN)
    expect(Math.abs(range.high - second.high)).toBeLessThan(QUANTILES_WITHIN)
  })

  test.each([
    [0, 0, 0.287],
    [0, 6, 0.182],
    [3, 6, 0.322],
    [6, 12, 0.342],
  ])('moves the chance of a second interview as is written: %i offers of %i finals, %d', (offers, finals, chance) => {
    const own = ownRecordOf([...many(offers, final('offer')), ...many(finals - offers, final('rejection'))])
    expect(secondAfter(own)).toBeCloseTo(chance, 3)
    expect(own.counted).toBe(finals)
  })

  test('of nothing is what is believed of anybody', () => {
    expect(ownRecordOf([]).belief).toBe(PRIOR)
    expect(meanOf(ownRecordOf([]))).toBeCloseTo(0, 12)
  })

  test('is a belief that sums to one, however long the history', () => {
    for (const [offers, noes] of [
      [0, 10_000],
      [10_000, 0],
      [3000, 7000],
    ] as const) {
      const own = ownRecordOf([...many(offers, final('offer')), ...many(noes, final('rejection'))])
      expect(own.counted).toBe(10_000)
      expect(own.belief.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
      expect(secondAfter(own)).toBeGreaterThan(0)
      expect(secondAfter(own)).toBeLessThan(1)
    }
  })

  test('comes ever closer to the share of a long record, here half of all finals', () => {
    const { belief } = ownRecordOf([...many(5000, final('offer')), ...many(5000, final('rejection'))])
    expect(chanceInRange({ ...SECOND, stage: 'final', isLast: true }, belief).chance).toBeCloseTo(0.5, 2)
  })
})

const stages = fc.constantFrom(
  { stage: 'screen', fullRounds: 0, firstWasScreen: true },
  { stage: 'first', fullRounds: 1 },
  { stage: 'second', fullRounds: 2 },
  { stage: 'later', fullRounds: 3 },
  { stage: 'later', fullRounds: 40 },
  { stage: 'final', fullRounds: 3, isLast: true },
  { stage: 'final', fullRounds: 0, isLast: true },
  { stage: 'pre-offer', fullRounds: 2 },
) as fc.Arbitrary<Partial<Standing>>

const aStanding = fc
  .record({
    at: stages,
    ended: fc.constantFrom(null, 'offer', 'rejection', 'no-reply', 'withdrawal'),
    employerKind: fc.constantFrom(null, 'academic', 'campus-programme'),
    source: fc.constantFrom(null, 'referred'),
    isLast: fc.constantFrom(null, false),
    days: fc.constantFrom(null, 0, 3, 20, 400),
  })
  .map(({ at, days, ...known }): Standing => {
    const silence = days === null || known.ended !== null ? null : silentFor(days)
    return { ...UNKNOWN_STANDING, ...known, ...at, silence }
  })
const someStandings = fc.array(aStanding, { maxLength: 12 })

/** The grid is laid anew for every history; the sums over two grids of one density agree to more digits than this. */
const GRIDS_AGREE = 6

describe('whatever the history', () => {
  test('the order of the processes does not matter', () => {
    fc.assert(
      fc.property(someStandings, (standings) => {
        expect(meanOf(ownRecordOf(standings.toReversed()))).toBeCloseTo(meanOf(ownRecordOf(standings)), GRIDS_AGREE)
      }),
    )
  })

  test('one more no never raises the chance, and one more offer at a final never lowers it', () => {
    fc.assert(
      fc.property(someStandings, fc.constantFrom('first', 'second', 'final'), (standings, stage) => {
        const before = meanOf(ownRecordOf(standings))
        const unpassed = { first: { fullRounds: 1, firstWasScreen: false }, second: {}, final: { isLast: true } }[stage]
        const no: Standing = { ...UNKNOWN_STANDING, stage, ...unpassed, ended: 'rejection' }
        expect(meanOf(ownRecordOf([...standings, no]))).toBeLessThan(before)
        expect(meanOf(ownRecordOf([...standings, final('offer')]))).toBeGreaterThan(before)
      }),
    )
  })

  test('a process that is left out is as one that never was', () => {
    fc.assert(
      fc.property(someStandings, aStanding, (others, standing) => {
        const withIt = ownRecordOf([...others, standing])
        const without = withoutProcess(withIt, standing)
        const never = ownRecordOf(others)
        expect(without.counted).toBe(never.counted)
        expect(secondAfter(without)).toBeCloseTo(secondAfter(never), GRIDS_AGREE)
        expect(mixtureQuantile(without.belief, 0.1)).toBeCloseTo(mixtureQuantile(never.belief, 0.1), GRIDS_AGREE)
      }),
    )
  })

  test('processes that ended or wait before a conversation say nothing', () => {
    fc.assert(
      fc.property(someStandings, fc.constantFrom(null, 'offer', 'rejection', 'no-reply', 'withdrawal'), (standings, ended) => {
        const applied: Standing = { ...UNKNOWN_STANDING, ended, silence: ended === null ? silentFor(20) : null }
        const own = ownRecordOf([...standings, ...many(50, applied)])
        expect(own.belief).toEqual(ownRecordOf(standings).belief)
        expect(own.counted).toBe(ownRecordOf(standings).counted)
        expect(saysSomething(applied)).toBe(false)
      }),
    )
  })
})

test('what is read of each process of a record is the chance of what happened in it over the employers, whatever else is in the record', () => {
  fc.assert(
    fc.property(someStandings, (standings) => {
      const { grid, read } = ownRecordOf(standings)
      for (const standing of standings) {
        const chanceAt = chanceOf(standing, waysTaken(standing))
        for (const [index, log] of read(standing).entries()) {
          const over = normalNodes(31).reduce(
            (sum, { at, weight }) => sum + weight * chanceAt(Math.exp((grid.points[index] as number) + baseRate('spread.employer').value * at)),
            0,
          )
          expect(log).toBeCloseTo(Math.log(over), 6)
        }
      }
    }),
    { numRuns: 30 },
  )
})

describe('a process says something', () => {
  test.each([
    ['when it ended after a first conversation', { stage: 'first', fullRounds: 1, ended: 'no-reply' }, true],
    ['when it is silent after one', { stage: 'first', fullRounds: 1, silence: silentFor(2) }, true],
    ['when it went on after a screen', { stage: 'first', fullRounds: 1, firstWasScreen: true }, true],
    ['when it went on to a second interview and was left there', { stage: 'second', fullRounds: 2, ended: 'withdrawal' }, true],
    ['not when it was left at its first conversation', { stage: 'first', fullRounds: 1, firstWasScreen: false, ended: 'withdrawal' }, false],
    ['not when its first conversation lies ahead', { stage: 'first', fullRounds: 1, firstWasScreen: false }, false],
    ['not when the silence is of no working day', { stage: 'screen', firstWasScreen: true, silence: silentFor(0) }, false],
    ['not before a conversation', { stage: 'applied', ended: 'offer' }, false],
  ] as const satisfies readonly (readonly [string, Partial<Standing>, boolean])[])('%s', (_, known, says) => {
    expect(saysSomething({ ...UNKNOWN_STANDING, ...known })).toBe(says)
    expect(ownRecordOf([{ ...UNKNOWN_STANDING, ...known }]).counted).toBe(says ? 1 : 0)
  })
})

describe('an open process', () => {
  test('says the less for its candidate the longer it is silent, and in the end says what a no would', () => {
    const means = [0, 7, 14, 28, 90, 4000].map((days) => meanOf(ownRecordOf([{ ...SECOND, silence: silentFor(days) }])))
    for (const [index, mean] of means.entries()) if (index > 0) expect(mean).toBeLessThan(means[index - 1] as number)
    expect(means.at(-1)).toBeCloseTo(meanOf(ownRecordOf([{ ...SECOND, ended: 'no-reply' }])), 6)
  })

  test('of which no date is known says that it has come so far, as one that was left does', () => {
    expect(meanOf(ownRecordOf([SECOND]))).toBeGreaterThan(0)
    expect(meanOf(ownRecordOf([SECOND]))).toBeCloseTo(meanOf(ownRecordOf([{ ...SECOND, ended: 'withdrawal' }])), 12)
  })

  test('that only stands at its first conversation says nothing, and is not counted', () => {
    const own = ownRecordOf([{ ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1 }])
    expect(own.counted).toBe(0)
    expect(meanOf(own)).toBeCloseTo(0, 12)
  })
})

describe('a process', () => {
  const moves = (known: Partial<Standing>): number => meanOf(ownRecordOf([{ ...SECOND, ...known }]))

  test('of forty rounds proves no more than one of four', () => {
    const movesAfter = (fullRounds: number): number => moves({ stage: 'later', fullRounds, firstWasScreen: false })
    expect(movesAfter(40)).toBe(movesAfter(4))
    expect(movesAfter(4)).toBeGreaterThan(movesAfter(3))
  })

  test('that ended where success was likelier says more against its candidate', () => {
    expect(moves({ ended: 'rejection', employerKind: 'campus-programme' })).toBeLessThan(moves({ ended: 'rejection' }))
    expect(moves({ ended: 'rejection', source: 'referred' })).toBeLessThan(moves({ ended: 'rejection' }))
    const good = [{ sign: 'met-manager', seen: 'present', cancelledBy: null }] as const
    expect(moves({ ended: 'rejection', signs: [...good] })).toBeLessThan(moves({ ended: 'rejection' }))
  })

  test('that ended in an offer where another round was said to follow is taken at its end', () => {
    expect(moves({ ended: 'offer', isLast: false })).toBeCloseTo(moves({ ended: 'offer' }), 12)
  })

  test('whose first conversation may have been a screen lies between one where it was and one where it was not', () => {
    const [was, wasNot] = [moves({ stage: 'first', fullRounds: 1, firstWasScreen: true }), moves({ firstWasScreen: false })]
    expect(moves({})).toBeGreaterThan(Math.min(was, wasNot))
    expect(moves({})).toBeLessThan(Math.max(was, wasNot))
  })

  test('that passed or failed its first conversation moves half as much as one known to have come from further', () => {
    const failed = (known: Partial<Standing>): number => moves({ stage: 'final', isLast: true, ended: 'rejection', ...known })
    const [first, later] = [failed({ fullRounds: 1, firstWasScreen: false }), failed({ fullRounds: 0 })]
    expect(first / later).toBeGreaterThan(0.45)
    expect(first / later).toBeLessThan(0.6)
  })
})
