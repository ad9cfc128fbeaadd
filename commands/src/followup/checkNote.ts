import { z } from 'zod'
import { remarksOn } from '#core/followup/check.ts'
import { Remark } from '#core/followup/note.ts'
import { noteIn } from '#core/followup/slots.ts'
import { Instant } from '#core/record/day.ts'
import { NoteFacts, NoteKind } from '#core/record/keptNote.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { getRow } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { aroundOf, circumstancesOf, personIn, roundAbout } from './around.ts'

const Input = z.strictObject({
  text: NoteFacts.shape.text.optional().describe('The note, as you wrote it; a first line "Subject: …" is its subject.'),
  note: Id.optional().describe('The key of a kept note, instead of a text.'),
  process: Id.optional().describe('The key of the process; that of the kept note unless you say.'),
  kind: NoteKind.optional().describe('What the note is for; a thank-you unless you say.'),
  person: Id.optional().describe('The key of the one it is to.'),
  round: Id.optional().describe('The key of the round it is about; the last one unless you say.'),
  subject: NoteFacts.shape.subject.optional().describe('Its subject.'),
  at: Instant.optional().describe('When it is to go out; now unless you say.'),
  attached: z.int().min(0).max(100).default(0).describe('How many files go with it.'),
})
type Input = z.output<typeof Input>

type Asked = { process: string; kind: NoteKind; personId: string | null; roundId: string | null; subject: string | null; text: string }

/** What is to be checked: what is said now, over the kept note if one is named. @throws Refusal */
const askedOf = async ({ store }: Context, { note, process, kind, person, round, subject, text }: Input): Promise<Asked> => {
  const kept = note === undefined ? null : await getRow(store.db, 'keptNotes', note)
  if (note !== undefined && kept === null) throw new Refusal('row-unknown', { what: 'note' })
  const whole = text === undefined ? null : noteIn(text)
  const of = process ?? kept?.processId
  const words = whole?.text ?? kept?.text
  if (of === undefined || words === undefined) throw new Refusal('nothing-to-check')
  return {
    process: of,
    kind: kind ?? kept?.kind ?? 'thank-you',
    personId: person ?? kept?.personId ?? null,
    roundId: round ?? kept?.roundId ?? null,
    subject: subject ?? whole?.subject ?? kept?.subject ?? null,
    text: words,
  }
}

export const checkNote = command({
  name: 'note.check',
  summary: 'Checks any note by rule, your own too: each remark says why, and which words it is about. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: Input,
  output: z.strictObject({
    subject: z.string().nullable(),
    text: z.string().describe('The note without a line for the subject: what the places of the remarks are counted in.'),
    remarks: z.array(Remark).describe('None does not say that it is good: only that no rule has anything against it.'),
  }),
  run: async (context, input) => {
    const { process, kind, personId, roundId, subject, text } = await askedOf(context, input)
    const around = await aroundOf(context, process)
    const person = personIn(around.record, personId)
    const round = roundAbout(around, kind, roundId, personId)
    const checked = { kind, person, round, at: input.at ?? context.now(), attached: input.attached, note: input.note ?? null }
    return { subject, text, remarks: remarksOn({ subject, text }, await circumstancesOf(context, around, checked)) }
  },
})
