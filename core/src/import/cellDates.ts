import { Day, type TimeOfDay } from '../record/day.ts'
import type { DateOrder } from './preview.ts'

/** A date as a cell writes it. `numbers` are its two numbers when only an order tells which is the day; else day and month are known. */
export type WrittenDate = {
  text: string
  /** Null when no year was written. */
  year: number | null
  /** `[day, month]`, unless `ordered` is false: then as they stand. */
  numbers: readonly [number, number]
  ordered: boolean
  time: TimeOfDay | null
  /** True when something had to be mended to read it, such as a missing slash. */
  mended: boolean
}

/** The dates of a cell, and the words around them. */
export type CellDates = { dates: WrittenDate[]; rest: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const YEAR = "((?:19|20|21)\\d{2}|'?\\d{2})(?!\\d)"
const TIME =
  '(?:[,T ]{1,3}(?:at )?(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?([ap]\\.?m\\b\\.?)?(?:\\s?(?:Z\\b|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|GMT|UTC))?)?'

type Found = Omit<WrittenDate, 'text' | 'time'>
type Shape = { pattern: RegExp; read: (part: readonly (string | undefined)[]) => Found | null }

const yearOf = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const number = Number(text.replace("'", ''))
  return number >= 100 ? number : number < 80 ? 2000 + number : 1900 + number
}

const monthOf = (text: string | undefined): number => MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1

const named = (day: string | undefined, month: string | undefined, year: string | undefined): Found => ({
  year: yearOf(year),
  numbers: [Number(day), monthOf(month)],
  ordered: true,
  mended: false,
})

const numeric = (first: string | undefined, second: string | undefined, year: string | undefined, ordered: boolean, mended: boolean): Found => ({
  year: yearOf(year),
  numbers: [Number(first), Number(second)],
  ordered,
  mended,
})

const shape = (pattern: string, read: Shape['read']): Shape => ({ pattern: new RegExp(`(?<![\\d\\p{L}])${pattern}${TIME}`, 'iuy'), read })

