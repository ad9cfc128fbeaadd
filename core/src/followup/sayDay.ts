import { type Day, daysBetween, type TimeOfDay } from '../record/day.ts'
import { wallClock, type Zone } from '../record/zone.ts'
import { MONTHS, WEEKDAYS, weekdayOf } from './dates.ts'
import { instantOf } from './instant.ts'

/**
 * A day without its weekday, with the year when it is another one.
 *
 * @example dateNamed('2026-11-24', '2026-11-26') // => '24 November'
 */
export const dateNamed = (day: Day, today: Day): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]}${year === today.slice(0, 4) ? '' : ` ${year}`}`
}

/**
 * A day with its weekday.
 *
 * @example dayNamed('2026-12-04', '2026-11-26') // => 'Friday 4 December'
 */
export const dayNamed = (day: Day, today: Day): string => `${WEEKDAYS[weekdayOf(day)]} ${dateNamed(day, today)}`

/**
 * When something was, as one says it on a later day.
 *
 * @example whenNamed('2026-11-23', '2026-11-24') // => 'yesterday'
 * @example whenNamed('2026-11-19', '2026-11-24') // => 'on Thursday'
 */
export const whenNamed = (day: Day, today: Day): string => {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days < 7 ? `on ${WEEKDAYS[weekdayOf(day)]}` : `on ${dateNamed(day, today)}`
}

const NUMBERS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** How many weeks ago, in words; null within the first days, and after ten weeks. */
export const weeksNamed = (day: Day, today: Day): string | null => {
  const weeks = Math.round(daysBetween(day, today) / 7)
  const number = NUMBERS[weeks]
  return number === undefined || number === '' ? null : weeks === 1 ? 'a week' : `${number} weeks`
}

type Appointment = { readonly on: Day; readonly time: TimeOfDay | null; readonly zone: Zone }

/** A day and an hour on their clock and, where it shows another, on one's own. */
export const appointmentNamed = ({ on, time, zone }: Appointment, own: Zone, today: Day): string => {
  const day = dayNamed(on, today)
  if (time === null) return day
  const here = wallClock(instantOf(on, time, zone), own)
  const hour = (clock: TimeOfDay): string => clock.replace(/^0/, '')
  if (here.time === time && here.on === on) return `${day} at ${hour(time)}`
  const elsewhere = here.on === on ? '' : ` on ${WEEKDAYS[weekdayOf(here.on)]}`
  return `${day} at ${hour(time)} your time (${hour(here.time)}${elsewhere} here)`
}
