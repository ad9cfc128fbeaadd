import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, settled } from '#test/e2e/browser.ts'
import { PAGES, pagesOfExample, sideways } from './pages.ts'

/** A window of 1280 by 1024 whose letters are four times as large. */
const FOUR_TIMES = { width: 320, height: 256 }

/** So many steps by the Tab key show each sort of thing that a page has. */
const STEPS = 60

/** What has the focus and cannot be seen where it begins: out of sight, or with something else before it; null while that is not so. */
const unseen = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const { left, top, bottom, width, height } = element.getBoundingClientRect()
    // What is higher than the window is seen when any of it is.
    if (height > window.innerHeight / 2) return bottom > 0 && top < window.innerHeight ? null : element.outerHTML.slice(0, 120)
    const x = Math.min(Math.max(left + Math.min(width / 2, 20), 1), window.innerWidth - 1)
    const y = top + Math.min(height / 2, 12)
    const hit = document.elementFromPoint(x, y)
    const labels = (element as HTMLInputElement).labels ?? []
    const isSeen = hit !== null && (element.contains(hit) || hit.contains(element) || [...labels].some((label) => label.contains(hit)))
    return isSeen ? null : `${element.outerHTML.slice(0, 120)} at ${Math.round(top)}`
  })

const tabbed = async (page: Page): Promise<string[]> => {
  const hidden: string[] = []
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const found = await unseen(page)
    if (found !== null) hidden.push(found)
  }
  return hidden
}

test('at four hundred per cent every page goes down and not aside, and what has the focus is in sight', async () => {
  const app = await openApp()
  const paths = [...PAGES, ...(await pagesOfExample(app))]
  const page = await app.open('/')
  await page.setViewportSize(FOUR_TIMES)
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
    expect.soft(await sideways(page), `${path}: pixels beyond the side`).toBe(0)
    expect.soft(await tabbed(page), `${path}: has the focus and is not seen`).toEqual([])
  }
})
