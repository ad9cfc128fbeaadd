import { expect, test } from 'vitest'
import { openFileWorld, openWorld } from '#test/build.ts'
import { makeMove } from '#test/moves.ts'
import type { Archive } from './archive.ts'

let known: Archive | null = null

/** A record in which much was done and undone, with the example search in it. */
const lived = async (): Promise<Archive> => {
  if (known === null) {
    const world = await openWorld()
    for (let step = 0; step < 60; step += 1) await makeMove(world, [step, step * 7, step * 3, step * 5])
    if (!(await world.all()).record.processes.some(({ demo }) => demo)) await world.do('demo.load', {})
    known = await world.do('archive.export', {})
  }
  return structuredClone(known)
}

test('what is taken out and brought into an empty record comes out the same to the byte', async () => {
  const archive = await lived()
  const bytes = JSON.stringify(archive)
  const empty = await openWorld()
  const restored = await empty.do('archive.restore', { archive: JSON.parse(bytes) })
  expect(restored).toEqual({ processes: archive.record.processes.length, changes: archive.history.length, backup: null })
  expect(JSON.stringify(await empty.do('archive.export', {}))).toBe(bytes)
  // It goes on where it was: the next change has the next number, and the last one can be undone.
  expect((await empty.do('process.add', { company: 'Orchard' })).seq).toBe(archive.history.length + 1)
})

test('an archive from before debriefs had readings is restored, and what was done before can be undone', async () => {
  const before = await openWorld()
  const { process } = await before.do('process.add', { company: 'Orchard' })
  const { round } = await before.do('round.add', { process, heldOn: '2026-11-20' })
  await before.do('debrief.save', { round, notes: 'Calm.', isFinished: true })
  const { seq } = await before.do('debrief.save', { round, notes: 'Calm, direct.' })
  const older = JSON.stringify(await before.do('archive.export', {}))
    .replaceAll('"readings":[],', '')
    .replaceAll(/,"isFinished":true|"isFinished":true,/g, '')
  expect(older).not.toMatch(/readings|isFinished/)
  const now = await openWorld()
  await now.do('archive.restore', { archive: JSON.parse(older) })
  await now.do('history.undo', { seq: seq as number })
  expect((await now.do('process.show', { process })).debriefs).toMatchObject([{ notes: 'Calm.', readings: [], isFinished: true }])
})

test('a record is not replaced unless one says so', async () => {
  const archive = await (await openWorld()).do('archive.export', {})
  const world = await openWorld()
  await world.do('process.add', { company: 'Orchard' })
  await expect(world.do('archive.restore', { archive })).rejects.toThrow(
    'There is a record here already (1 process). Restore into an empty folder, or say that it may be replaced; it is backed up first.',
  )
  await world.do('archive.restore', { archive, replace: true })
  expect((await world.all()).history).toEqual([])
})

test('what is replaced goes into a backup first, and comes back from it', async () => {
  const world = await openFileWorld()
  await world.do('process.add', { company: 'Orchard' })
  const before = JSON.stringify(await world.all())
  const archive = await lived()
  const { backup } = await world.do('archive.restore', { archive, replace: true })
  expect(backup).toBe('2026-11-24-11-00-00-000-before-restore.sqlite')
  world.at('2026-11-24T11:00:00.001Z')
  await world.do('backup.restore', { name: backup as string })
  expect(JSON.stringify(await world.all())).toBe(before)
  expect((await world.do('backup.list', {})).backups.map(({ name }) => name)).toEqual([
    '2026-11-24-11-00-00-001-before-restore.sqlite',
    '2026-11-24-11-00-00-000-before-restore.sqlite',
  ])
})

test('a change made while the backup was written is not lost: the restore is refused', async () => {
  const world = await openFileWorld()
  await world.do('process.add', { company: 'Orchard' })
  const archive = await (await openWorld()).all()
  const restoring = world.do('archive.restore', { archive, replace: true })
  const adding = world.do('process.add', { company: 'Halden Energy' })
  await expect(restoring).rejects.toThrow('This record was changed in another window')
  await adding
  expect((await world.all()).record.processes).toHaveLength(2)
})

