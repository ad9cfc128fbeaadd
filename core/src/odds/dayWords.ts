import { addDays, type Day, daysBetween } from '../record/day.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const A_MONDAY = '1970-01-05'

/**
 * A day as one says it on another day.
 *
 * @example dayWords('2026-12-03', '2026-11-24') // => 'Thursday 3 December'
 * @example dayWords('2027-01-07', '2026-11-24') // => 'Thursday 7 January 2027'
 * @example dayWords('2026-11-25', '2026-11-24') // => 'tomorrow'
 */
export const dayWords = (day: Day, today: Day): string => {
  if (day === today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  if (day === addDays(today, -1)) return 'yesterday'
  const weekday = WEEKDAYS[((daysBetween(A_MONDAY, day) % 7) + 7) % 7]
  const [year, month, date] = day.split('-')
  const ofYear = year === today.slice(0, 4) ? '' : ` ${year}`
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1]}${ofYear}`
}
