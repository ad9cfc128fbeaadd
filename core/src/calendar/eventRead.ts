import { z } from 'zod'
import { Day, Instant, TimeOfDay } from '../record/day.ts'
import { Guest, InvitationFacts, Occurrence } from '../record/invitation.ts'
import { RoundFormat } from '../record/round.ts'
import { Line, Prose } from '../record/text.ts'
import { Zone } from '../record/zone.ts'

/**
 * A time as a calendar's file says it: an instant, with the clock it was said by where that is one of the world's zones; an hour of which nobody
 * says on whose clock; or a whole day.
 */
export const ReadTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instant'), at: Instant, zone: Zone.nullable() }),
  z.strictObject({
    kind: z.literal('floating'),
    on: Day,
    time: TimeOfDay,
    zoneName: Line.nullable().describe('What the file calls its zone, which nobody knows.'),
  }),
  z.strictObject({ kind: z.literal('day'), on: Day }),
])
export type ReadTime = z.infer<typeof ReadTime>

/** What Goodsign itself wrote of a round into a file, so that it comes back as it was. */
export const OwnRound = z.strictObject({
  company: Line,
  role: Line.nullable(),
  number: z.int().min(1).max(99).nullable(),
  formats: z.array(RoundFormat).max(RoundFormat.options.length),
  zone: Zone.nullable().describe('On whose clock it is, where a file can only say the instant.'),
  people: z.array(z.strictObject({ name: Line, role: Line.nullable() })).max(50),
})
export type OwnRound = z.infer<typeof OwnRound>

/** An event of a calendar's file, read and not yet understood: whose clock a floating hour is on, and which process it belongs to, is not in it. */
export const EventRead = InvitationFacts.omit({ starts: true }).extend({
  starts: z.array(z.strictObject({ occurrence: Occurrence.nullable(), start: ReadTime })).max(50),
  text: Prose.nullable().describe('What its author wrote below it.'),
  own: OwnRound.nullable(),
  doubts: z.array(z.string()).describe('What could not be taken at its word, in sentences.'),
})
export type EventRead = z.infer<typeof EventRead>

/** The mail that a file came in. */
export const MailRead = z.strictObject({
  from: Guest.nullable(),
  to: z.array(Line).describe('The addresses it was sent to.'),
  sentAt: Instant.nullable(),
  subject: Line.nullable(),
  text: Prose.nullable(),
})
export type MailRead = z.infer<typeof MailRead>

/** All of a file. */
export const CalendarRead = z.strictObject({
  method: z
    .enum(['request', 'cancel', 'publish', 'other'])
    .describe('What the file is for: an invitation, calling one off, or a calendar that is shown.'),
  mail: MailRead.nullable(),
  events: z.array(EventRead),
  leftOut: z.array(z.strictObject({ title: Line.nullable(), why: z.string() })),
})
export type CalendarRead = z.infer<typeof CalendarRead>
