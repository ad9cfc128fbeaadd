import { onDay } from './offerDate.ts'
import { atLeastOneBy, atLeastOneEver, meanOf, type Shared } from './portfolioShared.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

/** One more process that might be opened today. */
export type OneMore = 'application' | 'referral' | 'second-round'

const STANDING: Record<OneMore, Standing> = {
  application: { ...UNKNOWN_STANDING, source: 'applied' },
  referral: { ...UNKNOWN_STANDING, source: 'referred' },
  'second-round': { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 },
}

export const ONE_MORE = Object.keys(STANDING) as OneMore[]

/** The chances of at least one offer with one more process, by so many days and ever. */
export const withOneMore = (shared: Shared, what: OneMore, days: number): { by: number; ever: number } => {
  const { by, ever } = shared.dateOf({ standing: STANDING[what], roundInDays: null })
  const withMore = (chances: Float64Array, more: Float64Array): number =>
    meanOf(
      shared,
      chances.map((chance, point) => 1 - (1 - chance) * (1 - (more[point] as number))),
    )
  return {
    by: withMore(atLeastOneBy(shared, days), onDay(by, days)),
    ever: withMore(atLeastOneEver(shared), ever),
  }
}

const MOST = 1000

/** The smallest number at which a rising chance reaches another; null when more than a thousand were needed. */
const smallestReaching = (target: number, chanceOf: (count: number) => number): number | null => {
  if (chanceOf(MOST) < target) return null
  let [low, high] = [0, MOST]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (chanceOf(middle) >= target) high = middle
    else low = middle
  }
  return high
}

/** How many applications do as much in the end as one more process of another kind. */
export const applicationsFor = (shared: Shared, what: OneMore): number | null => {
  const { ever } = shared.dateOf({ standing: STANDING.application, roundInDays: null })
  // The last digits of the two sums may fall either way when one application is asked against one.
  const target = withOneMore(shared, what, 1).ever - 1e-12
  return smallestReaching(target, (count) =>
    meanOf(
      shared,
      shared.noneEver.map((none, point) => 1 - none * (1 - (ever[point] as number)) ** count),
    ),
  )
}

/** How many processes like those that are open, on the average, give a chance of at least one offer in the end; null when there is no such number. */
export const howManyFor = (shared: Shared, chance: number): number | null => {
  const open = shared.live.length
  if (open === 0) return null
  return smallestReaching(chance, (count) =>
    meanOf(
      shared,
      shared.noneEver.map((none) => 1 - none ** (count / open)),
    ),
  )
}
