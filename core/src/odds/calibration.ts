import { z } from 'zod'
import { isCalibrated } from './calibrated.ts'
import { calibrationError } from './calibrationError.ts'
import type { Answered } from './calibrationProcesses.ts'
import { brierOf, logLossOf, type Paired, skillOver } from './calibrationSkill.ts'
import { calibrationSlope } from './calibrationSlope.ts'
import { expectedOffers, spiegelhalterZ } from './calibrationZ.ts'

/** Below so many forecasts with an answer nothing is said of how good they are. */
export const ENOUGH_TO_SAY = 20
/** From so many on they may be called calibrated, if they are. */
export const ENOUGH_TO_CLAIM = 400

/** A forecast with its answer, and what else was forecast of the same process at the same moment. */
export type Resolved = Answered & {
  /** The chance of the stage alone, as it was held then. */
  readonly baseRate: number
  readonly ownGuess: number | null
}

const Ranged = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Loss = z.strictObject({
  brier: z.number().describe('The mean squared miss; the lower, the better.'),
  logLoss: z.number().describe('The mean of minus the natural logarithm of the chance given to what happened; the lower, the better.'),
})

/** How good forecasts were. Ranges hold the true figure 19 times in 20. */
export const Measures = z.strictObject({
  offers: z.int().describe('How many came before an offer.'),
  expected: Ranged.describe('How many would have, if ours are right.'),
  ours: Loss,
  baseRate: Loss.describe('Of the chance of the stage alone.'),
  skill: Ranged.describe('By what part our squared error is smaller than that of the stage alone.'),
  z: z.number().describe("Spiegelhalter's z: a standard normal if ours are right."),
  slope: Ranged.describe('1 is right; below 1 ours were too far apart, above 1 too near each other.'),
  calibrationError: z
    .number()
    .nullable()
    .describe('The mean square of how far offers lie from what was forecast, freed of what chance puts there; it may be negative.'),
  ownGuess: z
    .strictObject({
      guesses: z.int(),
      own: Loss,
      ours: Loss.describe('Of ours, where there was a guess.'),
      baseRate: Loss,
      skill: Ranged.describe('By what part the squared error of the guess is smaller than ours.'),
    })
    .nullable()
    .describe('Null when there are fewer guesses than it takes.'),
  isCalibrated: z.boolean().nullable().describe('Null below 400 forecasts: nobody can tell.'),
})
export type Measures = z.infer<typeof Measures>

/** What can be said of forecasts that have their answer. */
export const Calibration = z.strictObject({
  resolved: z.int().min(0).describe('Forecasts that have their answer: of a process the first at each stage.'),
  processes: z.int().min(0).describe('Processes that they are of.'),
  guesses: z.int().min(0).describe('How many of them have a guess of your own.'),
  measures: Measures.nullable().describe('Null below 20 forecasts.'),
})
export type Calibration = z.infer<typeof Calibration>

const lossOf = (forecasts: readonly Answered[]): z.infer<typeof Loss> => ({ brier: brierOf(forecasts), logLoss: logLossOf(forecasts) })

const by = (forecasts: readonly Resolved[], chanceOf: (forecast: Resolved) => number, referenceOf: (forecast: Resolved) => number): Paired[] =>
  forecasts.map((forecast) => ({ ...forecast, chance: chanceOf(forecast), reference: referenceOf(forecast) }))

const ours = ({ chance }: Resolved): number => chance
const baseRate = (forecast: Resolved): number => forecast.baseRate

const ownGuessOf = (forecasts: readonly Resolved[]): Measures['ownGuess'] => {
  const guessed = forecasts.filter(({ ownGuess }) => ownGuess !== null)
  if (guessed.length < ENOUGH_TO_SAY) return null
  const own = by(guessed, ({ ownGuess }) => ownGuess as number, ours)
  return {
    guesses: guessed.length,
    own: lossOf(own),
    ours: lossOf(guessed),
    baseRate: lossOf(by(guessed, baseRate, ours)),
    skill: skillOver(own),
  }
}

const measuresOf = (forecasts: readonly Resolved[]): Measures => {
  const judged = {
    offers: forecasts.filter(({ isOffer }) => isOffer).length,
    expected: expectedOffers(forecasts),
    z: spiegelhalterZ(forecasts),
    slope: calibrationSlope(forecasts),
    calibrationError: calibrationError(forecasts),
  }
  return {
    ...judged,
    ours: lossOf(forecasts),
    baseRate: lossOf(by(forecasts, baseRate, ours)),
    skill: skillOver(by(forecasts, ours, baseRate)),
    ownGuess: ownGuessOf(forecasts),
    isCalibrated: forecasts.length < ENOUGH_TO_CLAIM ? null : isCalibrated(judged),
  }
}

/**
 * How good forecasts were, as far as so many of them can tell: nothing below 20, and whether they are calibrated from 400 on only.
 *
 * @param forecasts in any order; of a process the first at each stage.
 */
export const calibrationOf = (forecasts: readonly Resolved[]): Calibration => ({
  resolved: forecasts.length,
  processes: new Set(forecasts.map(({ processId }) => processId)).size,
  guesses: forecasts.filter(({ ownGuess }) => ownGuess !== null).length,
  measures: forecasts.length < ENOUGH_TO_SAY ? null : measuresOf(forecasts),
})
