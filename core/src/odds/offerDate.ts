import { daysBetween } from '../record/day.ts'
import { Stage } from '../record/stage.ts'
import type { Mixture } from '../stats/mixture.ts'
import { clockDays, clockStart, todayOf } from './clock.ts'
import type { LiveProcess } from './liveProcess.ts'
import { HORIZON, offerBy } from './offerDateWaits.ts'
import { type Branch, branchesOf, nextOf, type Rung } from './path.ts'
import { overEmployers, type PersonGrid } from './personGrid.ts'
import { shiftFor } from './shift.ts'
import type { Standing } from './standing.ts'
import { type Unheard, unheardAfter } from './unheard.ts'
import { waitingRate } from './waitingRates.ts'

/**
 * When a process ends in an offer: at each point of a grid the chance that it ever does, and that it has by each of the next days: all points of the
 * first day, then of the second, and so on. With it the chance that nothing was heard for so long.
 */
export type OfferDate = { readonly by: Float64Array; readonly ever: Float64Array; readonly silence: Float64Array }

/** What holds at each point of a grid so many days from now. @param days from 1 to the horizon. */
export const onDay = (by: Float64Array, days: number): Float64Array => {
  const points = by.length / HORIZON
  return by.subarray((days - 1) * points, days * points)
}

/** A way in which a process may stand, with the means over the employers at each point of a grid: good news, a no, and an offer after each stage from here on. */
type BranchMeans = Branch & {
  readonly stages: readonly Stage[]
  readonly good: Float64Array
  readonly no: Float64Array
  readonly offers: readonly Float64Array[]
}

const stagesFrom = (stage: Stage): Stage[] => (stage === 'pre-offer' ? [stage] : Stage.options.slice(Stage.options.indexOf(stage), -1))

const meansOf = (grid: PersonGrid, branch: Branch, shift: number): BranchMeans => {
  const { path } = branch
  const times = Math.exp(shift)
  const [good, no, ...offers] = overEmployers(grid, path.length + 2, (factor, into) => {
    let reached = 1
    for (let index = 0; index < path.length; index++) {
      const { offer, advance, no: told } = nextOf(path[index] as Rung, factor * times)
      into[index + 2] = reached * offer
      reached *= advance
      if (index > 0) continue
      into[0] = offer + advance
      into[1] = told
    }
  }) as [Float64Array, Float64Array, ...Float64Array[]]
  return { ...branch, stages: stagesFrom(branch.stage), good, no, offers }
}

type Clock = { readonly waited: number; readonly startsIn: number }

/** A clock that will start with a round ahead or after a promise starts then; one of which nothing is known starts today. */
const clockOf = ({ standing: { silence }, roundInDays }: LiveProcess): Clock => {
  if (silence === null) return { waited: 0, startsIn: roundInDays ?? 0 }
  if (silence.promisedOn === null) return { waited: clockDays(silence), startsIn: 0 }
  return { waited: clockDays(silence), startsIn: Math.max(0, daysBetween(todayOf(silence), clockStart(silence))) }
}

const pathKey = ({ stage, fullRounds, firstWasScreen, isLast, finalists, employerKind, source, signs }: Standing): string =>
  JSON.stringify([stage, Math.min(fullRounds, 5), firstWasScreen, isLast, finalists, employerKind, source, signs])

/** At each point, the chance that nothing was heard for so long. */
const silenceOver = (branches: readonly (BranchMeans & { readonly unheard: Unheard })[]): Float64Array =>
  Float64Array.from(branches[0]?.good ?? [], (_, point) =>
    branches.reduce(
      (sum, { weight, unheard, good, no }) => sum + weight * (unheard.good * (good[point] as number) + unheard.no * (no[point] as number)),
      0,
    ),
  )

/** Adds what comes by each day, at each point as often as an offer comes after this stage. */
const addComing = (by: Float64Array, offer: Float64Array, comes: Float64Array): void => {
  for (let day = 0, place = 0; day < HORIZON; day++) {
    const come = comes[day] as number
    for (let point = 0; point < offer.length; point++, place++) by[place] = (by[place] as number) + (offer[point] as number) * come
  }
}

type Comes = (stages: readonly Stage[], employerKind: Standing['employerKind'], clock: Clock) => readonly Float64Array[]

const dateOf = (means: readonly BranchMeans[], { employerKind }: Standing, clock: Clock, comesBy: Comes): OfferDate => {
  const branches = means.map((branch) => ({ ...branch, unheard: unheardAfter(clock.waited, waitingRate(branch.stage, employerKind)) }))
  const silence = silenceOver(branches)
  const by = new Float64Array(silence.length * HORIZON)
  const ever = new Float64Array(silence.length)
  for (const { weight, unheard, offers, stages } of branches) {
    const comes = comesBy(stages, employerKind, clock)
    for (const [stage, before] of offers.entries()) {
      const offer = before.map((chance, point) => (weight * unheard.good * chance) / (silence[point] as number))
      for (let point = 0; point < ever.length; point++) ever[point] = (ever[point] as number) + (offer[point] as number)
      addComing(by, offer, comes[stage] as Float64Array)
    }
  }
  return { by, ever, silence }
}

/** Remembers what comes when: processes at one stage that are equally silent wait alike, whatever else is known of them. */
const comesFinder = (): Comes => {
  const found = new Map<string, readonly Float64Array[]>()
  return (stages, employerKind, clock) => {
    const key = `${stages[0]} ${employerKind} ${clock.waited} ${clock.startsIn}`
    const known = found.get(key) ?? offerBy(stages, employerKind, clock)
    found.set(key, known)
    return known
  }
}

/**
 * Dates the offers of processes against a grid. What is the same in many of them is worked out once; processes that are alike share their dates.
 *
 * @param belief about person, market and employer, by which the signs are set against the odds of each step.
 */
export const datesOn = (grid: PersonGrid, belief: Mixture): ((process: LiveProcess) => OfferDate) => {
  const means = new Map<string, readonly BranchMeans[]>()
  const dates = new Map<string, OfferDate>()
  const comesBy = comesFinder()
  const meansFor = (standing: Standing, key: string): readonly BranchMeans[] => {
    const known = means.get(key)
    if (known !== undefined) return known
    const branches = branchesOf(standing)
    const { by } = shiftFor(standing, branches, belief)
    const found = branches.map((branch) => meansOf(grid, branch, by))
    means.set(key, found)
    return found
  }
  return (process) => {
    const clock = clockOf(process)
    const path = pathKey(process.standing)
    const key = `${path} ${clock.waited} ${clock.startsIn}`
    const found = dates.get(key) ?? dateOf(meansFor(process.standing, path), process.standing, clock, comesBy)
    dates.set(key, found)
    return found
  }
}
