import type { Db } from './tables.ts'

/** The secret addresses at which the calendar is served: they are no part of the record, its history or its archive. One at most. */
export type Feed = { readonly secret: string; readonly at: string }

export const getFeed = async (db: Db): Promise<Feed | null> => (await db.selectFrom('feeds').selectAll().executeTakeFirst()) ?? null

/** Puts an address in place of the one there was, or of none; null closes it. */
export const putFeed = (db: Db, feed: Feed | null): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.deleteFrom('feeds').execute()
    if (feed !== null) await tx.insertInto('feeds').values(feed).execute()
  })
