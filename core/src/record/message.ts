import { z } from 'zod'
import { Day, TimeOfDay } from './day.ts'
import { Id, Prose, Revision } from './text.ts'

/** What a message is about. */
export const MessageKind = z.enum([
  'application',
  'acknowledgement',
  'invitation',
  'availability',
  'documents',
  'references',
  'thank-you',
  'follow-up',
  'rejection',
  'offer',
  'other',
])
export type MessageKind = z.infer<typeof MessageKind>

/** A message sent or received: letter, mail, call or note. */
export const MessageFacts = z.strictObject({
  direction: z.enum(['sent', 'received']).describe('Sent by you or received by you.'),
  kind: MessageKind.nullable().describe('What it is about.'),
  on: Day.nullable().describe('The day it was sent or received.'),
  time: TimeOfDay.nullable().describe('The hour, on your clock.'),
  personId: Id.nullable().describe('Whom it went to or came from: the key of a person of this process.'),
  text: Prose.nullable().describe('What it said.'),
})
export type MessageFacts = z.infer<typeof MessageFacts>

/** A message of a process. */
export const Message = MessageFacts.extend({ id: Id, revision: Revision, processId: Id })
export type Message = z.infer<typeof Message>

/** What is known of a message but its direction when nothing has been said. */
export const UNKNOWN_MESSAGE: Omit<MessageFacts, 'direction'> = { kind: null, on: null, time: null, personId: null, text: null }
