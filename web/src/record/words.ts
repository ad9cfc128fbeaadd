import type { RoundFacts } from '#core/record/round.ts'
import type { Silence } from '#core/record/silence.ts'
import { capital, dayAndHour, dayInWords } from '../ui/days.ts'
import { words } from '../words/words.ts'

const said = words.record

export const STAGES = said.stages
export const SOURCES = said.sources
export const EMPLOYER_KINDS = said.employerKinds
export const WORKPLACES = said.workplaces
export const FORMATS = said.formats
export const DECISION_PARTS = said.decisionParts
export const SURENESS = said.sureness
export const MESSAGE_KINDS = said.messageKinds
export const OUTCOMES = said.outcomes

/** How long nothing has been heard, in words; null when that is not known. */
export const silenceInWords = (silence: Silence | null): string | null => {
  if (silence === null) return null
  if (silence.days === 0) return silence.after === 'applying' ? said.appliedToday : said.inTouchToday
  return silence.after === 'applying' ? said.withoutSinceApplying(silence.days) : said.without(silence.days)
}

/** A round as one speaks of it: its number, or that it has none. */
export const roundName = ({ number }: Pick<RoundFacts, 'number'>): string => (number === null ? said.someRound : said.roundNumber(number))

/** The same inside a sentence. */
export const roundNamed = (round: Pick<RoundFacts, 'number'>): string => said.inSentence(roundName(round))

/** What a round was like, in a line: `Panel, video · 45 minutes · Berlin`. */
export const roundManner = ({ formats, durationMinutes, where, isScreen, isLast, finalists, openings }: RoundFacts): string =>
  capital(
    [
      formats.map((format) => said.inSentence(FORMATS[format])).join(', '),
      isScreen === true && !formats.includes('screen') ? said.screenRound : '',
      isLast === true ? said.lastRound : '',
      finalists === null ? '' : said.left(finalists, openings),
      durationMinutes === null ? '' : said.minutes(durationMinutes),
      where ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )

/** The day of a round, said as what it is: held, planned, or not known. */
export const roundDayInWords = (round: RoundFacts): string => {
  if (round.heldOn !== null) return capital(dayAndHour(round.heldOn, round.heldTime))
  if (round.plannedOn !== null) return said.plannedFor(dayAndHour(round.plannedOn, round.plannedTime))
  return said.dayUnknown
}

/** A day in words, where a sentence may do without it. */
export const dayIf = (day: string | null): string | null => (day === null ? null : dayInWords(day))
