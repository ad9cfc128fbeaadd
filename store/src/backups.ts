import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { Refusal } from '#core/refusal.ts'
import { type Archive, readArchive } from './archive.ts'
import { faultOf } from './fault.ts'
import { RecordTooNew } from './migrate.ts'
import { openFile, type Store } from './open.ts'

/** How many daily backups are kept. */
const KEPT = 14

export type Backup = { name: string; bytes: number }

const folderOf = ({ folder }: Store): string => {
  if (folder === null) throw new Refusal('backup-elsewhere')
  return join(folder, 'backups')
}

/** Without the ending, `2026-11-24` comes before `2026-11-24-10-00-00`, as the backup of the day does. */
const byAge = (one: string, other: string): number => (one.replace('.sqlite', '') < other.replace('.sqlite', '') ? -1 : 1)

/** The backups there are, newest first. */
export const listBackups = (store: Store): Backup[] => {
  const folder = folderOf(store)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[\w-]+\.sqlite$/.test(name))
    .sort(byAge)
    .reverse()
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
}

/** Is the file a whole record? It is also closed into one file, since a copy in WAL mode would leave two more beside it. */
const isWhole = (path: string): boolean => {
  const sqlite = new DatabaseSync(path)
  try {
    sqlite.exec('pragma journal_mode = delete')
    const { integrity_check: said } = sqlite.prepare('pragma integrity_check').get() as { integrity_check: string }
    sqlite.prepare('select "seq" from "ledger"').get()
    return said === 'ok'
  } catch {
    return false
  } finally {
    sqlite.close()
  }
}

/** Writes a backup beside the record while it is in use, checks it, and only then gives it its name. */
export const writeBackup = async (store: Store, name: string): Promise<Backup> => {
  const folder = folderOf(store)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [path, unfinished] = [join(folder, name), join(folder, `.${name}.unfinished`)]
  rmSync(unfinished, { force: true })
  const { sqlite } = store
  if (sqlite === null) throw new Refusal('backup-elsewhere')
  // SQLite's backup fails while its own connection is in the middle of a change, so it takes its turn.
  await store.db.connection().execute(() => backup(sqlite, unfinished))
  if (!isWhole(unfinished)) throw new Error(`The backup ${name} is damaged; the older ones were kept.`)
  renameSync(unfinished, path)
  return { name, bytes: statSync(path).size }
}

/** Takes every backup away, and what was left half-written. */
export const removeBackups = (store: Store): void => rmSync(folderOf(store), { recursive: true, force: true })

const DAILY = /^\d{4}-\d{2}-\d{2}\.sqlite$/

const DAY_MS = 86_400_000

/** Takes away what a program that was killed left half-written; what is younger than a day may still be in the making. */
const sweep = (folder: string): void => {
  for (const left of readdirSync(folder).filter((name) => name.startsWith('.'))) {
    const path = join(folder, left)
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true })
  }
}

/** Writes the backup of the day when there is none yet, and lets go of the oldest beyond fourteen. Null when there was one. */
export const backUpDaily = async (store: Store, day: string): Promise<Backup | null> => {
  const name = `${day}.sqlite`
  if (listBackups(store).some((known) => known.name === name)) return null
  const written = await writeBackup(store, name)
  const daily = listBackups(store).filter((known) => DAILY.test(known.name))
  for (const old of daily.slice(KEPT)) rmSync(join(folderOf(store), old.name))
  sweep(folderOf(store))
  return written
}

const wholeArchive = async (path: string, now: string): Promise<Archive> => {
  if (!isWhole(path)) throw new Error('the backup is damaged')
  const { db } = await openFile(path, now)
  try {
    const archive = await readArchive(db)
    const fault = faultOf(archive)
    if (fault !== null) throw new Refusal('archive-unreadable', { why: fault })
    return archive
  } finally {
    await db.destroy()
  }
}

/** Reads a backup into an archive, from a copy, so that the backup itself stays as it is. @throws Refusal when it is not whole. */
export const readBackup = async (store: Store, name: string, now: string): Promise<Archive> => {
  if (!listBackups(store).some((known) => known.name === name)) throw new Refusal('backup-unknown', { name })
  const room = mkdtempSync(join(folderOf(store), '.reading-'))
  const copy = join(room, name)
  try {
    copyFileSync(join(folderOf(store), name), copy)
    return await wholeArchive(copy, now)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('archive-unreadable', { why: error instanceof RecordTooNew ? 'a newer Goodsign wrote it.' : 'the backup is damaged.' })
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}
