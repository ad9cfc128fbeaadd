import { normalAbove } from '#core/stats/normal.ts'
import { solved } from './matrix.ts'

/** One wait: how many days, and whether an answer came at their end. Without one, it had not come by then. */
export type Wait = { readonly days: number; readonly answered: boolean }

/** A family of times: the log of the density at a time, and the chance of waiting longer; `scale` and `shape` are positive. */
type Family = {
  readonly logDensity: (days: number, scale: number, shape: number) => number
  readonly longer: (days: number, scale: number, shape: number) => number
}

const LOG_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2

/** Lognormal by its median and the sd of its logarithm; Weibull by scale and shape; exponential by its mean, its shape unused. */
const FAMILIES = {
  lognormal: {
    logDensity: (days, median, sigma) => {
      const z = Math.log(days / median) / sigma
      return -z * z * 0.5 - LOG_ROOT_TWO_PI - Math.log(sigma * days)
    },
    longer: (days, median, sigma) => normalAbove(Math.log(days / median) / sigma),
  },
  weibull: {
    logDensity: (days, scale, shape) => Math.log(shape / scale) + (shape - 1) * Math.log(days / scale) - (days / scale) ** shape,
    longer: (days, scale, shape) => Math.exp(-((days / scale) ** shape)),
  },
  exponential: {
    logDensity: (days, mean) => -Math.log(mean) - days / mean,
    longer: (days, mean) => Math.exp(-days / mean),
  },
} as const satisfies Record<string, Family>

export type FamilyName = keyof typeof FAMILIES

/** The likeliest share that is ever answered, and times of those that are. */
export type CureFit = {
  readonly everAnswered: number
  readonly scale: number
  readonly shape: number
  readonly logLikelihood: number
  readonly aic: number
}

/** Parameters are free numbers: the logit of the share, the logs of scale and shape. */
const logLikelihood = (family: Family, waits: readonly Wait[], [share = 0, logScale = 0, logShape = 0]: readonly number[]): number => {
  const ever = 1 / (1 + Math.exp(-share))
  const [scale, shape] = [Math.exp(logScale), Math.exp(logShape)]
  return waits.reduce(
    (sum, { days, answered }) =>
      sum + (answered ? Math.log(ever) + family.logDensity(days, scale, shape) : Math.log(1 - ever + ever * family.longer(days, scale, shape))),
    0,
  )
}

const STEP = 1e-4

const moved = (at: readonly number[], ...by: readonly (readonly [number, number])[]): number[] =>
  at.map((value, i) => value + by.reduce((sum, [k, step]) => sum + (k === i ? step : 0), 0))

const slopesAt = (f: (at: readonly number[]) => number, at: readonly number[]): { gradient: number[]; curvature: number[][] } => ({
  gradient: at.map((_, i) => (f(moved(at, [i, STEP])) - f(moved(at, [i, -STEP]))) / (2 * STEP)),
  curvature: at.map((_, i) =>
    at.map((_other, j) => {
      const corner = (a: number, b: number): number => f(moved(at, [i, a * STEP], [j, b * STEP]))
      return -(corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * STEP * STEP)
    }),
  ),
})

const STEPS_AT_MOST = 200
const CLOSE_ENOUGH = 1e-9

/** Newton's method with differences for slopes; where the surface is not yet a hill, straight up. */
const climbed = (f: (at: readonly number[]) => number, start: readonly number[]): number[] => {
  let at = start.slice()
  for (let count = 0; count < STEPS_AT_MOST; count++) {
    const { gradient, curvature } = slopesAt(f, at)
    const step = stepOf(curvature, gradient)
    let size = 1
    while (size > 1e-8 && f(at.map((value, i) => value + size * (step[i] ?? 0))) < f(at)) size /= 2
    at = at.map((value, i) => value + size * (step[i] ?? 0))
    if (Math.max(...step.map(Math.abs)) < CLOSE_ENOUGH) break
  }
  return at
}

const stepOf = (curvature: readonly (readonly number[])[], gradient: readonly number[]): number[] => {
  try {
    return solved(curvature, gradient)
  } catch {
    const steepness = Math.max(...gradient.map(Math.abs))
    return gradient.map((slope) => slope / (2 * steepness))
  }
}

/**
 * The mixture of those who are never answered and a family of times for the rest, by maximum likelihood.
 *
 * @param waits days above 0: the density of an answer at 0 days is not defined.
 */
export const cureFit = (name: FamilyName, waits: readonly Wait[]): CureFit => {
  const family: Family = FAMILIES[name]
  const answered = waits.filter((wait) => wait.answered)
  const logs = answered.map(({ days }) => Math.log(days))
  const middle = logs.reduce((sum, x) => sum + x, 0) / logs.length
  const free = name === 'exponential' ? 2 : 3
  const f = (at: readonly number[]): number => logLikelihood(family, waits, at)
  const start = [Math.log(answered.length / (waits.length - answered.length + 1)), name === 'exponential' ? middle + 1 : middle, 0].slice(0, free)
  const at = climbed(f, start)
  const [share = 0, logScale = 0, logShape = 0] = at
  return {
    everAnswered: 1 / (1 + Math.exp(-share)),
    scale: Math.exp(logScale),
    shape: Math.exp(logShape),
    logLikelihood: f(at),
    aic: 2 * free - 2 * f(at),
  }
}
