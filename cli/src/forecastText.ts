import type { Commands } from '#commands/index.ts'
import { percent } from '#core/odds/words.ts'

type Listed = Commands['forecast.list']['output']['forecasts'][number]

const nameOf = ({ company, role }: Pick<Listed, 'company' | 'role'>): string => (role === null ? company : `${company}, ${role}`)

const guessText = (guess: number | null): string => (guess === null ? 'no guess of yours' : `your guess ${Math.round(guess * 100)}%`)

const listedText = ({ at, stage, chance, low, high, ownGuess, outcome, isScored, ...process }: Listed): string =>
  `${at.slice(0, 10)}  ${stage.padEnd(9)}  ${percent(chance)} (${percent(low)} to ${percent(high)}), ${guessText(ownGuess)}: ${outcome ?? 'open'}${isScored ? '' : '; not scored'}  ${nameOf(process)}\n`

/** The forecasts that were shown, a line each. */
export const forecastsText = ({ forecasts, count }: Commands['forecast.list']['output']): string => {
  if (count === 0) return 'No forecast was shown yet.\n'
  return `${forecasts.map(listedText).join('')}${forecasts.length < count ? `${forecasts.length} of ${count}.\n` : ''}`
}

type Score = Commands['forecast.score']['output']
type Measures = NonNullable<Score['measures']>

const ranged = ({ value, low, high }: Measures['skill']): string => `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

const lossText = (name: string, { brier, logLoss }: Measures['ours']): string =>
  `  ${name.padEnd(22)}${brier.toFixed(3)}      ${logLoss.toFixed(3)}\n`

const rootText = (squared: number | null): string =>
  squared === null ? 'unknown' : squared <= 0 ? '0, or less than chance puts there' : Math.sqrt(squared).toFixed(3)

const measuresText = ({ ours, baseRate, ownGuess, skill, z, slope, calibrationError }: Measures): string =>
  [
    `\n${''.padEnd(24)}Brier      log loss\n`,
    lossText('ours', ours),
    lossText('the stage alone', baseRate),
    ...(ownGuess === null ? [] : [lossText(`your guess (${ownGuess.guesses})`, ownGuess.own), lossText('ours, at those', ownGuess.ours)]),
    `\nSkill ${ranged(skill)}, z ${z.toFixed(2)}, slope ${ranged(slope)}, calibration error ${rootText(calibrationError)}.\n`,
  ].join('')

const waitingText = ({ open, withdrawn, late }: Score): string => {
  const left = withdrawn === 0 ? '' : ` ${withdrawn} will have none, since you left.`
  const after = late === 0 ? '' : ` ${late} made after the day of the answer ${late === 1 ? 'is' : 'are'} not counted.`
  return `${open === 0 ? 'None waits' : open === 1 ? '1 more waits' : `${open} more wait`} for an answer.${left}${after}\n`
}

/** How good the forecasts were: the sentences, and the figures below them. */
export const scoreText = (score: Score): string =>
  `${score.words.map((sentence) => `${sentence}\n`).join('')}${waitingText(score)}${score.measures === null ? '' : measuresText(score.measures)}`

type Again = Commands['forecast.rescore']['output']['forecasts'][number]

const againText = ({ at, stage, chance, again, evidenceVersion, ...process }: Again): string =>
  `${at.slice(0, 10)}  ${stage.padEnd(9)}  ${percent(chance)} then (evidence ${evidenceVersion}), ${again === null ? 'not understood any more' : `${percent(again.chance)} today`}  ${nameOf(process)}\n`

/** What was said beside what the evidence of today says of the same. */
export const rescoreText = ({ forecasts, evidenceVersion, words }: Commands['forecast.rescore']['output']): string => {
  if (forecasts.length === 0) return 'No forecast was shown yet.\n'
  return `Under the evidence of today, ${evidenceVersion}:\n${forecasts.map(againText).join('')}\nScored as of today:\n${words.map((sentence) => `${sentence}\n`).join('')}`
}

/** Where a process stands, or that one's own guess comes first. */
export const askText = (told: (odds: Commands['odds.show']['output']) => string, answer: Commands['odds.ask']['output']): string =>
  answer.due
    ? 'First, your own guess: of ten processes that feel like this one, how many end in an offer? Say it with --guess 0.4, or --guess unknown to skip.\n'
    : told(answer.odds)
