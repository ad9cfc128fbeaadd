import { baseRate } from '#core/evidence/baseRates.ts'
import { waitedDays } from '#core/odds/clock.ts'
import { type Standing, UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { daysBetween } from '#core/record/day.ts'
import { EmployerKind, Source } from '#core/record/process.ts'
import type { Stage } from '#core/record/stage.ts'
import { addWorkingDays } from '#core/record/workingDay.ts'
import type { Draws } from './draws.ts'
import { type Life, lifeFrom } from './life.ts'
import type { World } from './world.ts'

/** A process from its first conversation to a random day: where it stands then, and the whole of it. */
export type History = { readonly standing: Standing; readonly life: Life }

const A_MONDAY = '2026-03-02'
const MOST_WORKING_DAYS = 80

const FULL_ROUNDS: Partial<Record<Stage, number>> = { screen: 0, first: 1, second: 2, later: 3, final: 4 }

/** The stages that a count of conversations stands for when nobody said what the first of them was. */
const COUNTED = ['first', 'second', 'later'] as const

const begun = (draws: Draws): Standing => {
  const isScreen = draws.uniform() < baseRate('first-was-screen').value
  return {
    ...UNKNOWN_STANDING,
    ...(isScreen ? ({ stage: 'screen', fullRounds: 0 } as const) : ({ stage: 'first', fullRounds: 1 } as const)),
    firstWasScreen: isScreen,
    source: draws.oneOf([null, ...Source.options]),
    employerKind: draws.oneOf([null, null, ...EmployerKind.options]),
  }
}

/** Where it stands at a step of its life, as its candidate has it. From the fourth conversation on everybody knows what the first was. */
const toldAt = (start: Standing, { stage }: Life[number], conversations: number, isTold: boolean): Standing => {
  const counted = COUNTED[conversations - 1]
  if (!isTold && stage !== 'final' && counted !== undefined)
    return { ...start, stage: counted, fullRounds: conversations, firstWasScreen: null, isLast: null }
  return { ...start, stage, fullRounds: FULL_ROUNDS[stage] ?? 0, isLast: stage === 'final' ? true : null }
}

const silentFor = (workingDays: number): Standing['silence'] => ({
  since: A_MONDAY,
  days: daysBetween(A_MONDAY, addWorkingDays(A_MONDAY, workingDays, [])),
  promisedOn: null,
  holidays: [],
})

/**
 * A process lived through from its first conversation, a recruiter's screen or a full interview, and looked at on a random day within four months:
 * it has ended with a word, or is silent since the last one.
 */
export const historyIn = (draws: Draws, world: World, logFactor: number): History => {
  const start = begun(draws)
  const life = lifeFrom(draws, world, start, logFactor)
  const isTold = draws.uniform() < 0.5
  let left = Math.floor(draws.uniform() * (MOST_WORKING_DAYS + 1))
  for (const [index, step] of life.entries()) {
    const told = toldAt(start, step, index + 1, isTold)
    if (step.days > waitedDays(left)) return { standing: { ...told, silence: silentFor(left) }, life }
    if (step.event !== 'advance') return { standing: { ...told, ended: step.event === 'offer' ? 'offer' : 'rejection' }, life }
    left -= Math.ceil(step.days / waitedDays(1))
  }
  throw new RangeError('a life ends in an offer or a no')
}

/** A declared final of which nobody knows how it was come to, looked at on a random day. */
export const finalIn = (draws: Draws, world: World, logFactor: number): Standing => {
  const start: Standing = { ...UNKNOWN_STANDING, stage: 'final', isLast: true, employerKind: draws.oneOf([null, null, ...EmployerKind.options]) }
  const workingDays = Math.floor(draws.uniform() * (MOST_WORKING_DAYS + 1))
  const [step] = lifeFrom(draws, world, start, logFactor)
  if (step === undefined || step.days > waitedDays(workingDays)) return { ...start, silence: silentFor(workingDays) }
  return { ...start, ended: step.event === 'offer' ? 'offer' : 'rejection' }
}
