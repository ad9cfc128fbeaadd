const DAYS_OF_400_YEARS = 146_097
const DAYS_OF_A_YEAR = 365
/** From 1 March of the year 0 to 1 January 1970. */
const BEFORE_1970 = 719_468
const LAST_OF_9999 = 2_932_896

const CODE_OF_NOUGHT = 48

const numberIn = (text: string, from: number, to: number): number => {
  let number = 0
  for (let place = from; place < to; place++) number = 10 * number + text.charCodeAt(place) - CODE_OF_NOUGHT
  return number
}

/** Days from 1 March to the first of a month, March being 0: of five months 153 days, as 31, 30, 31, 30, 31. */
const daysBeforeMonth = (month: number): number => Math.floor((153 * month + 2) / 5)

const leapDays = (years: number): number => Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)

/**
 * Days from 1 January 1970 to a calendar day, negative before. Years are taken to begin in March, so that the leap day is the last of its year. Without the
 * date of the language, which takes ten times as long: a curve of a silence asks for hundreds of days.
 *
 * @param day such as 2026-11-24, from March of the year 0 to the end of 9999.
 * @example dayNumber('1970-02-01') // => 31
 */
export const dayNumber = (day: string): number => {
  const month = numberIn(day, 5, 7)
  const year = numberIn(day, 0, 4) - (month < 3 ? 1 : 0)
  return DAYS_OF_A_YEAR * year + leapDays(year) + daysBeforeMonth((month + 9) % 12) + numberIn(day, 8, 10) - 1 - BEFORE_1970
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))

/** The year, begun in March, in which the day of a span of 400 years lies, and how far into it. */
const yearIn = (day: number): { year: number; dayOfYear: number } => {
  // A leap day ends its year: taken away, every year has 365 days. The last day of all is the leap day of the 400th year.
  const [fours, centuries, whole] = [DAYS_OF_A_YEAR * 4, DAYS_OF_A_YEAR * 100 + 24, DAYS_OF_400_YEARS - 1]
  const year = Math.floor((day - Math.floor(day / fours) + Math.floor(day / centuries) - Math.floor(day / whole)) / DAYS_OF_A_YEAR)
  return { year, dayOfYear: day - (DAYS_OF_A_YEAR * year + leapDays(year)) }
}

/**
 * The calendar day so many days after 1 January 1970.
 *
 * @param number whole.
 * @throws RangeError when the day is not one from March of the year 0 to the end of 9999.
 * @example dayOfNumber(31) // => '1970-02-01'
 */
export const dayOfNumber = (number: number): string => {
  if (!(number >= -BEFORE_1970 && number <= LAST_OF_9999)) throw new RangeError(`dayOfNumber requires a day of the years 0 to 9999; got ${number}`)
  const fromMarch = number + BEFORE_1970
  const spans = Math.floor(fromMarch / DAYS_OF_400_YEARS)
  const { year, dayOfYear } = yearIn(fromMarch - spans * DAYS_OF_400_YEARS)
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const ofYear = 400 * spans + year + (month < 10 ? 0 : 1)
  const inMonth = dayOfYear - daysBeforeMonth(month) + 1
  return `${TWO_DIGITS[Math.floor(ofYear / 100)]}${TWO_DIGITS[ofYear % 100]}-${TWO_DIGITS[((month + 2) % 12) + 1]}-${TWO_DIGITS[inMonth]}`
}
