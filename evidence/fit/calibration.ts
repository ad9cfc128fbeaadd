import { dot, inverseOf, solved } from './matrix.ts'

/** What is aimed at: a level that the parameters imply should be near `level`, within about one `sd`. */
export type Aim = { readonly id: string; readonly level: number; readonly sd: number; readonly impliedBy: (parameters: readonly number[]) => number }

/** What is believed of a parameter beforehand. */
export type Belief = { readonly mean: number; readonly sd: number }

const STEP = 1e-5
const ROUNDS_AT_MOST = 200
const CLOSE_ENOUGH = 1e-11

const slopesOf = ({ impliedBy }: Aim, at: readonly number[]): number[] =>
  at.map((_, i) => {
    const moved = (by: number): number[] => at.map((value, k) => (k === i ? value + by : value))
    return (impliedBy(moved(STEP)) - impliedBy(moved(-STEP))) / (2 * STEP)
  })

/**
 * The parameters that miss aims and beliefs least: the sum of squared misses, each in its own sd, by Gauss and Newton's method
 * from the beliefs. With fewer aims than parameters the beliefs decide the rest.
 *
 * @returns the parameters and their covariance, as if misses were normal.
 */
export const calibrated = (
  aims: readonly Aim[],
  beliefs: readonly Belief[],
): { parameters: readonly number[]; covariance: readonly (readonly number[])[] } => {
  let at = beliefs.map(({ mean }) => mean)
  let curvature: number[][] = []
  for (let count = 0; count < ROUNDS_AT_MOST; count++) {
    const gradient = beliefs.map(({ mean, sd }, i) => (mean - (at[i] ?? 0)) / sd ** 2)
    curvature = beliefs.map(({ sd }, i) => beliefs.map((_, j) => (i === j ? 1 / sd ** 2 : 0)))
    for (const aim of aims) {
      const slopes = slopesOf(aim, at)
      const miss = (aim.level - aim.impliedBy(at)) / aim.sd ** 2
      for (const [i, slope] of slopes.entries()) {
        gradient[i] = (gradient[i] ?? 0) + slope * miss
        const row = curvature[i] ?? []
        for (const [j, other] of slopes.entries()) row[j] = (row[j] ?? 0) + (slope * other) / aim.sd ** 2
      }
    }
    const step = solved(curvature, gradient)
    at = at.map((value, i) => value + (step[i] ?? 0))
    if (Math.sqrt(dot(step, step)) < CLOSE_ENOUGH) break
  }
  return { parameters: at, covariance: inverseOf(curvature) }
}
