import { normalNodes } from '../stats/hermite.ts'
import { NINETIETH_PERCENTILE } from '../stats/normal.ts'
import { baseRate } from './baseRates.ts'

/** Enough that the mean of every stage is right to twelve digits. */
const NODES = 31

/**
 * How far candidates, employers and markets lie apart, as one standard deviation on the logit: the three are independent and
 * normal and act on every step alike, so their sum is one normal.
 */
export const TOTAL_SPREAD = Math.hypot(...['person', 'employer', 'market'].map((of) => baseRate(`spread.${of}`).value))

/** What a standing of so many standard deviations from the typical puts on the odds. */
export const factorAt = (deviations: number): number => Math.exp(TOTAL_SPREAD * deviations)

const nodes = normalNodes(NODES).map(({ at, weight }) => ({ factor: factorAt(at), weight }))

/** The mean over employer, market and person of a chance that depends on the factor they put on the odds. */
export const meanOver = (chanceAt: (factor: number) => number): number => {
  let mean = 0
  for (const { factor, weight } of nodes) mean += weight * chanceAt(factor)
  return mean
}

/**
 * The 80 % range: the underlying chance is below `low` for one in ten of all combinations of employer, market and person, and
 * above `high` for one in ten. The chance never falls as the factor rises, so its percentiles are the chances at the percentiles
 * of the factor, and need no quadrature. It is a range of the chance, not of the outcome: an outcome is yes or no.
 *
 * @param chanceAt must not fall as the factor rises.
 */
export const rangeOver = (chanceAt: (factor: number) => number): { low: number; high: number } => ({
  low: chanceAt(factorAt(-NINETIETH_PERCENTILE)),
  high: chanceAt(factorAt(NINETIETH_PERCENTILE)),
})
