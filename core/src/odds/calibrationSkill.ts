import { type Answered, inOneOrder, missOf, neverCertain, processesOf, type Ranged, rangedAt } from './calibrationProcesses.ts'

/** Two forecasts of one thing: one that is judged, and one that it is judged by. */
export type Paired = Answered & { readonly reference: number }

/** The Brier score: the mean squared miss, from 0 to 1; the lower, the better. */
export const brierOf = (forecasts: readonly Answered[]): number =>
  inOneOrder(forecasts).reduce((sum, forecast) => sum + missOf(forecast) ** 2, 0) / forecasts.length

/** The mean of the negative natural logarithm of the chance that was given to what happened; the lower, the better. */
export const logLossOf = (forecasts: readonly Answered[]): number => {
  const given = ({ chance, isOffer }: Answered): number => (isOffer ? neverCertain(chance) : 1 - neverCertain(chance))
  return inOneOrder(forecasts).reduce((sum, forecast) => sum - Math.log(given(forecast)), 0) / forecasts.length
}

/**
 * By what part the squared error is smaller than that of the reference: 1 is perfect, 0 is as good as the reference, below 0 is worse. Its standard
 * error is that of a ratio of sums over processes, whose forecasts go together.
 *
 * @example skillOver([{ processId: 'a', at: '1', chance: 0.5, reference: 0.5, isOffer: true }]) // => { value: 0, low: 0, high: 0 }
 */
export const skillOver = (forecasts: readonly Paired[]): Ranged => {
  const sums = processesOf(forecasts).map((ofProcess) =>
    ofProcess.reduce(
      ({ gain, error }, one) => {
        const before = missOf({ ...one, chance: one.reference }) ** 2
        return { gain: gain + before - missOf(one) ** 2, error: error + before }
      },
      { gain: 0, error: 0 },
    ),
  )
  const error = sums.reduce((sum, one) => sum + one.error, 0)
  const skill = sums.reduce((sum, { gain }) => sum + gain, 0) / error
  const squares = sums.reduce((sum, one) => sum + (one.gain - skill * one.error) ** 2, 0)
  const spare = sums.length > 1 ? sums.length / (sums.length - 1) : 1
  return rangedAt(skill, Math.sqrt(squares * spare) / error)
}
