import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, part, press, type Sight, sees, settled } from './browser.ts'

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
  const page = await open('/', sight)
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

test('the picture of the list shows the example search', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/?show=all')
  await page.locator('.process-line').nth(11).waitFor()
  await picture(page, 'list.png', '.process-list')
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

test('the picture of the signs shows what they are worth', async () => {
  const { open } = await openApp()
  const page = await open('/signs')
  await page.locator('.sign').nth(2).waitFor()
  await picture(page, 'signs.png', 'section[aria-labelledby="signs-little"]')
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
