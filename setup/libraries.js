import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alone } from './alone.js'
import { command } from './command.js'
import { hasNode24, node24 } from './node24.js'
import { npmErrorInWords } from './npm-error.js'
import { CACHE, ROOT } from './place.js'
import { PlainError } from './plain-error.js'
import { step } from './step.js'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, dev?: boolean }>} Packages */

const LOCK = join(ROOT, 'package-lock.json')
const STAMP = join(CACHE, 'libraries')

/**
 * Makes sure that node_modules is what the lock file says, Node 24 with it; silent when nothing is to be done.
 *
 * @param {NodeJS.WriteStream} [to]
 */
export const ensureLibraries = async (to) => {
  node24()
  if (installed()) return
  await alone(async () => {
    if (installed()) return
    if (!sameAsLock()) await step('Installing the libraries', install, { to })
    await assertNode24Runs()
    keep(STAMP, wanted())
  })
}

const wanted = () => `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.platform}-${process.arch}`

const installed = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted() && hasNode24()

/** Whether npm's own note of what it installed agrees with the lock file; packages for other platforms may be missing. */
const sameAsLock = () => {
  const noted = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(noted) || !hasNode24()) return false
  const there = packagesIn(noted)
  return Object.entries(packagesIn(LOCK)).every(
    ([path, { integrity, optional }]) => path === '' || (there[path] ? there[path].integrity === integrity : optional),
  )
}

/** @returns {Packages} */
const packagesIn = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** npm as it was called, on the machine's own Node: the one in node_modules is about to be replaced. */
export const npm = () => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script?.endsWith('.js') && existsSync(script)) return [node ?? process.execPath, script]
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? [process.execPath, beside] : ['npm']
}

/** Without a network npm tries for more than a minute by itself; this is said after a few seconds. */
const SOON = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

const install = async () => {
  const [program = 'npm', ...before] = npm()
  const { ok, output } = await command(program, [...before, 'ci', '--loglevel=error', '--no-progress', ...SOON], { cwd: ROOT })
  if (!ok) throw new PlainError(npmErrorInWords(output))
}

const assertNode24Runs = async () => {
  const { ok, output } = await command(node24(), ['--version'])
  if (!ok)
    throw new PlainError(
      `Goodsign runs on Node 24, and the one it brings along does not run here (${output.trim().split('\n')[0]}). Install it from https://nodejs.org.`,
    )
}

const keep = (/** @type {string} */ file, /** @type {string} */ text) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
