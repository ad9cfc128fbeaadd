import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { ensurePages } from '../../setup/pages.js'
import { WEB } from './built.ts'

/** What every page needs before it can show anything; the pages one goes about in; and what is fetched where a debrief is written, or one gets ready and follows up. */
const [MOST_BYTES_FIRST, MOST_BYTES_OF_PAGES] = [135_000, 150_000]
const MOST_BYTES_ASIDE: Readonly<Record<string, number>> = { debrief: 12_000, loop: 60_000 }

const ASSETS = join(WEB, 'assets')

const textOf = (name: string): string => readFileSync(join(ASSETS, name), 'utf8')
const overTheWire = (names: Iterable<string>): number =>
  [...names].map((name) => gzipSync(textOf(name), { level: 9 }).length).reduce((sum, each) => sum + each, 0)

/** The scripts that a script cannot run without; those it fetches later are in `import()`. */
const neededBy = (name: string): string[] =>
  [...textOf(name).matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, needed]) => needed as string)

const withNeeded = (names: readonly string[], known = new Set<string>()): Set<string> => {
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    withNeeded(neededBy(name), known)
  }
  return known
}

beforeAll(async () => {
  await ensurePages()
})

test('the scripts of the first page are at most 135 kB over the wire', () => {
  const page = readFileSync(join(WEB, 'index.html'), 'utf8')
  const scripts = withNeeded([...page.matchAll(/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name as string))
  expect(scripts.size).toBeGreaterThan(1)
  expect(overTheWire(scripts)).toBeLessThanOrEqual(MOST_BYTES_FIRST)
})

const scripts = (): string[] => readdirSync(ASSETS).filter((name) => name.endsWith('.js'))

const partOf = (name: string): string => name.split('-')[0] ?? ''

test('the scripts of all pages one goes about in are at most 150 kB', () => {
  expect(overTheWire(scripts().filter((name) => !(partOf(name) in MOST_BYTES_ASIDE)))).toBeLessThanOrEqual(MOST_BYTES_OF_PAGES)
})

test.each(Object.entries(MOST_BYTES_ASIDE))('the scripts of the %s, which come when they are asked for, are at most %i bytes', (part, most) => {
  const own = scripts().filter((name) => partOf(name) === part)
  expect(own).toHaveLength(1)
  expect(overTheWire(own)).toBeLessThanOrEqual(most)
})
