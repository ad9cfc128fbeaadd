import type { ListedSign } from './listedSign.ts'
import type { Effect } from './signModel.ts'

/** No single sign, and no set of them, moves the odds by more than this factor either way. */
export const CAP = 2.5

/**
 * Between the two fits: the middle of the two on the log scale. Its sd holds the sampling of the two (they share their cases, so
 * the mean of the variances, not half of it) and half the way from one to the other.
 */
export const between = (a: Effect, b: Effect): Effect => ({
  logOdds: (a.logOdds + b.logOdds) / 2,
  sd: Math.sqrt((a.sd ** 2 + b.sd ** 2) / 2 + ((a.logOdds - b.logOdds) / 2) ** 2),
})

const capped = (logOdds: number): number => Math.max(-Math.log(CAP), Math.min(Math.log(CAP), logOdds))

/** The 80th percentile of the standard normal distribution. */
const EIGHTIETH_PERCENTILE = 0.8416212335729143

/** Whether we are at least four in five sure which way it points. */
const pointsOneWay = ({ logOdds, sd }: Effect): boolean => Math.abs(logOdds) >= EIGHTIETH_PERCENTILE * sd

/**
 * What a sign ships with when it is present, at a company that was not among those of the reviews: its sd holds the way companies
 * lie apart. Of what does not clearly point one way the middle ships as no effect: it widens the range and moves nothing.
 */
export const shipped = (sign: ListedSign, effect: Effect | null, companySd: number): Effect => {
  if (sign.held === 'waiting' || sign.held === 'stage') return { logOdds: 0, sd: 0 }
  if (effect === null || sign.held === 'unmeasured') return { logOdds: 0, sd: sign.sd ?? 0 }
  const sd = Math.hypot(effect.sd, companySd)
  return { logOdds: sign.held !== undefined || !pointsOneWay(effect) ? 0 : capped(effect.logOdds), sd }
}

/**
 * What the absence of a sign is worth at the least, from its presence alone: of a hundred who got a no, `share` mention it; if the
 * offers mention it more, then they lack it less. It is a lower bound, for fewer mention a thing than see it.
 *
 * @param share of the reviews without an offer that mention the sign, below .4 so that the cap cannot turn it over.
 */
export const absentOf = ({ logOdds, sd }: Effect, share: number): Effect => {
  const withOffer = share * Math.exp(logOdds)
  const slope = withOffer / (1 - withOffer)
  return { logOdds: logOdds === 0 ? 0 : Math.log((1 - withOffer) / (1 - share)), sd: slope * sd }
}
