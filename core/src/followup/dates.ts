import { addDays, type Day, daysBetween } from '../record/day.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const A_MONDAY = '1970-01-05'

/**
 * The weekday of a day: 0 on a Monday, 6 on a Sunday.
 *
 * @example weekdayOf('2026-11-24') // => 1
 */
export const weekdayOf = (day: Day): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7

const WEEKDAY = '(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?'
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,? (?<year>(?:19|20|21)\\d{2}))?'

/** A day as it is written in a note: its parts, as far as they are there, and where it stands. */
type Said = { readonly weekday: number | null; readonly day: Day | null; readonly exists: boolean; readonly start: number; readonly end: number }

const PATTERNS = [
  `(?:\\b${WEEKDAY},? )?(?:the )?(?<![\\d:.])\\b${DATE}(?: of)? ${MONTH}\\b${YEAR}`,
  `(?:\\b${WEEKDAY},? )?(?:the )?\\b${MONTH} (?:the )?${DATE}\\b(?![:.]\\d)${YEAR}`,
  `\\b${WEEKDAY},? (?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)\\b`,
].map((pattern) => new RegExp(pattern, 'gi'))

const pad = (number: number): string => String(number).padStart(2, '0')

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const placeIn = (names: readonly string[], said: string): number =>
  names.findIndex((name) => name.toLowerCase().startsWith(said.toLowerCase().slice(0, 3)))

/** The year, of the three around it, that puts the day nearest to when the note goes out. */
const yearNear = (on: Day, month: number, date: number): number => {
  const year = Number(on.slice(0, 4))
  const away = (of: number): number => Math.abs(daysBetween(on, `${of}-${pad(month)}-${pad(Math.min(date, lastOf(of, month)))}`))
  return [year, year - 1, year + 1].reduce((best, other) => (away(other) < away(best) ? other : best))
}

/** Without a month it is this one, or the next or the last when its weekday says so. */
const dayAlone = (on: Day, weekday: number, date: number): Day | null => {
  const months = [0, 31, -31].map((days) => addDays(`${on.slice(0, 7)}-15`, days).slice(0, 7))
  const days = months.filter((month) => date <= lastOf(Number(month.slice(0, 4)), Number(month.slice(5)))).map((month) => `${month}-${pad(date)}`)
  const [now, next, last] = days
  return [now, (now ?? '') < on ? next : last].find((day) => day !== undefined && weekdayOf(day) === weekday) ?? now ?? null
}

const saidBy = ({ 0: words, index, groups = {} }: RegExpMatchArray, on: Day): Said => {
  const [weekday, date] = [groups.weekday === undefined ? null : placeIn(WEEKDAYS, groups.weekday), Number(groups.date)]
  const place = { start: index ?? 0, end: (index ?? 0) + words.length }
  if (groups.month === undefined) {
    const day = date < 1 || date > 31 ? null : dayAlone(on, weekday ?? 0, date)
    return { weekday, day, exists: day !== null, ...place }
  }
  const month = placeIn(MONTHS, groups.month) + 1
  const year = groups.year === undefined ? yearNear(on, month, date) : Number(groups.year)
  const exists = date >= 1 && date <= lastOf(year, month)
  return { weekday, day: exists ? `${year}-${pad(month)}-${pad(date)}` : null, exists, ...place }
}

/** The days that a text names by a date, those with a month first. A month alone, a weekday alone and figures are none. */
export const daysSaid = (text: string, on: Day): Said[] => {
  const found: Said[] = []
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const said = saidBy(match, on)
      if (!found.some(({ start, end }) => said.start < end && start < said.end)) found.push(said)
    }
  return found
}
