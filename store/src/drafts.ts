import { type DraftKey, type DraftPatch, DraftTurns, FormDraft, patched } from '#core/record/formDraft.ts'
import type { Db, StoredDraft, Tx } from './tables.ts'

const readDraft = ({ key, version, at, fields }: StoredDraft): FormDraft => FormDraft.parse({ key, version, at, fields: JSON.parse(fields) })

/** The draft of a form; without a version and empty when there is none. */
export const getDraft = async (db: Db | Tx, key: DraftKey): Promise<FormDraft> => {
  const stored = await (db as Db).selectFrom('drafts').selectAll().where('key', '=', key).executeTakeFirst()
  return stored === undefined ? { key, version: null, at: null, fields: {} } : readDraft(stored)
}

/** Every draft there is, the one that was added to last first. */
export const allDrafts = async (db: Db | Tx): Promise<FormDraft[]> =>
  (await (db as Db).selectFrom('drafts').selectAll().orderBy('at', 'desc').orderBy('key').execute()).map(readDraft)

/**
 * Adds to a draft what was typed in one window, beside what other windows typed. It is no change of the record, so the history does not know of it.
 *
 * @param version what the draft is to be known by from now on
 */
export const addToDraft = (db: Db, key: DraftKey, patch: DraftPatch, { version, at }: { version: string; at: string }): Promise<FormDraft> =>
  db.transaction().execute(async (tx) => {
    // Written before it is read, so that a second writer waits.
    const stored = await tx
      .insertInto('drafts')
      .values({ key, version, at, fields: '{}', turns: '{}' })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(({ ref }) => ({ key: ref('drafts.key') })))
      .returningAll()
      .executeTakeFirstOrThrow()
    const next = patched({ fields: readDraft(stored).fields, turns: DraftTurns.parse(JSON.parse(stored.turns)) }, patch)
    if (next === null) return readDraft(stored)
    const row = { key, version, at, fields: JSON.stringify(next.fields), turns: JSON.stringify(next.turns) }
    await tx.updateTable('drafts').set(row).where('key', '=', key).execute()
    return readDraft(row)
  })

/** Takes a draft away: it was saved, or is not wanted. */
export const dropDraft = async (db: Db | Tx, key: DraftKey): Promise<void> => {
  await (db as Db).deleteFrom('drafts').where('key', '=', key).execute()
}

/** Puts these drafts in place of all there are. */
export const restoreDrafts = async (tx: Tx, drafts: readonly FormDraft[]): Promise<void> => {
  await tx.deleteFrom('drafts').execute()
  for (const { key, version, at, fields } of drafts)
    if (version !== null && at !== null)
      await tx
        .insertInto('drafts')
        .values({ key, version, at, fields: JSON.stringify(fields), turns: '{}' })
        .execute()
}
