import type { Mixture } from '../stats/mixture.ts'
import { clockDays } from './clock.ts'
import { branchesOf, chanceOver } from './path.ts'
import { spreadFor } from './shift.ts'
import { chanceAfter, rangeAfterOf, waysOf } from './silent.ts'
import { meanOver, PRIOR, rangeOver } from './spread.ts'
import type { Standing } from './standing.ts'

/** A chance and the 80 % range of the underlying chance, each from 0 to 1. */
export type ChanceInRange = { readonly chance: number; readonly range: { readonly low: number; readonly high: number } }

/**
 * The chance of an offer, as the mean over employer, market and person: the chance that is told.
 *
 * @param belief about person, market and employer; of somebody of whose own record nothing is known unless another is given.
 */
export const meanChance = (standing: Standing, belief: Mixture = PRIOR): number => {
  const days = clockDays(standing.silence)
  if (days > 0) return chanceAfter(waysOf(standing, belief), days)
  const branches = branchesOf(standing)
  return meanOver(spreadFor(standing, branches, belief), (factor) => chanceOver(branches, factor))
}

/** The chance of an offer with its range. */
export const chanceInRange = (standing: Standing, belief: Mixture = PRIOR): ChanceInRange => {
  const days = clockDays(standing.silence)
  if (days > 0) {
    const ways = waysOf(standing, belief)
    return { chance: chanceAfter(ways, days), range: rangeAfterOf(ways)(days) }
  }
  const branches = branchesOf(standing)
  const spread = spreadFor(standing, branches, belief)
  const chanceAt = (factor: number): number => chanceOver(branches, factor)
  return { chance: meanOver(spread, chanceAt), range: rangeOver(spread, chanceAt) }
}
