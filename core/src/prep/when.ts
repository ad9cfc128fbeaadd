import { type Day, daysBetween, type Instant } from '../record/day.ts'
import { todayAt } from '../record/moves.ts'
import type { Round } from '../record/round.ts'
import { instantAt, type Zone } from '../record/zone.ts'
import { placeOf, type Subject } from './subject.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day as one says it: `Tuesday 24 November 2026`. */
export const dayInWords = (day: Day): string => dayFormat.format(Date.parse(`${day}T00:00:00Z`)).replace(',', '')

/** The hour of a round as an instant; null while its day or its hour is not known. */
export const hourOf = ({ plannedOn, plannedTime, heldOn, heldTime, zone }: Round, own: Zone): Instant | null => {
  const [on, time] = heldOn === null ? [plannedOn, plannedTime] : [heldOn, heldTime]
  return on === null || time === null ? null : instantAt(on, time, zone ?? own)
}

const MINUTE_MS = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** Minutes from one instant to another, rounded down. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS)

/**
 * A stretch of time in words, as exact as it is of use.
 *
 * @example lengthInWords(135) // => '2 h 15 min'
 * @example lengthInWords(20) // => '20 min'
 * @example lengthInWords(4000) // => '2 days'
 */
export const lengthInWords = (minutes: number): string => {
  if (minutes >= 2 * DAY) return `${Math.floor(minutes / DAY)} days`
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  return [hours === 0 ? '' : `${hours} h`, rest === 0 && hours > 0 ? '' : `${rest} min`].filter((part) => part !== '').join(' ')
}

const many = (count: number, one: string): string => (count === 0 ? '' : count === 1 ? `one ${one}` : `${count} ${one}s`)

/** Less than a day as one would say it: `2 hours and 15 minutes`. */
const spoken = (minutes: number): string =>
  [many(Math.floor(minutes / HOUR), 'hour'), many(minutes % HOUR, 'minute')].filter((part) => part !== '').join(' and ') || 'less than a minute'

const relative = (days: number): string => {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 0 ? `in ${days} days` : days === -1 ? 'yesterday' : `${-days} days ago`
}

/** What is done alone has no hour at which it is, but one by which it is due. */
const dueOn = (round: Subject['round']): string => (placeOf(round) === 'alone' ? 'Due on ' : '')

/** The day and the hour of a round, on the clock of its zone and on the candidate's where they differ; the same whenever one reads it. */
export const clockWords = ({ round, moment }: Pick<Subject, 'round' | 'moment'>, ownClock: string | null): string => {
  const on = round.heldOn ?? round.plannedOn
  if (on === null) return 'No day is known'
  if (round.heldOn !== null) return dayInWords(on)
  if (hourOf(round, moment.zone) === null) return `${dueOn(round)}${dayInWords(on)}, the hour is not known`
  return `${dueOn(round)}${dayInWords(on)}, ${round.plannedTime}${ownClock === null ? '' : ` in ${round.zone}, ${ownClock} on your clock`}`
}

/** When a round is, in words, and how long it is until then. */
export const whenWords = (subject: Pick<Subject, 'round' | 'moment'>, ownClock: string | null): string => {
  const { round, moment } = subject
  const [on, clock] = [round.heldOn ?? round.plannedOn, clockWords(subject, ownClock)]
  if (on === null) return `${clock}.`
  if (round.heldOn !== null) return `${clock}: it has taken place.`
  const hour = hourOf(round, moment.zone)
  const left = hour === null ? null : minutesBetween(moment.now, hour)
  if (left !== null && left < 0) return `${clock}: it has begun or is over.`
  const soon = left !== null && left < 12 * HOUR ? `in ${spoken(left)}` : relative(daysBetween(todayAt(moment), on))
  return `${clock}, ${soon}.`
}
