import type { Commands } from '#commands/index.ts'
import { percent } from '#core/odds/words.ts'

type Odds = Commands['odds.show']['output']
type Open = Extract<Odds, { open: true }>
type Step = Open['working'][number]

const signText = (sign: Step['sign']): string => (sign === null ? '' : `; ${sign.low.toFixed(2)} to ${sign.high.toFixed(2)}, n = ${sign.n}`)

const stepText = ({ sentence, factor, chanceBefore, chanceAfter, kind, sources, sign }: Step, index: number): string => {
  const moved =
    factor === null ? percent(chanceAfter) : `odds × ${factor.toFixed(2)}, from ${percent(chanceBefore ?? chanceAfter)} to ${percent(chanceAfter)}`
  return `  ${index + 1}. ${sentence}\n     ${moved} (${kind}: ${sources.join(', ')}${signText(sign)})\n`
}

const moveText = ({ question, answers }: Open['wouldMove'][number]): string =>
  `  ${question}\n${answers.map(({ answer, words }) => `    ${answer}: ${words}\n`).join('')}`

const waitingText = ({ words, writeOn, stopWaitingOn }: NonNullable<Open['waiting']>): string =>
  `Waiting\n  ${words}\n  Write on ${writeOn}; stop waiting on ${stopWaitingOn}.\n`

/** Where a process stands: the words, the figures, the waiting, the working step by step, and what could still move it. */
export const oddsText = (odds: Odds): string => {
  if (!odds.open) return `${odds.words}\n`
  const { words, figures, range, working, waiting, wouldMove, signs } = odds
  const silence = waiting === null ? '' : `\n${waitingText(waiting)}`
  const moves = wouldMove.length === 0 ? '' : `\nWhat would move it, once you know\n${wouldMove.map(moveText).join('')}`
  return `${words}\n${figures}. The chance of ${Math.round(range.coverage * 10)} in 10 such processes lies in the range.\n${signs === null ? '' : `${signs}\n`}${silence}\nHow it was worked out\n${working.map(stepText).join('')}${moves}`
}
