import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.js'
import { command } from './command.js'
import { node24 } from './node24.js'
import { CACHE, ROOT } from './place.js'
import { PlainError } from './plain-error.js'
import { step } from './step.js'

/** What the pages are made of. Of the commands they take types alone, which leave nothing behind. */
const SOURCES = ['web', 'core', 'evidence', 'test/pseudo', 'package-lock.json', 'package.json']

/**
 * Where the pages are built to: those one uses, those in the made-up language in which tests find what is not in the catalogue, and the gallery
 * of all that pages are put together from.
 */
const PLACES = { pages: join(ROOT, 'web', 'dist'), pseudo: join(ROOT, 'dist', 'pseudo'), gallery: join(ROOT, 'dist', 'gallery') }

/** @typedef {keyof typeof PLACES} Kind */

const stampOf = (/** @type {Kind} */ kind) => join(CACHE, kind)

/**
 * Makes sure that the pages are built from the sources as they are; silent when nothing is to be done.
 *
 * @param {Kind} [kind]
 * @returns the folder they are in
 */
export const ensurePages = async (kind = 'pages') => {
  if (!built(kind))
    await step('Building the pages', async () => {
      const { ok, output } = await buildPages(kind)
      if (!ok) throw new PlainError(output)
    })
  return PLACES[kind]
}

/** Builds the pages unless they are built. */
export const buildPages = (/** @type {Kind} */ kind = 'pages') => alone(async () => (built(kind) ? { ok: true, output: '' } : build(kind)))

const built = (/** @type {Kind} */ kind) =>
  existsSync(join(PLACES[kind], 'index.html')) && existsSync(stampOf(kind)) && readFileSync(stampOf(kind), 'utf8') === sourcesHash()

const build = async (/** @type {Kind} */ kind) => {
  const sources = sourcesHash()
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  // Under another NODE_ENV, as tests have, the pages would be built for developing: half as large again, and slower.
  const env = { NODE_ENV: 'production', GOODSIGN_PAGES: kind }
  const done = await command(node24(), [vite, 'build', 'web', '--logLevel', 'warn'], { cwd: ROOT, env })
  if (done.ok) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(stampOf(kind), sources)
  }
  return done
}

const sourcesHash = () => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  return hash.digest('hex')
}

/** @returns {string[]} */
const filesUnder = (/** @type {string} */ path) => {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  const names = readdirSync(join(ROOT, path)).filter((name) => name !== 'dist' && !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
  return names.sort().flatMap((name) => filesUnder(`${path}/${name}`))
}
