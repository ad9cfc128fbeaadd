import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inviteFile } from '#test/calendar/invite.ts'
import { openApp, part, press, sees, settled } from './browser.ts'

/** A file is read in a process of its own, which takes its time on a busy machine. */

const choose = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  const asked = page.waitForEvent('filechooser')
  await press(page, 'Choose files')
  await (await asked).setFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })))
}

test('invitations are shown in words first, asked what they do not say, brought in by one press, and taken back by another', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  await world.do('person.add', { process, name: 'Ilse Meijer', email: 'ilse.meijer@orchard.example' })
  const page = await open('/calendar', { mayBeRefused: true })
  await choose(page, {
    'invite.ics': inviteFile({ start: ':20261201T140000', end: ':20261201T150000' }),
    'page.ics': '<!doctype html><p>Sign in</p>',
  })
  const file = part(page, 'invite.ics')
  await file.getByText('2026-12-01 14:00 is said without a time zone that anybody knows. On whose clock is it?').waitFor()
  await file.getByText('A new round: Tue 1 December at 14:00, 60 minutes.').waitFor()
  await file.getByText('With Orchard\u00a0· Insights Analyst, since it comes from orchard.example, as they do.').waitFor()
  await file.getByText('On the panel: Ilse Meijer.').waitFor()
  const bring = page.getByRole('button', { name: 'Bring it in: invite.ics' })
  expect(await bring.isDisabled()).toBe(true)
  await part(page, 'page.ics').getByText('This file cannot be read as a calendar: it is a web page.').waitFor()
  await press(page, 'Put it aside: page.ics')
  await expect.poll(() => part(page, 'page.ics').count()).toBe(0)
  await file.getByLabel('Time zone').selectOption('Europe/Berlin')
  await file.getByText('Nothing is written yet.').waitFor()
  await bring.click()
  await page.getByRole('heading', { name: 'invite.ics is in' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('invite.ics is in')
  const rounds = async () => (await world.do('process.show', { process })).rounds
  expect(await rounds()).toMatchObject([{ plannedOn: '2026-12-01', plannedTime: '14:00', zone: 'Europe/Berlin', personIds: [expect.any(String)] }])
  await sees(page, /^In it now: 1 round and \d+ stretches of time to get ready\.$/)
  await press(page, /^Undo: Brought in: invite\.ics/)
  await expect.poll(rounds).toEqual([])
})

test('the calendar is given as a file and at an address, with or without the time set aside, until the address is closed', async () => {
  const { open, world, origin } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('round.add', { process, plannedOn: '2026-12-01', plannedTime: '14:00' })
  const page = await open('/calendar')
  await sees(page, /^In it now: 1 round and \d+ stretches of time to get ready\.$/)
  await page.getByLabel('With the time set aside for getting ready').uncheck()
  await sees(page, 'In it now: 1 round.')
  const saved = page.waitForEvent('download')
  await press(page, 'Save it as a file')
  const download = await saved
  expect(download.suggestedFilename()).toBe('goodsign-2026-11-24.ics')
  const text = readFileSync((await download.path()) as string, 'utf8')
  expect(text.match(/^UID:/gm)).toHaveLength(1)
  await press(page, 'Make the address')
  const address = await page.locator('.feed-address').innerText()
  expect(address).toMatch(new RegExp(`^${origin}/calendar/[\\w-]{43}\\.ics\\?blocks=no$`))
  const read = async (at: string) => (await fetch(at)).text()
  expect(await read(address)).toBe(text)
  expect((await read(address.replace('?blocks=no', ''))).match(/^UID:block-/gm)?.length).toBeGreaterThan(5)
  await sees(page, /^Whoever has this address can read all of this on this machine/)
  await press(page, 'Close it')
  await press(page, 'Close the address')
  await sees(page, /There is no such address until you make one\.$/)
  expect((await fetch(address)).status).toBe(404)
})

test('a mail a day asks for a mailbox before anything else', async () => {
  const { open } = await openApp()
  const page = await open('/settings')
  const mail = part(page, 'A mail a day')
  await mail.getByText(/without one no mail can be sent\.$/).waitFor()
  expect(await mail.getByRole('combobox').count()).toBe(0)
  await mail.getByRole('link', { name: 'Set up your mailbox' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your own mailbox' }).waitFor()
  await settled(page)
})
