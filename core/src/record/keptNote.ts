import { z } from 'zod'
import { Address } from './address.ts'
import type { MessageKind } from './message.ts'
import { Id, Line, Revision, Words } from './text.ts'

/** What a note is for. */
export const NoteKind = z.enum([
  'thank-you',
  'promise-due',
  'nudge',
  'accept-invitation',
  'decline-invitation',
  'availability',
  'after-no',
  'accept-offer',
  'decline-offer',
  'ask-time',
  'tell-deadline',
])
export type NoteKind = z.infer<typeof NoteKind>

/** What the message is about that a note becomes when it is sent. */
export const SENT_AS: Readonly<Record<NoteKind, MessageKind>> = {
  'thank-you': 'thank-you',
  'promise-due': 'follow-up',
  nudge: 'follow-up',
  'accept-invitation': 'invitation',
  'decline-invitation': 'invitation',
  availability: 'availability',
  'after-no': 'thank-you',
  'accept-offer': 'offer',
  'decline-offer': 'offer',
  'ask-time': 'offer',
  'tell-deadline': 'other',
}

/** A note to somebody there that the candidate is writing. */
export const NoteFacts = z.strictObject({
  kind: NoteKind.describe('What it is for.'),
  personId: Id.nullable().describe('Whom it is to: the key of a person of this process.'),
  roundId: Id.nullable().describe('The round it is about.'),
  to: Address.nullable().describe('The address it goes to.'),
  subject: Line.nullable().describe('Its subject.'),
  text: Words.max(20_000).describe('The note itself, with salutation and closing.'),
})
export type NoteFacts = z.infer<typeof NoteFacts>

/** A note that is kept until it is sent: then it is a message. */
export const KeptNote = NoteFacts.extend({ id: Id, revision: Revision, processId: Id })
export type KeptNote = z.infer<typeof KeptNote>

/** What is known of a note but its kind and its text when nothing has been said. */
export const UNKNOWN_NOTE: Omit<NoteFacts, 'kind' | 'text'> = { personId: null, roundId: null, to: null, subject: null }
