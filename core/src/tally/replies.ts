import { z } from 'zod'
import { type Day, daysBetween } from '../record/day.ts'
import type { ProcessRecord } from '../record/record.ts'
import { roundDay } from '../record/round.ts'
import { Id } from '../record/text.ts'

/** How long they took to say the next word. */
export const Reply = z.strictObject({
  processId: Id,
  after: z.enum(['applying', 'round']),
  since: z.string(),
  days: z.int().min(0),
})
export type Reply = z.infer<typeof Reply>

/** Replies of one kind together. */
export const ReplyTally = z.strictObject({
  after: Reply.shape.after,
  count: z.int().min(0),
  median: z.number().nullable().describe('Days within which half of them came; null when there is none.'),
  most: z.number().nullable().describe('Days within which nine of ten came; null below ten of them.'),
  byDay: z.array(z.strictObject({ days: z.int().min(0), count: z.int().min(1) })).describe('How many took how many days, the quickest first.'),
})
export type ReplyTally = z.infer<typeof ReplyTally>

type Told = Pick<ProcessRecord, 'process' | 'rounds' | 'messages' | 'outcome'>

/** The days on which they said something: what they sent, the rounds, and their answer. A round stands for the invitation to it where that was not recorded. */
const wordDays = ({ rounds, messages, outcome }: Told): Day[] => {
  const answer = outcome?.kind === 'offer' || outcome?.kind === 'rejection' ? outcome.on : null
  const received = messages.filter(({ direction, kind }) => direction === 'received' && kind !== 'acknowledgement').map(({ on }) => on)
  return [...received, ...rounds.map(roundDay), answer].filter((day) => day !== null).sort()
}

/**
 * How long each of their replies took in one process: after applying, and after each round. A word on the day of a round itself is taken to
 * belong to the round.
 */
export const repliesOf = (record: Told): Reply[] => {
  const words = wordDays(record)
  const applied = record.process.appliedOn
  const held = [...new Set(record.rounds.map(roundDay).filter((day) => day !== null))].sort()
  const asked = [
    ...(applied === null ? [] : [{ after: 'applying' as const, since: applied }]),
    ...held.map((since) => ({ after: 'round' as const, since })),
  ]
  return asked.flatMap(({ after, since }) => {
    const next = words.find((day) => (after === 'applying' ? day >= since : day > since))
    return next === undefined ? [] : [{ processId: record.process.id, after, since, days: daysBetween(since, next) }]
  })
}

/** The value below which a share of the sorted values lies: R's type 7, the mean of the two around it. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}

const counted = (sorted: readonly number[]): ReplyTally['byDay'] => {
  const counts = new Map<number, number>()
  for (const days of sorted) counts.set(days, (counts.get(days) ?? 0) + 1)
  return [...counts].map(([days, count]) => ({ days, count }))
}

const ENOUGH_FOR_MOST = 10

/**
 * The middle and the far end of the replies of a kind, and how many took how long.
 *
 * @example replyTally('round', [{ after: 'round', days: 3 }, { after: 'round', days: 8 }]).median // => 5.5
 */
export const replyTally = (after: Reply['after'], replies: readonly Pick<Reply, 'after' | 'days'>[]): ReplyTally => {
  const days = replies
    .filter((reply) => reply.after === after)
    .map((reply) => reply.days)
    .sort((one, other) => one - other)
  return {
    after,
    count: days.length,
    median: days.length === 0 ? null : quantile(days, 0.5),
    most: days.length < ENOUGH_FOR_MOST ? null : quantile(days, 0.9),
    byDay: counted(days),
  }
}
