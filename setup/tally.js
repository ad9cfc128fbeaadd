import { step } from './step.js'

/**
 * What a run of tests or checks came to.
 *
 * @typedef {{ passed: number, failed: number, output: string }} Tally
 */

/**
 * Runs a check that either holds or does not, and counts it as one test.
 *
 * @param {Promise<{ ok: boolean, output: string }>} running
 * @returns {Promise<Tally>}
 */
export const asOne = async (running) => {
  const { ok, output } = await running
  return ok ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

/**
 * Does the checks one after the other, each said in a line, with what it printed where it failed; ends with the sum
 * and exit code 1 when anything failed. All are done, so that one run shows everything that is to be mended.
 *
 * @param {readonly (readonly [string, () => Promise<Tally>])[]} checks
 */
export const tally = async (checks) => {
  let passed = 0
  let failed = 0
  for (const [words, check] of checks) {
    const done = await step(words, check, {
      result: (one) => (one.failed > 0 ? `${one.passed} passed, ${one.failed} FAILED` : `${one.passed} passed`),
    })
    if (done.failed > 0) console.log(done.output)
    passed += done.passed
    failed += done.failed
  }
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
