import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { ensurePages } from '../../setup/pages.js'
import { WEB } from './built.ts'

/** What every page needs before it can show anything, and what is fetched beside it for the pages that need more. */
const [MOST_BYTES_FIRST, MOST_BYTES_IN_ALL] = [150_000, 175_000]

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

beforeAll(ensurePages)

test('the scripts of the first page are at most 150 kB over the wire', () => {
  const page = readFileSync(join(WEB, 'index.html'), 'utf8')
  const scripts = withNeeded([...page.matchAll(/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name as string))
  expect(scripts.size).toBeGreaterThan(1)
  expect(overTheWire(scripts)).toBeLessThanOrEqual(MOST_BYTES_FIRST)
})

test('the scripts of all pages together are at most 175 kB', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
  expect(overTheWire(scripts)).toBeLessThanOrEqual(MOST_BYTES_IN_ALL)
})
