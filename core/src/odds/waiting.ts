import { z } from 'zod'
import type { Day } from '../record/day.ts'
import { addWorkingDays, workingDaysAfter } from '../record/workingDay.ts'
import { lognormalQuantile } from '../stats/lognormal.ts'
import type { Mixture } from '../stats/mixture.ts'
import { clockStart, type Silent, waitedDays, workingDaysWithin } from './clock.ts'
import { presentStage } from './path.ts'
import { chanceAfter, rangeAfterOf, type Ways, waysOf } from './silent.ts'
import { PRIOR } from './spread.ts'
import type { Standing } from './standing.ts'
import { WAITING_RULE, waitingRate } from './waitingRates.ts'
import { waitingWords } from './waitingWords.ts'

/** A promise may be due at the end of the last year a record can hold, and its silence run on into the next. */
const LaterDay = z.iso.date()

/** What waiting does: when to write, when to stop, and the chance by day. */
export const Waiting = z.strictObject({
  writeOn: LaterDay.describe('From this working day on one may write; nobody has shown that it changes the answer.'),
  stopWaitingOn: LaterDay.describe('By this working day four fifths of the chance that there was before the silence is gone.'),
  words: z.string(),
  curve: z
    .array(z.strictObject({ on: LaterDay, chance: z.number().min(0).max(1), low: z.number().min(0).max(1), high: z.number().min(0).max(1) }))
    .describe('Every working day without word, from the day on which the silence begins to count until a week after one stops waiting.'),
})
export type Waiting = z.infer<typeof Waiting>

/** The curve goes on for a week after the day on which one stops waiting. */
const BEYOND = 5

/** A wait of fifteen years: no row of the evidence comes near it. */
const MOST_WORKING_DAYS = 4000

/** Days in which so large a share of the good news that comes has come that one may write. */
const goodNewsDays = (standing: Standing): number =>
  lognormalQuantile(WAITING_RULE.writeOnPercentile, waitingRate(presentStage(standing), standing.employerKind).good)

/** The first working day after both: most good news, and the promise with its days of grace. */
const writeOn = ({ since, promisedOn, holidays }: Silent, days: number): Day => {
  const byTimes = addWorkingDays(since, workingDaysWithin(days) + 1, holidays)
  if (promisedOn === null) return byTimes
  const byPromise = addWorkingDays(promisedOn, WAITING_RULE.promiseGraceWorkingDays + 1, holidays)
  return byPromise > byTimes ? byPromise : byTimes
}

/** The first working day on the clock by which so much of the chance is gone. */
export const stopAfter = (ways: Ways): number => {
  const left = chanceAfter(ways, 0) * (1 - WAITING_RULE.stopWhenGone)
  let workingDays = 1
  while (workingDays < MOST_WORKING_DAYS && chanceAfter(ways, waitedDays(workingDays)) >= left) workingDays += 1
  return workingDays
}

const curveOf = (ways: Ways, days: readonly Day[]): Waiting['curve'] => {
  const rangeAfter = rangeAfterOf(ways)
  return days.map((on, workingDays) => {
    const waited = waitedDays(workingDays)
    return { on, chance: chanceAfter(ways, waited), ...rangeAfter(waited) }
  })
}

/** What waiting does to a process, or null while there is no silence or nobody knows since when. */
export const waitingOf = (standing: Standing, belief: Mixture = PRIOR): Waiting | null => {
  const { silence } = standing
  if (silence === null) return null
  const ways = waysOf(standing, belief)
  const start = clockStart(silence)
  const stop = stopAfter(ways)
  const days = [start, ...workingDaysAfter(start, stop + BEYOND, silence.holidays)]
  const goodDays = goodNewsDays(standing)
  const dates = { writeOn: writeOn(silence, goodDays), stopWaitingOn: days[stop] as Day }
  return { ...dates, words: waitingWords(silence, goodDays, dates), curve: curveOf(ways, days) }
}

/** After how many working days on the clock one stops waiting: the same however long the silence is already, so processes that stand alike share it. */
export const stopsAfter = (standing: Standing, belief: Mixture = PRIOR): number => stopAfter(waysOf(standing, belief))

/**
 * The two dates of `waitingOf` without its curve, which costs a hundred times as much. Null where it is null.
 *
 * @param stop what `stopsAfter` says of the process.
 */
export const waitDatesOf = (standing: Standing, stop: number): Pick<Waiting, 'writeOn' | 'stopWaitingOn'> | null => {
  const { silence } = standing
  if (silence === null) return null
  return {
    writeOn: writeOn(silence, goodNewsDays(standing)),
    stopWaitingOn: addWorkingDays(clockStart(silence), stop, silence.holidays),
  }
}
