import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, part, press, sees } from './browser.ts'

/** Takes everything out and reads the file. */
const takenOut = async (page: Page): Promise<string> => {
  const coming = page.waitForEvent('download')
  await press(page, 'Save it as a file')
  const download = await coming
  expect(download.suggestedFilename()).toBe('goodsign-2026-11-24.json')
  return readFile(await download.path(), 'utf8')
}

const putBack = async (page: Page, text: string): Promise<void> => {
  const asked = page.waitForEvent('filechooser')
  await press(page, 'Choose a file')
  await (await asked).setFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('what is taken out of one record and put into an empty one is the same to the byte', async () => {
  const full = await openApp()
  const { process } = await full.world.do('process.add', { company: 'Orchard', notes: 'Über den Dächern' })
  const { round } = await full.world.do('round.add', { process, number: 1, heldOn: '2026-11-20' })
  await full.world.do('debrief.save', { round, caredAbout: 'Numbers', ownGuess: 0.3 })
  const text = await takenOut(await full.open('/keep'))

  const empty = await openApp()
  const page = await empty.open('/keep')
  await putBack(page, text)
  await sees(page, /^kept\.json holds 1 process, 1 round, 1 debrief, 3 changes of history\./)
  await press(page, 'Put it back')
  await sees(page, 'Put back: 1 process.')
  expect(await takenOut(page)).toBe(text)
})

test('a record that is not empty is replaced only when asked, after a backup; other files are refused in words', async () => {
  const { open, world } = await openApp()
  await world.do('process.add', { company: 'Orchard' })
  const page = await open('/keep', { mayBeRefused: true })
  const text = await takenOut(page)
  await world.do('process.add', { company: 'Halden Energy' })
  await putBack(page, '{"record":')
  await sees(page, 'This file was not taken out of Goodsign, or it was cut short. Nothing was changed.')
  await putBack(page, text)
  await press(page, 'Put it back')
  await sees(page, 'There is a record here already (2 processes).')
  await press(page, 'Back up what is here and replace it')
  await sees(page, /^Put back: 1 process\. What was here before is in the backup /)
  expect((await world.do('process.list', {})).rows.map((row) => row.process.company)).toEqual(['Orchard'])
})

test('a backup is written when asked for, and put in place after it was asked once more', async () => {
  const { open, world } = await openApp()
  await world.do('process.add', { company: 'Orchard' })
  const page = await open('/keep')
  await press(page, 'Back up now')
  await sees(page, /^Backed up as /)
  await world.do('process.add', { company: 'Halden Energy' })
  world.at('2026-11-24T12:00:00.000Z')
  const backups = part(page, 'Backups')
  await backups.getByRole('button', { name: /^Put in place: / }).click()
  await backups.getByRole('button', { name: /^Put .* in place$/ }).click()
  await sees(page, /^Put back: 1 process\. What was here before is in the backup /)
  expect((await world.do('process.list', {})).rows.map((row) => row.process.company)).toEqual(['Orchard'])
  await expect.poll(() => backups.getByRole('button', { name: /^Put in place: / }).count()).toBe(2)
})

test('where one looks for work is said once: its holidays and its clock then count', async () => {
  const { open, world } = await openApp()
  const page = await open('/keep', { mayBeRefused: true })
  const place = part(page, 'Where you look for work')
  await place.getByLabel('Country').selectOption('Germany')
  await place.getByLabel('Region').selectOption('Bayern')
  await place.getByLabel('Your time zone').fill('Mars/Olympus')
  await place.getByRole('button', { name: 'Save' }).click()
  await sees(page, 'A time zone such as Europe/Berlin.')
  await place.getByLabel('Your time zone').fill('Europe/Berlin')
  await place.getByRole('button', { name: 'Save' }).click()
  await sees(page, 'Saved.')
  expect(await world.do('settings.show', {})).toMatchObject({ country: 'DE', region: 'BY', zone: 'Europe/Berlin', revision: 1 })
  await place.getByLabel('Country').selectOption('Austria')
  await expect.poll(() => place.getByLabel('Region').inputValue()).toBe('')
  await place.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await world.do('settings.show', {})).revision).toBe(2)
  expect(await world.do('settings.show', {})).toMatchObject({ country: 'AT', region: null, zone: 'Europe/Berlin' })
})

test('the example search comes and goes in one step, and leaves what is one’s own', async () => {
  const { open, world } = await openApp()
  await world.do('process.add', { company: 'My own' })
  const page = await open('/keep')
  await press(page, 'Load the example search')
  await sees(page, 'The example search is here.')
  await page.getByRole('link', { name: 'Processes' }).click()
  await page.getByRole('link', { name: /^Meridian Health/ }).click()
  await sees(page, 'This is an example search. Nobody in it is real.')
  await press(page, 'Remove the example search')
  await sees(page, 'The example search is gone.')
  await expect.poll(() => page.locator('.process-company').allInnerTexts()).toEqual(['My own'])
})
