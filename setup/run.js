import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { node24 } from './node24.js'
import { ROOT } from './place.js'

/** Memory before speed: answers are short-lived, and Node's own settings for a large machine would keep 60 MB more resident without being quicker. */
export const NODE_FLAGS = ['--max-semi-space-size=2', '--optimize-for-size']

/** A command is over soon: with these a long file of processes is scored a fifth quicker, in 80 MB more. */
export const COMMAND_FLAGS = ['--max-semi-space-size=4']

/** Where compiled modules are kept, so that the second start need not compile them. */
export const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled')

/**
 * Runs a TypeScript file of ours on Node 24 in this terminal and leaves with its exit code.
 *
 * @param {string} file from the checkout's folder
 * @param {readonly string[]} args
 * @param {readonly string[]} [flags] of Node
 */
export const run = (file, args, flags = NODE_FLAGS) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILED }
  const child = spawn(node24(), [...flags, join(ROOT, file), ...args], { env, stdio: 'inherit' })
  // A terminal's Ctrl+C reaches the child by itself, a signal to this process alone does not; being told twice must not hurt it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  endWithNpm(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`Node 24 could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('close', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

/**
 * npm passes a signal on to its shell alone, and where that is dash it dies and tells nobody: then we see that our parent is another.
 *
 * @param {() => void} end
 */
const endWithNpm = (end) => {
  const shell = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && end(), 250).unref()
}
