import { z } from 'zod'
import { Change } from '#core/record/change.ts'
import type { Moment } from '#core/record/moves.ts'
import type { ProcessRecord, RowKind, RowOf } from '#core/record/record.ts'
import { Id, Revision } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { type Draft, recordChange, type Told } from '#store/changes.ts'
import { readRecord } from '#store/records.ts'
import { getRow } from '#store/rows.ts'
import type { Context } from '../command.ts'

/** What every command that writes answers: the number of its change, null when there was nothing to change. */
export const Written = z.strictObject({ seq: Change.shape.seq.nullable() })

/** How an input names a thing of the record. */
export const Key = {
  process: Id.describe('The key of the process.'),
  round: Id.describe('The key of the round.'),
  person: Id.describe('The key of the person.'),
  promise: Id.describe('The key of the promise.'),
  message: Id.describe('The key of the message.'),
  debrief: Id.describe('The key of the debrief.'),
  outcome: Id.describe('The key of the outcome.'),
  story: Id.describe('The key of the story.'),
  telling: Id.describe('The key of the telling.'),
  requirement: Id.describe('The key of the requirement.'),
  fact: Id.describe('The key of the fact.'),
  practice: Id.describe('The key of the practice.'),
  note: Id.describe('The key of the note.'),
  revision: Revision.optional().describe('The revision your window knew: refused when it is not the latest.'),
} as const

/** What each kind of row is called when it is spoken of. */
const CALLED: Record<RowKind, string> = {
  processes: 'process',
  people: 'person',
  rounds: 'round',
  debriefs: 'debrief',
  promises: 'promise',
  messages: 'message',
  keptNotes: 'note',
  invitations: 'invitation',
  outcomes: 'outcome',
  asides: 'due',
  preps: 'prep plan',
  settings: 'setting',
  stories: 'story',
  tellings: 'telling',
  requirements: 'requirement',
  facts: 'fact',
  practices: 'practice',
}

/** The moment at which a command runs. */
export const momentOf = ({ now, zone }: Context): Moment => ({ now: now(), zone })

/** Makes a change in the name of a command. @returns its number, null when there was nothing to change */
export const change = (context: Context, command: string, work: (draft: Draft) => Promise<Told>): Promise<number | null> =>
  recordChange(context.store.db, { at: context.now(), command }, work)

/** All of one process inside a change. @throws Refusal when there is none with this key. */
export const recordOf = async (draft: Draft, processId: string): Promise<ProcessRecord> => {
  const record = await readRecord(draft.tx, processId)
  if (record === null) throw new Refusal('process-unknown')
  return record
}

/** One row inside a change. @throws Refusal when it is not there, or is not as the window that speaks of it knew it. */
export const rowOf = async <K extends RowKind>(draft: Draft, kind: K, id: string, revision?: number): Promise<RowOf<K>> => {
  const row = await getRow(draft.tx, kind, id)
  if (row === null) throw new Refusal('row-unknown', { what: CALLED[kind] })
  if (revision !== undefined && revision !== row.revision) throw new Refusal('changed-elsewhere', { what: CALLED[kind] })
  return row
}

type Said<Facts> = { [Field in keyof Facts]?: Facts[Field] | undefined }

/** The facts as they will be: what was said now over what was known. */
export const saidOver = <Facts extends object>(known: Facts, said: Said<NoInfer<Facts>>): Facts =>
  ({ ...known, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }) as Facts
