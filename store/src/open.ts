import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate, NEWEST, RecordTooNew, versionOf } from './migrate.ts'
import { openSqlite, peekSqlite, sqliteDialect } from './sqlite.ts'
import type { Database, Db } from './tables.ts'

/** An open record. `sqlite` is the file behind it, and null on PostgreSQL. */
export type Store = { db: Db; folder: string | null; sqlite: DatabaseSync | null; close(): Promise<void> }

/** The record cannot be opened where it is said to be. */
export class RecordUnusable extends Error {
  override readonly name: string = 'RecordUnusable'
}

/** The folder cannot hold the record: it cannot be made, or not be written. */
export class FolderUnusable extends RecordUnusable {
  override readonly name = 'FolderUnusable'
  constructor(folder: string, why: string) {
    super(`The folder ${folder} cannot hold the record: ${why} Choose another with GOODSIGN_DATA.`)
  }
}

/** The name of the file in the data folder. */
export const RECORD_FILE = 'goodsign.sqlite'

const sayWhy = (error: unknown): string => {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || /readonly/i.test(message)) return 'it may not be written.'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'there is a file in its place.'
  if (code === 'ENOENT') return 'no folder can be made there.'
  if (/unable to open database file/i.test(message)) return `${RECORD_FILE} in it cannot be opened or made.`
  return `${message}.`
}

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never comes back where a folder can be seen but
 * not made, as below /proc.
 */
const makeFolder = (folder: string): void => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another program may have made it a moment ago.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error
  }
}

/** A first look that writes nothing. What cannot be read now, since another program is just writing it, is looked at again once it is open. */
const refuseNewer = async (path: string): Promise<void> => {
  if (!existsSync(path)) return
  const db = new Kysely<Database>({ dialect: sqliteDialect(peekSqlite(path)) })
  try {
    const version = await versionOf(db).catch(() => 0)
    if (version > NEWEST) throw new RecordTooNew(version)
  } finally {
    await db.destroy()
  }
}

const upToDate = async (db: Db, now: string): Promise<Db> => {
  try {
    await migrate(db, now)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * Opens the record in one SQLite file and brings it up to date.
 *
 * @param path the file, made when it is not there
 * @param now the instant, kept with each migration
 * @throws RecordTooNew when a newer Goodsign wrote it; the file is not touched then
 */
export const openFile = async (path: string, now: string): Promise<{ db: Db; sqlite: DatabaseSync }> => {
  await refuseNewer(path)
  const sqlite = openSqlite(path)
  const db = new Kysely<Database>({ dialect: sqliteDialect(sqlite) })
  return { db: await upToDate(db, now), sqlite }
}

/** Opens the record in a data folder. @throws FolderUnusable in one clear line when that cannot be. */
export const openFolder = async (folder: string, now: string): Promise<Store> => {
  try {
    makeFolder(resolve(folder))
    const { db, sqlite } = await openFile(join(folder, RECORD_FILE), now)
    return { db, folder, sqlite, close: () => db.destroy() }
  } catch (error) {
    if (error instanceof RecordTooNew) throw error
    throw new FolderUnusable(folder, sayWhy(error))
  }
}

/** Opens the record on a PostgreSQL server, by the same code. @throws RecordUnusable when there is none, or it lets nobody in. */
export const openPostgres = async (connectionString: string, now: string): Promise<Store> => {
  // Loaded only where it is used: it would cost the one-file record memory and a tenth of its start.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString })
  // A resting connection that the server closes is replaced when the next one is needed; unheard, it would end this program.
  pool.on('error', () => {})
  const reached = await pool.query('select 1').catch((error: NodeJS.ErrnoException) => error)
  if (reached instanceof Error) {
    await pool.end()
    throw new RecordUnusable(`The PostgreSQL server that GOODSIGN_POSTGRES names cannot be used: ${reached.message || reached.code}.`)
  }
  const db = await upToDate(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), now)
  return { db, folder: null, sqlite: null, close: () => db.destroy() }
}
