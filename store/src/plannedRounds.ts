import type { RowOf } from '#core/record/record.ts'
import { type Db, fromStored } from './tables.ts'

/** The rounds that were planned and not held, of processes that are open: of the real ones, or of the example search. */
export const plannedRounds = async (db: Db, demo: boolean): Promise<RowOf<'rounds'>[]> => {
  const rows = await db
    .selectFrom('rounds as r')
    .innerJoin('processes as p', 'p.id', 'r.processId')
    .leftJoin('outcomes as o', 'o.processId', 'p.id')
    .selectAll('r')
    .where('r.plannedOn', 'is not', null)
    .where('r.heldOn', 'is', null)
    .where('o.id', 'is', null)
    .where('p.demo', '=', demo ? 1 : 0)
    .orderBy('r.id')
    .execute()
  return rows.map((row) => fromStored('rounds', row))
}
