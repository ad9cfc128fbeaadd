import { whereReached } from '../stats/mixture.ts'
import type { Spread } from './spread.ts'

/**
 * What weighs down some combinations of employer, market and person against others, such as how likely each is to be silent so long: the
 * weight at a factor's logarithm, and what of it lies below, over a spread.
 */
export type Weight = { readonly at: (logFactor: number) => number; readonly below: (logFactor: number) => number; readonly total: number }

/** Panels that the reach of a spread is divided into: each less than half a standard deviation wide. */
const PANELS = 40

/** Gauss-Legendre with four nodes on [-1, 1]: over a panel of half a standard deviation it is right to ten digits. */
const LEGENDRE = [
  { at: -0.8611363115940526, weight: 0.3478548451374538 },
  { at: -0.3399810435848563, weight: 0.6521451548625461 },
  { at: 0.3399810435848563, weight: 0.6521451548625461 },
  { at: 0.8611363115940526, weight: 0.3478548451374538 },
] as const

const integral = (valueAt: (x: number) => number, from: number, to: number): number => {
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  let sum = 0
  for (const { at, weight } of LEGENDRE) sum += weight * valueAt(middle + half * at)
  return sum * half
}

/** A weight that is a bounded, smooth function of the factor on the odds. The whole is taken up once, in panels. */
export const weightOf = ({ density, reach }: Spread, valueAt: (factor: number) => number): Weight => {
  const at = (logFactor: number): number => valueAt(Math.exp(logFactor))
  const dense = (logFactor: number): number => at(logFactor) * density(logFactor)
  const width = (reach.to - reach.from) / PANELS
  const sums = [0]
  for (let panel = 0; panel < PANELS; panel++) {
    const from = reach.from + panel * width
    sums.push((sums[panel] as number) + integral(dense, from, from + width))
  }
  const below = (logFactor: number): number => {
    const panel = Math.min(PANELS - 1, Math.max(0, Math.floor((logFactor - reach.from) / width)))
    return (sums[panel] as number) + integral(dense, reach.from + panel * width, logFactor)
  }
  return { at, below, total: sums.at(-1) as number }
}

/** A constant, and other weights each times a number. */
export const mixedWeight = (spread: Spread, constant: number, parts: readonly { readonly times: number; readonly weight: Weight }[]): Weight => ({
  at: (logFactor) => parts.reduce((sum, { times, weight }) => sum + times * weight.at(logFactor), constant),
  below: (logFactor) => parts.reduce((sum, { times, weight }) => sum + times * weight.below(logFactor), constant * spread.below(logFactor)),
  total: parts.reduce((sum, { times, weight }) => sum + times * weight.total, constant),
})

/** Newton's method squares what is missing at every step: after a step this small, twelve digits are right. */
const CLOSE_ENOUGH = 1e-6

const pointBelowWhich = (share: number, { density, quantile, reach }: Spread, weight: Weight): number =>
  whereReached(
    share * weight.total,
    { below: weight.below, slope: (logFactor) => weight.at(logFactor) * density(logFactor), ...reach },
    quantile(share),
    CLOSE_ENOUGH,
  )

/**
 * The 80 % range of a chance over employers, markets and persons that are weighted: one tenth of the weight lies below it and one above.
 *
 * @param chanceAt must not fall as the factor rises.
 */
export const weightedRangeOver = (spread: Spread, chanceAt: (factor: number) => number, weight: Weight): { low: number; high: number } => ({
  low: chanceAt(Math.exp(pointBelowWhich(0.1, spread, weight))),
  high: chanceAt(Math.exp(pointBelowWhich(0.9, spread, weight))),
})
