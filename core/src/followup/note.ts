import { z } from 'zod'
import type { Day, Instant, TimeOfDay } from '../record/day.ts'
import type { NoteKind } from '../record/keptNote.ts'
import type { Zone } from '../record/zone.ts'

/** What somebody wrote: a subject, and the note itself with salutation and closing. */
export type NoteText = { readonly subject: string | null; readonly text: string }

/** A note or message that was sent before. */
export type SentBefore = {
  readonly kind: 'thank-you' | 'follow-up' | null
  readonly on: Day | null
  readonly text: string
  readonly to: string | null
}

/** What is known around a note while it is checked. What is not known is null or empty, and nothing is held against the note for it. */
export type Circumstances = {
  readonly kind: NoteKind
  /** When it is to go out. */
  readonly at: Instant
  readonly zone: Zone
  /** Null where nobody has said on which clock they live. */
  readonly theirZone: Zone | null
  readonly own: { readonly name: string | null; readonly email: string | null; readonly phone: string | null }
  /** Whom it is to. */
  readonly to: string | null
  /** Everybody known in the process. */
  readonly people: readonly string[]
  readonly company: string
  readonly role: string | null
  /** The candidate's other processes. */
  readonly others: readonly { readonly company: string; readonly role: string | null }[]
  /** All that was noted of the round. */
  readonly debrief: string
  readonly heldOn: Day | null
  /** The round that an invitation is for. */
  readonly planned: { readonly on: Day; readonly time: TimeOfDay | null; readonly zone: Zone } | null
  readonly earlier: readonly SentBefore[]
  /** The day of their last word. */
  readonly lastWordOn: Day | null
  readonly writeOn: Day | null
  /** The day by which they promised word, and have not kept it. */
  readonly promisedOn: Day | null
  /** How many files go with it. */
  readonly attached: number
}

/** What the check says of a note: which rule, why, and the words it is about. */
export const Remark = z.strictObject({
  rule: z.string().describe('The rule, such as name-misspelt.'),
  reason: z.string().describe('Why, in a sentence or two.'),
  within: z.enum(['subject', 'text', 'time']).describe('What it is about: the subject, the note itself, or when it goes out.'),
  start: z.int().min(0).describe('Where the words begin that it is about.'),
  end: z.int().min(0).describe('Where they end; the same as the beginning when something is missing there.'),
  quote: z.string().describe('The words themselves; empty when something is missing.'),
})
export type Remark = z.infer<typeof Remark>

/** Some words of a note that a rule is about. */
export type Mark = { readonly within: Remark['within']; readonly start: number; readonly end: number }
