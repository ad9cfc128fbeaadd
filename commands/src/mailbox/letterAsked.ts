import type { z } from 'zod'
import { Letter } from '#core/mailbox/letter.ts'
import { type KeptNote, SENT_AS } from '#core/record/keptNote.ts'
import { refuseForeign } from '#core/record/moves.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { readRecord } from '#store/records.ts'
import { getRow } from '#store/rows.ts'
import type { Context } from '../command.ts'

/** A letter as it is asked for: said whole, or a kept note with what is said over it. */
export const LetterAsked = Letter.partial().extend({
  note: Id.optional().describe('The key of a kept note: the letter is this note, with what else is said over it. When it is sent, the note is.'),
})
type LetterAsked = z.output<typeof LetterAsked>

/** A letter, and the kept note that it is, as it was when the letter was asked for. */
export type Asked = { readonly letter: Letter; readonly note: KeptNote | null }

const NEEDED = { process: 'its process', to: 'an address', subject: 'a subject', text: 'its words' } as const

const keptNote = async ({ store }: Context, { note: id, process }: LetterAsked): Promise<KeptNote | null> => {
  if (id === undefined) return null
  const note = await getRow(store.db, 'keptNotes', id)
  if (note === null || (process !== undefined && process !== note.processId)) throw new Refusal('row-unknown', { what: 'note' })
  return note
}

/** What a kept note says of a letter: its words, whom it is to, and what its message will be about. */
const saidBy = async ({ store }: Context, note: KeptNote): Promise<Partial<Letter>> => {
  const person = note.personId === null ? null : await getRow(store.db, 'people', note.personId)
  const to = note.to ?? person?.email ?? null
  return {
    process: note.processId,
    text: note.text,
    kind: SENT_AS[note.kind],
    ...(to === null ? {} : { to }),
    ...(note.subject === null ? {} : { subject: note.subject }),
    ...(note.personId === null ? {} : { person: note.personId }),
  }
}

/** @throws Refusal when something is missing, it belongs to no process, or to somebody who is not of it */
export const letterAsked = async (context: Context, asked: LetterAsked): Promise<Asked> => {
  const note = await keptNote(context, asked)
  const { note: _note, ...said } = asked
  const whole = { ...(note === null ? {} : await saidBy(context, note)), ...said }
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((name) => whole[name] === undefined)
  if (missing.length > 0) throw new Refusal('letter-unfinished', { missing: missing.map((name) => NEEDED[name]).join(', ') })
  const letter = Letter.parse(whole)
  const record = await readRecord(context.store.db, letter.process)
  if (record === null) throw new Refusal('process-unknown')
  refuseForeign(record.people, letter.person ?? null, 'person')
  return { letter, note }
}
