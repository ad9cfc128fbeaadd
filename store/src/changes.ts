import type { Change, ChangeEntry } from '#core/record/change.ts'
import { ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { deleteRow, getRow, insertRows, updateRow } from './rows.ts'
import type { Db, Tx } from './tables.ts'

/** A change while it is being made: every row is written through it, so that the history and the rows cannot part. */
export type Draft = {
  /** The number this change will have; rows it writes bear it as their revision. */
  readonly seq: number
  readonly tx: Tx
  /** Adds rows that are not there yet. */
  add<K extends RowKind>(kind: K, rows: readonly Omit<RowOf<K>, 'revision'>[]): Promise<void>
  /** Writes a row over what is there, or adds it. Writing what is there already changes nothing. */
  put<K extends RowKind>(kind: K, row: Omit<RowOf<K>, 'revision'>): Promise<void>
  /** Takes a row away. Its children must be gone. */
  remove(kind: RowKind, id: string): Promise<void>
}

/** What a finished change says of itself. */
export type Told = { sentence: string; processId: string | null; undoes?: number }

const ordered = (row: object): string => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Are two rows the same, in whatever order their fields come? */
export const equalRow = (one: object, other: object): boolean => ordered(one) === ordered(other)

/** Are two rows the same but for the change that wrote them? */
export const sameRow = (one: object, other: object): boolean => equalRow({ ...one, revision: null }, { ...other, revision: null })

/** A row as this change writes it, checked on the way in: what could not be read again is not written. */
const written = <K extends RowKind>(kind: K, row: Omit<RowOf<K>, 'revision'>, seq: number): RowOf<K> =>
  ROW_SHAPES[kind].parse({ ...row, revision: seq }) as RowOf<K>

const draftOf = (tx: Tx, seq: number, entries: ChangeEntry[]): Draft => ({
  seq,
  tx,
  add: async (kind, rows) => {
    const added = rows.map((row) => written(kind, row, seq))
    await insertRows(tx, kind, added)
    for (const row of added) entries.push({ kind, rowId: row.id, before: null, after: row })
  },
  put: async (kind, row) => {
    const after = written(kind, row, seq)
    const before = await getRow(tx, kind, after.id)
    if (before !== null && sameRow(before, after)) return
    if (before === null) await insertRows(tx, kind, [after])
    else await updateRow(tx, kind, after)
    entries.push({ kind, rowId: after.id, before, after })
  },
  remove: async (kind, id) => {
    const before = await getRow(tx, kind, id)
    if (before === null) return
    await deleteRow(tx, kind, id)
    entries.push({ kind, rowId: id, before, after: null })
  },
})

const ENTRIES_A_STATEMENT = 500

/** Writes one change into the history as it is, with what it did. */
export const insertChange = async (tx: Tx, change: Change, entries: readonly ChangeEntry[]): Promise<void> => {
  await tx.insertInto('changes').values(change).execute()
  for (let start = 0; start < entries.length; start += ENTRIES_A_STATEMENT) {
    const rows = entries.slice(start, start + ENTRIES_A_STATEMENT).map(({ kind, rowId, before, after }, index) => ({
      changeSeq: change.seq,
      position: start + index,
      kind,
      rowId,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    }))
    await tx.insertInto('change_entries').values(rows).execute()
  }
}

/**
 * Makes one change: the rows and the history are written in one transaction, or nothing is. The ledger is taken first,
 * which numbers the change and makes a second writer wait.
 *
 * @returns the number of the change; null when nothing was altered, and then no change is recorded
 */
export const recordChange = async (db: Db, head: { at: string; command: string }, work: (draft: Draft) => Promise<Told>): Promise<number | null> =>
  db.transaction().execute(async (tx) => {
    const { seq } = await tx
      .updateTable('ledger')
      .set(({ eb }) => ({ seq: eb('seq', '+', 1) }))
      .returning('seq')
      .executeTakeFirstOrThrow()
    const entries: ChangeEntry[] = []
    const { undoes = null, ...told } = await work(draftOf(tx, seq, entries))
    if (entries.length === 0) {
      await tx
        .updateTable('ledger')
        .set({ seq: seq - 1 })
        .execute()
      return null
    }
    await insertChange(tx, { seq, ...head, ...told, undoes }, entries)
    return seq
  })
