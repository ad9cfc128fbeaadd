import type { EmployerKind } from '../record/process.ts'
import type { Stage } from '../record/stage.ts'
import { type Lognormal, lognormalAbove } from '../stats/lognormal.ts'
import { waitingRate } from './waitingRates.ts'

/** So many days ahead are worked out day by day. */
export const HORIZON = 90

/** Half days, so that a day's word can be set at noon: then a sum of several waits is right to the third digit without a finer grid. */
const HALF_DAYS = 2 * HORIZON

/** Waits are working days of 7/5 days, and days are whole: all times that are asked for are fifths of a day. */
const FIFTHS = 5

const tails = new Map<Lognormal, Map<number, number>>()

/** The chance that good news takes longer than some fifths of a day. Processes at one stage ask for the same times over and over. */
const tailOf = (time: Lognormal): ((fifths: number) => number) => {
  const known = tails.get(time) ?? new Map<number, number>()
  tails.set(time, known)
  return (fifths) => {
    const found = known.get(fifths)
    if (found !== undefined) return found
    const tail = lognormalAbove(fifths / FIFTHS, time)
    known.set(fifths, tail)
    return tail
  }
}

/** The chance that a word that comes, and has not come for some days, comes in each of the next days; the first is the day after today. */
const comesOn = (time: Lognormal, waited: number): Float64Array => {
  const still = tailOf(time)
  const from = Math.round(waited * FIFTHS)
  const left = still(from)
  const comes = new Float64Array(HORIZON)
  for (let day = 0; day < HORIZON; day++) comes[day] = (still(from + day * FIFTHS) - still(from + (day + 1) * FIFTHS)) / left
  return comes
}

/** The chance that a first wait and what follows it are over after so many half days; what follows is told in half days as well. */
const afterWait = (comes: Float64Array, following: Float64Array): Float64Array =>
  following.map((_, halfDay) => {
    let sum = 0
    for (let day = 0; 2 * day + 1 <= halfDay; day++) sum += (comes[day] as number) * (following[halfDay - 2 * day - 1] as number)
    return sum
  })

const known = new Map<string, Float64Array>()

/** The chance that the good news of several stages, one after the other, has come after 0, ½, 1 … days. */
const stagesOver = (stages: readonly Stage[], employerKind: EmployerKind | null): Float64Array => {
  const key = `${stages.join(' ')} ${employerKind}`
  const found = known.get(key)
  if (found !== undefined) return found
  const [stage = 'final', ...ahead] = stages
  const time = waitingRate(stage, employerKind).good
  const over =
    ahead.length === 0
      ? Float64Array.from({ length: HALF_DAYS + 1 }, (_, halfDay) => 1 - lognormalAbove(halfDay / 2, time))
      : afterWait(comesOn(time, 0), stagesOver(ahead, employerKind))
  known.set(key, over)
  return over
}

/** The chance that the wait at the present stage, and the waits at the stages that follow, are over after each of the next days. */
const over = (comes: Float64Array, following: Float64Array | null, startsIn: number): Float64Array => {
  const overBy = new Float64Array(HORIZON)
  for (let day = startsIn; day < HORIZON; day++) {
    let sum = 0
    for (let first = 0, left = day - startsIn; left >= 0; first++, left--)
      sum += (comes[first] as number) * (following === null ? 1 : (following[2 * left + 1] as number))
    overBy[day] = sum
  }
  return overBy
}

/**
 * The chance that an offer has come by each of the next days, if it comes after the present stage, after the next, and so on: one
 * list a stage, each from tomorrow on. A stage ahead is one more wait for good news, from the good news of the stage before it.
 *
 * @param stages the present one and those ahead, as far as the last.
 * @param waited days of the evidence in which nothing was heard at the present stage, of a number of working days.
 * @param startsIn days from today until the clock of the present stage starts, 0 when it runs.
 */
export const offerBy = (
  stages: readonly Stage[],
  employerKind: EmployerKind | null,
  { waited, startsIn }: { readonly waited: number; readonly startsIn: number },
): Float64Array[] => {
  const comes = comesOn(waitingRate(stages[0] as Stage, employerKind).good, waited)
  return stages.map((_, last) => over(comes, last === 0 ? null : stagesOver(stages.slice(1, last + 1), employerKind), startsIn))
}
