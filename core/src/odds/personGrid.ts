import { baseRate } from '../evidence/baseRates.ts'
import { normalNodes } from '../stats/hermite.ts'

/**
 * Points of what one candidate and the market put on the odds of every step, as a logarithm, at equal distances; and for each point the
 * factors with every node of the employers. Person and market act on all processes of a candidate alike, so only their sum matters, and a grid
 * over the sum is the grid over both, summed.
 */
export type PersonGrid = { readonly points: readonly number[]; readonly step: number; readonly factors: Float64Array }

/** How far candidates and markets lie apart together, as a standard deviation on the logit. */
export const PERSON_SPREAD = Math.hypot(baseRate('spread.person').value, baseRate('spread.market').value)

/** How far employers lie apart, as a standard deviation on the logit. */
export const EMPLOYER_SPREAD = baseRate('spread.employer').value

/** Eleven nodes give the mean of four steps passed over the employers to eight digits. */
const EMPLOYERS = normalNodes(11).map(({ at, weight }) => ({ factor: Math.exp(EMPLOYER_SPREAD * at), weight }))

export const personGrid = (from: number, to: number, count: number): PersonGrid => {
  const step = (to - from) / (count - 1)
  const points = Array.from({ length: count }, (_, index) => from + index * step)
  const factors = Float64Array.from(points.flatMap((point) => EMPLOYERS.map(({ factor }) => Math.exp(point) * factor)))
  return { points, step, factors }
}

/** A part of a grid, from one point up to and without another. */
export const gridWithin = ({ points, step, factors }: PersonGrid, from: number, to: number): PersonGrid => ({
  points: points.slice(from, to),
  step,
  factors: factors.slice(from * EMPLOYERS.length, to * EMPLOYERS.length),
})

/**
 * Means over the employers of several things at once, at each point of the grid.
 *
 * @param count how many things.
 * @param valuesAt puts their values at a factor on the odds into the array it is given.
 */
export const overEmployers = (
  { points, factors }: PersonGrid,
  count: number,
  valuesAt: (factor: number, into: Float64Array) => void,
): readonly Float64Array[] => {
  const means = Array.from({ length: count }, () => new Float64Array(points.length))
  const values = new Float64Array(count)
  for (let point = 0, node = 0; point < points.length; point++)
    for (const { weight } of EMPLOYERS) {
      valuesAt(factors[node] as number, values)
      node += 1
      for (let index = 0; index < count; index++) {
        const mean = means[index] as Float64Array
        mean[point] = (mean[point] as number) + weight * (values[index] as number)
      }
    }
  return means
}
