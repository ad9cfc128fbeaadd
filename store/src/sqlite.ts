import { existsSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** SQLite before 3.51.3 can lose committed writes in WAL mode when two connections write at once (sqlite.org/wal.html#the_wal_reset_bug). */
const OLDEST_SAFE = [3, 51, 3] as const

/** Is this version of SQLite late enough to be trusted with somebody's record? */
export const isSafe = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  for (const [index, needed] of OLDEST_SAFE.entries()) {
    const part = parts[index] ?? 0
    if (part !== needed) return part > needed
  }
  return true
}

/** How long one program waits for another that writes. */
const PATIENCE_MS = 5000

const BUSY = 5

const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === BUSY

/** SQLite waits for nobody when a file is turned to WAL while another program opens or closes it, so we do. */
const switchToLog = (sqlite: DatabaseSync, until: number): void => {
  try {
    sqlite.exec('pragma journal_mode = wal')
  } catch (error) {
    if (!isBusy(error) || Date.now() > until) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    switchToLog(sqlite, until)
  }
}

const lower = (words: SQLInputValue): SQLInputValue => (typeof words === 'string' ? words.toLowerCase() : words)

/** Opens one SQLite file so that what was acknowledged is on the disk: WAL, full synchronisation, foreign keys. */
export const openSqlite = (path: string): DatabaseSync => {
  const sqlite = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: PATIENCE_MS })
  const { version } = sqlite.prepare('select sqlite_version() as version').get() as { version: string }
  if (!isSafe(version)) throw new Error(`SQLite ${version} can lose writes; Goodsign needs ${OLDEST_SAFE.join('.')} or later`)
  switchToLog(sqlite, Date.now() + PATIENCE_MS)
  sqlite.exec('pragma synchronous = full')
  // SQLite's own knows the letters from a to z only.
  sqlite.function('lower', { deterministic: true }, lower)
  return sqlite
}

/** Opens a SQLite file only to look at it. Nobody has it open when no log lies beside it, and then none is made. */
export const peekSqlite = (path: string): DatabaseSync => {
  const address = pathToFileURL(path)
  if (!existsSync(`${path}-wal`)) address.searchParams.set('immutable', '1')
  return new DatabaseSync(address, { readOnly: true, timeout: PATIENCE_MS })
}

const MOST_STATEMENTS = 200

/** Kysely's SQLite dialect over Node's own driver. Statements are kept, since compiling one costs more than running it. */
export const sqliteDialect = (sqlite: DatabaseSync): SqliteDialect => {
  const kept = new Map<string, SqliteStatement>()
  const asKysely = (statement: StatementSync): SqliteStatement => ({
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  })
  const database: SqliteDatabase = {
    close: () => sqlite.close(),
    prepare: (text) => {
      const known = kept.get(text)
      if (known !== undefined) return known
      if (kept.size >= MOST_STATEMENTS) kept.delete(kept.keys().next().value as string)
      const made = asKysely(sqlite.prepare(text))
      kept.set(text, made)
      return made
    },
  }
  return new SqliteDialect({ database })
}
