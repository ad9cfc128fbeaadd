import { dot, inverseOf, logDeterminantOf, type Matrix } from './matrix.ts'

/** What one source says: a level on the logit, the variance of its sampling, and what kind of level it is (one number a moderator). */
export type SourceLevel = { readonly level: number; readonly variance: number; readonly moderators: readonly number[] }

/** A level for each moderator with its covariance, and how far the sources lie apart beyond sampling (a variance). */
export type RandomEffects = {
  readonly effects: readonly number[]
  readonly covariance: Matrix
  readonly betweenSources: number
  /** How many sources the spread was estimated from beyond those that the levels took. */
  readonly degreesOfFreedom: number
}

const STEPS_AT_MOST = 200
const CLOSE_ENOUGH = 1e-13

const weighted = (sources: readonly SourceLevel[], between: number) => {
  const weights = sources.map(({ variance }) => 1 / (variance + between))
  const columns = sources[0]?.moderators.map((_, i) => sources.map(({ moderators }) => moderators[i] ?? 0)) ?? []
  const normal = columns.map((x) => columns.map((y) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0) * (weights[i] ?? 0), 0)))
  const covariance = inverseOf(normal)
  const sums = columns.map((x) => x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0) * (sources[i]?.level ?? 0), 0))
  return { weights, columns, covariance, effects: covariance.map((row) => dot(row, sums)) }
}

/** P = W - WX(XᵀWX)⁻¹XᵀW: what is left of the sources when the levels are taken out. */
const leftOver = (sources: readonly SourceLevel[], between: number): number[][] => {
  const { weights, covariance } = weighted(sources, between)
  return sources.map(({ moderators }, i) =>
    sources.map((other, j) => {
      const shared = dot(
        moderators,
        covariance.map((row) => dot(row, other.moderators)),
      )
      return (i === j ? (weights[i] ?? 0) : 0) - (weights[i] ?? 0) * shared * (weights[j] ?? 0)
    }),
  )
}

/** The restricted log likelihood of a variance between the sources, up to what does not depend on it. */
export const restrictedLogLikelihood = (sources: readonly SourceLevel[], between: number): number => {
  const { weights, covariance, effects } = weighted(sources, between)
  const misfit = sources.reduce((sum, { level, moderators }, i) => sum + (weights[i] ?? 0) * (level - dot(moderators, effects)) ** 2, 0)
  const logWeights = weights.reduce((sum, weight) => sum + Math.log(weight), 0)
  return (logWeights + logDeterminantOf(covariance) - misfit) / 2
}

const pooledWith = (sources: readonly SourceLevel[], between: number): RandomEffects => {
  const { effects, covariance } = weighted(sources, between)
  return { effects, covariance, betweenSources: between, degreesOfFreedom: sources.length - effects.length }
}

/**
 * Random effects over sources, with moderators: the variance between sources by restricted maximum likelihood (Fisher's scoring,
 * never below 0), the levels by weighted least squares given it.
 */
export const randomEffects = (sources: readonly SourceLevel[]): RandomEffects => {
  const levels = sources.map(({ level }) => level)
  let between = 0.25
  for (let count = 0; count < STEPS_AT_MOST; count++) {
    const p = leftOver(sources, between)
    const rest = p.map((row) => dot(row, levels))
    const trace = p.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
    const squared = p.reduce((sum, row) => sum + dot(row, row), 0)
    const next = Math.max(0, between + (dot(rest, rest) - trace) / squared)
    const moved = Math.abs(next - between)
    between = next
    if (moved < CLOSE_ENOUGH) break
  }
  return pooledWith(sources, between)
}

/** What is believed of the spread between sources before they are seen: log-normal, by its median and the sd of its logarithm. */
export type SpreadPrior = { readonly median: number; readonly logSd: number }

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The same with a prior on the spread: for the few sources there are, one of them alone would move it too far. */
export const randomEffectsUnder = (sources: readonly SourceLevel[], { median, logSd }: SpreadPrior): RandomEffects => {
  const height = (logSpread: number): number =>
    restrictedLogLikelihood(sources, Math.exp(2 * logSpread)) - (logSpread - Math.log(median)) ** 2 / (2 * logSd ** 2)
  let [low, high] = [Math.log(median) - 6 * logSd, Math.log(median) + 6 * logSd]
  while (high - low > CLOSE_ENOUGH * 100) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
    if (height(left) > height(right)) high = right
    else low = left
  }
  return pooledWith(sources, Math.exp(low + high))
}
