import { whereReached } from '../stats/mixture.ts'
import type { Spread } from './spread.ts'

/**
 * What weighs down some combinations of employer, market and person against others, such as how likely each is to be silent so long: the
 * weight at a factor's logarithm, and what of it lies below, over a spread.
 */
export type Weight = { readonly at: (logFactor: number) => number; readonly below: (logFactor: number) => number; readonly total: number }

/** A part of a weight: what it is at a factor, a bounded and smooth function of it, and what of it lies below each panel of a spread, the whole last. */
export type WeightPart = { readonly valueAt: (factor: number) => number; readonly sums: Float64Array }

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

/** The points of all panels, in order: the factor at each, and its density. */
type Points = { readonly factors: Float64Array; readonly densities: Float64Array }

const pointsKnown = new WeakMap<Spread, Points>()

const widthOf = ({ reach }: Spread): number => (reach.to - reach.from) / PANELS

/** Several weights are taken up over one spread, and many processes have the same. */
const pointsOf = (spread: Spread): Points => {
  const known = pointsKnown.get(spread)
  if (known !== undefined) return known
  const [count, half] = [PANELS * LEGENDRE.length, widthOf(spread) / 2]
  const [factors, densities] = [new Float64Array(count), new Float64Array(count)]
  for (let point = 0; point < count; point++) {
    const { at } = LEGENDRE[point % LEGENDRE.length] as (typeof LEGENDRE)[number]
    const logFactor = spread.reach.from + (2 * Math.floor(point / LEGENDRE.length) + 1 + at) * half
    factors[point] = Math.exp(logFactor)
    densities[point] = spread.density(logFactor)
  }
  const points = { factors, densities }
  pointsKnown.set(spread, points)
  return points
}

/** What lies below each panel, and the whole last. */
const sumsOver = (spread: Spread, valueAt: (factor: number) => number): Float64Array => {
  const { factors, densities } = pointsOf(spread)
  const width = widthOf(spread)
  const sums = new Float64Array(PANELS + 1)
  for (let panel = 0, point = 0; panel < PANELS; panel++) {
    let sum = 0
    for (const { weight } of LEGENDRE) {
      sum += weight * (valueAt(factors[point] as number) * (densities[point] as number))
      point += 1
    }
    sums[panel + 1] = (sums[panel] as number) + (sum * width) / 2
  }
  return sums
}

/** A weight that is a bounded, smooth function of the factor on the odds. The whole is taken up once, in panels. */
export const weightPart = (spread: Spread, valueAt: (factor: number) => number): WeightPart => ({ valueAt, sums: sumsOver(spread, valueAt) })

type Mixed = readonly { readonly times: number; readonly part: WeightPart }[]

const sumOf = (mixed: Mixed, of: (part: WeightPart) => number): number => {
  let sum = 0
  for (const { times, part } of mixed) sum += times * of(part)
  return sum
}

/** A constant, and other weights each times a number. Within a panel they are taken up together. */
export const mixedWeight = (spread: Spread, constant: number, mixed: Mixed): Weight => {
  const { density, reach } = spread
  const width = widthOf(spread)
  const moving = (logFactor: number): number => {
    const factor = Math.exp(logFactor)
    return sumOf(mixed, ({ valueAt }) => valueAt(factor))
  }
  const dense = (logFactor: number): number => moving(logFactor) * density(logFactor)
  return {
    at: (logFactor) => constant + moving(logFactor),
    below: (logFactor) => {
      const panel = Math.min(PANELS - 1, Math.max(0, Math.floor((logFactor - reach.from) / width)))
      const before = sumOf(mixed, ({ sums }) => sums[panel] as number)
      return constant * spread.below(logFactor) + before + integral(dense, reach.from + panel * width, logFactor)
    },
    total: constant + sumOf(mixed, ({ sums }) => sums[PANELS] as number),
  }
}

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
