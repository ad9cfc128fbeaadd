import { z } from 'zod'
import { Change, ChangeEntry } from '#core/record/change.ts'
import { ROW_KINDS, ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { insertChange, sameRow } from './changes.ts'
import { readEntry } from './history.ts'
import { allRows, insertRows } from './rows.ts'
import type { Db, Tx } from './tables.ts'

const ArchivedChange = Change.extend({ entries: z.array(ChangeEntry) })

/** Everything there is, as one file: every row of every kind and the whole history. Documented in docs/archive.md. */
export const Archive = z.strictObject({
  format: z.literal('goodsign-archive'),
  version: z.literal(1),
  record: z.strictObject({
    processes: z.array(ROW_SHAPES.processes),
    people: z.array(ROW_SHAPES.people),
    rounds: z.array(ROW_SHAPES.rounds),
    debriefs: z.array(ROW_SHAPES.debriefs),
    promises: z.array(ROW_SHAPES.promises),
    messages: z.array(ROW_SHAPES.messages),
    outcomes: z.array(ROW_SHAPES.outcomes),
  } satisfies Record<RowKind, z.ZodType>),
  history: z.array(ArchivedChange),
})
export type Archive = z.infer<typeof Archive>

const readHistory = async (db: Db | Tx): Promise<Archive['history']> => {
  const changes = await (db as Db).selectFrom('changes').selectAll().orderBy('seq').execute()
  const entries = await (db as Db).selectFrom('change_entries').selectAll().orderBy('changeSeq').orderBy('position').execute()
  const bySeq = new Map<number, ChangeEntry[]>(changes.map(({ seq }) => [seq, []]))
  for (const row of entries) bySeq.get(row.changeSeq)?.push(readEntry(row))
  return changes.map((change) => ({ ...change, entries: bySeq.get(change.seq) ?? [] }))
}

/** Reads everything as it stands at one moment. */
export const readArchive = async (db: Db): Promise<Archive> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const record = {} as Record<RowKind, unknown[]>
      for (const kind of ROW_KINDS) record[kind] = await allRows(tx, kind)
      return { format: 'goodsign-archive', version: 1, record: record as Archive['record'], history: await readHistory(tx) }
    })

/** Replays the history from nothing: the rows it leaves, by kind and key. */
const replay = (history: Archive['history']): Map<string, object> => {
  const rows = new Map<string, object>()
  for (const { entries } of history)
    for (const { kind, rowId, after } of entries) {
      if (after === null) rows.delete(`${kind} ${rowId}`)
      else rows.set(`${kind} ${rowId}`, after)
    }
  return rows
}

/**
 * Does the history lead to just these rows? Null when it does, else what is wrong, in words. This is the invariant of the whole store.
 */
export const faultOf = ({ record, history }: Archive): string | null => {
  const replayed = replay(history)
  for (const kind of ROW_KINDS)
    for (const row of record[kind]) {
      const told = replayed.get(`${kind} ${row.id}`)
      if (told === undefined || !sameRow(told, row)) return `a row of ${kind} (${row.id}) is not what its history says.`
      replayed.delete(`${kind} ${row.id}`)
    }
  const [left] = replayed.keys()
  return left === undefined ? null : `the history tells of a row (${left}) that is not there.`
}

/** Reads a value as an archive. @throws Refusal, saying what is wrong and where. */
export const parseArchive = (value: unknown): Archive => {
  const read = Archive.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.')
    throw new Refusal('archive-unreadable', { why: `it is not a Goodsign archive (${place}: ${issue?.message ?? 'unreadable'}).` })
  }
  const fault = faultOf(read.data)
  if (fault !== null) throw new Refusal('archive-unreadable', { why: fault })
  return read.data
}

const emptyAll = async (tx: Tx): Promise<void> => {
  for (const kind of [...ROW_KINDS].reverse()) await tx.deleteFrom(kind).execute()
  await tx.deleteFrom('change_entries').execute()
  await tx.updateTable('changes').set({ undoes: null }).execute()
  await tx.deleteFrom('changes').execute()
}

/**
 * Puts an archive in place of everything there is, in one transaction.
 *
 * @throws Refusal when there is a record already and `replace` was not said.
 */
export const writeArchive = async (db: Db, archive: Archive, { replace }: { replace: boolean }): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('ledger')
      .set(({ eb }) => ({ seq: eb('seq', '+', 1) }))
      .execute()
    const { count } = await tx
      .selectFrom('changes')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) > 0 && !replace) {
      const held = await tx
        .selectFrom('processes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      throw new Refusal('record-not-empty', { processes: Number(held.count) })
    }
    await emptyAll(tx)
    for (const kind of ROW_KINDS) await insertRows(tx, kind, archive.record[kind] as RowOf<typeof kind>[])
    for (const { entries, ...change } of archive.history) await insertChange(tx, change, entries)
    await tx
      .updateTable('ledger')
      .set({ seq: archive.history.at(-1)?.seq ?? 0 })
      .execute()
  })
}
