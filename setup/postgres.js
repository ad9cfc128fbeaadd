import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.js'
import { aptInstall, mayAptInstall } from './debian.js'
import { freePort } from './freePort.js'
import { PlainError } from './plain-error.js'
import { step } from './step.js'

const INSTALLED = '/usr/lib/postgresql'

/**
 * Gives the work a PostgreSQL of its own, empty and thrown away afterwards, that writes to the disk as a real one does.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withPostgres = async (work) => {
  const bin = await ensurePostgres()
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-postgres-'))
  const owner = await ownerOf(folder)
  const port = await freePort()
  const as = (/** @type {string} */ program, /** @type {string[]} */ ...args) => orThrow(runAs(owner, join(bin, program), args))
  await as('initdb', '-D', join(folder, 'data'), '-U', 'goodsign', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c fsync=on -k ${folder}`
  await as('pg_ctl', '-D', join(folder, 'data'), '-o', settings, '-l', join(folder, 'log'), '-w', 'start')
  try {
    return await work(`postgres://goodsign@127.0.0.1:${port}/postgres`)
  } finally {
    await as('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The folder of PostgreSQL's programs; Debian's is installed where there is none and it may be. */
const ensurePostgres = async () => {
  const found = newest()
  if (found) return found
  if (!mayAptInstall()) throw new PlainError("The store's tests on PostgreSQL need Debian's: sudo apt-get install postgresql")
  await orThrow(step('Installing PostgreSQL', () => aptInstall('postgresql')))
  return newest() ?? ''
}

const newest = () => {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(INSTALLED, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** PostgreSQL refuses to run as root, so there the folder and the programs are given to its own user. */
const ownerOf = async (/** @type {string} */ folder) => {
  if (process.getuid?.() !== 0) return null
  const [user, group] = await Promise.all(['-u', '-g'].map(async (which) => Number((await orThrow(command('id', [which, 'postgres']))).output)))
  chownSync(folder, user ?? 0, group ?? 0)
  return 'postgres'
}

/**
 * @param {string | null} owner
 * @param {string} program
 * @param {string[]} args
 */
const runAs = (owner, program, args) =>
  owner ? command('runuser', ['-u', owner, '--', program, ...args], { cwd: '/' }) : command(program, args, { cwd: '/' })

const orThrow = async (/** @type {Promise<{ ok: boolean, output: string }>} */ running) => {
  const done = await running
  if (!done.ok) throw new PlainError(done.output)
  return done
}
