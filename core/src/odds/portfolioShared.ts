import type { LiveProcess } from './liveProcess.ts'
import { datesOn, type OfferDate, onDay } from './offerDate.ts'
import { HORIZON } from './offerDateWaits.ts'
import { type OwnRecord, weightsOf } from './ownRecord.ts'
import { gridWithin } from './personGrid.ts'
import { type Between, placesBelowWhich, valueAt } from './personPoints.ts'
import { shareOf } from './portfolioShare.ts'

/** When one of the processes ends in an offer, and what its chance is multiplied by to be that of its own odds. */
type Live = { readonly date: OfferDate; readonly share: number }

/**
 * Everything that is open, at each point of what person and market may be: there the processes have nothing to do with each other any
 * more. How much is believed of each point, the dates of each process, and the chance that there is no offer by a day or ever.
 */
export type Shared = {
  readonly weights: Float64Array
  /** Where one tenth of the belief lies below, and where nine tenths do. */
  readonly ends: readonly [Between, Between]
  readonly live: readonly Live[]
  /** All points of the first day, then of the second, and so on. */
  readonly noneBy: Float64Array
  readonly noneEver: Float64Array
  readonly dateOf: (process: LiveProcess) => OfferDate
}

/** What is believed less than this part of the most, as a logarithm, does not move a chance: 8e-7. */
const LEAST = -14
/** As many points as a cubic goes through. */
const FEWEST = 4

/** The part of the grid in which belief is to be found, with a point more on either side and never fewer points than a cubic needs. */
export const believedIn = (logDensity: Float64Array): { from: number; to: number } => {
  const least = Math.max(...logDensity) + LEAST
  const from = Math.max(0, Math.min(logDensity.findIndex((log) => log > least) - 1, logDensity.length - FEWEST))
  const to = Math.max(from + FEWEST, Math.min(logDensity.length, logDensity.findLastIndex((log) => log > least) + 2))
  return { from, to }
}

const multiply = (none: Float64Array, chances: Float64Array, share: number): void => {
  for (let place = 0; place < none.length; place++) none[place] = (none[place] as number) * (1 - share * (chances[place] as number))
}

/** At each point the chance that none of them has come to an offer, by each day and ever. */
const noneOf = (live: readonly Live[], points: number): Pick<Shared, 'noneBy' | 'noneEver'> => {
  const noneBy = new Float64Array(points * HORIZON).fill(1)
  const noneEver = new Float64Array(points).fill(1)
  for (const { date, share } of live) {
    multiply(noneBy, date.by, share)
    multiply(noneEver, date.ever, share)
  }
  return { noneBy, noneEver }
}

/** @param own read from all processes of the candidate, the open ones too. */
export const sharedOf = (open: readonly LiveProcess[], own: OwnRecord): Shared => {
  const { from, to } = believedIn(own.logDensity)
  const [grid, logDensity] = [gridWithin(own.grid, from, to), own.logDensity.slice(from, to)]
  const weights = weightsOf(logDensity)
  const dateOf = datesOn(grid, own.belief)
  const live = open.map((process) => {
    const { standing } = process
    const date = dateOf(process)
    const happened = standing.stage === 'applied' ? null : own.read(standing).subarray(from, to)
    return { date, share: shareOf(weights, date, happened) }
  })
  const ends = placesBelowWhich(grid, logDensity, [0.1, 0.9]) as [Between, Between]
  return { weights, ends, live, ...noneOf(live, grid.points.length), dateOf }
}

/** The mean of a chance over the belief; never more than certain by the last binary digit. */
export const meanOf = ({ weights }: Pick<Shared, 'weights'>, chances: ArrayLike<number>): number => {
  let mean = 0
  for (let point = 0; point < weights.length; point++) mean += (weights[point] as number) * (chances[point] as number)
  return Math.min(1, mean)
}

/** A chance with its 80 % range over the belief. @param chances must not fall from point to point. */
export const rangedOf = (shared: Shared, chances: ArrayLike<number>): { chance: number; low: number; high: number } => {
  const [low, high] = shared.ends.map((end) => Math.min(1, Math.max(0, valueAt(chances, end)))) as [number, number]
  return { chance: meanOf(shared, chances), low, high }
}

/** At each point, the chance of at least one offer by so many days from now. @param days from 1 to the horizon. */
export const atLeastOneBy = ({ noneBy }: Shared, days: number): Float64Array => onDay(noneBy, days).map((none) => 1 - none)

/** At each point, the chance that at least one offer ever comes. */
export const atLeastOneEver = ({ noneEver }: Shared): Float64Array => noneEver.map((none) => 1 - none)
