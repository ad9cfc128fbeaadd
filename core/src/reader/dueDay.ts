import { addDays, type Day, daysBetween } from '../record/day.ts'
import { addWorkingDays } from '../record/workingDay.ts'
import { numberOf } from './pattern.ts'
import { CALENDAR } from './rules.ts'
import type { Token } from './tokens.ts'

const A_MONDAY = '1970-01-05'

/** 0 on a Monday, 6 on a Sunday. */
const weekdayOf = (day: Day): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7

const FRIDAY = 4

const pad = (number: number): string => String(number).padStart(2, '0')

const lastOf = (day: Day): Day => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`, -1)
}

/** The first such day of the month, of the day's own year or the next, that is not before it; null when that month has no such day. */
const dateFrom = (day: Day, month: number, date: number): Day | null => {
  const year = Number(day.slice(0, 4))
  const inYear = (of: number): Day => `${of}-${pad(month)}-${pad(date)}`
  const found = inYear(year) >= day ? inYear(year) : inYear(year + 1)
  return date >= 1 && found <= lastOf(`${found.slice(0, 8)}01`) ? found : null
}

const monthOf = (token: Token | undefined): number | null => {
  const place = CALENDAR.months.findIndex((names) => token !== undefined && names.includes(token.word))
  return place < 0 ? null : place + 1
}

const weekdayNamed = (token: Token | undefined): number | null => {
  const place = CALENDAR.weekdays.findIndex((names) => token !== undefined && names.includes(token.word))
  return place < 0 ? null : place
}

const dateNumber = (token: Token | undefined): number | null => {
  const said = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token?.word ?? '')
  return said ? Number(said[1]) : null
}

/** A time that words say: the day it means, and where its words end. */
type Said = { readonly day: Day; readonly to: number }

const wordAt = (words: readonly Token[], at: number): string => words[at]?.word ?? ''

/** A number of something: "two", "a", "2-3" and "two to three" (the greater). */
const amountAt = (words: readonly Token[], at: number): { amount: number; to: number } | null => {
  const amount = CALENDAR.numbers[wordAt(words, at)] ?? numberOf(wordAt(words, at))
  if (amount === null) return null
  const beside = numberOf(wordAt(words, at + 1))
  if (beside !== null) return { amount: beside, to: at + 2 }
  const behind = CALENDAR.to.includes(wordAt(words, at + 1)) ? numberOf(wordAt(words, at + 2)) : null
  return behind === null ? { amount, to: at + 1 } : { amount: behind, to: at + 3 }
}

/** No promise is longer than a year. */
const LONGEST = 366

/** A stretch of time: "two weeks", "3 working days", "48 hours", "a week or two" (the longer). */
const stretchAt = (words: readonly Token[], from: number, on: Day): Said | null => {
  const said = amountAt(words, from)
  if (said === null) return null
  let at = said.to
  if (wordAt(words, at) === 'of') at += 1
  const isWorking = CALENDAR.working.includes(wordAt(words, at))
  if (isWorking) at += 1
  const unit = CALENDAR.units[wordAt(words, at)]
  if (unit === undefined) return null
  const orMore = wordAt(words, at + 1) === 'or' ? numberOf(wordAt(words, at + 2)) : null
  const days = Math.min(Math.ceil((orMore ?? said.amount) * unit), LONGEST)
  return { day: isWorking ? addWorkingDays(on, days, []) : addDays(on, days), to: at + (orMore === null ? 1 : 3) }
}

const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day))

const isNext = (word: string): boolean => word === 'next' || word === 'following'

/** A weekday: "Friday" is the next one, "next Friday" and "Friday next week" that of next week. */
const weekdayAt = (words: readonly Token[], from: number, on: Day): Said | null => {
  const isLed = isNext(wordAt(words, from)) || wordAt(words, from) === 'this'
  const at = isLed ? from + 1 : from
  const named = weekdayNamed(words[at])
  if (named === null) return null
  if (isNext(wordAt(words, from))) return { day: addDays(mondayOf(on), 7 + named), to: at + 1 }
  if (wordAt(words, at + 1) === 'next' && wordAt(words, at + 2) === 'week') return { day: addDays(mondayOf(on), 7 + named), to: at + 3 }
  const ahead = (named - weekdayOf(on) + 7) % 7
  return { day: addDays(on, ahead === 0 ? 7 : ahead), to: at + 1 }
}

/** "Next week" and "the end of the week" are over on their Friday. */
const weekAt = (words: readonly Token[], at: number, on: Day): Said | null => {
  const word = wordAt(words, at)
  if (wordAt(words, at + 1) !== 'week' || !(isNext(word) || word === 'this' || word === 'the')) return null
  const friday = addDays(mondayOf(on), FRIDAY)
  return { day: isNext(word) || on > friday ? addDays(friday, 7) : friday, to: at + 2 }
}

const monthEndAt = (words: readonly Token[], at: number, on: Day): Said | null =>
  wordAt(words, at) === 'month' && ['the', 'this'].includes(wordAt(words, at - 1)) && wordAt(words, at - 3) === 'end'
    ? { day: lastOf(on), to: at + 1 }
    : null

const tomorrowAt = (words: readonly Token[], at: number, on: Day): Said | null =>
  wordAt(words, at) === 'tomorrow' ? { day: addDays(on, 1), to: at + 1 } : null

const saidOrNull = (day: Day | null, to: number): Said | null => (day === null ? null : { day, to })

/** "15 March", "15th of March", "March 15th". */
const dateAt = (words: readonly Token[], at: number, on: Day): Said | null => {
  const [month, date] = [monthOf(words[at]), dateNumber(words[at + 1])]
  if (month !== null) return date === null ? null : saidOrNull(dateFrom(on, month, date), at + 2)
  const monthAt = wordAt(words, at + 1) === 'of' ? at + 2 : at + 1
  const [behind, first] = [monthOf(words[monthAt]), dateNumber(words[at])]
  return behind === null || first === null ? null : saidOrNull(dateFrom(on, behind, first), monthAt + 1)
}

/** "The 15th": of this month or, once that is over, of the next. */
const ordinalAt = (words: readonly Token[], at: number, on: Day): Said | null => {
  const date = dateNumber(words[at])
  if (date === null || wordAt(words, at - 1) !== 'the' || !/\D$/.test(wordAt(words, at))) return null
  const inMonthOf = (day: Day): Day | null => dateFrom(day, Number(day.slice(5, 7)), date)
  const now = inMonthOf(on)
  return saidOrNull(now !== null && now <= lastOf(on) ? now : inMonthOf(addDays(lastOf(on), 1)), at + 1)
}

const READERS = [weekdayAt, weekAt, tomorrowAt, monthEndAt, dateAt, ordinalAt, stretchAt]

/** How many words after a promise its time may stand. */
const FARTHEST = 12

/** Any day: the words of a time are found even when the day they are counted from is not known. */
const SOME_DAY: Day = '2001-01-01'

/**
 * The day by which a promise is due, and where its words end with that time: of the tokens from `from`, where those of the promise end
 * at `to` and the sentence at `last`. The day is null when no time is said, or the day it is counted from is not known.
 */
export const dueIn = (tokens: readonly Token[], from: number, to: number, last: number, on: Day | null): { end: number; dueOn: Day | null } => {
  const words = tokens.slice(0, Math.min(last, to + FARTHEST))
  for (let at = from; at < words.length; at += 1) {
    const found = READERS.map((readAt) => readAt(words, at, on ?? SOME_DAY)).find((said) => said !== null)
    if (found) return { end: Math.max(to, Math.min(found.to, words.length)), dueOn: on === null ? null : found.day }
  }
  return { end: to, dueOn: null }
}
