import './old-node.js'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureChromium } from './chromium.js'
import { command } from './command.js'
import { ensureLibraries } from './libraries.js'
import { faultsOf } from './lock.js'
import { node24 } from './node24.js'
import { buildPages } from './pages.js'
import { ROOT } from './place.js'
import { orSayWhy } from './plain-error.js'
import { asOne, tally } from './tally.js'
import { vitest } from './vitest.js'

const BIN = join(ROOT, 'node_modules', '.bin')

/** A tool of node_modules, run on Node 24. */
const tool = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  command(node24(), [join(ROOT, 'node_modules', name), ...args], { cwd: ROOT, env: { PATH: `${BIN}${delimiter}${process.env.PATH}` } })

const lockFile = async () => {
  const faults = faultsOf(read('package-lock.json'), read('package.json'))
  return { ok: faults.length === 0, output: faults.join('\n') }
}

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

const types = async () => {
  const runs = await Promise.all(['core', '.', 'web', 'web/tsconfig.worker.json'].map((part) => tool('typescript/bin/tsc', '-p', part)))
  return { ok: runs.every(({ ok }) => ok), output: runs.map(({ output }) => output).join('') }
}

orSayWhy(async () => {
  await ensureLibraries()
  const chromium = await ensureChromium()
  await tally([
    ['Checking the lock file', () => asOne(lockFile())],
    ['Checking lint and format', () => asOne(tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--max-diagnostics=50'))],
    ['Checking types', () => asOne(types())],
    ['Looking for what nobody uses', () => asOne(tool('knip/bin/knip.js', '--no-progress'))],
    ['Building the pages', () => asOne(buildPages())],
    ['Running the tests', () => vitest(['--project', 'unit'])],
    ['Running the tests in a browser', () => vitest(['--project', 'browser'], { GOODSIGN_CHROMIUM: chromium })],
  ])
})
