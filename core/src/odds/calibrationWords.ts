import { isOff } from './calibrated.ts'
import { type Calibration, ENOUGH_TO_CLAIM, ENOUGH_TO_SAY, type Measures } from './calibration.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const ofTwenty = (resolved: number): string =>
  resolved === 0
    ? `No forecast has its answer yet. It takes ${ENOUGH_TO_SAY} to say anything of how good they are.`
    : `${counted(resolved, 'forecast has its', 'forecasts have their')} answer: ${resolved} of the ${ENOUGH_TO_SAY} it takes to say anything of how good they are.`

/** A part of an error in whole hundredths. */
const hundredths = (part: number): number => Math.round(Math.abs(part) * 100)

const larger = (part: number): string => `${hundredths(part)}% ${part < 0 ? 'larger' : 'smaller'}`

type Ranged = Measures['skill']

/** From one part to another; both on one side are `8% to 15% smaller`. */
const span = ({ low, high }: Ranged): string =>
  low < 0 === high < 0
    ? `${Math.min(hundredths(low), hundredths(high))}% to ${Math.max(hundredths(low), hundredths(high))}% ${low < 0 ? 'larger' : 'smaller'}`
    : `anything from ${larger(low)} to ${larger(high)}`

const offersWords = ({ offers, expected }: Measures): string => {
  const [low, high] = [Math.ceil(expected.low), Math.floor(expected.high)]
  return `${offers} of them came before an offer; if ours are right, it would be ${low >= high ? `about ${Math.round(expected.value)}` : `${low} to ${high}`}.`
}

const skillWords = ({ skill }: Measures): string => {
  if (skill.low > 0) return `Ours came nearer than the chance of the stage alone: the error is ${span(skill)}.`
  if (skill.high < 0) return `The chance of the stage alone came nearer than ours: our error is ${span(skill)}.`
  return `Whether ours come nearer than the chance of the stage alone cannot be told yet: the error is ${span(skill)}.`
}

/** In what way forecasts are off, in the order of what can be seen most easily. */
const offWords = ({ offers, expected, slope }: Measures): string => {
  if (offers < expected.low) return 'offers came less often than was said.'
  if (offers > expected.high) return 'offers came more often than was said.'
  if (slope.high < 1) return 'the high ones were too high, and the low ones too low.'
  if (slope.low > 1) return 'the high ones were not high enough, and the low ones not low enough.'
  return 'some chances were too high and others too low, without a pattern.'
}

const calibrationSentence = (measures: Measures): string => {
  if (measures.isCalibrated === true) return 'Ours are calibrated: offers came about as often as was said, to within 5 of 100.'
  if (measures.isCalibrated === false) return `Ours are not calibrated: ${offWords(measures)}`
  if (isOff(measures)) return `Ours were off by more than chance explains: ${offWords(measures)}`
  return `Nothing shows that ours are off, and nothing yet that they are right: that takes ${ENOUGH_TO_CLAIM} forecasts with their answer.`
}

const guessWords = ({ guesses, measures }: Calibration): string | null => {
  if (guesses === 0) return null
  const own = measures?.ownGuess ?? null
  if (own === null) return `You guessed first at ${guesses} of them: ${guesses} of the ${ENOUGH_TO_SAY} it takes to compare.`
  if (own.skill.low > 0) return `At the ${guesses} where you guessed first, your own guess came nearer than ours: its error is ${span(own.skill)}.`
  if (own.skill.high < 0) return `At the ${guesses} where you guessed first, ours came nearer than your own guess, whose error is ${span(own.skill)}.`
  return `At the ${guesses} where you guessed first, it cannot be told yet which came nearer: the error of your guess is ${span(own.skill)}.`
}

/**
 * What can be said of how good the forecasts were, sentence by sentence: never more than so many of them bear.
 *
 * @example calibrationWords({ resolved: 12, processes: 7, guesses: 3, measures: null }) // => ['12 forecasts have their answer: 12 of the 20 it takes to say anything of how good they are.']
 */
export const calibrationWords = (calibration: Calibration): readonly string[] => {
  const { resolved, processes, measures } = calibration
  if (measures === null) return [ofTwenty(resolved)]
  const first = `${resolved} forecasts of ${counted(processes, 'process', 'processes')} have their answer. ${offersWords(measures)}`
  const guess = guessWords(calibration)
  return [first, skillWords(measures), calibrationSentence(measures), ...(guess === null ? [] : [guess])]
}