/** Every way in which a date is written, most telling first. Where two fit at one place, the first is taken. */
const SHAPES: readonly Shape[] = [
  shape('((?:19|20|21)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', ([year, month, day]) => numeric(day, month, year, true, false)),
  shape(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}`, ([day, month, year]) => numeric(day, month, year, true, false)),
  shape(`(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})\\s?[/-]\\s?${YEAR}`, ([first, second, year]) => numeric(first, second, year, false, false)),
  shape('(\\d{1,2})[/-](\\d{1,2})((?:19|20|21)\\d{2})(?!\\d)', ([first, second, year]) => numeric(first, second, year, false, true)),
  // A spreadsheet shows July 2019 as Jul-19, and the 19th of July as 19-Jul: the first is a month without a day.
  shape(`${MONTH}-\\d{2}(?!\\d)`, () => null),
  shape(`(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]{0,2}(?:of )?${MONTH}[\\s,./-]{0,2}${YEAR}`, ([day, month, year]) => named(day, month, year)),
  shape(`(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]{0,2}(?:of )?${MONTH}`, ([day, month]) => named(day, month, undefined)),
  shape(`${MONTH}[\\s./-]{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:[\\s,/-]{1,2}${YEAR})?(?!:)`, ([month, day, year]) => named(day, month, year)),
  shape('(\\d{1,2})/(\\d{1,2})(?![\\d/])', ([first, second]) => numeric(first, second, undefined, false, false)),
]

const timeOf = (hour: string | undefined, minute: string | undefined, half: string | undefined): TimeOfDay | null => {
  if (hour === undefined || minute === undefined) return null
  const late = half?.toLowerCase().startsWith('p') === true
  const number = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0)
  // A spreadsheet writes midnight behind a bare day.
  if (number > 23 || Number(minute) > 59 || (number === 0 && Number(minute) === 0)) return null
  return `${String(number).padStart(2, '0')}:${minute}`
}

/** Between dates, or around one: nothing is said by it. */
const SILENT =
  /^(?:and|und|to|then|on|mon|tues?|wed|wednes|thur?s?|fri|sat|satur|sun|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|st|nd|rd|th|utc|gmt)$/i

const LONGEST = 200
/** Days between 30 December 1899, where spreadsheets count from, and 1 January 1970. */
const SERIAL_OF_1970 = 25_569
const SERIAL = /^(\d{5})(?:\.\d+)?$/

const serialDate = (text: string): WrittenDate | null => {
  const serial = Number(SERIAL.exec(text)?.[1] ?? 0)
  if (serial < 32_874 || serial > 73_050) return null
  const [year, month, day] = new Date((serial - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10).split('-').map(Number)
  return { text, year: year as number, numbers: [day as number, month as number], ordered: true, time: null, mended: false }
}

const dateAt = (text: string, place: number): WrittenDate | 'no day' | null => {
  for (const { pattern, read } of SHAPES) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    const found = read(match.slice(1))
    if (found === null) return 'no day'
    const [hour, minute, half] = match.slice(-3)
    return { ...found, text: match[0].trim(), time: timeOf(hour, minute, half) }
  }
  return null
}

const scan = (text: string): CellDates => {
  const dates: WrittenDate[] = []
  let rest = ''
  let place = 0
  while (place < text.length) {
    const date = /[\dA-Za-z]/.test(text[place] as string) ? dateAt(text, place) : null
    if (date !== null && date !== 'no day') {
      dates.push(date)
      place += date.text.length
      rest += ' '
    } else {
      rest += text[place]
      place += 1
    }
  }
  const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SILENT.test(word))
  return { dates, rest: words.join(' ') }
}

/**
 * The dates written in a cell, as they are written. `rest` is what else it says: a cell that is nothing but dates has none.
 * Cells of more than 200 characters hold prose, not dates.
 *
 * @example cellDates('6/5/2024 & 6/18/2024').dates.map(({ text }) => text) // => ['6/5/2024', '6/18/2024']
 */
export const cellDates = (cell: string): CellDates => {
  const text = cell.trim()
  if (text.length > LONGEST || !/\d/.test(text)) return { dates: [], rest: text.slice(0, LONGEST) }
  const serial = serialDate(text)
  return serial === null ? scan(text) : { dates: [serial], rest: '' }
}

/** What the two numbers of a date tell of the order: one over 12 can only be the day. */
export const orderShown = ({ numbers: [first, second], ordered }: WrittenDate): DateOrder | 'either' | null => {
  if (ordered || first === second || first === 0 || second === 0) return null
  if (first > 12) return second > 12 ? null : 'day-first'
  if (second > 12) return 'month-first'
  return 'either'
}

const real = (year: number, month: number, day: number): Day | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return Day.safeParse(text).success ? text : null
}

/** How a date reads: a day, or why not. */
export type DateReading =
  | { day: Day; doubt: 'mended' | 'year guessed' | 'other order' | null }
  | { day: null; doubt: 'ambiguous' | 'no year' | 'impossible' }

/**
 * The calendar day that a written date means, given the order of the sheet and the year that a date without one takes
 * (null for neither). Unknown stays unknown.
 */
export const readDate = (date: WrittenDate, order: DateOrder | null, yearGuess: number | null): DateReading => {
  const shown = orderShown(date)
  if (shown === 'either' && order === null) return { day: null, doubt: 'ambiguous' }
  const used = shown === 'either' || shown === null ? (date.ordered ? 'day-first' : (order ?? 'day-first')) : shown
  const [day, month] = used === 'day-first' ? date.numbers : [date.numbers[1], date.numbers[0]]
  const year = date.year ?? yearGuess
  // 2000 was a leap year: what is no day in it is no day in any year.
  if (year === null) return real(2000, month, day) === null ? { day: null, doubt: 'impossible' } : { day: null, doubt: 'no year' }
  const read = real(year, month, day)
  if (read === null) return { day: null, doubt: 'impossible' }
  if (date.year === null) return { day: read, doubt: 'year guessed' }
  if (date.mended) return { day: read, doubt: 'mended' }
  return { day: read, doubt: shown !== 'either' && shown !== null && order !== null && shown !== order ? 'other order' : null }
}
