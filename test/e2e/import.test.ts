import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { follow, openApp, part, press, sees } from './browser.ts'

/** A sheet as people keep it, its days in one order that nobody wrote down. */
const SHEET = [
  ['Company', 'Position', 'Date applied', 'Status', 'Notes'],
  ['Orchard', 'Insights Analyst', '03/04/2026', 'Applied', 'Through their site'],
  ['Halden Energy', 'Reporting Analyst', '05/04/2026', 'Rejected', 'A form letter'],
  ['Lumen Logistics', 'Supply Chain Analyst', '07/06/2026', 'Applied', ''],
]
const withTabs = SHEET.map((cells) => cells.join('\t')).join('\n')
const withCommas = SHEET.map((cells) => cells.join(',')).join('\r\n')

const companies = (page: Page): Promise<string[]> => page.locator('.process-company').allInnerTexts()

const choose = async (page: Page, text: string): Promise<void> => {
  const asked = page.waitForEvent('filechooser')
  await press(page, 'Choose a file')
  await (await asked).setFiles({ name: 'search.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
}

test('what is pasted is shown first, its days are asked for once, and the notice takes all of it back', async () => {
  const { open, world } = await openApp()
  const page = await open('/')
  await follow(page, 'Bring your spreadsheet')
  await page.getByRole('heading', { level: 1, name: 'Bring your spreadsheet' }).waitFor()
  await page.getByLabel('Or paste the cells').fill(withTabs)
  await press(page, 'Look at what was pasted')
  await sees(page, '3 rows would become 3 processes.')
  const bring = page.getByRole('button', { name: 'Bring it in' })
  expect(await bring.isDisabled()).toBe(true)
  await sees(page, 'First say how its dates are read.')
  await page.getByRole('radio', { name: 'The day comes first' }).check()
  await sees(page, 'Nothing is written yet.')
  expect((await world.do('process.list', { show: 'all' })).rows).toEqual([])
  await part(page, 'The first processes').getByText('3 Apr').waitFor()
  expect(await page.getByRole('group', { name: /can be read two ways/ }).count()).toBe(1)
  await bring.click()
  await page.getByRole('heading', { name: 'What you pasted is in' }).waitFor()
  await sees(page, '3 processes added.')
  expect((await world.do('process.list', { show: 'all' })).counts).toMatchObject({ all: 3, ended: 1 })
  await page.getByRole('button', { name: 'Undo: Brought in: 3 processes added.' }).click()
  await sees(page, 'Undone.')
  expect((await world.do('process.list', { show: 'all' })).rows).toEqual([])
  await follow(page, 'Goodsign')
  await sees(page, 'No process yet.')
})

test('a file is brought in once: brought again it adds nothing', async () => {
  const { open } = await openApp()
  const page = await open('/import')
  const text = withCommas.replaceAll('/04/', '/14/').replaceAll('/06/', '/26/')
  await choose(page, text)
  await page.getByRole('heading', { name: 'search.csv', exact: true }).waitFor()
  await part(page, 'The first processes').getByText('14 Mar').waitFor()
  await press(page, 'Bring it in')
  await page.getByRole('heading', { name: 'search.csv is in' }).waitFor()
  await press(page, 'Bring another sheet')
  await choose(page, text)
  await sees(page, 'There is nothing new to bring in.')
  expect(await page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true)
  await follow(page, 'Processes')
  await page.getByRole('radio', { name: 'All 3' }).check()
  await expect.poll(async () => (await companies(page)).sort()).toEqual(['Halden Energy', 'Lumen Logistics', 'Orchard'])
})

test('a long sheet says how far it has come', async () => {
  const { open } = await openApp()
  const page = await open('/import')
  const rows = Array.from({ length: 1000 }, (_, place) => `Company ${place},Analyst,2026-03-${String((place % 28) + 1).padStart(2, '0')},Applied,`)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const said = document.querySelector('.progress')?.textContent ?? ''
      if (/\d of 1,000/.test(said)) seen.push(said)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await choose(page, ['Company,Position,Date applied,Status,Notes', ...rows].join('\n'))
  await sees(page, '1,000 rows would become 1,000 processes.')
  await press(page, 'Bring it in')
  await page.getByRole('heading', { name: 'search.csv is in' }).waitFor()
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBeGreaterThan(0)
})
