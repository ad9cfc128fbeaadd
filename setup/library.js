import './old-node.js'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from './command.js'
import { ensureLibraries, npm } from './libraries.js'
import { node24 } from './node24.js'
import { ROOT } from './place.js'
import { orSayWhy, PlainError } from './plain-error.js'
import { step } from './step.js'

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

/** What package.json says of the library alone: the core as JavaScript with its types, and the schema library as all it needs. */
const manifest = () => {
  const { name, version, description, license, type, dependencies } = read('package.json')
  return {
    ...{ name, version, description, license, type, engines: { node: '>=22' } },
    exports: { './core': { types: './core/src/index.d.ts', default: './core/src/index.js' } },
    imports: { '#evidence/*': './evidence/*' },
    dependencies: { zod: `^${dependencies.zod}` },
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
const done = async (program, args, cwd = ROOT) => {
  const { ok, output } = await command(program, args, { cwd })
  if (!ok) throw new PlainError(output)
  return output
}

/**
 * Builds the library into a folder and packs it. The root's own package is the whole program, with its sources in TypeScript: Node does not run those
 * inside node_modules, and who wants the core alone wants none of what the program needs.
 *
 * @param {string} folder
 * @returns {Promise<string>} the path of the packed file
 */
export const packLibrary = async (folder) => {
  const built = join(folder, 'goodsign')
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  await done(node24(), [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'core/tsconfig.library.json', '--outDir', built])
  writeFileSync(join(built, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  copyFileSync(join(ROOT, 'core/README.md'), join(built, 'README.md'))
  copyFileSync(join(ROOT, 'LICENSE'), join(built, 'LICENSE'))
  const [program = 'npm', ...before] = npm()
  const [{ filename }] = JSON.parse(await done(program, [...before, 'pack', '--json', '--loglevel=error', '--pack-destination', folder], built))
  return join(folder, filename)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  orSayWhy(async () => {
    await ensureLibraries()
    const packed = await step('Packing the library', () => packLibrary(join(ROOT, 'dist')))
    process.stdout.write(`${packed}\n`)
  })
