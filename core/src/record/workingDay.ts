import { addDays, type Day, daysBetween } from './day.ts'

/** Days on which nobody works although it is no weekend, in any order. */
export type Holidays = readonly Day[]

const A_MONDAY = '1970-01-05'

const weekdayOf = (day: Day): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7

/** It is no Saturday, no Sunday and no holiday. */
const isWorkingDay = (day: Day, holidays: Holidays): boolean => weekdayOf(day) < 5 && !holidays.includes(day)

/** Mondays to Fridays from that Monday up to and with a day. */
const weekdaysUpTo = (day: Day): number => {
  const days = daysBetween(A_MONDAY, day) + 1
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
  const off = new Set(holidays.filter((day) => day > from && day <= to && weekdayOf(day) < 5))
  return weekdaysUpTo(to) - weekdaysUpTo(from) - off.size
}

/**
 * The day on which that many working days have passed: the first for which `workingDaysBetween` says so, the day itself for 0.
 *
 * @param workingDays a whole number, 0 or more.
 * @example addWorkingDays('2026-11-20', 2, []) // => '2026-11-24'
 */
export const addWorkingDays = (day: Day, workingDays: number, holidays: Holidays): Day => {
  let [reached, left] = [day, workingDays]
  while (left > 0) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}
