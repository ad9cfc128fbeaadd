import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, settled } from '#test/e2e/browser.ts'
import { ensurePages } from '../../setup/pages.js'

/** Every piece of text in what the server answers: it is the record's own, or made by core. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

/** Hears what the server answers, and what lies beside the pages as data. */
const hear = (page: Page): (() => Promise<string>) => {
  const heard: Promise<string[]>[] = []
  page.on('response', (response) => {
    if (/\/api\/|\.json$/.test(response.url())) heard.push(response.json().then(textsIn, () => []))
  })
  return async () => (await Promise.all(heard)).flat().join('\n')
}

/** What a page says and shows on request: its texts, the names it gives to those who listen, its help, its title. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title]
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode())
      if (walk.currentNode.parentElement?.closest('script, style, noscript, textarea') === null) found.push(walk.currentNode.nodeValue ?? '')
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name)) found.push(element.getAttribute(name) ?? '')
    return found
  })

/** Runs of plain letters: words, and what stands between words of one run. */
const runsIn = (text: string): string[] => text.match(/[A-Za-z](?:[A-Za-z’' -]*[A-Za-z])?/g)?.filter((run) => run.length > 1) ?? []

/** What is no sentence in any language: keys, units, names of zones. */
const SAME_EVERYWHERE = /^(?:F6|Ctrl|K|CSV|kB|MB|Europe|Berlin|goodsign|sqlite|https|Goodsign)$/

/** What stands on the page in plain letters and came neither from the server nor from the catalogue. */
const leftIn = async (page: Page, heard: () => Promise<string>): Promise<string[]> => {
  // What stands there is taken first: whatever it shows has been heard by then.
  const runs = (await said(page)).flatMap(runsIn)
  const all = await heard()
  return [...new Set(runs.filter((run) => !SAME_EVERYWHERE.test(run) && !all.includes(run) && !all.toLowerCase().includes(run.toLowerCase())))]
}

/** How far the page can be pushed to the side, and what is cut off in a button. */
const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    window.scrollTo(1000, window.scrollY)
    const far = window.scrollX
    window.scrollTo(0, window.scrollY)
    const cut = [...document.querySelectorAll<HTMLElement>('button, .button, nav a, label')].filter(
      ({ scrollWidth, clientWidth, offsetParent }) => offsetParent !== null && clientWidth > 0 && scrollWidth > clientWidth + 1,
    )
    const beyond = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (element) => far > 0 && element.children.length === 0 && element.getBoundingClientRect().right > document.documentElement.clientWidth,
    )
    return [
      ...beyond.map(({ outerHTML }) => `${far} pixels beyond the side: ${outerHTML.slice(0, 160)}`),
      ...cut.map(({ outerHTML }) => `cut off: ${outerHTML.slice(0, 160)}`),
    ]
  })

const idsOf = async ({ world }: App) => {
  const { rows } = await world.do('process.list', { show: 'all' })
  const idOf = (company: string): string => rows.find(({ process }) => process.company === company)?.process.id ?? ''
  const meridian = idOf('Meridian Health')
  const { rounds } = await world.do('process.show', { process: meridian })
  return {
    meridian,
    halden: idOf('Halden Energy'),
    ended: rows.find(({ outcome }) => outcome !== null)?.process.id ?? '',
    round: rounds[1]?.id ?? '',
    ahead: rounds[2]?.id ?? '',
  }
}

/** Opens everything that is one click away, and every form. */
const openAll = async (page: Page): Promise<void> => {
  for (const selector of ['[data-add]', '[data-correct]', '[data-open]', '.disclosure-button[aria-expanded="false"]'])
    for (const button of await page.locator(`main ${selector}`).all())
      if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => {})
}

test('every word of the pages is in the catalogue, and no box breaks in a language that is two fifths longer', async () => {
  const app = await openApp(await ensurePages('pseudo'))
  const empty = await app.open('/')
  const heardEmpty = hear(empty)
  for (const path of ['/', '/stories', '/stories/resume', '/processes', '/open', '/record', '/history', '/import', '/add', '/calendar', '/nowhere']) {
    await empty.goto(path)
    await settled(empty)
    expect.soft(await leftIn(empty, heardEmpty), `${path}, empty`).toEqual([])
  }
  await app.world.do('demo.load', {})
  const { meridian, halden, ended, round, ahead } = await idsOf(app)
  const page = await app.open('/')
  const heard = hear(page)
  const paths = [
    '/',
    '/stories',
    '/processes',
    '/open',
    '/record',
    '/question',
    '/signs',
    '/signs/met-manager',
    '/settings',
    '/mailbox',
    '/history',
    '/import',
    '/add',
    '/calendar',
  ]
  const ofProcess = [meridian, halden, ended].map((id) => `/process/${id}`)
  const aroundRounds = ['add-round', 'write', 'posting', 'company', 'practice', `debrief/${round}`, `ready/${ahead}`, `ready/${ahead}/one-page`]
  for (const path of [...paths, ...ofProcess, `/process/${halden}/posting`, ...aroundRounds.map((name) => `/process/${meridian}/${name}`)]) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(path)
    await settled(page)
    await openAll(page)
    expect.soft(await leftIn(page, heard), path).toEqual([])
    expect.soft(await broken(page), `${path}, wide`).toEqual([])
    await page.setViewportSize({ width: 320, height: 900 })
    expect.soft(await broken(page), `${path}, narrow`).toEqual([])
  }
})
