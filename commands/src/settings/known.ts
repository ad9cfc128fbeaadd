import { SETTINGS_ID, type Settings, UNSET } from '#core/record/settings.ts'
import { getRow } from '#store/rows.ts'
import type { Db, Tx } from '#store/tables.ts'
import type { Context } from '../command.ts'

/** The settings as they hold, without a revision while nothing was ever set. */
export type Known = Omit<Settings, 'id' | 'revision'> & { readonly revision: number | null }

export const settingsIn = async (db: Db | Tx): Promise<Known> => {
  const row = await getRow(db, 'settings', SETTINGS_ID)
  if (row === null) return { ...UNSET, revision: null }
  const { id: _id, ...known } = row
  return known
}

/** The same world by the candidate's clock, where they set another zone than this machine's. */
export const inOwnZone = async <World extends Context>(context: World): Promise<World> => {
  const { zone } = await settingsIn(context.store.db)
  return zone === null ? context : { ...context, zone }
}
