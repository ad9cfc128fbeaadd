import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addOutgoing } from '#store/mailbox.ts'
import { NOON, openFileWorld, openWorld } from '#test/build.ts'

test('after everything was deleted nothing is left: no row, no history, no draft, no forecast', async () => {
  const world = await openWorld()
  const empty = await world.all()
  const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-11-02' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  await world.do('draft.save', { draft: `debrief:${round}`, window: 'w', turn: 1, fields: { notes: 'half a thought' }, forget: [] })
  await world.do('odds.show', { process, guess: 0.4 })
  await world.do('settings.save', { country: 'NL' })
  expect((await world.all()).forecasts).toHaveLength(1)
  expect(await world.do('record.erase', { sure: true })).toEqual({ changes: 3 })
  expect(await world.all()).toEqual(empty)
  const { seq } = await world.do('process.add', { company: 'Halden Energy' })
  expect(seq).toBe(1)
})

const MAILBOX = {
  address: 'noor@example.org',
  name: null,
  imapHost: 'imap.example.org',
  imapPort: 993,
  imapSecurity: 'tls',
  smtpHost: 'smtp.example.org',
  smtpPort: 465,
  smtpSecurity: 'tls',
  user: 'noor',
} as const

/** Tables that say how the database is made, and not what somebody put in. */
const OF_THE_DATABASE = /^(migrations|ledger)$/

test('no table is left with a row, whatever it is for: neither the mailbox and its key nor the address of the calendar', async () => {
  const world = await openFileWorld()
  await world.do('demo.load', {})
  const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-11-02' })
  await world.do('round.add', { process, plannedOn: '2026-11-30', plannedTime: '10:00' })
  await world.do('feed.make', {})
  await world.do('calendar.export', {})
  await world.do('mailbox.save', { ...MAILBOX, password: 'hush' })
  expect(readdirSync(world.folder)).toContain('mailbox.key')
  const letter = { to: 'ilse@orchard.example', subject: 'Thank you', text: 'Dear Ilse, thank you.', process }
  await addOutgoing(world.store.db, { messageId: '<1@example.org>', letter, state: 'written', drafted: true, at: NOON })
  const rows = async (): Promise<[string, number][]> => {
    const tables = (await world.store.db.introspection.getTables()).map(({ name }) => name).filter((name) => !OF_THE_DATABASE.test(name))
    const counts = await Promise.all(
      tables.map((name) => sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(world.store.db)),
    )
    return tables.map((name, at) => [name, Number(counts[at]?.rows[0]?.count)])
  }
  expect((await rows()).filter(([, count]) => count > 0).map(([name]) => name)).toEqual(
    expect.arrayContaining(['given', 'feeds', 'mailboxes', 'outgoing']),
  )
  await world.do('record.erase', { sure: true })
  expect((await rows()).filter(([, count]) => count > 0)).toEqual([])
  expect(readdirSync(world.folder)).not.toContain('mailbox.key')
})

test('what was deleted is not in the file either, and the backups go unless they are to stay', async () => {
  const world = await openFileWorld()
  await world.do('process.add', { company: 'Brightwater Unlimited' })
  await world.do('backup.now', {})
  await world.do('record.erase', { sure: true, backupsToo: false })
  expect((await world.do('backup.list', {})).backups).toHaveLength(1)
  for (const name of readdirSync(world.folder, { withFileTypes: true }).filter((entry) => entry.isFile()))
    expect(readFileSync(join(world.folder, name.name), 'latin1')).not.toContain('Brightwater Unlimited')
  await world.do('record.erase', { sure: true })
  expect((await world.do('backup.list', {})).backups).toEqual([])
})

test('it is not done by half a word', async () => {
  const world = await openWorld()
  await world.do('process.add', { company: 'Orchard' })
  await expect(world.do('record.erase', {} as never)).rejects.toThrow()
  expect((await world.all()).record.processes).toHaveLength(1)
})
