import { type Answered, inOneOrder, missOf } from './calibrationProcesses.ts'

/** Forecasts are neighbours when they lie less than this apart, the nearer the more. */
const NEAR = 0.1

/** How wide of the mark the neighbours of a forecast are on the mean; those of its own process are left out. Null when it has none. */
const missAround = (forecast: Answered, all: readonly Answered[]): number | null => {
  let [sum, weights] = [0, 0]
  for (const other of all) {
    const weight = 1 - Math.abs(other.chance - forecast.chance) / NEAR
    if (weight <= 0 || other.processId === forecast.processId) continue
    sum += weight * missOf(other)
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

/**
 * The mean square of how far what happens lies from what was forecast, freed of what chance alone puts there.
 *
 * Each forecast's miss is multiplied by the mean miss of its neighbours, and of that the mean is taken. Misses of different processes are
 * independent, so for forecasts that are right the mean of it is exactly 0 at any number of forecasts; a plain one over bins squares
 * each miss by itself too, and never comes out as 0. It may be negative: then there is less of it than chance puts there.
 *
 * @returns a square of a chance; its root is in chances. Null when no forecast has a neighbour.
 * @example calibrationError([{ processId: 'a', at: '1', chance: 0.5, isOffer: true }, { processId: 'b', at: '1', chance: 0.5, isOffer: false }]) // => -0.25
 */
export const calibrationError = (forecasts: readonly Answered[]): number | null => {
  const all = inOneOrder(forecasts)
  let [sum, count] = [0, 0]
  for (const forecast of all) {
    const around = missAround(forecast, all)
    if (around === null) continue
    sum += missOf(forecast) * around
    count += 1
  }
  return count === 0 ? null : sum / count
}
