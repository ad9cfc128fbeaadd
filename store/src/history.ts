import { type Change, ChangeEntry } from '#core/record/change.ts'
import type { RowKind } from '#core/record/record.ts'
import type { Db, Tx } from './tables.ts'

/** A change as the history shows it, with the change that undid it. */
export type ListedChange = Change & { undoneBy: number | null }

const listed = (db: Db | Tx) =>
  (db as Db)
    .selectFrom('changes')
    .leftJoin('changes as undoing', 'undoing.undoes', 'changes.seq')
    .select(['changes.seq', 'changes.at', 'changes.command', 'changes.sentence', 'changes.processId', 'changes.undoes', 'undoing.seq as undoneBy'])

/** The history, newest first: of one process or of everything, before a change's number. */
export const listChanges = async (
  db: Db,
  { processId, before, limit }: { processId: string | null; before: number | null; limit: number },
): Promise<ListedChange[]> => {
  let query = listed(db).orderBy('changes.seq', 'desc').limit(limit)
  if (processId !== null) query = query.where('changes.processId', '=', processId)
  if (before !== null) query = query.where('changes.seq', '<', before)
  return query.execute()
}

/** One change by its number, or null. */
export const getChange = async (db: Db | Tx, seq: number): Promise<ListedChange | null> =>
  (await listed(db).where('changes.seq', '=', seq).executeTakeFirst()) ?? null

/** What a change did, in the order it did it. */
export const entriesOf = async (db: Db | Tx, seq: number): Promise<ChangeEntry[]> => {
  const rows = await (db as Db).selectFrom('change_entries').selectAll().where('changeSeq', '=', seq).orderBy('position').execute()
  return rows.map(readEntry)
}

/** A stored entry, checked on the way out. */
export const readEntry = (row: { kind: string; rowId: string; before: string | null; after: string | null }): ChangeEntry =>
  ChangeEntry.parse({
    kind: row.kind,
    rowId: row.rowId,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  })

/** The newest change that touched a row, or null. */
export const lastChangeOf = async (db: Db | Tx, kind: RowKind, rowId: string): Promise<ListedChange | null> => {
  const last = await (db as Db)
    .selectFrom('change_entries')
    .select(({ fn }) => fn.max('changeSeq').as('seq'))
    .where('kind', '=', kind)
    .where('rowId', '=', rowId)
    .executeTakeFirst()
  return last?.seq == null ? null : getChange(db, Number(last.seq))
}
