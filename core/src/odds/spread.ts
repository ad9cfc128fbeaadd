import { baseRate } from '../evidence/baseRates.ts'
import { type Mixture, mixtureBelow, mixtureDensity, mixtureNodes, mixtureQuantile, reachOf } from '../stats/mixture.ts'

/**
 * How far candidates, employers and markets lie apart, as one standard deviation on the logit: the three are independent and
 * normal and act on every step alike, so their sum is one normal.
 */
export const TOTAL_SPREAD = Math.hypot(...['person', 'employer', 'market'].map((of) => baseRate(`spread.${of}`).value))

/**
 * What is believed of the logarithm of the factor that person, market and employer put on the odds of passing a step: of somebody of whose
 * own record nothing is known. 0 is typical.
 */
export const PRIOR: Mixture = [{ weight: 1, centre: 0, sd: TOTAL_SPREAD }]

/** Factors on the odds at which a chance is looked at, and how much each counts: two lists side by side, for a mean is the innermost of all that is worked out. */
export type Nodes = { readonly factors: Float64Array; readonly weights: Float64Array }

/** The same belief as the odds use it: nodes for means, and the mixture for ranges. */
export type Spread = {
  readonly nodes: Nodes
  readonly density: (logFactor: number) => number
  readonly below: (logFactor: number) => number
  readonly quantile: (share: number) => number
  readonly reach: { readonly from: number; readonly to: number }
}

const shifted = (belief: Mixture, by: number, uncertain: number): Mixture =>
  belief.map(({ weight, centre, sd }) => ({ weight, centre: centre + by, sd: Math.hypot(sd, uncertain) }))

const nodesOf = (belief: Mixture): Nodes => {
  const nodes = mixtureNodes(belief)
  return { factors: Float64Array.from(nodes, ({ at }) => Math.exp(at)), weights: Float64Array.from(nodes, ({ weight }) => weight) }
}

const spreadWith = (nodes: Nodes, ranged: Mixture): Spread => {
  const quantiles = new Map<number, number>()
  return {
    nodes,
    density: (logFactor) => mixtureDensity(ranged, logFactor),
    below: (logFactor) => mixtureBelow(ranged, logFactor),
    quantile: (share) => {
      const known = quantiles.get(share) ?? mixtureQuantile(ranged, share)
      quantiles.set(share, known)
      return known
    },
    reach: reachOf(ranged),
  }
}

const unmoved = new WeakMap<Mixture, Spread>()

/** A belief as it is depends on nothing else, and the same belief serves many processes. */
const spreadAsIs = (belief: Mixture): Spread => {
  const known = unmoved.get(belief)
  if (known !== undefined) return known
  const spread = spreadWith(nodesOf(belief), belief)
  unmoved.set(belief, spread)
  return spread
}

/**
 * A belief, moved.
 *
 * @param by what moves it on the log scale, such as the signs that were read.
 * @param uncertain how uncertain the move is, as a standard deviation: it widens the range. It leaves the mean where it is, for the effect of a sign
 * was measured on the odds of many, not of one.
 */
export const spreadOf = (belief: Mixture, by = 0, uncertain = 0): Spread => {
  const asIs = spreadAsIs(belief)
  if (by === 0 && uncertain === 0) return asIs
  const times = Math.exp(by)
  return spreadWith({ ...asIs.nodes, factors: asIs.nodes.factors.map((factor) => times * factor) }, shifted(belief, by, uncertain))
}

/** The mean over employer, market and person of a chance that depends on the factor they put on the odds. */
export const meanOver = ({ nodes: { factors, weights } }: Pick<Spread, 'nodes'>, chanceAt: (factor: number) => number): number => {
  let mean = 0
  for (let index = 0; index < factors.length; index++) mean += (weights[index] as number) * chanceAt(factors[index] as number)
  return mean
}

/**
 * The 80 % range: the underlying chance is below `low` for one in ten of all combinations of employer, market and person, and
 * above `high` for one in ten. The chance never falls as the factor rises, so its percentiles are the chances at the percentiles
 * of the factor, and need no quadrature. It is a range of the chance, not of the outcome: an outcome is yes or no.
 *
 * @param chanceAt must not fall as the factor rises.
 */
export const rangeOver = ({ quantile }: Spread, chanceAt: (factor: number) => number): { low: number; high: number } => ({
  low: chanceAt(Math.exp(quantile(0.1))),
  high: chanceAt(Math.exp(quantile(0.9))),
})
