import { dayInWords } from '../ui/days.ts'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'
import type { Step } from './planned.ts'

const said = loopWords.calendar

type Facts = Step['facts']

/** The day and the hour, on whose clock when it is not one's own. */
const whenOf = ({ plannedOn, plannedTime, zone }: Facts, clock: string): string => {
  if (plannedOn === null) return said.noDay
  if (plannedTime === null) return dayInWords(plannedOn)
  const when = words.ui.dayAt(dayInWords(plannedOn), plannedTime)
  return zone === null || zone === clock ? when : said.inZone(when, zone)
}

/** How long and where. */
const aroundOf = ({ durationMinutes, where, link }: Facts): string[] => [
  ...(durationMinutes === null ? [] : [said.minutes(durationMinutes)]),
  ...(where === null ? (link === null ? [] : [link]) : [where]),
]

/**
 * What would become of a round, in a sentence.
 *
 * @param clock the candidate's own time zone
 */
export const stepWords = ({ what, facts, was }: Step, clock: string): string => {
  const when = whenOf(facts, clock)
  const whole = [when, ...aroundOf(facts)].join(', ')
  if (what === 'added') return said.added(whole)
  if (what === 'called-off') return said.calledOff(when)
  if (what === 'as it is') return said.asItIs(whole)
  const before = was === null ? when : whenOf(was, clock)
  return before === when ? said.changed(whole) : said.movedTo(before, whole)
}