type Damage = (archive: Archive) => unknown
type Loose = Archive['record']['processes'][number] & Record<string, unknown>

const process0 = (archive: Archive): Loose => archive.record.processes[0] as Loose
const change = (archive: Archive, index: number) => archive.history[index] as Archive['history'][number]

/** The last row written says another number of its change, in the record and in the history alike. */
const rewritten = (archive: Archive): void => {
  const added = archive.history.flatMap(({ entries }) => entries).findLast(({ kind, after }) => kind === 'processes' && after !== null)
  for (const row of [added?.after, archive.record.processes.find(({ id }) => id === added?.rowId)]) Object.assign(row as object, { revision: 1 })
}

const DAMAGES: [string, Damage, string | RegExp][] = [
  ['a fact that differs from the history', (archive) => Object.assign(process0(archive), { company: 'Other' }), 'is not what its history says.'],
  ['a revision that differs from the history', (archive) => Object.assign(process0(archive), { revision: 1e6 }), 'is not what its history says.'],
  ['a row left out', (archive) => archive.record.messages.pop(), /its history tells of a row \(messages .*\) that is not there\./],
  ['a row put in', (archive) => archive.record.processes.push({ ...process0(archive), id: crypto.randomUUID() }), 'is not what its history says.'],
  ['a change left out', (archive) => archive.history.splice(3, 1), 'change 4 of its history is missing.'],
  ['the last change left out', (archive) => archive.history.pop(), /history/],
  ['a change twice', (archive) => archive.history.push(structuredClone(change(archive, 0))), /change \d+ of its history is missing/],
  [
    'an entry that does not follow',
    (archive) => Object.assign(change(archive, 0).entries[0]?.after as object, { company: 'Other' }),
    /does not follow|is not what its history says/,
  ],
  ['an entry that is no row', (archive) => Object.assign(change(archive, 0).entries[0]?.after as object, { company: 7 }), /is no row of processes/],
  ['a row that says another change wrote it', (archive) => rewritten(archive), /left something that is no row of/],
  ['an undoing of what comes later', (archive) => Object.assign(change(archive, 0), { undoes: 5 }), 'change 1 undoes what cannot be undone.'],
  ['a fact nobody knows', (archive) => Object.assign(process0(archive), { mood: 'good' }), 'record.processes.0: Unrecognized key: "mood"'],
  ['a part nobody knows', (archive) => Object.assign(archive, { more: [] }), 'the whole: Unrecognized key: "more"'],
  ['a part left out', (archive) => Reflect.deleteProperty(archive.record, 'people'), 'record.people'],
  [
    'another version',
    (archive) => Object.assign(archive, { version: 2 }),
    'it is a Goodsign archive of version 2, and this program reads version 1.',
  ],
  ['another format', (archive) => Object.assign(archive, { format: 'other' }), 'it is not a Goodsign archive (format:'],
]

test.each(DAMAGES)('a file with %s is refused in words, and nothing changes', async (_what, damage, words) => {
  const archive = await lived()
  damage(archive)
  const world = await openFileWorld()
  await world.do('process.add', { company: 'Orchard' })
  const before = JSON.stringify(await world.all())
  const said = await world
    .do('archive.restore', { archive: JSON.parse(JSON.stringify(archive)), replace: true })
    .catch((error: Error) => error.message)
  expect(said).toMatch(words)
  expect(said).toMatch(/^This file cannot be restored: .*\. Nothing was changed\.$/)
  expect(JSON.stringify(await world.all())).toBe(before)
})

test('a file whose rows hang on nothing is refused in words', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('person.add', { process, name: 'Maud Evers' })
  const archive = await world.all()
  archive.record.processes = []
  change(archive, 0).entries = []
  await expect((await openWorld()).do('archive.restore', { archive })).rejects.toThrow('its rows do not fit together.')
})

test.each([[null], ['text'], [[]], [{}]])('%j is no archive', async (archive) => {
  await expect((await openWorld()).do('archive.restore', { archive })).rejects.toThrow('This file cannot be restored: it is not a Goodsign archive')
})
