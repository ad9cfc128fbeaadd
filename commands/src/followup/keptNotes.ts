import { z } from 'zod'
import { KeptNote, NoteFacts, UNKNOWN_NOTE } from '#core/record/keptNote.ts'
import { refuseForeign } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { keptNotes } from '#store/notes.ts'
import { readRecord } from '#store/records.ts'
import { command } from '../command.ts'
import { called } from '../record/process.ts'
import { change, Key, recordOf, rowOf, saidOver, Written } from '../record/rows.ts'

/** A note as one speaks of it. */
export const calledNote = ({ personId }: Pick<NoteFacts, 'personId'>, { people, process }: ProcessRecord): string => {
  const name = people.find(({ id }) => id === personId)?.name
  return `a note ${name === undefined ? '' : `to ${name} `}at ${called(process)}`
}

export const saveNote = command({
  name: 'note.save',
  summary: 'Keeps a note until it is sent: a new one, or what you have changed in one.',
  input: NoteFacts.partial().extend({
    note: Id.optional().describe('The key of the kept note; without one it is a new one.'),
    process: Id.optional().describe('The key of the process, for a new one.'),
    revision: Key.revision,
  }),
  output: Written.extend({ note: Id }),
  run: async (context, { note: known, process, revision, ...said }) => {
    const id = known ?? context.newId()
    const seq = await change(context, 'note.save', async (draft) => {
      const before = known === undefined ? null : await rowOf(draft, 'keptNotes', known, revision)
      const record = await recordOf(draft, before?.processId ?? process ?? '')
      const { kind, text } = { ...before, ...said }
      if (kind === undefined || text === undefined) throw new Refusal('note-empty')
      const facts = saidOver(before ?? { ...UNKNOWN_NOTE, kind, text, id, processId: record.process.id, revision: 0 }, said)
      refuseForeign(record.people, facts.personId, 'person')
      refuseForeign(record.rounds, facts.roundId, 'round')
      await draft.put('keptNotes', facts)
      return { sentence: `Kept ${calledNote(facts, record)}.`, processId: record.process.id }
    })
    return { seq, note: id }
  },
})

export const listNotes = command({
  name: 'note.list',
  summary: 'Lists the notes that are kept and not sent yet, the latest first.',
  input: z.strictObject({ process: Id.optional().describe('The key of the process; all of them unless you say.') }),
  output: z.strictObject({
    notes: z.array(KeptNote.extend({ company: z.string(), role: z.string().nullable(), name: z.string().nullable().describe('Whom it is to.') })),
  }),
  run: async ({ store }, { process }) => {
    const notes = await keptNotes(store.db, process ?? null)
    const records = new Map<string, ProcessRecord | null>()
    for (const { processId } of notes) if (!records.has(processId)) records.set(processId, await readRecord(store.db, processId))
    return {
      notes: notes.flatMap((note) => {
        const record = records.get(note.processId)
        if (record == null) return []
        const { company, role } = record.process
        return [{ ...note, company, role, name: record.people.find(({ id }) => id === note.personId)?.name ?? null }]
      }),
    }
  },
})

export const removeNote = command({
  name: 'note.remove',
  summary: 'Takes a kept note away. It can be undone.',
  input: z.strictObject({ note: Key.note }),
  output: Written,
  run: async (context, { note: id }) => ({
    seq: await change(context, 'note.remove', async (draft) => {
      const note = await rowOf(draft, 'keptNotes', id)
      const record = await recordOf(draft, note.processId)
      await draft.remove('keptNotes', id)
      return { sentence: `Removed ${calledNote(note, record)}.`, processId: note.processId }
    }),
  }),
})
