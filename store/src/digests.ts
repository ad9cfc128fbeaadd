import type { Db } from './tables.ts'

/** How far the mail of a day has come. Quiet: nothing waited when it was its hour, so there was none. */
export type DigestState = 'sending' | 'unsure' | 'sent' | 'quiet'

/** The daily mail of one day. */
export type DigestSent = { readonly on: string; readonly state: DigestState; readonly at: string }

export const getDigest = async (db: Db, on: string): Promise<DigestSent | null> => {
  const row = await db.selectFrom('digests').select(['on', 'state', 'at']).where('on', '=', on).executeTakeFirst()
  return row === undefined ? null : { ...row, state: row.state as DigestState }
}

/** Takes the mail of a day for sending, unless it went or somebody is at it. A day that was quiet may still have one. @returns whether it is ours to send */
export const claimDigest = async (db: Db, on: string, at: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('digests')
    .set({ state: 'sending', at })
    .where('on', '=', on)
    .where('state', '=', 'quiet')
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 1) return true
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digests')
    .values({ on, state: 'sending', at })
    .onConflict((conflict) => conflict.column('on').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}

/** Notes how far the mail of a day has come; null forgets that it was begun. */
export const markDigest = async (db: Db, on: string, state: DigestState | null, at: string): Promise<void> => {
  await db.deleteFrom('digests').where('on', '=', on).execute()
  if (state !== null) await db.insertInto('digests').values({ on, state, at }).execute()
}
