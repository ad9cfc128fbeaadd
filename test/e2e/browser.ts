import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { createApp } from '#server/app.ts'
import { NOON, openFileWorld, type World } from '#test/build.ts'
import { findChromium } from '../../setup/chromium.js'
import { ensurePages } from '../../setup/pages.js'
import { WEB } from './built.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Longer than anything here takes, shorter than a test may. */
const PATIENCE_MS = 30_000

let browser: Browser | null = null
let faults: string[] = []

// A day is typed in the order of the browser's own language, so that is given.
const chromiumOf = (executablePath: string) => ({ executablePath, args: FLAGS, env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' } })

const foundChromium = (): string => {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium on this machine; npm test brings one.')
  return executablePath
}

/** A browser of its own that can be killed as a crash would end it. */
export const openKillable = async (): Promise<{ page: Page; kill: () => Promise<void> }> => {
  const server = await chromium.launchServer(chromiumOf(foundChromium()))
  onTestFinished(() => server.kill())
  const page = await (await chromium.connect(server.wsEndpoint())).newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  return { page, kill: () => server.kill() }
}

/** Starts the browser in which the windows of a test file open; `chromium.ts` does so before each file. */
export const openBrowser = async (): Promise<void> => {
  await ensurePages()
  browser = await chromium.launch(chromiumOf(foundChromium()))
}

/** Ends it. */
export const closeBrowser = async (): Promise<void> => {
  await browser?.close()
  browser = null
}

/** What went wrong in the pages since it was asked last. */
export const takeFaults = (): string[] => {
  const found = faults
  faults = []
  return found
}

/** What a refusal makes the browser itself say of our own API, though the page tells it in words. */
const isRefusal = (text: string): boolean => /the server responded with a status of (400|409) /.test(text)

/** What the browser itself says when nobody answers, as while the server is down. */
const isAlone = (text: string): boolean => /net::ERR_(CONNECTION_(REFUSED|RESET)|EMPTY_RESPONSE)/.test(text)

/** Whatever happens in these pages that should not is a fault of the test. */
const watch = async (context: BrowserContext, origin: string, { mayBeRefused = false, mayBeAlone = false }: Sight): Promise<void> => {
  const isMeant = (text: string): boolean => (mayBeRefused && isRefusal(text)) || (mayBeAlone && isAlone(text))
  const ours = (address: string): boolean => address.startsWith(`${origin}/`) || address.startsWith('data:') || address.startsWith(`blob:${origin}/`)
  context.on('request', (request) => {
    if (!ours(request.url())) faults.push(`asked elsewhere: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !isMeant(message.text())) faults.push(`${message.text()} (${message.page()?.url()})`)
  })
  context.on('weberror', (error) => faults.push(`${error.error().stack}`))
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The policy was broken: ${violatedDirective} ${blockedURI}`),
    ),
  )
}

export type Sight = {
  width?: number
  scheme?: 'light' | 'dark'
  /** It is worked by touch. */
  hasTouch?: boolean
  /** The server may say no in the test, or be down in it. */
  mayBeRefused?: boolean
  mayBeAlone?: boolean
  at?: string | null
  /** What has to be there before a page is ready, where it is not the heading of a page of the app. */
  ready?: string
}

/** A window of its own on a server: nothing in it is left of another. Its clock stands still, unless `at` is null. */
export const openWindow = async (origin: string, sight: Sight = {}): Promise<Page> => {
  const { width = 1280, scheme = 'light', hasTouch = false, at = NOON } = sight
  if (browser === null) throw new Error('Chromium has not started.')
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    hasTouch,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(PATIENCE_MS)
  await watch(context, origin, sight)
  if (at !== null) await context.clock.setFixedTime(at)
  return context.newPage()
}

export type App = { world: World; origin: string; open: (path: string, sight?: Sight) => Promise<Page> }

/** The server over a fresh record, on a port of its own, on the day the tests play. It serves the pages of a folder: those that are built, unless another is given. */
export const openApp = async (pages = WEB): Promise<App> => {
  const world = await openFileWorld()
  const server = serve({ fetch: createApp(world, pages).fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const origin = `http://localhost:${port}`
  const open = async (path: string, sight?: Sight): Promise<Page> => {
    const page = await openWindow(origin, sight)
    await page.goto(path)
    await settled(page, sight?.ready)
    return page
  }
  return { world, origin, open }
}

/** Waits until the page has its heading and nothing in it is still loading. */
export const settled = async (page: Page, ready = 'main h1'): Promise<void> => {
  await page.locator(ready).waitFor()
  if (ready === 'main h1') await expect.poll(() => page.locator('.skeleton').count()).toBe(0)
}

/** Waits for words on the page. */
export const sees = async (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor()

/** Presses a button by its name. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click()

/** Follows a link by its name. */
export const follow = async (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name, exact: true }).click()

/** Passes over one's own guess, which is asked once a stage before ours is shown. */
export const skipGuess = async (page: Page): Promise<void> => {
  const stand = part(page, 'Where you stand')
  await stand.getByRole('button', { name: 'Skip', exact: true }).click()
  await stand.locator('.stand-words').waitFor()
}

/** A part of the page, by the name it has for those who listen. */
export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
