import { z } from 'zod'
import { Address } from '../record/address.ts'
import { MessageKind } from '../record/message.ts'
import { Id, Line, Words } from '../record/text.ts'

/** What goes out by mail: to one person, as plain text. */
export const Letter = z.strictObject({
  to: Address.describe('The one address it goes to.'),
  subject: Line.regex(/^\P{Control}*$/u, 'One line.').describe('Its subject.'),
  text: Words.min(1).max(20_000).describe('What it says.'),
  process: Id.describe('The key of the process it belongs to.'),
  person: Id.optional().describe('The key of the person it goes to.'),
  kind: MessageKind.optional().describe('What it is about, as its message is kept when it is sent.'),
})
export type Letter = z.infer<typeof Letter>

/** How far a letter has come. Unsure: the connection broke off when nobody could know any more whether it went. */
export const OutgoingState = z.enum(['written', 'sending', 'unsure', 'sent'])
export type OutgoingState = z.infer<typeof OutgoingState>
