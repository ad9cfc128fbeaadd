import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ensurePages } from '../../setup/pages.js'
import { WEB } from './built.ts'

const MOST_BYTES = 150_000

test('all scripts of the pages together are at most 150 kB over the wire', async () => {
  await ensurePages()
  const folder = join(WEB, 'assets')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(scripts).not.toEqual([])
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length).reduce((sum, each) => sum + each, 0)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
})
