import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.js'
import { node24 } from './node24.js'
import { CACHE, ROOT } from './place.js'

/**
 * Runs tests and counts them. A run that broke before or beside its tests counts as one failure, and so does one that found no test.
 *
 * @param {readonly string[]} args which project, which files
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./tally.js').Tally>}
 */
export const vitest = async (args, env = {}) => {
  const report = join(CACHE, 'tests.json')
  mkdirSync(CACHE, { recursive: true })
  rmSync(report, { force: true })
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const all = [program, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok, output } = await command(node24(), all, { cwd: ROOT, env })
  const { numPassedTests: passed, numFailedTests: failed } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 }
  return { passed, failed: ok && passed > 0 ? failed : Math.max(failed, 1), output }
}
