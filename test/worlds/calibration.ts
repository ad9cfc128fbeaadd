import { chanceInRange } from '#core/odds/chance.ts'
import { clockDays } from '#core/odds/clock.ts'
import { branchesOf, chanceOver, nextOf, type Rung } from '#core/odds/path.ts'
import { spreadFor } from '#core/odds/shift.ts'
import { chanceAfterAt, waysOf } from '#core/odds/silent.ts'
import { PRIOR, TOTAL_SPREAD } from '#core/odds/spread.ts'
import type { Standing } from '#core/odds/standing.ts'
import { unheardAfter } from '#core/odds/unheard.ts'
import { mixedWeight, weightPart } from '#core/odds/weightedSpread.ts'
import type { Mixture } from '#core/stats/mixture.ts'
import { NINETIETH_PERCENTILE } from '#core/stats/normal.ts'
import type { Draws } from './draws.ts'
import { offered } from './life.ts'
import { logFactorDrawn, type Observed, observedIn, readingsDrawn, standingDrawn } from './observed.ts'
import type { Outcome } from './quality.ts'
import { AS_SAID } from './world.ts'

/** A process of which all is known: where its factor lies in what was believed of it, whether its chance lies under or over the range, and its end. */
export type Trial = Outcome & { readonly place: number; readonly isUnder: boolean; readonly isOver: boolean }

/** What is believed of the logarithm of a factor, after signs and silence: the share that lies below a point. */
const believedBelow = (standing: Standing, logFactor: number, belief: Mixture): number => {
  const days = clockDays(standing.silence)
  const { spread, ways } = waysOf(standing, belief)
  if (days === 0) return spread.below(logFactor)
  const silent = ways.map((way) => ({ ...way, unheard: unheardAfter(days, way.rate) }))
  const parts = silent.map(({ weight, unheard, path }) => ({
    times: weight * (unheard.good - unheard.no),
    part: weightPart(spread, (factor) => {
      const { offer, advance } = nextOf(path[0] as Rung, factor)
      return offer + advance
    }),
  }))
  const noes = silent.reduce((sum, { weight, unheard }) => sum + weight * unheard.no, 0)
  const { below, total } = mixedWeight(spread, noes, parts)
  return below(logFactor) / total
}

const underlyingChance = (standing: Standing, factor: number): number => {
  const days = clockDays(standing.silence)
  if (days === 0) return chanceOver(branchesOf(standing), factor)
  return chanceAfterAt(
    waysOf(standing).ways.map((way) => ({ ...way, unheard: unheardAfter(days, way.rate) })),
    factor,
  )
}

/** The last digits of a range that is a point in truth, as where it is all one chance. */
const LAST_DIGITS = 1e-12

export const trialOf = ({ standing, logFactor, life }: Observed, belief: Mixture = PRIOR): Trial => {
  const { chance, range } = chanceInRange(standing, belief)
  const underlying = underlyingChance(standing, Math.exp(logFactor))
  return {
    chance,
    offer: offered(life),
    place: believedBelow(standing, logFactor, belief),
    isUnder: underlying < range.low - LAST_DIGITS,
    isOver: underlying > range.high + LAST_DIGITS,
  }
}

/** What the signs of a process move, as one normal: its mean and its standard deviation. */
const signsMove = (standing: Standing): { by: number; uncertain: number } => {
  const { quantile } = spreadFor(standing, branchesOf(standing), PRIOR)
  const by = quantile(0.5)
  const sd = (quantile(0.9) - by) / NINETIETH_PERCENTILE
  return { by, uncertain: Math.sqrt(Math.max(0, sd ** 2 - TOTAL_SPREAD ** 2)) }
}

/** How the signs of a process act: not at all, as they do on many alike, or on each by as much more or less as is not known of them. */
export type Acting = 'none' | 'alike' | 'each'

const FACTOR: Record<Acting, (draws: Draws) => (standing: Standing) => number> = {
  none: (draws) => () => logFactorDrawn(draws),
  alike: (draws) => (standing) => logFactorDrawn(draws) + signsMove(standing).by,
  each: (draws) => (standing) => {
    const { by, uncertain } = signsMove(standing)
    return logFactorDrawn(draws) + by + uncertain * draws.normal()
  },
}

/** Processes drawn from the model, each observed on a random day and judged as Goodsign judges it. */
export const trialsOf = (draws: Draws, count: number, acting: Acting): Trial[] => {
  const drawn = (): Standing => ({ ...standingDrawn(draws), signs: acting === 'none' ? [] : readingsDrawn(draws) })
  return Array.from({ length: count }, () => trialOf(observedIn(draws, AS_SAID, drawn, FACTOR[acting](draws))))
}
