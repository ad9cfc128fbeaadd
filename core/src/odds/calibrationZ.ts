import { type Answered, missOf, processesOf, type Ranged, rangedAt } from './calibrationProcesses.ts'

/**
 * The sum of weighted misses, and its standard deviation if the forecasts are right.
 *
 * The forecasts of one process are about one and the same answer, so they do not miss independently. If each is right by what was known when
 * it was made, the misses of an earlier and a later one of a process have as their covariance just what was still open at the later one. That holds on the
 * mean over many processes; where it would leave less than independent misses have, those count.
 */
const missSum = (forecasts: readonly Answered[], weigh: (chance: number) => number): { sum: number; sd: number } => {
  let [sum, variance, alone] = [0, 0, 0]
  for (const ofProcess of processesOf(forecasts)) {
    let before = 0
    for (const forecast of ofProcess) {
      const { chance } = forecast
      const weight = weigh(chance)
      sum += weight * missOf(forecast)
      variance += weight * (weight + 2 * before) * chance * (1 - chance)
      alone += weight * weight * chance * (1 - chance)
      before += weight
    }
  }
  return { sum, sd: Math.sqrt(Math.max(alone, variance)) }
}

/**
 * Spiegelhalter's z: a standard normal if the forecasts are right, however good or bad they are at telling processes apart. It is what the squared
 * error has too much or too little, in standard deviations; 0 when the forecasts leave nothing open to say it by.
 *
 * @source Spiegelhalter 1986, extended to several forecasts of one process.
 * @example spiegelhalterZ([{ processId: 'a', at: '1', chance: 0.2, isOffer: false }]) // => -0.5
 */
export const spiegelhalterZ = (forecasts: readonly Answered[]): number => {
  const { sum, sd } = missSum(forecasts, (chance) => 1 - 2 * chance)
  return sd === 0 ? 0 : sum / sd
}

/** How many of the forecasts would come before an offer if they are right, from none to all of them. */
export const expectedOffers = (forecasts: readonly Answered[]): Ranged => {
  const { sum, sd } = missSum(forecasts, () => 1)
  const offers = forecasts.filter(({ isOffer }) => isOffer).length
  const { value, low, high } = rangedAt(offers - sum, sd)
  return { value, low: Math.max(0, low), high: Math.min(forecasts.length, high) }
}
