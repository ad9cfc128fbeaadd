import { z } from 'zod'
import { Change, ChangeEntry } from '#core/record/change.ts'
import { Refusal } from '#core/refusal.ts'
import { lastSeq } from '#store/archive.ts'
import { entriesOf, getChange, listChanges } from '#store/history.ts'
import { undoChange } from '#store/undo.ts'
import { command } from '../command.ts'
import { change, Key, Written } from './rows.ts'

const ListedChange = Change.extend({ undoneBy: z.int().positive().nullable().describe('The number of the change that undid it.') })

export const listHistory = command({
  name: 'history.list',
  summary: 'Lists what was done, newest first, of one process or of everything.',
  input: z.strictObject({
    process: Key.process.optional(),
    before: z.int().positive().optional().describe('Only changes before this number.'),
    limit: z.int().min(1).max(500).default(50).describe('How many at most.'),
  }),
  output: z.strictObject({ changes: z.array(ListedChange), more: z.boolean() }),
  run: async ({ store }, { process, before, limit }) => {
    const changes = await listChanges(store.db, { processId: process ?? null, before: before ?? null, limit: limit + 1 })
    return { changes: changes.slice(0, limit), more: changes.length > limit }
  },
})

export const lastChange = command({
  name: 'history.last',
  summary: 'Says the number of the last change: a window that asks now and then sees when something was changed elsewhere.',
  input: z.strictObject({}),
  output: z.strictObject({ seq: z.int().min(0).describe('0 when nothing was ever changed.') }),
  run: async ({ store }) => ({ seq: await lastSeq(store.db) }),
})

export const showChange = command({
  name: 'history.show',
  summary: 'Shows what one change did, row by row, before and after.',
  input: z.strictObject({ seq: z.int().positive().describe('The number of the change.') }),
  output: ListedChange.extend({ entries: z.array(ChangeEntry) }),
  run: async ({ store }, { seq }) => {
    const found = await getChange(store.db, seq)
    if (found === null) throw new Refusal('change-unknown', { seq })
    return { ...found, entries: await entriesOf(store.db, seq) }
  },
})

export const undo = command({
  name: 'history.undo',
  summary: 'Takes back what a change did. The undoing is a change too, and can be undone.',
  input: z.strictObject({ seq: z.int().positive().describe('The number of the change.') }),
  output: Written,
  run: async (context, { seq }) => ({ seq: await change(context, 'history.undo', (draft) => undoChange(draft, seq)) }),
})
