import { z } from 'zod'
import { Day, Instant, TimeOfDay } from './day.ts'
import { Id, Line, Revision, WebAddress, Words } from './text.ts'
import { Zone } from './zone.ts'

/** What a calendar calls an event, for good: whoever made it chose it. */
export const Uid = Words.min(1).max(1000)

/** Which one of a series: the start it had by the rule, as `20261124T130000Z`. */
export const Occurrence = Words.min(1).max(40)

/** When something begins, on the clock of its zone; without an hour it is a whole day. */
export const Start = z.strictObject({
  occurrence: Occurrence.nullable().describe('Which one of a series it is; null for what happens once.'),
  on: Day,
  time: TimeOfDay.nullable(),
  zone: Zone.nullable(),
})
export type Start = z.infer<typeof Start>

/** Somebody whom an invitation names. */
export const Guest = z.strictObject({
  name: Line.nullable(),
  address: Line.nullable().describe('Their mail address.'),
  part: z.enum(['organiser', 'needed', 'optional']),
})
export type Guest = z.infer<typeof Guest>

/** The latest that was said of an event, or of one of its series: that it takes place, where and when, or that it is called off. */
export const InvitationFacts = z.strictObject({
  uid: Uid,
  occurrence: Occurrence.nullable().describe('The one of a series that it speaks of; null when it speaks of the whole.'),
  sequence: z.int().min(0).max(2_147_483_647).describe('Which wording of the event it is, as the organiser counts them.'),
  stampedAt: Instant.nullable().describe('When it was worded.'),
  cancelled: z.boolean(),
  title: Line.nullable(),
  starts: z.array(Start).max(50).describe('When it begins: once, or each time of a series.'),
  durationMinutes: z.int().min(1).max(1440).nullable(),
  where: Line.nullable(),
  link: WebAddress.nullable(),
  guests: z.array(Guest).max(100),
})
export type InvitationFacts = z.infer<typeof InvitationFacts>

/** Which round came of which one of a series. A round that was taken away since is not brought again. */
const RoundOf = z.strictObject({ occurrence: Occurrence.nullable(), roundId: Id })

/** An event of somebody's calendar as it was last heard of. It is kept when it is called off too, so that an older word that comes later is known to be older. */
export const Invitation = InvitationFacts.extend({
  id: Id,
  revision: Revision,
  processId: Id.nullable().describe('The process it belongs to; null while nobody said.'),
  rounds: z.array(RoundOf).max(50),
})
export type Invitation = z.infer<typeof Invitation>
