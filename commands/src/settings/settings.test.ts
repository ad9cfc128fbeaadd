import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

test('nothing is set at first, and the clock is that of this machine', async () => {
  const { do: done, store } = await openWorld()
  expect(await done('settings.show', {})).toEqual({
    folder: store.folder,
    example: false,
    country: null,
    region: null,
    zone: null,
    oddsShown: true,
    prepHours: null,
    name: null,
    email: null,
    phone: null,
    digestAt: null,
    revision: null,
    clock: 'Europe/Amsterdam',
  })
})

test('what is set holds, is told in the history, and can be undone', async () => {
  const { do: done } = await openWorld()
  await done('settings.save', { country: ' de ', region: 'BY' })
  const { seq } = await done('settings.save', { oddsShown: false })
  expect(await done('settings.show', {})).toMatchObject({ country: 'DE', region: 'BY', zone: null, oddsShown: false, revision: 2 })
  const { changes } = await done('history.list', {})
  expect(changes.map(({ sentence }) => sentence)).toEqual([
    'Changed the settings: odds on the pages not shown.',
    'Changed the settings: country DE, region BY.',
  ])
  await done('history.undo', { seq: seq as number })
  expect((await done('settings.show', {})).oddsShown).toBe(true)
  await done('history.undo', { seq: 1 }).catch(({ message }: Error) => expect(message).toContain('(change 3). Undo that first.'))
})

test('the first setting can be undone: then nothing is set again', async () => {
  const { do: done, all } = await openWorld()
  await done('settings.save', { country: 'NL' })
  await done('history.undo', { seq: 1 })
  expect(await done('settings.show', {})).toMatchObject({ country: null, revision: null })
  expect((await all()).record.settings).toEqual([])
})

test('saying what holds already changes nothing', async () => {
  const { do: done } = await openWorld()
  expect(await done('settings.save', {})).toEqual({ seq: null })
  expect(await done('settings.save', { country: null, oddsShown: true })).toEqual({ seq: null })
})

test('the hours in which one can get ready are told in the history, and saying them again changes nothing', async () => {
  const { do: done } = await openWorld()
  const prepHours = [
    { weekday: 1, from: '18:00', to: '20:00' },
    { weekday: 6, from: '10:00', to: '12:00' },
  ]
  await done('settings.save', { prepHours })
  expect(await done('settings.save', { prepHours })).toEqual({ seq: null })
  expect((await done('history.list', {})).changes[0]?.sentence).toBe('Changed the settings: hours to get ready Mon 18:00-20:00 and Sat 10:00-12:00.')
  await expect(done('settings.save', { prepHours: [{ weekday: 1, from: '20:00', to: '18:00' }] })).rejects.toThrow('An end after the beginning.')
})

test('a region goes with its country', async () => {
  const { do: done } = await openWorld()
  await done('settings.save', { country: 'DE', region: 'BY' })
  await done('settings.save', { country: 'DE' })
  expect((await done('settings.show', {})).region).toBe('BY')
  await done('settings.save', { country: 'AT' })
  expect((await done('settings.show', {})).region).toBeNull()
})

test('what is no country, no region and no zone is not taken', async () => {
  const { do: done } = await openWorld()
  await expect(done('settings.save', { country: 'Germany' })).rejects.toThrow('country: Two letters, such as DE.')
  await expect(done('settings.save', { region: 'B Y' })).rejects.toThrow('region: Letters such as BY, for Bavaria.')
  await expect(done('settings.save', { region: 'BY' })).rejects.toThrow('A region belongs to a country. Say the country too.')
  await expect(done('settings.save', { country: 'DE', region: 'ZZ' })).rejects.toThrow('Nothing is known of a region ZZ of DE.')
  await expect(done('settings.save', { zone: 'Mars/Olympus' })).rejects.toThrow('zone: A time zone such as Europe/Berlin.')
})

test('another window’s settings are not overwritten unseen', async () => {
  const { do: done } = await openWorld()
  await done('settings.save', { country: 'DE' })
  await done('settings.save', { country: 'NL', revision: 1 })
  await expect(done('settings.save', { country: 'FR', revision: 1 })).rejects.toThrow('This setting was changed in another window')
})

test('the day is the one on the clock that was set', async () => {
  const { do: done, at } = await openWorld()
  at('2026-11-24T21:00:00.000Z')
  const { process } = await done('process.add', { company: 'Orchard' })
  await expect(done('round.add', { process, heldOn: '2026-11-25' })).rejects.toThrow('lies ahead')
  await done('settings.save', { zone: 'Pacific/Auckland' })
  await done('round.add', { process, heldOn: '2026-11-25' })
  expect((await done('settings.show', {})).clock).toBe('Pacific/Auckland')
})

test('an archive takes the settings along, and one from before there were any is restored', async () => {
  const one = await openWorld()
  await one.do('settings.save', { country: 'DE', zone: 'Europe/Berlin' })
  const archive = await one.do('archive.export', {})
  const other = await openWorld()
  await other.do('archive.restore', { archive: JSON.parse(JSON.stringify(archive)) })
  expect(await other.do('settings.show', {})).toMatchObject({ country: 'DE', zone: 'Europe/Berlin' })
  const before = await openWorld()
  await before.do('process.add', { company: 'Orchard' })
  const { settings: _none, ...record } = (await before.do('archive.export', {})).record
  const older = { ...(await before.do('archive.export', {})), record }
  await other.do('archive.restore', { archive: JSON.parse(JSON.stringify(older)), replace: true })
  expect(await other.do('settings.show', {})).toMatchObject({ country: null, revision: null })
})

test('an archive cannot bring a second row of settings', async () => {
  const one = await openWorld()
  await one.do('settings.save', { country: 'DE' })
  const archive = await one.do('archive.export', {})
  const text = JSON.stringify(archive).replaceAll('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002')
  await expect((await openWorld()).do('archive.restore', { archive: JSON.parse(text) })).rejects.toThrow('its rows do not fit together.')
})
