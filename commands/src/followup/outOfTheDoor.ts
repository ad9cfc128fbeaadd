import { z } from 'zod'
import { emlOf } from '#core/followup/eml.ts'
import { mailtoOf } from '#core/followup/mailto.ts'
import { sentText } from '#core/followup/slots.ts'
import { Address } from '#core/record/address.ts'
import { NoteFacts } from '#core/record/keptNote.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { getRow } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { settingsIn } from '../settings/known.ts'

const Input = z.strictObject({
  note: Id.optional().describe('The key of a kept note.'),
  text: NoteFacts.shape.text.optional().describe('The note as it is now, whether it is kept or not.'),
  subject: NoteFacts.shape.subject.optional().describe('Its subject; that of the kept note unless you say.'),
  person: Id.optional().describe('The key of the one it is to; that of the kept note unless you say.'),
  to: Address.nullable().optional().describe('The address it goes to; that of the note or of the person unless you say.'),
})

type Leaving = {
  readonly kind: string
  readonly to: string | null
  readonly subject: string | null
  readonly text: string
  readonly recipient: string | null
}

/** The note as it leaves and where it goes: what is said now, over the kept note if one is named. @throws Refusal when there is no such note, or nothing in it. */
const leavingOf = async ({ store }: Context, { note, person, to, subject, text }: z.output<typeof Input>): Promise<Leaving> => {
  const kept = note === undefined ? null : await getRow(store.db, 'keptNotes', note)
  if (note !== undefined && kept === null) throw new Refusal('row-unknown', { what: 'note' })
  const words = text ?? kept?.text
  if (words === undefined) throw new Refusal('note-empty')
  const personId = person ?? kept?.personId ?? null
  const recipient = personId === null ? null : await getRow(store.db, 'people', personId)
  if (recipient === null && person !== undefined) throw new Refusal('row-unknown', { what: 'person' })
  return {
    kind: kept?.kind ?? 'note',
    to: to === undefined ? (kept?.to ?? recipient?.email ?? null) : to,
    subject: subject === undefined ? (kept?.subject ?? null) : subject,
    text: words,
    recipient: recipient?.name ?? null,
  }
}

export const linkNote = command({
  name: 'note.mailto',
  summary: 'Gives a note as words to copy and as a link that opens your own mail program with it. Nothing is sent.',
  input: Input,
  output: z.strictObject({
    copy: z.string().describe('The note with its subject, to be copied.'),
    href: z.string().describe('The link, of at most 2,000 characters.'),
    isCut: z.boolean().describe('The note is too long for a link, so the link holds its beginning only: take the file instead.'),
    words: z.string().describe('What to do with it.'),
  }),
  run: async (context, input) => {
    const leaving = await leavingOf(context, input)
    const { href, isCut } = mailtoOf(leaving)
    const words = isCut
      ? 'The note is longer than a link can be, and is cut in it. Take the file instead: note.eml.'
      : 'The link opens your mail program with the note in it. Say note.sent when it is gone.'
    return { copy: sentText(leaving), href, isCut, words }
  },
})

export const fileNote = command({
  name: 'note.eml',
  summary: 'Gives a note as a file that your mail program opens as a message to be sent. Nothing is sent.',
  input: Input,
  output: z.strictObject({ name: z.string().describe('A name for the file.'), file: z.string().describe('What is in it, in ASCII.') }),
  run: async (context, input) => {
    const leaving = await leavingOf(context, input)
    const moment = { at: context.now(), zone: context.zone }
    const file = emlOf(leaving, await settingsIn(context.store.db), leaving.recipient, moment)
    return { name: `${leaving.kind}.eml`, file }
  },
})
