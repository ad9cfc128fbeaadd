import type { KindOfProcess, RowKind, RowOf } from '#core/record/record.ts'
import { type Db, fromStored, type Tx, toStored } from './tables.ts'

/** As many rows as one statement inserts: 100 rows of 20 columns stay below the limit of parameters of both databases. */
const ROWS_A_STATEMENT = 100

/** One row by its key, or null. */
export const getRow = async <K extends RowKind>(db: Db | Tx, kind: K, id: string): Promise<RowOf<K> | null> => {
  const stored = await (db as Db)
    .selectFrom(kind as 'processes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return stored === undefined ? null : fromStored(kind, stored)
}

/** Every row of a kind, oldest key first. */
export const allRows = async <K extends RowKind>(db: Db | Tx, kind: K): Promise<RowOf<K>[]> => {
  const stored = await (db as Db)
    .selectFrom(kind as 'processes')
    .selectAll()
    .orderBy('id')
    .execute()
  return stored.map((row) => fromStored(kind, row))
}

/** The rows of some processes, oldest key first. */
export const rowsOfProcesses = async <K extends KindOfProcess>(db: Db | Tx, kind: K, processIds: readonly string[]): Promise<RowOf<K>[]> => {
  if (processIds.length === 0) return []
  const stored = await (db as Db)
    .selectFrom(kind as 'rounds')
    .selectAll()
    .where('processId', 'in', [...processIds])
    .orderBy('id')
    .execute()
  return stored.map((row) => fromStored(kind, row))
}

export const insertRows = async <K extends RowKind>(tx: Tx, kind: K, rows: readonly RowOf<K>[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const part = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => toStored(kind, row))
    await tx
      .insertInto(kind as 'processes')
      .values(part as never)
      .execute()
  }
}

export const updateRow = async <K extends RowKind>(tx: Tx, kind: K, row: RowOf<K>): Promise<void> => {
  await tx
    .updateTable(kind as 'processes')
    .set(toStored(kind, row) as never)
    .where('id', '=', row.id)
    .execute()
}

export const deleteRow = async (tx: Tx, kind: RowKind, id: string): Promise<void> => {
  await tx
    .deleteFrom(kind as 'processes')
    .where('id', '=', id)
    .execute()
}
