import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'

/** Of vitest a test needs only how to declare itself. */
const SUITE = new URL('suite.ts', import.meta.url).href
const OURS = /\/core\/src\/.*\.ts(\?|$)/

let generation = 0

/** From now on the core and its tests are loaded anew, as if nothing of them had been loaded before. */
export const loadAnew = (): void => {
  generation += 1
}

/**
 * A mutant need not live through a million processes to be seen: eight thousand are enough, and thirty draws of each law, the same for every
 * mutant so that none dies by chance.
 */
const quicker = (source: string): string =>
  source.replace(/^const PATHS = [\d_]+$/m, 'const PATHS = 8_000').replace(/\{ numRuns: \d+ \}/g, '{ numRuns: 10 }')

const stripped = new Map<string, string>()

const sourceOf = (file: string): string => {
  const known = stripped.get(file) ?? stripTypeScriptTypes(quicker(readFileSync(file, 'utf8')))
  stripped.set(file, known)
  return known
}

fc.configureGlobal({ seed: 20_261_124, numRuns: 30 })

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'vitest') return { url: SUITE, shortCircuit: true }
    const found = next(specifier, context)
    return OURS.test(found.url) ? { ...found, url: `${found.url.split('?')[0]}?${generation}` } : found
  },
  load: (url, context, next) =>
    OURS.test(url) ? { format: 'module', source: sourceOf(fileURLToPath(url.split('?')[0] ?? url)), shortCircuit: true } : next(url, context),
})
