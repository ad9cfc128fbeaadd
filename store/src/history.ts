import { sql } from 'kysely'
import { type Change, ChangeEntry } from '#core/record/change.ts'
import type { RowKind } from '#core/record/record.ts'
import type { Db, Tx } from './tables.ts'

/** A change as the history shows it, with the change that undid it; null while it stands, also after its undoing was undone. */
export type ListedChange = Change & { undoneBy: number | null }

/** An undoing can be undone, and that again: the last of such a chain, and how many there are after its first. */
type Chain = { last: number; length: number }

const chainsOf = async (db: Db | Tx, seqs: readonly number[]): Promise<Map<number, Chain>> => {
  if (seqs.length === 0) return new Map()
  const { rows } = await sql<{ seq: number } & Chain>`
    with recursive "chain" ("seq", "last", "length") as (
      select "seq", "seq", 0 from "changes" where "seq" in (${sql.join(seqs)})
      union all select "chain"."seq", "changes"."seq", "chain"."length" + 1 from "chain" join "changes" on "changes"."undoes" = "chain"."last")
    select "seq", max("last") as "last", max("length") as "length" from "chain" group by "seq"`.execute(db)
  return new Map(rows.map(({ seq, last, length }) => [seq, { last, length }]))
}

const listed = async (db: Db | Tx, changes: readonly Change[]): Promise<ListedChange[]> => {
  const chains = await chainsOf(
    db,
    changes.map(({ seq }) => seq),
  )
  return changes.map((change) => {
    const { last, length } = chains.get(change.seq) as Chain
    return { ...change, undoneBy: length % 2 === 1 ? last : null }
  })
}

/** The history, newest first: of one process or of everything, before a change's number. */
export const listChanges = async (
  db: Db,
  { processId, before, limit }: { processId: string | null; before: number | null; limit: number },
): Promise<ListedChange[]> => {
  let query = db.selectFrom('changes').selectAll().orderBy('seq', 'desc').limit(limit)
  // An import is about many processes; it belongs to the history of each that it touched.
  if (processId !== null)
    query = query.where(({ or, eb, selectFrom }) =>
      or([eb('processId', '=', processId), eb('seq', 'in', selectFrom('change_entries').select('changeSeq').where('rowId', '=', processId))]),
    )
  if (before !== null) query = query.where('seq', '<', before)
  return listed(db, await query.execute())
}

/** One change by its number, or null. */
export const getChange = async (db: Db | Tx, seq: number): Promise<ListedChange | null> => {
  const found = await (db as Db).selectFrom('changes').selectAll().where('seq', '=', seq).execute()
  return (await listed(db, found))[0] ?? null
}

/** The change that, undone, takes back what this one did: itself or, when it was undone and done again, the last that did it. */
export const lastDoing = async (db: Db | Tx, seq: number): Promise<ListedChange | null> => {
  const chain = (await chainsOf(db, [seq])).get(seq)
  return chain === undefined ? null : getChange(db, chain.last)
}

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

/** What tells the record as it is from any it was, or that a restore puts in its place: the last change there is, and when it was made. */
export const lastMark = async (db: Db | Tx): Promise<string> => {
  const last = await (db as Db).selectFrom('changes').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last === undefined ? '' : `${last.seq} ${last.at}`
}
