import { ROW_SHAPES } from '#core/record/record.ts'
import type { Round } from '#core/record/round.ts'
import type { Db, Tx } from './tables.ts'

/** A round that was taken away, as it was last, and the change that took it away. */
export type RemovedRound = { readonly round: Round; readonly seq: number; readonly at: string }

/** So many of the latest: calendars of years ago are no longer looked at. */
const MOST = 500

/** The rounds that were taken away and are not back, the latest first. */
export const removedRounds = async (db: Db | Tx): Promise<RemovedRound[]> => {
  const rows = await (db as Db)
    .selectFrom('change_entries as e')
    .innerJoin('changes as c', 'c.seq', 'e.changeSeq')
    .select(['e.rowId', 'e.before', 'c.seq', 'c.at'])
    .where('e.kind', '=', 'rounds')
    .where('e.after', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('rounds as r').select('r.id').whereRef('r.id', '=', 'e.rowId'))))
    .orderBy('c.seq', 'desc')
    .limit(MOST)
    .execute()
  const latest = new Map<string, RemovedRound>()
  for (const { rowId, before, seq, at } of rows)
    if (!latest.has(rowId)) latest.set(rowId, { round: ROW_SHAPES.rounds.parse(JSON.parse(before as string)), seq, at })
  return [...latest.values()]
}

/** When these changes were made. */
export const instantsOf = async (db: Db | Tx, seqs: readonly number[]): Promise<Map<number, string>> => {
  if (seqs.length === 0) return new Map()
  const rows = await (db as Db)
    .selectFrom('changes')
    .select(['seq', 'at'])
    .where('seq', 'in', [...new Set(seqs)])
    .execute()
  return new Map(rows.map(({ seq, at }) => [seq, at]))
}
