import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { openApp } from '#test/e2e/browser.ts'
import { ensurePages } from '../../setup/pages.js'

const FOLDER = new URL('../../docs/gallery/', import.meta.url)
const NOW = new URL('../../dist/gallery-now/', import.meta.url)

/** With this set the pictures are taken anew; without it a picture that has changed is a failure. */
const TAKES = process.env.GOODSIGN_PICTURES === '1'

/** Two builds of one browser draw the edges of letters a little apart; a border that moved or a colour that changed is far more than this. */
const MOST_APART = 0.01

/** By what part of its points a picture differs from the one that is stored; 1 when their sizes differ. */
const apart = (one: Buffer, other: Buffer): number => {
  const [before, now] = [PNG.sync.read(one), PNG.sync.read(other)]
  if (before.width !== now.width || Math.abs(before.height - now.height) > 2) return 1
  const height = Math.min(before.height, now.height)
  const points = before.width * height
  const bytes = points * 4
  return pixelmatch(before.data.subarray(0, bytes), now.data.subarray(0, bytes), undefined, before.width, height, { threshold: 0.15 }) / points
}

const SIGHTS = [
  { width: 1180, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

test('every part and every figure looks as it did: in the light on a desk, in the dark on a phone', async () => {
  const { open } = await openApp(await ensurePages('gallery'))
  mkdirSync(FOLDER, { recursive: true })
  mkdirSync(NOW, { recursive: true })
  const stored = new Set(readdirSync(FOLDER))
  for (const { width, scheme } of SIGHTS) {
    const page = await open('/', { width, scheme, ready: 'h1' })
    await page.evaluate(() => document.fonts.ready)
    for (const exhibit of await page.locator('[data-exhibit]').all()) {
      const name = `${((await exhibit.getAttribute('data-exhibit')) ?? '').replaceAll(' ', '-')}-${width}-${scheme}.png`
      const picture = await exhibit.screenshot()
      writeFileSync(fileURLToPath(new URL(name, TAKES ? FOLDER : NOW)), picture)
      stored.delete(name)
      const file = new URL(name, FOLDER)
      expect.soft(existsSync(file), `${name} is stored`).toBe(true)
      if (existsSync(file)) expect.soft(apart(readFileSync(file), picture), `${name} as it is now lies in dist/gallery-now`).toBeLessThan(MOST_APART)
    }
  }
  expect(
    [...stored].filter((name) => name.endsWith('.png')),
    'pictures of what is not in the gallery any more',
  ).toEqual([])
})
