import { dot, inverseOf, logDeterminantOf, solved } from './matrix.ts'

/** One case: what is known of it (only the columns that are not 0), whether it came about, and how much it counts. */
export type Case = { readonly inputs: readonly (readonly [column: number, value: number])[]; readonly cameAbout: boolean; readonly weight: number }

/** What is believed of a weight before the cases are seen: normal, on the log odds. */
export type Prior = { readonly mean: number; readonly sd: number }

/** The likeliest weights under prior and cases together, and the covariance of the normal that fits them there (Laplace). */
export type LogisticFit = {
  readonly weights: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  /** The log of how likely the cases are, averaged over the prior (Laplace). */
  readonly logEvidence: number
}

const STEPS_AT_MOST = 60
const CLOSE_ENOUGH = 1e-12

const logOddsOf = ({ inputs }: Case, weights: readonly number[]): number =>
  inputs.reduce((sum, [column, value]) => sum + value * (weights[column] ?? 0), 0)

/** log(1 + eˣ), which neither overflows nor loses digits. */
const softPlus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

const logPosterior = (cases: readonly Case[], priors: readonly Prior[], weights: readonly number[]): number => {
  let sum = 0
  for (const one of cases) {
    const x = logOddsOf(one, weights)
    sum -= one.weight * softPlus(one.cameAbout ? -x : x)
  }
  for (const [i, { mean, sd }] of priors.entries()) sum -= ((weights[i] ?? 0) - mean) ** 2 / (2 * sd * sd)
  return sum
}

const slopesAt = (cases: readonly Case[], priors: readonly Prior[], weights: readonly number[]): { gradient: number[]; curvature: number[][] } => {
  const gradient = priors.map(({ mean, sd }, i) => (mean - (weights[i] ?? 0)) / sd ** 2)
  const curvature = priors.map(({ sd }, i) => priors.map((_, j) => (i === j ? 1 / sd ** 2 : 0)))
  for (const one of cases) {
    const chance = 1 / (1 + Math.exp(-logOddsOf(one, weights)))
    const pull = one.weight * ((one.cameAbout ? 1 : 0) - chance)
    const heft = one.weight * chance * (1 - chance)
    for (const [i, x] of one.inputs) {
      gradient[i] = (gradient[i] ?? 0) + pull * x
      const row = curvature[i] ?? []
      for (const [j, y] of one.inputs) row[j] = (row[j] ?? 0) + heft * x * y
    }
  }
  return { gradient, curvature }
}

/** Half the step until it climbs: the posterior is concave, so some step does. */
const climbed = (cases: readonly Case[], priors: readonly Prior[], from: readonly number[], step: readonly number[]): number[] => {
  const height = logPosterior(cases, priors, from)
  for (let size = 1; size > 1e-6; size /= 2) {
    const there = from.map((value, i) => value + size * (step[i] ?? 0))
    if (logPosterior(cases, priors, there) >= height - 1e-9) return there
  }
  return from.slice()
}

/**
 * Logistic regression with a normal prior on each weight, by Newton's method.
 *
 * @param priors one a column; for an intercept give one that is wide.
 */
export const penalisedLogistic = (cases: readonly Case[], priors: readonly Prior[]): LogisticFit => {
  let weights = priors.map(({ mean }) => mean)
  for (let count = 0; count < STEPS_AT_MOST; count++) {
    const { gradient, curvature } = slopesAt(cases, priors, weights)
    const step = solved(curvature, gradient)
    weights = climbed(cases, priors, weights, step)
    if (Math.sqrt(dot(step, step)) < CLOSE_ENOUGH) break
  }
  const { curvature } = slopesAt(cases, priors, weights)
  const spreads = priors.reduce((sum, { sd }) => sum + Math.log(sd), 0)
  return {
    weights,
    covariance: inverseOf(curvature),
    logEvidence: logPosterior(cases, priors, weights) - spreads - logDeterminantOf(curvature) / 2,
  }
}
