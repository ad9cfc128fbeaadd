import type { Mixture } from '../stats/mixture.ts'
import { type Branch, branchesOf, chanceAlong, nextOf, type Rung } from './path.ts'
import { spreadFor } from './shift.ts'
import { meanOver, PRIOR, type Spread } from './spread.ts'
import type { Standing } from './standing.ts'
import { type Unheard, unheardAfter, unheardNext } from './unheard.ts'
import { type WaitingRate, waitingRate } from './waitingRates.ts'
import { mixedWeight, type WeightPart, weightedRangeOver, weightPart } from './weightedSpread.ts'

/** One of the ways in which a process may stand, with the means over employer, market and person that every day of silence needs. */
type Way = Branch & { readonly rate: WaitingRate; readonly offer: number; readonly good: number }

/** The ways in which a silent process may stand, and what is believed of it: what is the same on every day of the silence. */
export type Ways = { readonly spread: Spread; readonly ways: readonly Way[] }

const presentOf = ({ path }: Branch): Rung => path[0] as Rung

/** The chance that good news is what comes next, an offer or another round. */
const goodAt = (way: Branch, factor: number): number => {
  const { offer, advance } = nextOf(presentOf(way), factor)
  return offer + advance
}

export const waysOf = (standing: Standing, belief: Mixture = PRIOR): Ways => {
  const branches = branchesOf(standing)
  const spread = spreadFor(standing, branches, belief)
  const ways = branches.map((branch) => ({
    ...branch,
    rate: waitingRate(branch.stage, standing.employerKind),
    offer: meanOver(spread, (factor) => chanceAlong(branch.path, factor)),
    good: meanOver(spread, (factor) => goodAt(branch, factor)),
  }))
  return { spread, ways }
}

/**
 * The chance of an offer after so many days of silence: of all employers, markets and persons that would be silent so long, the share
 * that end in an offer. Silence says nothing of the stages ahead, so V = P(offer | silence) + P(another round | silence) · V of the next.
 * Times are the same at every factor, so the mean needs the two means of each way and no quadrature.
 */
export const chanceAfter = ({ ways }: Ways, days: number): number => {
  let [offer, silence] = [0, 0]
  for (const { weight, rate, offer: ahead, good } of ways) {
    const unheard = unheardAfter(days, rate)
    offer += weight * unheard.good * ahead
    silence += weight * (unheard.good * good + unheard.no * (1 - good))
  }
  return offer / silence
}

/** The same for one combination of employer, market and person. */
export const chanceAfterAt = (ways: readonly (Branch & { readonly unheard: Unheard })[], factor: number): number => {
  let [ending, silence] = [0, 0]
  for (const { weight, path, unheard } of ways) {
    const { offer, advance, no } = unheardNext(nextOf(path[0] as Rung, factor), unheard)
    ending += weight * unheard.good * chanceAlong(path, factor)
    silence += weight * (offer + advance + no)
  }
  return ending / silence
}

/** The range of the underlying chance by days of silence: each combination counts by how likely it is to be silent so long. */
export const rangeAfterOf = ({ spread, ways }: Ways): ((days: number) => { low: number; high: number }) => {
  const goods = ways.map((way) => weightPart(spread, (factor) => goodAt(way, factor)))
  return (days) => {
    const silent = ways.map((way) => ({ ...way, unheard: unheardAfter(days, way.rate) }))
    const constant = silent.reduce((sum, { weight, unheard }) => sum + weight * unheard.no, 0)
    const parts = silent.map(({ weight, unheard }, index) => ({ times: weight * (unheard.good - unheard.no), part: goods[index] as WeightPart }))
    return weightedRangeOver(spread, (factor) => chanceAfterAt(silent, factor), mixedWeight(spread, constant, parts))
  }
}
