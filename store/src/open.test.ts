import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { freshFolder, NOON, openFileWorld } from '#test/build.ts'
import { faultOf } from './fault.ts'
import { NEWEST, RecordTooNew } from './migrate.ts'
import { FolderUnusable, openFolder, openPostgres, RECORD_FILE } from './open.ts'
import { isSafe, openSqlite } from './sqlite.ts'

const hashed = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const writtenByNewer = async (folder: string): Promise<string> => {
  const store = await openFolder(folder, NOON)
  await store.db
    .insertInto('migrations')
    .values({ number: NEWEST + 1, name: 'later', at: NOON })
    .execute()
  await store.close()
  return join(folder, RECORD_FILE)
}

describe('a record of a newer Goodsign', () => {
  test('is refused without touching a byte, and no file is left beside it', async () => {
    const folder = freshFolder()
    const path = await writtenByNewer(folder)
    const before = hashed(path)
    await expect(openFolder(folder, NOON)).rejects.toThrow(RecordTooNew)
    await expect(openFolder(folder, NOON)).rejects.toThrow(
      `newer Goodsign (its version is ${NEWEST + 1}, this program knows up to ${NEWEST}). It was not touched.`,
    )
    expect(hashed(path)).toBe(before)
    expect(readdirSync(folder)).toEqual([RECORD_FILE])
  })

  test('is refused as it was left when that one was killed, its log included', async () => {
    const [folder, left] = [freshFolder(), freshFolder()]
    const store = await openFolder(folder, NOON)
    await store.db
      .insertInto('migrations')
      .values({ number: NEWEST + 1, name: 'later', at: NOON })
      .execute()
    const files = [RECORD_FILE, `${RECORD_FILE}-wal`]
    for (const file of files) copyFileSync(join(folder, file), join(left, file))
    await store.close()
    const before = files.map((file) => hashed(join(left, file)))
    await expect(openFolder(left, NOON)).rejects.toThrow(RecordTooNew)
    expect(files.map((file) => hashed(join(left, file)))).toEqual(before)
  })

  test('is refused while that one has it open, too', async () => {
    const folder = freshFolder()
    const store = await openFolder(folder, NOON)
    await store.db
      .insertInto('migrations')
      .values({ number: NEWEST + 1, name: 'later', at: NOON })
      .execute()
    const before = hashed(join(folder, RECORD_FILE))
    await expect(openFolder(folder, NOON)).rejects.toThrow(RecordTooNew)
    expect(hashed(join(folder, RECORD_FILE))).toBe(before)
    await store.close()
  })
})

describe('a folder that cannot hold the record', () => {
  test('because a file is in its place, is refused in one line', async () => {
    const path = join(freshFolder(), 'file')
    writeFileSync(path, '')
    await expect(openFolder(path, NOON)).rejects.toThrow(new FolderUnusable(path, 'there is a file in its place.').message)
    await expect(openFolder(join(path, 'deeper'), NOON)).rejects.toThrow('there is a file in its place.')
  })

  test('because something else has the name of the record, is refused in one line', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, RECORD_FILE))
    await expect(openFolder(folder, NOON)).rejects.toThrow(FolderUnusable)
  })

  test('because the file is no database, is refused and left as it is', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, RECORD_FILE), 'A shopping list. '.repeat(100))
    const before = hashed(join(folder, RECORD_FILE))
    await expect(openFolder(folder, NOON)).rejects.toThrow(/cannot hold the record: file is not a database\. Choose another with GOODSIGN_DATA\.$/)
    expect(hashed(join(folder, RECORD_FILE))).toBe(before)
  })
})

describe('a migration', () => {
  test('that fails leaves nothing of itself', async () => {
    const folder = freshFolder()
    const path = join(folder, RECORD_FILE)
    const inTheWay = new DatabaseSync(path)
    inTheWay.exec('create table "outcomes" ("mine" text)')
    inTheWay.close()
    await expect(openFolder(folder, NOON)).rejects.toThrow('already exists')
    const looking = new DatabaseSync(path)
    expect(looking.prepare("select name from sqlite_master where type = 'table'").all()).toEqual([{ name: 'outcomes' }])
    looking.close()
  })

  test('is not made twice', async () => {
    const folder = freshFolder()
    for (let time = 0; time < 2; time += 1) await (await openFolder(folder, NOON)).close()
    const { store } = await openFileWorld(folder)
    const made = await store.db.selectFrom('migrations').select(['number', 'at']).orderBy('number').execute()
    expect(made).toEqual(Array.from({ length: NEWEST }, (_, index) => ({ number: index + 1, at: NOON })))
  })
})

const WRITER = `
import { openFolder } from '#store/open.ts'
import { addProcess } from '#commands/record/process.ts'
import { worldOf } from '#commands/world.ts'
const store = await openFolder(process.argv[1], new Date().toISOString())
const world = { ...worldOf(store), progress: async () => {} }
for (let count = 0; count < 40; count += 1) await addProcess.run(world, { company: process.argv[2] })
await store.close()
`

test('two programs that make the record and write to it at once both land, numbered without gap or clash', async () => {
  const folder = freshFolder()
  const run = promisify(execFile)
  const writing = ['One', 'Other'].map((company) => run(process.execPath, ['--input-type=module-typescript', '-e', WRITER, folder, company]))
  await Promise.all(writing)
  const archive = await (await openFileWorld(folder)).all()
  expect(faultOf(archive)).toBeNull()
  for (const company of ['One', 'Other']) expect(archive.record.processes.filter((process) => process.company === company)).toHaveLength(40)
  expect(archive.history.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
})

const OPENER = `
import { openFolder } from '#store/open.ts'
const [, folder, start] = process.argv
for (let number = 0; number < 8; number += 1) {
  while (Date.now() < Number(start) + number * 60) {}
  await (await openFolder(folder + '/' + number, new Date().toISOString())).close()
}
`

test('programs that make the record at the very same moment all get to open it', async () => {
  const folder = freshFolder()
  const run = promisify(execFile)
  const start = String(Date.now() + 1000)
  await Promise.all([1, 2].map(() => run(process.execPath, ['--input-type=module-typescript', '-e', OPENER, folder, start])))
  expect(readdirSync(folder)).toHaveLength(8)
})

describe('SQLite', () => {
  test('is taken from the version on that does not lose writes', () => {
    for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) expect(isSafe(version), version).toBe(true)
    for (const version of ['3.51.2', '3.50.9', '3.9.9', '2.99.99']) expect(isSafe(version), version).toBe(false)
  })

  test('is opened so that what was acknowledged is on the disk', () => {
    const sqlite = openSqlite(join(freshFolder(), 'x.sqlite'))
    const told = (pragma: string): unknown => Object.values(sqlite.prepare(`pragma ${pragma}`).get() as object)[0]
    expect([told('journal_mode'), told('synchronous'), told('foreign_keys')]).toEqual(['wal', 2, 1])
    sqlite.close()
  })
})

test('a PostgreSQL server that is not there is told in one line', async () => {
  await expect(openPostgres('postgres://nobody@127.0.0.1:1/none', NOON)).rejects.toThrow(
    /^The PostgreSQL server that GOODSIGN_POSTGRES names cannot be used: .*ECONNREFUSED/,
  )
})

test('a folder where none can be made is told in one line, at once', async () => {
  await expect(openFolder('/proc/goodsign/record', NOON)).rejects.toThrow(
    'The folder /proc/goodsign/record cannot hold the record: no folder can be made there.',
  )
})
