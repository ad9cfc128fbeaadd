import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../setup/chromium.js'
import { COMPILED, NODE_FLAGS } from '../setup/run.js'
import { atMost, type Figure, median } from './measure.ts'

const MAIN = join(import.meta.dirname, '../server/src/main.ts')
const [TASK_MS, FIRST_MS, GO_MS] = [50, 1000, 100]
const RUNS = 5

const ROW = '[data-row="0"] a'

type Watched = { tasks: number[]; shift: number; keys: number[]; first: number }

/** What the page notes of itself: its long tasks, what moved by itself, and how long each key took until it was drawn. */
const watch = (row: string): void => {
  const seen = { tasks: [] as number[], shift: 0, keys: [] as number[], first: 0 }
  const look = () => {
    if (document.querySelector(row) === null) requestAnimationFrame(look)
    else seen.first = performance.now()
  }
  look()
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown' || entry.name === 'input') seen.keys.push(entry.duration)
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}

const seenOf = (page: Page): Promise<Watched> => page.evaluate(() => (window as unknown as { seen: Watched }).seen)
const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: Watched }
    seen.tasks.length = 0
    seen.keys.length = 0
    seen.shift = 0
  })
const longest = (values: readonly number[]): number => Math.max(0, ...values)

const started = async (folder: string): Promise<{ origin: string; child: ChildProcess }> => {
  const child = spawn(process.execPath, [...NODE_FLAGS, MAIN], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, PORT: '0', GOODSIGN_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (words: string) => {
      const [address] = /http:\/\/localhost:\d+/.exec(words) ?? []
      if (address !== undefined) resolve(address)
    })
  })
  return { origin, child }
}

const openPage = async (browser: Browser, origin: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  await context.addInitScript(watch, ROW)
  return context.newPage()
}

/** From asking for the address until a row can be pressed, in a browser that knows nothing of the page yet. */
const firstPage = async (browser: Browser, origin: string): Promise<{ ms: number; shift: number }> => {
  const page = await openPage(browser, origin)
  await page.goto('/processes?show=all')
  await page.locator(ROW).waitFor()
  await page.waitForTimeout(2500)
  const { shift, first: ms } = await seenOf(page)
  await page.context().close()
  return { ms, shift }
}

/** From a press until what it leads to stands there and was drawn, as the page itself measures it. */
const going = (page: Page, press: string, there: string): Promise<number> =>
  page.evaluate(
    ([pressed, awaited]) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        const look = () => {
          if (document.querySelector(awaited as string) === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - begun))
        }
        document.querySelector<HTMLElement>(pressed as string)?.click()
        look()
      }),
    [press, there],
  )

const navigations = async (page: Page): Promise<Figure[]> => {
  const times: Record<string, number[]> = { list: [], process: [], board: [], weeks: [], signs: [] }
  for (let run = 0; run < RUNS; run += 1) {
    times.list?.push(await going(page, 'nav a[href="/processes"]', ROW))
    times.board?.push(await going(page, '.segment:nth-of-type(2) input', '[data-card]'))
    times.weeks?.push(await going(page, '.segment:nth-of-type(3) input', '.line-weeks'))
    await going(page, '.segment:nth-of-type(1) input', '.process-stage')
    times.process?.push(await going(page, ROW, 'section[aria-label="Timeline"]'))
    times.signs?.push(await going(page, '.foot a[href="/signs"]', '.sign'))
  }
  return Object.entries(times).map(([where, each]) => atMost(`going to the ${where}, half below`, median(each), GO_MS, 'ms'))
}

const typing = async (page: Page): Promise<Figure[]> => {
  const search = page.getByLabel('Search company, role, people or notes')
  await search.focus()
  await forget(page)
  await page.keyboard.type('meridian 12 analyst', { delay: 60 })
  await page.waitForTimeout(500)
  const inSearch = await seenOf(page)
  await search.fill('')
  await page.keyboard.press('Control+k')
  await page.getByRole('option').nth(20).waitFor()
  await forget(page)
  await page.keyboard.type('adds a round orchard', { delay: 60 })
  await page.waitForTimeout(500)
  const inPalette = await seenOf(page)
  await page.keyboard.press('Escape')
  return [
    atMost('typing a search, the longest task', longest(inSearch.tasks), TASK_MS, 'ms'),
    atMost('typing a search, the slowest key until drawn', longest(inSearch.keys), TASK_MS, 'ms'),
    atMost('typing in the palette, the longest task', longest(inPalette.tasks), TASK_MS, 'ms'),
    atMost('typing in the palette, the slowest key until drawn', longest(inPalette.keys), TASK_MS, 'ms'),
  ]
}

const scrolling = async (page: Page): Promise<Figure[]> => {
  await page.goto('/processes?show=all')
  await page.locator(ROW).waitFor()
  await page.waitForTimeout(2500)
  await forget(page)
  await page.mouse.move(640, 600)
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, turn < 100 ? 400 : 9000)
    await page.waitForTimeout(16)
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.waitForTimeout(600)
  const { tasks, shift } = await seenOf(page)
  return [
    atMost('scrolling the list from its first to its last row, the longest task', longest(tasks), TASK_MS, 'ms'),
    atMost('scrolling the list, what moves by itself', shift, 0.001, ''),
  ]
}

/** The pages over a long record, in Chromium, against the server as it is started. */
export const measurePages = async (folder: string): Promise<Figure[]> => {
  const executablePath = findChromium()
  if (executablePath === null) return []
  const { origin, child } = await started(folder)
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] })
  try {
    const firsts: { ms: number; shift: number }[] = []
    for (let run = 0; run < RUNS; run += 1) firsts.push(await firstPage(browser, origin))
    const page = await openPage(browser, origin)
    await page.goto('/processes?show=all')
    await page.locator(ROW).waitFor()
    await page.waitForTimeout(2500)
    const typed = await typing(page)
    const gone = await navigations(page)
    return [
      atMost('first page of 10,000, until a row can be pressed, half below', median(firsts.map(({ ms }) => ms)), FIRST_MS, 'ms'),
      atMost('first page, what moves by itself (layout shift)', longest(firsts.map(({ shift }) => shift)), 0.001, ''),
      ...gone,
      ...typed,
      ...(await scrolling(page)),
    ]
  } finally {
    await browser.close()
    child.kill('SIGTERM')
  }
}
