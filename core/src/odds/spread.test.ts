import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { baseRate } from '../evidence/baseRates.ts'
import { chanceInRange } from './chance.ts'
import { branchesOf, nextOf, type Path } from './path.ts'
import { meanOver, PRIOR, rangeOver, spreadOf, TOTAL_SPREAD } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

const PATHS = 1_000_000
/** By chance alone one seed in 370 lies further off. */
const STANDARD_ERRORS = 3
const SEED = 20_261_124
/** A million paths take about a second; a busy machine may take far longer. */
const PATIENCE_MS = 60_000

type Draws = { uniform: () => number; normal: () => number }

const drawsFrom = (seed: number): Draws => {
  const generator = xoroshiro128plus(seed)
  const uniform = (): number => uniformFloat64(generator)
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()) }
}

const SPREADS = (['person', 'employer', 'market'] as const).map((of) => baseRate(`spread.${of}`).value)

/** One process lived through: person, employer and market are drawn apart, then one event after the other. */
const endsInOffer = (path: Path, factor: number, { uniform }: Draws): boolean => {
  for (const rung of path) {
    const { offer, advance } = nextOf(rung, factor)
    const event = uniform()
    if (event < offer) return true
    if (event >= offer + advance) return false
  }
  return false
}

const simulated = (standing: Standing): { offers: number; below: number; above: number } => {
  const draws = drawsFrom(SEED)
  const branches = branchesOf(standing)
  const { low, high } = chanceInRange(standing).range
  const count = { offers: 0, below: 0, above: 0 }
  for (let path = 0; path < PATHS; path++) {
    const factor = Math.exp(SPREADS.reduce((sum, spread) => sum + spread * draws.normal(), 0))
    const drawn = draws.uniform()
    const branch = branches.length === 1 || drawn < (branches[0]?.weight ?? 1) ? branches[0] : branches[1]
    if (endsInOffer(branch?.path ?? [], factor, draws)) count.offers++
    const underlying = branches.reduce((sum, { weight, path: stages }) => sum + weight * expectedAlong(stages, factor), 0)
    if (underlying < low) count.below++
    if (underlying > high) count.above++
  }
  return count
}

/** The chance of an offer counted forwards: what reaches each stage, times what is offered there. */
const expectedAlong = (path: Path, factor: number): number => {
  let reached = 1
  let offered = 0
  for (const rung of path) {
    const { offer, advance } = nextOf(rung, factor)
    offered += reached * offer
    reached *= advance
  }
  return offered
}

const within = (count: number, chance: number): void => {
  const standardError = Math.sqrt((chance * (1 - chance)) / PATHS)
  expect(Math.abs(count / PATHS - chance)).toBeLessThan(STANDARD_ERRORS * standardError)
}

describe('a million processes lived through', () => {
  test.each([
    { ...UNKNOWN_STANDING },
    { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 },
    { ...UNKNOWN_STANDING, stage: 'final', fullRounds: 2, isLast: true, finalists: 4, source: 'referred' },
  ] as const satisfies readonly Standing[])(
    'end in an offer as often as is said, and lie below and above the range one in ten each: $stage',
    (standing) => {
      const { offers, below, above } = simulated(standing)
      within(offers, chanceInRange(standing).chance)
      within(below, 0.1)
      within(above, 0.1)
    },
    PATIENCE_MS,
  )
})

describe('the mean over employer, market and person', () => {
  test('of what does not depend on them is that', () => {
    expect(meanOver(spreadOf(PRIOR), () => 0.4)).toBeCloseTo(0.4, 14)
  })

  test('of their factor itself is that of a lognormal', () => {
    expect(meanOver(spreadOf(PRIOR), (factor) => factor) / Math.exp(TOTAL_SPREAD ** 2 / 2)).toBeCloseTo(1, 12)
  })
})

test('the three spreads add up as independent ones do', () => {
  expect(TOTAL_SPREAD).toBeCloseTo(Math.sqrt(SPREADS.reduce((sum, spread) => sum + spread ** 2, 0)), 14)
})

test('the range of the factor itself is wide on both sides alike', () => {
  const { low, high } = rangeOver(spreadOf(PRIOR), (factor) => factor)
  expect(low * high).toBeCloseTo(1, 14)
  expect(high).toBeGreaterThan(2)
})
