import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, follow, openApp, press, sees, settled } from './browser.ts'

const [WIDE, NARROW] = [1280, 320]

/** What can be operated, as large as one has to hit it. A link inside a sentence may be as tall as its line. */
const TARGETS =
  'main button, main select, main textarea, main input:not([type=radio], [type=checkbox], [hidden]), main label:has(input), .button, nav a'
const LEAST_PX = 24

type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }

/** What axe finds in a page as it stands; `only` these of its rules, or all of them with the size of targets. */
const violations = async (page: Page, only: readonly string[] | null): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const some = rules === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...rules] }
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], ...some })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  }, only)
}

const tooSmall = (page: Page): Promise<string[]> =>
  page.locator(TARGETS).evaluateAll(
    (all, least) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => element.checkVisibility() && box.width > 0 && (box.width < least || box.height < least))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} × ${box.height}`),
    LEAST_PX,
  )

/** How far the page can be pushed to the side. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo(1000, window.scrollY)
    const far = window.scrollX
    window.scrollTo(0, window.scrollY)
    return far
  })

/**
 * Holds one state of a page to what everybody needs: wide and narrow, light and dark.
 * In the dark only the colours differ, and they are the same at every width.
 */
const holds = async (page: Page, state: string): Promise<void> => {
  for (const width of [WIDE, NARROW]) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await violations(page, null), `${state}, ${width} wide, light`).toEqual([])
    expect.soft(await tooSmall(page), `${state}, ${width} wide: what is too small to hit`).toEqual([])
    expect.soft(await sideways(page), `${state}, ${width} wide: pixels beyond the side`).toBe(0)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(page, ['color-contrast']), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: WIDE, height: 900 })
}

const idOf = async ({ world }: App, company: string): Promise<string> => {
  const { rows } = await world.do('process.list', { show: 'all' })
  const row = rows.find(({ process }) => process.company === company)
  if (row === undefined) throw new Error(`${company} is not in the example search.`)
  return row.process.id
}

test('an empty record is for everybody', async () => {
  const { open } = await openApp()
  const page = await open('/')
  await holds(page, 'the empty list')
  await follow(page, 'Add a process')
  await press(page, 'Add it')
  await sees(page, 'Say which company it is.')
  await press(page, 'More: place, posting, notes')
  await holds(page, 'a process that cannot be added yet')
  await follow(page, 'History')
  await sees(page, 'Nothing was done yet.')
  await holds(page, 'the empty history')
  await page.goto('/nowhere')
  await settled(page)
  await holds(page, 'no such page')
})

test('the list, the question, the history and what is kept are for everybody', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/?show=all')
  await holds(page, 'the list')
  await follow(page, 'The question')
  await settled(page)
  await holds(page, 'the question')
  await follow(page, 'History')
  await settled(page)
  await holds(page, 'the history')
  await follow(page, 'Keep')
  await settled(page)
  await press(page, 'Back up now')
  await page.getByRole('button', { name: /^Put in place: / }).click()
  await holds(page, 'what is kept, a backup being asked for')
})

test('a process is for everybody: all told, all opened, in every form', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const page = await app.open(`/process/${process}`)
  await holds(page, 'a process')
  await press(page, 'How this was worked out')
  await page.locator('.step').first().getByRole('button').click()
  await sees(page, 'Cannot tell')
  await press(page, 'Debrief of round 2')
  await press(page, 'What was changed, and undoing it')
  await press(page, 'Remove this process')
  await holds(page, 'a process with everything opened')
  await press(page, 'Keep it')
  await press(page, 'Correct round 3')
  await press(page, 'Record the outcome')
  await press(page, 'Add a promise')
  await page.getByRole('form', { name: 'Add a promise' }).getByRole('button', { name: 'Save' }).click()
  await sees(page, 'Say what was promised.')
  await holds(page, 'a process with its forms open and one refused')
})

test('adding a round and the debrief are for everybody', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const page = await app.open(`/process/${process}/add-round`)
  await press(page, 'More: how long, where')
  await holds(page, 'a round to add')
  await page.goto(`/process/${process}`)
  await page.getByRole('link', { name: /^Change the debrief of round 2/ }).click()
  await page.getByRole('radio', { name: '7 of 10' }).check()
  await press(page, 'Add a promise')
  await press(page, 'Add a person')
  await page
    .getByRole('group', { name: /^Were they late/ })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await press(page, 'Its day and hour')
  await holds(page, 'a debrief')
  await page.setViewportSize({ width: NARROW, height: 900 })
  for (let parts = 0; parts < 5; parts++) await press(page, 'Next')
  await page.getByRole('heading', { level: 2, name: 'How they were with you' }).waitFor()
  expect.soft(await violations(page, null), 'a part of the debrief, narrow').toEqual([])
})

test('what the signs are worth is for everybody', async () => {
  const { open } = await openApp()
  const page = await open('/signs')
  await holds(page, 'the signs')
  await page.getByRole('link', { name: /^They were late/ }).click()
  await page.getByRole('heading', { level: 2, name: 'What would change our mind' }).waitFor()
  await holds(page, 'the card of a sign')
})

test('the import is for everybody: what it asks, what it doubts, what became of it', async () => {
  const { open } = await openApp()
  const page = await open('/import')
  await press(page, 'Look at what was pasted')
  await sees(page, 'Nothing is pasted yet.')
  await holds(page, 'the import with nothing pasted')
  await page.getByLabel('Or paste the cells').fill(SHEET)
  await press(page, 'Look at what was pasted')
  await sees(page, 'First say how its dates are read.')
  await holds(page, 'a sheet with a question')
  await page.getByRole('radio', { name: 'The day comes first' }).check()
  await sees(page, 'Nothing is written yet.')
  await press(page, 'Bring it in')
  await page.getByRole('heading', { name: 'What you pasted is in' }).waitFor()
  await holds(page, 'a sheet that is in')
})

const SHEET = [
  'Company\tPosition\tDate applied\tStatus\tWeather\tNotes',
  'Orchard\tInsights Analyst\t03/04/2026\tApplied\tsun\tThrough their site',
  'Halden Energy\tReporting Analyst\t05/04/2026\tRejected\train\tA form letter',
  'Lumen Logistics\tSupply Chain Analyst\t31/31/2026\tApplied\t\t',
].join('\n')
