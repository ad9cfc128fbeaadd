import type { Day } from '../record/day.ts'
import { addWorkingDays } from '../record/workingDay.ts'
import type { Mixture } from '../stats/mixture.ts'
import { clockStart } from './clock.ts'
import { waysOf } from './silent.ts'
import type { Standing } from './standing.ts'
import { stopAfter } from './waiting.ts'

/**
 * Finds the days on which one stops waiting, of many processes: the same that `waitingOf` says, without its curve. What does not depend on the days
 * of the silence is worked out once for all that stand alike.
 */
export const stopWaitingFinder = (): ((standing: Standing, belief: Mixture) => Day | null) => {
  const known = new WeakMap<Mixture, Map<string, number>>()
  const daysOf = (standing: Standing, belief: Mixture): number => {
    const alike = known.get(belief) ?? new Map<string, number>()
    known.set(belief, alike)
    const key = JSON.stringify({ ...standing, silence: null })
    const days = alike.get(key) ?? stopAfter(waysOf(standing, belief))
    alike.set(key, days)
    return days
  }
  return (standing, belief) => {
    const { silence } = standing
    return silence === null ? null : addWorkingDays(clockStart(silence), daysOf(standing, belief), silence.holidays)
  }
}
