import { clockDays } from './clock.ts'
import { branchesOf, chanceOver } from './path.ts'
import { chanceAfter, rangeAfterOf, waysOf } from './silent.ts'
import { meanOver, rangeOver } from './spread.ts'
import type { Standing } from './standing.ts'

/** A chance and the 80 % range of the underlying chance, each from 0 to 1. */
export type ChanceInRange = { readonly chance: number; readonly range: { readonly low: number; readonly high: number } }

/** The chance of an offer, as the mean over employer, market and person: the chance that is told. */
export const meanChance = (standing: Standing): number => {
  const days = clockDays(standing.silence)
  if (days > 0) return chanceAfter(waysOf(standing), days)
  const branches = branchesOf(standing)
  return meanOver((factor) => chanceOver(branches, factor))
}

/** The chance of an offer with its range. */
export const chanceInRange = (standing: Standing): ChanceInRange => {
  const days = clockDays(standing.silence)
  if (days > 0) {
    const ways = waysOf(standing)
    return { chance: chanceAfter(ways, days), range: rangeAfterOf(ways)(days) }
  }
  const branches = branchesOf(standing)
  const chanceAt = (factor: number): number => chanceOver(branches, factor)
  return { chance: meanOver(chanceAt), range: rangeOver(chanceAt) }
}
