import { baseRate } from '#core/evidence/baseRates.ts'
import { SIGNS } from '#core/evidence/signs.ts'
import { clockDays } from '#core/odds/clock.ts'
import { type Standing, UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { addDays, daysBetween } from '#core/record/day.ts'
import { EmployerKind, Source } from '#core/record/process.ts'
import type { Reading } from '#core/record/reading.ts'
import { addWorkingDays } from '#core/record/workingDay.ts'
import type { Draws } from './draws.ts'
import { type Life, lifeFrom } from './life.ts'
import type { World } from './world.ts'

/** An open process on a day on which nothing has been heard yet, and what became of it. */
export type Observed = { readonly standing: Standing; readonly logFactor: number; readonly life: Life }

const STAGES: readonly Pick<Standing, 'stage' | 'fullRounds'>[] = [
  { stage: 'applied', fullRounds: 0 },
  { stage: 'screen', fullRounds: 0 },
  { stage: 'first', fullRounds: 1 },
  { stage: 'second', fullRounds: 2 },
  { stage: 'later', fullRounds: 3 },
  { stage: 'final', fullRounds: 3 },
  { stage: 'pre-offer', fullRounds: 3 },
]

const A_MONDAY = '2026-03-02'
const MOST_WORKING_DAYS = 30
const MOST_SIGNS = 6

/** A process at a stage with some of the rest known, nothing said yet. */
export const standingDrawn = (draws: Draws): Standing => {
  const { stage, fullRounds } = draws.oneOf(STAGES)
  return {
    ...UNKNOWN_STANDING,
    stage,
    fullRounds,
    firstWasScreen: draws.oneOf([null, null, true, false]),
    isLast: stage === 'final' ? true : draws.oneOf([null, null, false]),
    finalists: draws.oneOf([null, null, 2, 3, 5]),
    source: draws.oneOf([null, ...Source.options]),
    employerKind: draws.oneOf([null, null, ...EmployerKind.options]),
  }
}

/** Some signs, read at random: of each that was noticed whether it was there. */
export const readingsDrawn = (draws: Draws): Reading[] => {
  const read = new Map<string, Reading>()
  for (let count = Math.floor(draws.uniform() * (MOST_SIGNS + 1)); count > 0; count--) {
    const { id } = draws.oneOf(SIGNS)
    read.set(id, { sign: id, seen: draws.oneOf(['present', 'present', 'absent']), cancelledBy: null })
  }
  return [...read.values()]
}

/** A silence of up to six weeks; one in five has a promise that was to be kept in it. */
const silenceDrawn = (draws: Draws): NonNullable<Standing['silence']> => {
  const today = addWorkingDays(A_MONDAY, Math.floor(draws.uniform() * (MOST_WORKING_DAYS + 1)), [])
  const promisedOn = draws.uniform() < 0.2 ? addDays(A_MONDAY, Math.floor(draws.uniform() * 21)) : null
  return { since: A_MONDAY, days: daysBetween(A_MONDAY, today), promisedOn, holidays: [] }
}

/** What person, employer and market put on the odds, each drawn apart. */
export const logFactorDrawn = (draws: Draws): number =>
  ['person', 'employer', 'market'].reduce((sum, of) => sum + baseRate(`spread.${of}`).value * draws.normal(), 0)

/**
 * A process observed on a random day of its silence. One that was heard of before that day is none, and another is drawn.
 *
 * @param drawn gives a process at a stage.
 * @param factorOf draws the logarithm of the factor on the odds of its steps.
 */
export const observedIn = (draws: Draws, world: World, drawn: () => Standing, factorOf: (standing: Standing) => number): Observed => {
  for (;;) {
    const standing = { ...drawn(), silence: silenceDrawn(draws) }
    const logFactor = factorOf(standing)
    const life = lifeFrom(draws, world, standing, logFactor)
    if ((life[0]?.days ?? 0) > clockDays(standing.silence)) return { standing, logFactor, life }
  }
}
