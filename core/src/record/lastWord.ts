import { type Day, latestDay } from './day.ts'
import type { ProcessRecord } from './record.ts'
import { roundDay } from './round.ts'

/** The day of their last word up to a day: the latest message from them, or round that took place; null when there was none, or no date is known. */
export const lastWordOn = ({ rounds, messages }: Pick<ProcessRecord, 'rounds' | 'messages'>, today: Day): Day | null => {
  const days = [...rounds.map(roundDay), ...messages.filter(({ direction }) => direction === 'received').map(({ on }) => on)]
  return latestDay(days.filter((day) => day !== null && day <= today))
}
