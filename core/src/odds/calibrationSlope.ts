import { oddsOfChance } from '../stats/chance.ts'
import { type Answered, neverCertain, processesOf, type Ranged, rangedAt } from './calibrationProcesses.ts'

/** A symmetric two by two matrix. */
type Square = { readonly aa: number; readonly ab: number; readonly bb: number }

/** Level and slope that would be right, and how sure of that one is before looking: a normal of standard deviation 1 on each. */
const BEFORE = { level: 0, slope: 1 }
const PRECISION: Square = { aa: 1, ab: 0, bb: 1 }

const STEPS_AT_MOST = 200
const CLOSE_ENOUGH = 1e-13
const ROUNDING = 1e-14

type Line = { readonly level: number; readonly slope: number }
type Point = { readonly x: number; readonly y: number }

const chanceOn = ({ level, slope }: Line, x: number): number => 1 / (1 + Math.exp(-(level + slope * x)))

/** The logarithm of how likely the answers are on a line, with the belief before. */
const logPosterior = (line: Line, points: readonly Point[]): number =>
  points.reduce(
    (sum, { x, y }) => sum - Math.log1p(Math.exp((y === 1 ? -1 : 1) * (line.level + line.slope * x))),
    -(line.level ** 2 + (line.slope - BEFORE.slope) ** 2) / 2,
  )

const plusPoint = ({ aa, ab, bb }: Square, x: number, weight: number): Square => ({
  aa: aa + weight,
  ab: ab + weight * x,
  bb: bb + weight * x * x,
})

const steepness = (line: Line, points: readonly Point[]): Square =>
  points.reduce((sum, { x }) => plusPoint(sum, x, chanceOn(line, x) * (1 - chanceOn(line, x))), PRECISION)

/** One step of Newton's method, halved until it is no step back. */
const nextLine = (line: Line, points: readonly Point[]): Line => {
  const { aa, ab, bb } = steepness(line, points)
  let [a, b] = [BEFORE.level - line.level, BEFORE.slope - line.slope]
  for (const { x, y } of points) {
    const miss = y - chanceOn(line, x)
    a += miss
    b += miss * x
  }
  const size = aa * bb - ab * ab
  const [level, slope] = [(bb * a - ab * b) / size, (aa * b - ab * a) / size]
  // At the top the steps are smaller than what rounding does to the height; they are taken all the same.
  const here = logPosterior(line, points) - ROUNDING * points.length
  for (let part = 1; part > 1e-6; part /= 2) {
    const next = { level: line.level + part * level, slope: line.slope + part * slope }
    if (logPosterior(next, points) >= here) return next
  }
  return line
}

const fitted = (points: readonly Point[]): Line => {
  let line: Line = BEFORE
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const next = nextLine(line, points)
    const moved = Math.abs(next.level - line.level) + Math.abs(next.slope - line.slope)
    line = next
    if (moved < CLOSE_ENOUGH) break
  }
  return line
}

/** What the scores of the forecasts vary by together: those of one process share what was still open at the later one. */
const sharedSteepness = (line: Line, processes: readonly (readonly Point[])[]): Square => {
  let { aa, ab, bb } = PRECISION
  for (const ofProcess of processes) {
    let [count, sum] = [0, 0]
    for (const { x } of ofProcess) {
      const open = chanceOn(line, x) * (1 - chanceOn(line, x))
      aa += open * (1 + 2 * count)
      ab += open * (x + sum + count * x)
      bb += open * (x * x + 2 * sum * x)
      count += 1
      sum += x
    }
  }
  return { aa, ab, bb }
}

/**
 * The variance of the slope, by the steepness on both sides of what the scores vary by. What is shared is right on the mean over many processes only: for
 * a few odd ones it may come out below what independent forecasts would leave, or below nothing, and then it is taken as theirs.
 */
const slopeVariance = (line: Line, processes: readonly (readonly Point[])[]): number => {
  const { aa, ab, bb } = steepness(line, processes.flat())
  const shared = sharedSteepness(line, processes)
  const size = aa * bb - ab * ab
  const [a, b] = [-ab / size, aa / size]
  return Math.max(aa / size, a * a * shared.aa + 2 * a * b * shared.ab + b * b * shared.bb)
}

/**
 * By what the logarithm of the odds of a forecast would have to be multiplied to be right, its level being set right too. 1 is right; below 1 the
 * forecasts were too far apart, the high ones too high and the low ones too low; above 1 they were too near each other. A weak belief that they are right makes
 * that it always exists.
 *
 * @source Cox 1958, with a normal prior.
 */
export const calibrationSlope = (forecasts: readonly Answered[]): Ranged => {
  const processes = processesOf(forecasts).map((ofProcess) =>
    ofProcess.map(({ chance, isOffer }) => ({ x: Math.log(oddsOfChance(neverCertain(chance))), y: Number(isOffer) })),
  )
  const line = fitted(processes.flat())
  return rangedAt(line.slope, Math.sqrt(slopeVariance(line, processes)))
}
