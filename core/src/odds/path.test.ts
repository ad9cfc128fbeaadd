import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRate } from '../evidence/baseRates.ts'
import { branchesOf, chanceAlong, chanceOver, nextOf, type Path, type Rung, rateIdsAhead } from './path.ts'
import { UNKNOWN_STANDING } from './standing.ts'

/** Sums of at most a dozen products of numbers below one. */
const ROUNDING = 1e-12

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const odds = fc.double({ min: 0, max: 1e6, noNaN: true })
const factor = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
const rung: fc.Arbitrary<Rung> = fc.record({ last: chance, offerOdds: odds, advanceOdds: odds })
const path: fc.Arbitrary<Path> = fc.array(rung, { minLength: 1, maxLength: 8 })

describe('what follows a stage', () => {
  test('is one of three: an offer, another round, a no', () => {
    fc.assert(
      fc.property(rung, factor, (stage, x) => {
        const { offer, advance, no } = nextOf(stage, x)
        expect(Math.abs(offer + advance + no - 1)).toBeLessThan(ROUNDING)
        for (const one of [offer, advance, no]) expect(one).toBeGreaterThanOrEqual(-ROUNDING)
      }),
    )
  })

  test('over the whole path ends in an offer or a no, and in nothing else', () => {
    fc.assert(
      fc.property(path, factor, (stages, x) => {
        const last = stages.with(-1, { ...(stages.at(-1) as Rung), last: 1 })
        const no = last.reduceRight((ahead, stage) => nextOf(stage, x).no + nextOf(stage, x).advance * ahead, 0)
        expect(Math.abs(chanceAlong(last, x) + no - 1)).toBeLessThan(ROUNDING)
      }),
    )
  })
})

describe('the chance of an offer along a path', () => {
  test('is linear in the chance that any one round is the last', () => {
    fc.assert(
      fc.property(path, fc.nat(7), factor, chance, (stages, at, x, part) => {
        const index = at % stages.length
        const withLast = (last: number): number => chanceAlong(stages.with(index, { ...(stages[index] as Rung), last }), x)
        expect(Math.abs(withLast(part) - (part * withLast(1) + (1 - part) * withLast(0)))).toBeLessThan(ROUNDING)
      }),
    )
  })

  test('lies between none and certain, and never falls as the factor rises', () => {
    fc.assert(
      fc.property(path, factor, factor, (stages, one, other) => {
        const [low, high] = [chanceAlong(stages, Math.min(one, other)), chanceAlong(stages, Math.max(one, other))]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1 + ROUNDING)
        expect(low).toBeLessThanOrEqual(high + ROUNDING)
      }),
    )
  })

  test('of two rounds is worked out by hand', () => {
    const stages: Path = [
      { last: 0.25, offerOdds: 1, advanceOdds: 3 },
      { last: 1, offerOdds: 1 / 3, advanceOdds: 0 },
    ]
    expect(chanceAlong(stages, 1)).toBeCloseTo(0.25 * 0.5 + 0.75 * 0.75 * 0.25, 15)
  })
})

describe('the ways in which a process may stand', () => {
  const second = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 } as const

  test('are two while nobody said what the first conversation was, and weigh one together', () => {
    const branches = branchesOf(second)
    expect(branches).toHaveLength(2)
    expect(branches.reduce((sum, { weight }) => sum + weight, 0)).toBe(1)
  })

  test.each([
    { ...second, firstWasScreen: true },
    { ...second, firstWasScreen: false },
    { ...second, stage: 'final', isLast: true },
    { ...UNKNOWN_STANDING },
    { ...UNKNOWN_STANDING, stage: 'screen' },
    { ...UNKNOWN_STANDING, stage: 'pre-offer' },
  ] as const)('is one when it is known or does not matter: $stage, $firstWasScreen', (standing) => {
    expect(branchesOf(standing)).toHaveLength(1)
  })

  test('end in a last round, each', () => {
    for (const stage of ['applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'] as const)
      for (const { path: stages } of branchesOf({ ...UNKNOWN_STANDING, stage, fullRounds: 3 })) expect(stages.at(-1)?.last).toBe(1)
  })

  test('are mixed by their weights', () => {
    const branches = branchesOf(second)
    const mixed = branches.reduce((sum, { weight, path: stages }) => sum + weight * chanceAlong(stages, 1.3), 0)
    expect(chanceOver(branches, 1.3)).toBe(mixed)
  })
})

describe('the parameters that the chance at a stage rests on', () => {
  test('are three for each stage ahead, one for the application and one for the final', () => {
    expect(rateIdsAhead('later')).toEqual(['last.later', 'offer.later', 'advance.later', 'offer.final'])
    expect(rateIdsAhead('applied')).toEqual(['advance.applied', ...rateIdsAhead('screen')])
    expect(rateIdsAhead('pre-offer')).toEqual(['offer.pre-offer'])
  })

  test('are all in the evidence', () => {
    for (const id of rateIdsAhead('applied')) expect(baseRate(id).unit).toBe('chance')
  })
})
