import { lognormalAbove } from '../stats/lognormal.ts'
import type { Next } from './path.ts'
import type { WaitingRate } from './waitingRates.ts'

/** How likely it is that nothing has been heard yet: if it is good news that is coming, and if it is a no. */
export type Unheard = { readonly good: number; readonly no: number }

/**
 * The chance that nothing was heard within so many days. A no that is never told stays unheard for ever. One that is told comes no sooner
 * than good news would: where the two curves cross, in the first days, nothing was measured, and a crossing would make silence good news.
 *
 * @param days 0 or more.
 */
export const unheardAfter = (days: number, { good, bad, neverTold }: WaitingRate): Unheard => {
  const goodStill = lognormalAbove(days, good)
  const told = Math.max(lognormalAbove(days, bad), goodStill)
  return { good: goodStill, no: neverTold + (1 - neverTold) * told }
}

/** The chance of each thing that may follow together with the silence so far; their sum is the chance of the silence. */
export const unheardNext = ({ offer, advance, no }: Next, unheard: Unheard): Next => ({
  offer: offer * unheard.good,
  advance: advance * unheard.good,
  no: no * unheard.no,
})
