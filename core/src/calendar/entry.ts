import { z } from 'zod'
import { Day, type Instant, TimeOfDay } from '../record/day.ts'
import { Id } from '../record/text.ts'
import { Zone } from '../record/zone.ts'
import type { OwnRound } from './eventRead.ts'

/** One entry of the calendar that Goodsign gives out. */
export type Entry = {
  readonly uid: string
  /** It grows whenever the entry changes, so that calendars take the change. */
  readonly sequence: number
  readonly stampedAt: Instant
  readonly cancelled: boolean
  readonly title: string
  readonly lines: readonly string[]
  readonly where: string | null
  readonly link: string | null
  /** Without an hour it is a whole day. */
  readonly on: Day
  readonly time: TimeOfDay | null
  readonly zone: Zone | null
  readonly durationMinutes: number | null
  /** When to be reminded: minutes before it begins; of a whole day, minutes after midnight count as negative. */
  readonly remindMinutesBefore: readonly number[]
  readonly own: OwnRound | null
}

/** A stretch of time set aside for getting ready. */
export const PlanBlock = z.strictObject({
  id: Id.describe('The same as long as it is the same part of the same task of the same round.'),
  on: Day,
  time: TimeOfDay.nullable(),
  zone: Zone.nullable(),
  durationMinutes: z.int().min(1).max(1440).nullable(),
  title: z.string(),
  lines: z.array(z.string()),
  isCalledTo: z.boolean().describe('A reminder goes before it: nothing else was set aside right before.'),
})
export type PlanBlock = z.infer<typeof PlanBlock>
