import { normalBelow, normalDensity, normalQuantile } from './normal.ts'

/** One normal of a mixture: how much of the whole it is, where it lies, and how wide it is. */
export type NormalPart = { readonly weight: number; readonly centre: number; readonly sd: number }

/** A mixture of normals. Its weights sum to one. */
export type Mixture = readonly NormalPart[]

/** A point of a quadrature over a mixture, and how much it counts. */
export type MixtureNode = { readonly at: number; readonly weight: number }

/** Beyond this many standard deviations lies less than 1e-20 of a normal, and what grows on the way out as a chance of several steps does still vanishes. */
const FARTHEST = 9.5

/**
 * The mixture cut off where next to nothing is left of it.
 *
 * @example reachOf([{ weight: 1, centre: 2, sd: 1 }]) // => { from: -7.5, to: 11.5 }
 */
export const reachOf = (mixture: Mixture): { from: number; to: number } => ({
  from: Math.min(...mixture.map(({ centre, sd }) => centre - FARTHEST * sd)),
  to: Math.max(...mixture.map(({ centre, sd }) => centre + FARTHEST * sd)),
})

/** The density of the mixture at a point. */
export const mixtureDensity = (mixture: Mixture, x: number): number => {
  let sum = 0
  for (const { weight, centre, sd } of mixture) sum += (weight / sd) * normalDensity((x - centre) / sd)
  return sum
}

/** The share of the mixture below a point. */
export const mixtureBelow = (mixture: Mixture, x: number): number => {
  let sum = 0
  for (const { weight, centre, sd } of mixture) sum += weight * normalBelow((x - centre) / sd)
  return sum
}

const CLOSE_ENOUGH = 1e-12
const STEPS_AT_MOST = 200

/** The point at which a rising function reaches a height: Newton's method, halving the interval where it would leave it. */
export const whereReached = (
  height: number,
  rising: { readonly below: (x: number) => number; readonly slope: (x: number) => number; readonly from: number; readonly to: number },
  start: number,
  closeEnough: number = CLOSE_ENOUGH,
): number => {
  let [low, high, at] = [rising.from, rising.to, start]
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const missing = height - rising.below(at)
    if (missing > 0) low = at
    else high = at
    const next = at + missing / rising.slope(at)
    if (Math.abs(next - at) < closeEnough) return next
    at = next > low && next < high ? next : (low + high) / 2
  }
  return at
}

/**
 * The point below which a share of the mixture lies.
 *
 * @param share above 0 and below 1.
 * @example mixtureQuantile([{ weight: 1, centre: 3, sd: 2 }], 0.5) // => 3
 */
export const mixtureQuantile = (mixture: Mixture, share: number): number => {
  const [only, second] = mixture
  if (only !== undefined && second === undefined) return only.centre + only.sd * normalQuantile(share)
  const start = mixture.reduce((sum, { weight, centre }) => sum + weight * centre, 0)
  return whereReached(share, { below: (x) => mixtureBelow(mixture, x), slope: (x) => mixtureDensity(mixture, x), ...reachOf(mixture) }, start)
}

/** Points a standard deviation: the sum over so fine a grid misses a mean by less than exp(-2π²·1.5²), 1e-19. */
const POINTS_A_DEVIATION = 1.5

/** The chances that are averaged have their nearest pole at ±πi: at this step it costs less than exp(-2π²/0.5), 1e-17. */
const WIDEST_STEP = 0.5

/**
 * The nodes of a quadrature over the mixture, on a regular grid. For a smooth function that is cut off nowhere the plain sum over a grid is
 * as exact as any rule (the trapezoidal rule on the whole line).
 */
export const mixtureNodes = (mixture: Mixture): readonly MixtureNode[] => {
  const { from, to } = reachOf(mixture)
  const step = Math.min(WIDEST_STEP, Math.min(...mixture.map(({ sd }) => sd)) / POINTS_A_DEVIATION)
  const count = Math.ceil((to - from) / step) + 1
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * step
    return { at, weight: step * mixtureDensity(mixture, at) }
  })
}
