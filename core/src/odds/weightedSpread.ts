import { NINETIETH_PERCENTILE, normalBelow, normalDensity } from '../stats/normal.ts'
import { factorAt } from './spread.ts'

/**
 * What weighs down some combinations of employer, market and person against others, such as how likely each is to be silent so long: the
 * weight at so many standard deviations, and what of it lies below, over the normal spread.
 */
export type Weight = { readonly at: (deviations: number) => number; readonly below: (deviations: number) => number; readonly total: number }

/** Beyond this many standard deviations lies less than 1e-18 of everything. */
const FARTHEST = 9
const PANEL = 0.5
const PANELS = (2 * FARTHEST) / PANEL

/** Gauss-Legendre with four nodes on [-1, 1]: over a panel of half a standard deviation it is right to ten digits. */
const LEGENDRE = [
  { at: -0.8611363115940526, weight: 0.3478548451374538 },
  { at: -0.3399810435848563, weight: 0.6521451548625461 },
  { at: 0.3399810435848563, weight: 0.6521451548625461 },
  { at: 0.8611363115940526, weight: 0.3478548451374538 },
] as const

const integral = (valueAt: (deviations: number) => number, from: number, to: number): number => {
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  let sum = 0
  for (const { at, weight } of LEGENDRE) sum += weight * valueAt(middle + half * at)
  return sum * half
}

/** A weight that is a bounded, smooth function of the factor on the odds. The whole is taken up once, in panels. */
export const weightOf = (valueAt: (factor: number) => number): Weight => {
  const at = (deviations: number): number => valueAt(factorAt(deviations))
  const dense = (deviations: number): number => at(deviations) * normalDensity(deviations)
  const sums = [0]
  for (let panel = 0; panel < PANELS; panel++) {
    const from = panel * PANEL - FARTHEST
    sums.push((sums[panel] as number) + integral(dense, from, from + PANEL))
  }
  const below = (deviations: number): number => {
    const panel = Math.min(PANELS - 1, Math.max(0, Math.floor((deviations + FARTHEST) / PANEL)))
    return (sums[panel] as number) + integral(dense, panel * PANEL - FARTHEST, deviations)
  }
  return { at, below, total: sums.at(-1) as number }
}

/** A constant, and other weights each times a number. */
export const mixedWeight = (constant: number, parts: readonly { readonly times: number; readonly weight: Weight }[]): Weight => ({
  at: (deviations) => parts.reduce((sum, { times, weight }) => sum + times * weight.at(deviations), constant),
  below: (deviations) => parts.reduce((sum, { times, weight }) => sum + times * weight.below(deviations), constant * normalBelow(deviations)),
  total: parts.reduce((sum, { times, weight }) => sum + times * weight.total, constant),
})

/** Newton's method squares what is missing at every step: after a step this small, twelve digits are right. */
const CLOSE_ENOUGH = 1e-6
const STEPS_AT_MOST = 60

/** The point below which a share of the weight lies: Newton's method, halving the interval where it would leave it. */
const pointBelowWhich = (share: number, weight: Weight, start: number): number => {
  let [low, high, at] = [-FARTHEST, FARTHEST, start]
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const missing = share * weight.total - weight.below(at)
    if (missing > 0) low = at
    else high = at
    const next = at + missing / (weight.at(at) * normalDensity(at))
    if (Math.abs(next - at) < CLOSE_ENOUGH) return next
    at = next > low && next < high ? next : (low + high) / 2
  }
  return at
}

/**
 * The 80 % range of a chance over employers, markets and persons that are weighted: one tenth of the weight lies below it and one above.
 *
 * @param chanceAt must not fall as the factor rises.
 */
export const weightedRangeOver = (chanceAt: (factor: number) => number, weight: Weight): { low: number; high: number } => ({
  low: chanceAt(factorAt(pointBelowWhich(0.1, weight, -NINETIETH_PERCENTILE))),
  high: chanceAt(factorAt(pointBelowWhich(0.9, weight, NINETIETH_PERCENTILE))),
})
