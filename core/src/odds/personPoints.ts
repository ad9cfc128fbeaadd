import type { PersonGrid } from './personGrid.ts'

/** Where between the points of a grid something lies: the four points around it, and how much each counts there. */
export type Between = { readonly first: number; readonly counts: readonly [number, number, number, number] }

/** The cubic through the values at four points, at a place between them told in steps from the second. */
const cubicAt = (t: number): [number, number, number, number] => [
  (-t * (t - 1) * (t - 2)) / 6,
  ((t + 1) * (t - 1) * (t - 2)) / 2,
  (-(t + 1) * t * (t - 2)) / 2,
  ((t + 1) * t * (t - 1)) / 6,
]

const placeAt = (points: number, place: number): Between => {
  const first = Math.min(points - 4, Math.max(0, Math.floor(place) - 1))
  return { first, counts: cubicAt(place - first - 1) }
}

/** What has these values at the points of a grid, at a place between them. */
export const valueAt = (values: ArrayLike<number>, { first, counts }: Between): number => {
  let sum = 0
  for (let index = 0; index < 4; index++) sum += (counts[index] as number) * (values[first + index] as number)
  return sum
}

/** Parts of a step: the logarithm of a density is smooth enough to be filled in by cubics, and the sum over so fine a grid is right to four digits. */
const PARTS = 32

/**
 * The places on a grid below which shares of a density lie.
 *
 * @param logDensity at each point, up to a constant.
 * @param shares above 0 and below 1, rising.
 */
export const placesBelowWhich = ({ points }: Pick<PersonGrid, 'points'>, logDensity: Float64Array, shares: readonly number[]): Between[] => {
  const highest = Math.max(...logDensity)
  const places = (points.length - 1) * PARTS
  const below = new Float64Array(places + 1)
  for (let place = 1, sum = 0; place <= places; place++) {
    sum += Math.exp(valueAt(logDensity, placeAt(points.length, (place - 0.5) / PARTS)) - highest)
    below[place] = sum
  }
  const total = below[places] as number
  return shares.map((share) => {
    const above = Math.max(
      1,
      below.findIndex((sum) => sum >= share * total),
    )
    const [before, after] = [below[above - 1] as number, below[above] as number]
    return placeAt(points.length, (above - 1 + (share * total - before) / (after - before)) / PARTS)
  })
}
