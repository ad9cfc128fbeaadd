import { z } from 'zod'
import { Day, daysBetween, latestDay } from './day.ts'
import type { ProcessRecord } from './record.ts'
import { roundDay } from './round.ts'

/** How long nothing has been heard: whole days since their last word, or since applying when they never said one. */
export const Silence = z.strictObject({ since: Day, days: z.int().min(0), after: z.enum(['applying', 'their word']) })
export type Silence = z.infer<typeof Silence>

type Heard = Pick<ProcessRecord, 'process' | 'rounds' | 'messages' | 'outcome'>

/**
 * The silence of an open process on the day `today`. Their last word is the latest message from them or round that took
 * place. Null when the process is over, when a round lies ahead or is planned for today, or when no date is known: unknown is not today.
 */
export const silenceOf = ({ process, rounds, messages, outcome }: Heard, today: Day): Silence | null => {
  if (outcome !== null) return null
  if (rounds.some(({ heldOn, plannedOn }) => heldOn === null && plannedOn !== null && plannedOn >= today)) return null
  const days = rounds.map(roundDay)
  const received = messages.filter(({ direction }) => direction === 'received')
  const word = latestDay([...days, ...received.map(({ on }) => on)])
  const since = word ?? (rounds.length + received.length === 0 ? process.appliedOn : null)
  if (since === null || since > today) return null
  return { since, days: daysBetween(since, today), after: word === null ? 'applying' : 'their word' }
}
