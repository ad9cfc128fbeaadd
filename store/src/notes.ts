import type { KeptNote } from '#core/record/keptNote.ts'
import type { Message } from '#core/record/message.ts'
import type { Process } from '#core/record/process.ts'
import { type Db, fromStored, type Tx } from './tables.ts'

/** Notes that are kept, of one process or of all, the latest first. */
export const keptNotes = async (db: Db | Tx, processId: string | null): Promise<KeptNote[]> => {
  const all = (db as Db).selectFrom('keptNotes').selectAll().orderBy('id', 'desc')
  const rows = await (processId === null ? all : all.where('processId', '=', processId)).execute()
  return rows.map((row) => fromStored('keptNotes', row))
}

/** What the candidate's other processes are called, of the example search when this one is of it. */
export const processesBeside = (db: Db | Tx, { id, demo }: Process): Promise<Pick<Process, 'company' | 'role'>[]> =>
  (db as Db)
    .selectFrom('processes')
    .select(['company', 'role'])
    .distinct()
    .where('id', '!=', id)
    .where('demo', '=', demo ? 1 : 0)
    .execute()

/** Thank-yous of so many are looked at: nobody sends the same note again after years. */
const MOST_SENT = 200

/** The thank-yous that were sent in other processes and whose words are kept, the latest first. */
export const thankedBeside = async (db: Db | Tx, { id }: Process): Promise<Message[]> => {
  const rows = await (db as Db)
    .selectFrom('messages')
    .selectAll()
    .where('processId', '!=', id)
    .where('direction', '=', 'sent')
    .where('kind', '=', 'thank-you')
    .where('text', 'is not', null)
    .orderBy('on', 'desc')
    .limit(MOST_SENT)
    .execute()
  return rows.map((row) => fromStored('messages', row))
}
