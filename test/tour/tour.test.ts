import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fillRecord } from '#bench/large-record.ts'
import { type App, openApp, settled } from '#test/e2e/browser.ts'
import { PAGES, pagesOfExample, sideways } from './pages.ts'

/** Where the pictures lie when it is over, for whoever wants to look at every page in one sitting. */
const FOLDER = new URL('../../dist/tour/', import.meta.url)

const WIDTHS = [320, 768, 1280]
const SCHEMES = ['light', 'dark'] as const
const TODAY = '2026-11-24'

/** A picture no longer than this: of ten thousand rows the first are enough. */
const LONGEST = 6000

const walk = async (app: App, state: string, paths: readonly string[]): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  for (const width of WIDTHS) {
    const page = await app.open(paths[0] ?? '/', { width })
    for (const path of paths) {
      await page.goto(path)
      await settled(page)
      expect.soft(await sideways(page), `${path}, ${state}, ${width} wide: pixels beyond the side`).toBe(0)
      // A page that still grows is taken as high as it is then.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const clip = height > LONGEST ? { clip: { x: 0, y: 0, width, height: LONGEST } } : {}
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        const name = `${path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'today'}-${state}-${width}-${colorScheme}.png`
        await page.screenshot({ path: fileURLToPath(new URL(name, FOLDER)), fullPage: true, ...clip })
      }
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await page.context().close()
  }
}

test('every page has its pictures while nothing is recorded', async () => {
  await walk(await openApp(), 'empty', PAGES)
})

test('every page has its pictures in a search as it usually is', async () => {
  const app = await openApp()
  await walk(app, 'typical', [...PAGES, ...(await pagesOfExample(app))])
})

test('every page has its pictures with ten thousand processes', async () => {
  const app = await openApp()
  await fillRecord(app.world, 10_000, TODAY)
  await walk(app, 'heavy', PAGES.slice(0, 6))
})
