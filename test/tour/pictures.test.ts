import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inviteFile } from '#test/calendar/invite.ts'
import { openApp, part, press, type Sight, sees, settled } from '#test/e2e/browser.ts'
import { panelMet } from '#test/noteScene.ts'

const FOLDER = new URL('../../docs/pictures/', import.meta.url)

/** With this set the pictures of the documents are taken anew; without it the tests see that what they show is still there. */
const TAKES = process.env.GOODSIGN_PICTURES === '1'

const MOST_BYTES = 300_000

/** Takes a picture from the top of the page down to the end of its last part that is shown. */
const picture = async (page: Page, name: string, last: string): Promise<void> => {
  const file = fileURLToPath(new URL(name, FOLDER))
  await page.evaluate(() => document.fonts.ready)
  const end = await page.locator(last).first().boundingBox()
  expect(end).not.toBeNull()
  const { width } = page.viewportSize() ?? { width: 0 }
  const height = Math.ceil((end?.y ?? 0) + (end?.height ?? 0) + 24)
  if (TAKES) await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height }, fullPage: true })
  expect(statSync(file).size, `docs/pictures/${name}`).toBeLessThan(MOST_BYTES)
}

/** Takes a picture of what a window shows, where something in it keeps to its edge. */
const viewPicture = async (page: Page, name: string): Promise<void> => {
  const file = fileURLToPath(new URL(name, FOLDER))
  await page.evaluate(() => document.fonts.ready)
  if (TAKES) await page.screenshot({ path: file })
  expect(statSync(file).size, `docs/pictures/${name}`).toBeLessThan(MOST_BYTES)
}

const meridian = async (sight: Sight): Promise<Page> => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/processes', sight)
  await page.getByRole('link', { name: /^Meridian Health/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Meridian Health · Data Analyst' }).waitFor()
  await settled(page)
  await part(page, 'Where you stand').getByRole('img').waitFor()
  await page.mouse.move(0, 0)
  return page
}

test('the picture of a process shows where it stands, above its timeline', async () => {
  await picture(await meridian({}), 'process.png', 'section[aria-label="Timeline"]')
})

test('the picture of a process on a phone in the dark shows the same', async () => {
  await picture(await meridian({ width: 320, scheme: 'dark' }), 'process-dark-320.png', 'section[aria-label="Timeline"]')
})

test('the picture of today shows what waits in the example search, on a desk and on a phone in the dark', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  for (const [name, sight] of [
    ['today.png', {}],
    ['today-dark-320.png', { width: 320, scheme: 'dark' }],
  ] as const) {
    const page = await open('/', sight)
    await sees(page, /^Everything open: 8 · /)
    await part(page, 'Later this week').waitFor()
    await picture(page, name, '.due-keys')
  }
})

test('the picture of everything open shows its chance by day and the number of offers', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/open')
  await part(page, 'How many offers').waitFor()
  await picture(page, 'open.png', 'section[aria-labelledby="open-how-many"]')
})

test('the pictures of all processes show the example search as a list, on the board, and along the weeks', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/processes?show=all')
  await page.locator('.process-line').nth(11).waitFor()
  await sees(page, /^Brightwater: .*past the day/)
  await picture(page, 'list.png', '.lines')
  await page.getByRole('radio', { name: 'Weeks' }).check()
  await page.locator('.line-weeks').nth(11).waitFor()
  await picture(page, 'weeks.png', '.lines')
  await page.getByRole('radio', { name: 'Board' }).check()
  await page.locator('.board-card').nth(7).waitFor()
  await page.locator('[data-card]').first().focus()
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: 'Add a round' }).waitFor()
  await picture(page, 'board.png', '.board')
})

const debriefing = async (sight: Sight): Promise<Page> => {
  const page = await meridian(sight)
  await page.getByRole('link', { name: /^Change the debrief of round 2/ }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await settled(page)
  await page.mouse.move(0, 0)
  return page
}

test('the picture of the debrief shows its beginning and the first of the signs', async () => {
  await picture(await debriefing({}), 'debrief.png', '[data-step="3"]')
})

test('the pictures of the debrief on a phone show one part at a time, in the light and in the dark', async () => {
  const page = await debriefing({ width: 320 })
  await page.setViewportSize({ width: 320, height: 720 })
  await viewPicture(page, 'debrief-guess-320.png')
  for (let parts = 0; parts < 5; parts++) await press(page, 'Next')
  await page.getByRole('heading', { level: 2, name: 'How they were with you' }).waitFor()
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await viewPicture(page, 'debrief-320.png')
  await page.emulateMedia({ colorScheme: 'dark' })
  await viewPicture(page, 'debrief-dark-320.png')
})

const NOTES = [
  'Final round at their office: a panel with the hiring manager and two analysts, then lunch.',
  'They were friendly, though nobody smiled. They asked how I would explain a confidence interval to a nurse.',
  'Priya said I would hear by Friday.',
].join('\n')

const notesRead = async (sight: Sight): Promise<Page> => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  const { round } = await world.do('round.add', { process, number: 2, heldOn: '2026-11-24' })
  const page = await open(`/process/${process}/debrief/${round}`, sight)
  await page.getByLabel('Anything else').evaluate((field) => field.scrollIntoView())
  for (let parts = 0; sight.width !== undefined && parts < 9; parts++) await press(page, 'Next')
  await page.getByLabel('Anything else').fill(NOTES)
  await press(page, 'Read my notes for signs')
  await page.getByRole('list', { name: 'What your notes seem to say' }).waitFor()
  await page.keyboard.press('y')
  await page.keyboard.press('n')
  await page.setViewportSize({ width: sight.width ?? 1280, height: 900 })
  return page
}

