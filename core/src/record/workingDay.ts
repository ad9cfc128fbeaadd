import type { Day } from './day.ts'
import { dayNumber, dayOfNumber } from './dayNumber.ts'

/** Days on which nobody works although it is no weekend, in any order. */
export type Holidays = readonly Day[]

/** 5 January 1970 was one. */
const A_MONDAY = 4

/** Monday is 0. */
const weekdayOf = (number: number): number => (((number - A_MONDAY) % 7) + 7) % 7

const isWeekday = (number: number): boolean => weekdayOf(number) < 5

/** Mondays to Fridays from that Monday up to and with a day. */
const weekdaysUpTo = (number: number): number => {
  const days = number - A_MONDAY + 1
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/**
 * Working days after `from`, up to and with `to`. 0 when `to` is not later.
 *
 * @example workingDaysBetween('2026-11-20', '2026-11-24', []) // => 2
 * @example workingDaysBetween('2026-11-20', '2026-11-24', ['2026-11-23']) // => 1
 */
export const workingDaysBetween = (from: Day, to: Day, holidays: Holidays): number => {
  if (to <= from) return 0
  const weekdays = weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from))
  return holidays.length === 0 ? weekdays : weekdays - new Set(holidays.filter((day) => day > from && day <= to && isWeekday(dayNumber(day)))).size
}

/**
 * The day on which that many working days have passed: the first for which `workingDaysBetween` says so, the day itself for 0.
 *
 * @param workingDays a whole number, 0 or more.
 * @example addWorkingDays('2026-11-20', 2, []) // => '2026-11-24'
 */
export const addWorkingDays = (day: Day, workingDays: number, holidays: Holidays): Day =>
  workingDays <= 0 ? day : (workingDaysAfter(day, workingDays, holidays)[workingDays - 1] as Day)

/**
 * The next working days after a day, as many as are asked for.
 *
 * @example workingDaysAfter('2026-11-20', 2, []) // => ['2026-11-23', '2026-11-24']
 */
export const workingDaysAfter = (day: Day, count: number, holidays: Holidays): Day[] => {
  const off = new Set(holidays.map(dayNumber))
  const days: Day[] = []
  for (let number = dayNumber(day) + 1; days.length < count; number++) if (isWeekday(number) && !off.has(number)) days.push(dayOfNumber(number))
  return days
}
