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
const SOURCES = ['web', 'core', 'evidence', 'package-lock.json', 'package.json']
const STAMP = join(CACHE, 'pages')

/** Makes sure that web/dist holds the pages of the sources as they are; silent when nothing is to be done. */
export const ensurePages = async () => {
  if (built()) return
  await step('Building the pages', async () => {
    const { ok, output } = await buildPages()
    if (!ok) throw new PlainError(output)
  })
}

/** Builds the pages unless they are built. */
export const buildPages = () => alone(async () => (built() ? { ok: true, output: '' } : build()))

const built = () => existsSync(join(ROOT, 'web', 'dist', 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash()

const build = async () => {
  const sources = sourcesHash()
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  // Under another NODE_ENV, as tests have, the pages would be built for developing: half as large again, and slower.
  const done = await command(node24(), [vite, 'build', 'web', '--logLevel', 'warn'], { cwd: ROOT, env: { NODE_ENV: 'production' } })
  if (done.ok) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(STAMP, sources)
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
