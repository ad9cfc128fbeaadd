import type { Standing } from '#core/odds/standing.ts'
import { type WaitingRate, waitingRate } from '#core/odds/waitingRates.ts'
import type { Stage } from '#core/record/stage.ts'
import type { Lognormal } from '#core/stats/lognormal.ts'
import { normalBelow } from '#core/stats/normal.ts'
import type { Draws } from './draws.ts'
import { oddsAsCounted, type StageOdds } from './selection.ts'

/** A world in which processes are lived through. What is null in it is as in our evidence. */
export type World = {
  readonly name: string
  /** What multiplies the odds of every step: of going on and of the offer. */
  readonly stepOdds: number
  /** What multiplies them at one stage and not at another; null when nothing does. */
  readonly stageOdds: StageOdds | null
  /** What multiplies the odds of an offer at every stage, by as much on each step ahead as does that. */
  readonly offerOdds: number
  /** How alike signs of one group are: the correlation of what stands behind them. */
  readonly overlap: number
  /** The share of the noes that are never told. */
  readonly neverTold: number | null
  readonly times: 'lognormal' | 'weibull'
  /** Whether processes are followed from the first conversation through all stages; otherwise each is looked at in the stage where it was drawn. */
  readonly isFollowed: boolean
}

/** The world as the model has it. */
export const AS_SAID: World = {
  name: 'as the model has it',
  stepOdds: 1,
  stageOdds: null,
  offerOdds: 1,
  overlap: 0.36,
  neverTold: null,
  times: 'lognormal',
  isFollowed: false,
}

/** The standard deviation of the logarithm of a Weibull time of shape 1. */
const WEIBULL_LOG_SD = Math.PI / Math.sqrt(6)

/** A time with this median whose logarithm spreads as widely, at a place among all such times told as a standard normal. */
const timeAt = ({ median, sigma }: Lognormal, place: number, times: World['times']): number => {
  if (times === 'lognormal') return median * Math.exp(sigma * place)
  const shape = WEIBULL_LOG_SD / sigma
  return median * (-Math.log(normalBelow(-place)) / Math.LN2) ** (1 / shape)
}

/**
 * The days until a word comes after a stage; endless when it never does. A no comes no sooner than good news in the same place among all
 * would.
 */
export const daysUntilWord = (draws: Draws, world: World, isGood: boolean, rate: WaitingRate): number => {
  const place = draws.normal()
  const days = timeAt(rate.good, place, world.times)
  if (isGood) return days
  return draws.uniform() < (world.neverTold ?? rate.neverTold) ? Number.POSITIVE_INFINITY : Math.max(days, timeAt(rate.bad, place, world.times))
}

export const rateIn = (stage: Stage, { employerKind }: Pick<Standing, 'employerKind'>): WaitingRate => waitingRate(stage, employerKind)

/** The worlds in which forecasts are tried, from the model's own to those in which several things are wrong at once. */
export const WORLDS: readonly World[] = [
  AS_SAID,
  { ...AS_SAID, name: 'odds of an offer × .45', offerOdds: 0.45 },
  { ...AS_SAID, name: 'odds of an offer × 1.8', offerOdds: 1.8 },
  { ...AS_SAID, name: 'odds of every step × .45', stepOdds: 0.45 },
  { ...AS_SAID, name: 'odds of every step × 1.8', stepOdds: 1.8 },
  { ...AS_SAID, name: 'signs alike by .2', overlap: 0.2 },
  { ...AS_SAID, name: 'signs alike by .6', overlap: 0.6 },
  { ...AS_SAID, name: '.15 of the noes never told', neverTold: 0.15 },
  { ...AS_SAID, name: '.6 of the noes never told', neverTold: 0.6 },
  { ...AS_SAID, name: 'Weibull times', times: 'weibull' },
  { ...AS_SAID, name: 'odds × .45, signs .6, untold .6, Weibull', offerOdds: 0.45, overlap: 0.6, neverTold: 0.6, times: 'weibull' },
  { ...AS_SAID, name: 'odds × 1.8, signs .6, untold .6, Weibull', offerOdds: 1.8, overlap: 0.6, neverTold: 0.6, times: 'weibull' },
  { ...AS_SAID, name: 'odds × 1.8, signs .6, untold .15, Weibull', offerOdds: 1.8, overlap: 0.6, neverTold: 0.15, times: 'weibull' },
  { ...AS_SAID, name: 'followed over all stages', isFollowed: true },
  { ...AS_SAID, name: 'followed, with the shares that were counted', isFollowed: true, stageOdds: oddsAsCounted() },
]
