import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ROW_KINDS, ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { aRow } from '#test/arbitrary-rows.ts'
import { openWorld } from '#test/build.ts'
import type { Store } from './open.ts'
import { getRow, insertRows, updateRow } from './rows.ts'
import { fromStored, toStored } from './tables.ts'

/** The columns of a table. A server lists the tables of every schema, and another test may be taking its own down just now: so only this one's are asked for. */
const columnsOf = async ({ db, folder }: Store, table: string): Promise<string[]> => {
  if (folder !== null)
    return (await db.introspection.getTables()).filter(({ name }) => name === table).flatMap(({ columns }) => columns.map(({ name }) => name))
  const { rows } = await sql<{
    name: string
  }>`select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = ${table}`.execute(db)
  return rows.map(({ name }) => name)
}

test.each(ROW_KINDS)('the table of %s has a column for each fact of its shape, and no other', async (kind) => {
  const { store } = await openWorld()
  expect((await columnsOf(store, kind)).sort()).toEqual(Object.keys(ROW_SHAPES[kind].shape).sort())
})

test.each(ROW_KINDS)('any row of %s is the same after it was stored and read', (kind) => {
  fc.assert(
    fc.property(aRow<RowKind>(kind), (row) => {
      expect(fromStored(kind, toStored(kind, row))).toEqual(row)
    }),
  )
})

/** Rows that hang on nothing, so that they can be written alone. */
const freed = (row: RowOf<RowKind>, processId: string, number: number): RowOf<RowKind> => ({
  ...row,
  ...('processId' in row ? { processId } : {}),
  ...('personId' in row ? { personId: null } : {}),
  ...('importKey' in row && row.importKey !== null ? { importKey: `${number}` } : {}),
})

test('any row is the same after a real database held it', async () => {
  const { store } = await openWorld()
  let number = 0
  const kinds = fc.constantFrom<RowKind>('processes', 'people', 'rounds', 'messages')
  const pair = kinds.chain((kind) => fc.tuple(fc.constant(kind), aRow<RowKind>(kind), aRow<RowKind>(kind), aRow('processes')))
  await fc.assert(
    fc.asyncProperty(pair, async ([kind, one, other, process]) => {
      number += 2
      const parent = { ...process, importKey: null }
      const [first, second] = [freed(one, parent.id, number), { ...freed(other, parent.id, number + 1), id: one.id }]
      await store.db.transaction().execute(async (tx) => {
        if (kind !== 'processes') await insertRows(tx, 'processes', [parent])
        await insertRows(tx, kind, [first])
        expect(await getRow(tx, kind, one.id)).toEqual(first)
        await updateRow(tx, kind, second)
        expect(await getRow(tx, kind, one.id)).toEqual(second)
      })
    }),
    { numRuns: 60 },
  )
})

test('a row that no longer has its shape is not read as if it had', async () => {
  const { store, do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  await store.db
    .updateTable('processes')
    .set({ workplace: 'on the moon' as never })
    .where('id', '=', process)
    .execute()
  await expect(getRow(store.db, 'processes', process)).rejects.toThrow('workplace')
})
