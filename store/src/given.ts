import type { Db } from './tables.ts'

/** An entry of the calendar as it was given out last: its number, when it was worded, and all that stood in it, as JSON text. */
export type Given = {
  readonly uid: string
  readonly processId: string
  readonly sequence: number
  readonly stampedAt: string
  readonly entry: string
}

/** What was given out, by name. It is no part of the record, its history or its archive. */
export const allGiven = async (db: Db): Promise<Map<string, Given>> =>
  new Map((await db.selectFrom('given').select(['uid', 'processId', 'sequence', 'stampedAt', 'entry']).execute()).map((row) => [row.uid, row]))

/** Keeps what is given out now in place of what was, and forgets what is named. */
export const keepGiven = (db: Db, kept: readonly Given[], forgotten: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const gone = [...kept.map(({ uid }) => uid), ...forgotten]
    if (gone.length > 0) await tx.deleteFrom('given').where('uid', 'in', gone).execute()
    if (kept.length > 0)
      await tx
        .insertInto('given')
        .values([...kept])
        .execute()
  })
