import { words } from '../words/words.ts'

const said = words.ui

const MS = 86_400_000

/** Today on the wall clock of this machine. */
export const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The day's number, for drawing. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS

/** The day so many days later; earlier when negative. */
export const addDays = (day: string, days: number): string => new Date((dayNumber(day) + days) * MS).toISOString().slice(0, 10)

/** The day of a number. */
export const dayOf = (number: number): string => new Date(number * MS).toISOString().slice(0, 10)

const formats = {
  short: { day: 'numeric', month: 'short' },
  shortYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { weekday: 'short', day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  fullYear: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
} as const

const written = Object.fromEntries(
  Object.entries(formats).map(([name, format]) => [name, new Intl.DateTimeFormat(words.language, { ...format, timeZone: 'UTC' })]),
) as Record<keyof typeof formats, Intl.DateTimeFormat>

/** `24 Nov`, with the year when it is not this one. */
export const shortDay = (day: string): string => written[day.slice(0, 4) === today().slice(0, 4) ? 'short' : 'shortYear'].format(Date.parse(day))

/** `Tue 24 November`, with the year when it is not this one; today, tomorrow and yesterday by their names. */
export const dayInWords = (day: string): string => {
  const away = dayNumber(day) - dayNumber(today())
  if (away === 0) return said.today
  if (away === 1) return said.tomorrow
  if (away === -1) return said.yesterday
  return written[day.slice(0, 4) === today().slice(0, 4) ? 'full' : 'fullYear'].format(Date.parse(day)).replace(',', '')
}

/** A day and, when it is known, its hour: `Tue 24 November at 14:00`. */
export const dayAndHour = (day: string, time: string | null): string => (time === null ? dayInWords(day) : said.dayAt(dayInWords(day), time))

/** A moment on this machine's clock: `24 Nov, 14:05`. */
export const momentInWords = (instant: string): string =>
  new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(instant),
  )

const onWallClock = (instant: string): string => {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString()
}

/** The day of a moment on this machine's clock: `Tue 24 November`. */
export const momentDay = (instant: string): string => dayInWords(onWallClock(instant).slice(0, 10))

/** A moment on this machine's clock as one speaks of it: `today at 14:05`. */
export const momentSpoken = (instant: string): string => {
  const local = onWallClock(instant)
  return dayAndHour(local.slice(0, 10), local.slice(11, 16))
}

/** The sentence with its first letter large. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `24 Nov`, where nobody would take it for a day of another year. */
export const dayAndMonth = (day: string): string => written.short.format(Date.parse(day))

/** `Tuesday 24 November`: the day as a heading. */
export const longDay = (day: string): string => written.long.format(Date.parse(day)).replace(',', '')

/** `Tue`. */
export const weekday = (day: string): string => written.weekday.format(Date.parse(day))

/** A month, given as `2026-11`: `November 2026`. */
export const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat(words.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`))

/** The day after it is a Monday, the first day of a week. */
const A_SUNDAY = '2023-01-01'

/** `Monday` of 1, `Sunday` of 7. */
export const weekdayNamed = (weekday: number): string => written.weekdayLong.format(Date.parse(addDays(A_SUNDAY, weekday)))
