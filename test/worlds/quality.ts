import { normalAbove } from '#core/stats/normal.ts'

/** The chance that a chi-square of an even number of degrees lies above a value: a finite sum. */
export const chiSquareAbove = (value: number, degrees: number): number => {
  if (degrees % 2 !== 0) throw new RangeError(`chiSquareAbove requires an even number of degrees; got ${degrees}`)
  let [term, sum] = [1, 1]
  for (let k = 1; k < degrees / 2; k++) {
    term *= value / 2 / k
    sum += term
  }
  return Math.exp(-value / 2) * sum
}

/** Places between 0 and 1, counted in equal bins: an odd number of them, so that the degrees of freedom are even. */
export const histogramOf = (places: readonly number[], bins: number): number[] => {
  const counts = new Array<number>(bins).fill(0)
  for (const place of places) {
    const bin = Math.min(bins - 1, Math.floor(place * bins))
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts
}

/** How likely so uneven a histogram is, if all places are equally likely. */
export const flatness = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return chiSquareAbove(
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    counts.length - 1,
  )
}

/** A forecast and what came of it. */
export type Outcome = { readonly chance: number; readonly offer: boolean }

/** Forecasts of about the same chance: the share that came true, and how many standard errors it lies from what was said. */
export type Bin = { readonly count: number; readonly said: number; readonly came: number; readonly errors: number }

const binOf = (outcomes: readonly Outcome[]): Bin => {
  const count = outcomes.length
  const said = outcomes.reduce((sum, { chance }) => sum + chance, 0)
  const came = outcomes.filter(({ offer }) => offer).length
  const variance = outcomes.reduce((sum, { chance }) => sum + chance * (1 - chance), 0)
  return { count, said: said / count, came: came / count, errors: (came - said) / Math.sqrt(variance) }
}

/** Forecasts by their size, in bins of equally many. */
export const binsOf = (outcomes: readonly Outcome[], bins: number): Bin[] => {
  const rising = outcomes.toSorted((one, other) => one.chance - other.chance)
  return Array.from({ length: bins }, (_, bin) => binOf(rising.slice((bin * rising.length) / bins, ((bin + 1) * rising.length) / bins)))
}

/** How likely so large differences between what was said and what came are, if every chance is right. Needs an even number of bins. */
export const calibrationOf = (bins: readonly Bin[]): number =>
  chiSquareAbove(
    bins.reduce((sum, { errors }) => sum + errors ** 2, 0),
    bins.length,
  )

/** How likely a share as far from the one said is, either way. */
export const shareOdd = (share: number, said: number, count: number): number =>
  2 * normalAbove(Math.abs(share - said) / Math.sqrt((said * (1 - said)) / count))

/** The mean logarithmic loss of forecasts. */
export const logLoss = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { chance, offer }) => sum - Math.log(offer ? chance : 1 - chance), 0) / outcomes.length
