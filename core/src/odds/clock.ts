import { z } from 'zod'
import { addDays, Day } from '../record/day.ts'
import { addWorkingDays, workingDaysBetween } from '../record/workingDay.ts'
import { WAITING_RULE } from './waitingRates.ts'

/** What the odds need to know of a silence. */
export const Silent = z.strictObject({
  since: Day.describe('Their last word, or the day of applying when they never said one.'),
  days: z.int().min(0).describe('Days of the calendar from then to today.'),
  promisedOn: Day.nullable().describe('The latest day by which they promised word and have not kept it; null when there is none.'),
  holidays: z.array(Day).describe('Days off where the employer is; weekends need not be named.'),
})
export type Silent = z.infer<typeof Silent>

/** A working week of five days is a week of seven in the evidence, which counts days of the calendar. */
const DAYS_OF_A_WORKING_DAY = 7 / 5

/** Days of the evidence in which nothing was heard, for working days on the clock. */
export const waitedDays = (workingDays: number): number => workingDays * DAYS_OF_A_WORKING_DAY

/** The most working days that pass within so many days of the evidence. */
export const workingDaysWithin = (days: number): number => Math.floor(days / DAYS_OF_A_WORKING_DAY)

/** The day from which silence counts: their last word or, when they promised word by a later day, two working days after that day. */
export const clockStart = ({ since, promisedOn, holidays }: Silent): Day => {
  if (promisedOn === null) return since
  const grace = addWorkingDays(promisedOn, WAITING_RULE.promiseGraceWorkingDays, holidays)
  return grace > since ? grace : since
}

export const todayOf = ({ since, days }: Silent): Day => addDays(since, days)

/** Working days on the clock up to today: 0 as long as their promise still runs. */
export const clockWorkingDays = (silence: Silent): number => workingDaysBetween(clockStart(silence), todayOf(silence), silence.holidays)

/** Days of the evidence on the clock up to today. */
export const clockDays = (silence: Silent | null): number => (silence === null ? 0 : waitedDays(clockWorkingDays(silence)))
