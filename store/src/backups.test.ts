import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addDays } from '#core/record/day.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { openFileWorld } from '#test/build.ts'
import { backUpDaily, listBackups, readBackup } from './backups.ts'
import { recordChange } from './changes.ts'
import { NEWEST } from './migrate.ts'

const DAY = '2026-11-24'

test('a day has one backup, and the fourteen latest days are kept', async () => {
  const { store, folder, do: done } = await openFileWorld()
  await done('process.add', { company: 'Orchard' })
  await done('backup.now', {})
  for (let day = 0; day < 20; day += 1) expect((await backUpDaily(store, addDays(DAY, day)))?.name).toBe(`${addDays(DAY, day)}.sqlite`)
  expect(await backUpDaily(store, addDays(DAY, 19))).toBeNull()
  const names = listBackups(store).map(({ name }) => name)
  expect(names).toEqual([...Array.from({ length: 14 }, (_, index) => `${addDays(DAY, 19 - index)}.sqlite`), '2026-11-24-11-00-00-000.sqlite'])
  expect(readdirSync(join(folder, 'backups')).sort()).toEqual([...names].sort())
})

test('the backup of a day is older than those made later on that day', async () => {
  const { store, do: done } = await openFileWorld()
  await backUpDaily(store, DAY)
  await done('backup.now', {})
  expect(listBackups(store).map(({ name }) => name)).toEqual(['2026-11-24-11-00-00-000.sqlite', '2026-11-24.sqlite'])
})

test('a backup is one whole file with all there is, and weighs what it says', async () => {
  const { folder, do: done, all } = await openFileWorld()
  await done('demo.load', {})
  const { name, bytes } = await done('backup.now', {})
  const path = join(folder, 'backups', name)
  expect(statSync(path).size).toBe(bytes)
  expect(existsSync(`${path}-wal`)).toBe(false)
  const before = JSON.stringify(await all())
  const sqlite = new DatabaseSync(path, { readOnly: true })
  expect(sqlite.prepare('select count(*) as count from changes').get()).toEqual({ count: 1 })
  sqlite.close()
  await done('demo.remove', {})
  await done('backup.restore', { name })
  expect(JSON.stringify(await all())).toBe(before)
})

test('a backup asked for in the middle of a change waits for its end', async () => {
  const { store, newId, do: done } = await openFileWorld()
  const head = { at: '2026-11-24T11:00:00.000Z', command: 'process.add' }
  let begin = (): void => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const changing = recordChange(store.db, head, async (draft) => {
    await draft.put('processes', { ...UNKNOWN_PROCESS, company: 'Orchard', id: newId(), importKey: null, demo: false })
    begin()
    await wait(50)
    return { sentence: 'Added Orchard.', processId: null }
  })
  await begun
  const { name } = await done('backup.now', {})
  await changing
  expect((await readBackup(store, name, head.at)).record.processes).toHaveLength(1)
})

test('what a killed program left half-written is swept away, but not what is being written now', async () => {
  const { store, folder, do: done } = await openFileWorld()
  await done('backup.now', {})
  const backups = join(folder, 'backups')
  for (const left of ['.old.sqlite.unfinished', '.new.sqlite.unfinished']) writeFileSync(join(backups, left), '')
  mkdirSync(join(backups, '.reading-abc'))
  for (const old of ['.old.sqlite.unfinished', '.reading-abc']) utimesSync(join(backups, old), 0, 0)
  await backUpDaily(store, DAY)
  expect(readdirSync(backups).sort()).toEqual(['.new.sqlite.unfinished', '2026-11-24-11-00-00-000.sqlite', '2026-11-24.sqlite'])
})

const HARMS: [string, (path: string) => void][] = [
  ['bytes were flipped', (path) => flipped(path, (size) => [size * 0.3, size * 0.6])],
  ['the beginning was lost', (path) => writeFileSync(path, readFileSync(path).subarray(4096))],
  ['the end was lost', (path) => writeFileSync(path, readFileSync(path).subarray(0, 8192))],
  ['there is nothing left', (path) => writeFileSync(path, '')],
  ['it is something else', (path) => writeFileSync(path, 'A shopping list.')],
  ['a fact in it was altered', (path) => alter(path, "update processes set company = 'Other'")],
  ['an event in it was altered', (path) => alter(path, "update change_entries set after = '{' where position = 0")],
  ['a newer Goodsign wrote it', (path) => alter(path, `insert into migrations values (${NEWEST + 1}, 'later', '')`)],
]

const flipped = (path: string, range: (size: number) => number[]): void => {
  const bytes = readFileSync(path)
  const [from = 0, to = 0] = range(bytes.length)
  for (let at = Math.floor(from); at < to; at += 1) bytes[at] = ~(bytes[at] as number) & 0xff
  writeFileSync(path, bytes)
}

const alter = (path: string, statement: string): void => {
  const sqlite = new DatabaseSync(path)
  sqlite.exec(statement)
  sqlite.close()
}

test.each(HARMS)('a backup is refused when %s, and the record stays', async (_what, harm) => {
  const { folder, do: done, all } = await openFileWorld()
  await done('demo.load', {})
  const { name } = await done('backup.now', {})
  const path = join(folder, 'backups', name)
  harm(path)
  const [before, damaged] = [JSON.stringify(await all()), readFileSync(path)]
  await expect(done('backup.restore', { name })).rejects.toThrow(/^This file cannot be restored: .*\. Nothing was changed\.$/)
  expect(JSON.stringify(await all())).toBe(before)
  expect(readFileSync(path)).toEqual(damaged)
  expect(readdirSync(join(folder, 'backups'))).toEqual([name])
})

test('only what is in the folder of backups can be restored', async () => {
  const { folder, do: done } = await openFileWorld()
  copyFileSync(join(folder, 'goodsign.sqlite'), join(folder, 'other.sqlite'))
  for (const name of ['2026-01-01.sqlite', '../other.sqlite', '../goodsign.sqlite', ''])
    await expect(done('backup.restore', { name })).rejects.toThrow(`There is no backup named ${name}.`)
})
