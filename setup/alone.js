import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './place.js'
import { step } from './step.js'

const LOCK = join(tmpdir(), `goodsign-set-up-${createHash('sha256').update(`${process.getuid?.()} ${ROOT}`).digest('hex').slice(0, 12)}`)

/**
 * Does the work while no other set-up of this checkout does: two at once would delete each other's libraries.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const alone = async (work) => {
  if (!taken()) await step('Waiting for another set-up of this folder', untilTaken, { to: process.stderr })
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

const untilTaken = async () => {
  while (!taken()) await new Promise((resolve) => setTimeout(resolve, 200))
}

const taken = () => {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (!holderLives()) rmSync(LOCK, { force: true })
    return false
  }
}

const holderLives = () => {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')) || process.pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