test('the pictures of notes that were read show what they seem to say, and what was done with it', async () => {
  const page = await notesRead({})
  await page.getByLabel('Anything else').evaluate((field) => field.closest('.field')?.scrollIntoView())
  await viewPicture(page, 'debrief-read.png')
  const phone = await notesRead({ width: 320, scheme: 'dark' })
  await phone.getByRole('button', { name: 'Read my notes for signs' }).evaluate((button) => button.scrollIntoView())
  await viewPicture(phone, 'debrief-read-320.png')
})

test('the picture of a message shows what it seems to be about', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  const page = await open(`/process/${process}`)
  await press(page, 'Add a message')
  await page.getByLabel('What it said').fill('Thank you for the conversation last week. We are pleased to invite you to a second interview.')
  await page.getByRole('list', { name: 'What the message seems to be about' }).waitFor()
  await part(page, 'Messages').evaluate((messages) => messages.scrollIntoView())
  await viewPicture(page, 'message-read.png')
})

test('the pictures of getting ready show the page of a round and the one that is printed', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const { rows } = await world.do('process.list', { search: 'Meridian' })
  const process = rows[0]?.process.id as string
  const { rounds } = await world.do('process.show', { process })
  const path = `/process/${process}/ready/${rounds[2]?.id}`
  await picture(await open(path), 'ready.png', '#people .person')
  await picture(await open(`${path}/one-page`), 'ready-one-page.png', '.one-page-main section:nth-child(3)')
})

test('the picture of the signs shows what they are worth', async () => {
  const { open } = await openApp()
  const page = await open('/signs')
  await page.locator('.sign').nth(2).waitFor()
  await picture(page, 'signs.png', 'section[aria-labelledby="signs-little"]')
})

test('the pictures of the stories, of what a posting asks for and of the dossier show the example search', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const process = (await world.do('process.list', { search: 'Meridian' })).rows[0]?.process.id
  const page = await open('/stories')
  await picture(page, 'stories.png', '.stories > li:nth-child(4)')
  await page.goto(`/process/${process}/posting`)
  await settled(page)
  await page.locator('.asked-list').waitFor()
  await picture(page, 'posting.png', '.asked-list > li:nth-child(4)')
  await page.goto(`/process/${process}/company`)
  await settled(page)
  await page.locator('.sayable').nth(2).waitFor()
  await picture(page, 'dossier.png', '#values')
})

test('the picture of the import shows what a sheet would become', async () => {
  const { open } = await openApp()
  const page = await open('/import')
  await page.getByLabel('Or paste the cells').fill(SHEET)
  await press(page, 'Look at what was pasted')
  await page.getByRole('radio', { name: 'The day comes first' }).check()
  await sees(page, 'Nothing is written yet.')
  await picture(page, 'import.png', 'section[aria-label="Columns"]')
})

const SHEET = [
  ['Company', 'Position', 'Date applied', 'Status', 'Phone screen', 'Interview 1', 'Notes'],
  ['Orchard', 'Insights Analyst', '05/11/2026', 'Interviewing', '', '12/11/2026', 'Through their site'],
  ['Halden Energy', 'Reporting Analyst', '07/10/2026', 'Interviewing', '09/10/2026', '04/11/2026', 'By an agency'],
  ['Kestrel Insurance', 'Pricing Analyst', '06/08/2026', 'Rejected', '10/08/2026', '', 'They wanted years in insurance'],
  ['Brightwater', 'Data Analyst', '08/10/2026', 'No response', '', '', ''],
  ['Fennel & Co', 'Junior BI Developer', '11/11/2026', 'Applied', '', '', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n')

test('the picture of the calendar shows what an invitation would become, and what is given out', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst', appliedOn: '2026-11-02' })
  await world.do('person.add', { process, name: 'Ilse Meijer', role: 'Head of insights', email: 'ilse.meijer@orchard.example' })
  await world.do('round.add', { process, heldOn: '2026-11-12', formats: ['screen'] })
  await world.do('promise.add', { process, by: 'me', what: 'Send references', dueOn: '2026-11-26' })
  const page = await open('/calendar')
  await press(page, 'Or paste one')
  await page.getByLabel('Or paste one').fill(inviteFile({ lines: ['LOCATION:Keizersgracht 1'], guests: [] }))
  await press(page, 'Look at what was pasted')
  await page.getByText(/^A new round: Tue 1 December at 14:00/).waitFor()
  await press(page, 'Or paste one')
  await page.evaluate(() => window.scrollTo(0, 0))
  await picture(page, 'calendar.png', 'section[aria-labelledby="calendar-given"]')
})

test('the picture of the palette shows what is found for a word', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/processes')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('round')
  await page.getByRole('option', { name: /round\.add$/ }).waitFor()
  await viewPicture(page, 'palette.png')
})

/** A draft is made anew while one types. */

test('the pictures of a note show its draft and what the check says of it, on a desk and on a phone in the dark', async () => {
  for (const [name, sight] of [
    ['note.png', {}],
    ['note-dark-320.png', { width: 320, scheme: 'dark' }],
  ] as const) {
    const { open, world } = await openApp()
    const { process } = await panelMet(world)
    const page = await open(`/process/${process}/write`, sight)
    await page
      .getByLabel('What of your work bears on it, in a sentence')
      .fill('At the shop I put the returns on one sheet that the night shift reads')
    const text = page.getByLabel('Text', { exact: true })
    await expect.poll(() => text.inputValue()).toContain('returns on one sheet')
    await text.fill((await text.inputValue()).replace('Lena', 'Lina'))
    await part(page, 'What the check says').getByText('Lina').waitFor()
    await text.blur()
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture(page, name, '.write-note')
  }
})
