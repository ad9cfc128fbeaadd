import { OUTCOMES, silenceInWords } from '../record/words.ts'
import { shortDay, today, weekday } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { Row } from './useRows.ts'

const said = words.processList

/** Of a round ahead: `today, 14:00`, or `Fri 27 Nov, 09:30`. */
const roundAhead = ({ on, time }: NonNullable<Row['nextRound']>): string => {
  const day = on === today() ? words.ui.today : `${weekday(on)} ${shortDay(on)}`
  return time === null ? day : `${day}, ${time}`
}

/** What is the latest of a process, in a few words. */
export const newsOf = ({ outcome, nextRound, silence, lastOn, stopOn }: Row): string => {
  if (outcome !== null) return outcome.on === null ? OUTCOMES[outcome.kind] : said.ended(OUTCOMES[outcome.kind], shortDay(outcome.on))
  if (nextRound !== null) return roundAhead(nextRound)
  const silent = silence === null || silence.days === 0 ? silenceInWords(silence) : said.silentFor(silence.days)
  if (silent !== null && stopOn !== null) return said.stopDay(silent, shortDay(stopOn))
  return silent ?? (lastOn === null ? said.noDate : said.lastOn(shortDay(lastOn)))
}
