import { text } from 'node:stream/consumers'
import { goodsign } from './goodsign.ts'

let isHeard = true

// Whoever reads our words may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  isHeard = false
})

/** Says words, and waits while more of them lie in the pipe than it holds. */
const out = (words: string): void | Promise<void> => {
  if (process.stdout.write(words) || !isHeard) return
  return new Promise((resolve) => {
    const end = (): void => {
      process.stdout.off('drain', end).off('close', end)
      resolve()
    }
    process.stdout.on('drain', end).on('close', end)
  })
}

const PATIENCE_MS = 1000

/** Does anything come down the pipe, or its end, while we are patient? */
const speaks = (): Promise<boolean> =>
  new Promise((resolve) => {
    const silent = setTimeout(() => {
      process.stdin.destroy()
      process.stderr.write('Nothing came on standard input within a second, so only the flags were used.\n')
      resolve(false)
    }, PATIENCE_MS)
    process.stdin.once('readable', () => {
      clearTimeout(silent)
      resolve(true)
    })
  })

/** What is piped in. A program that starts us may leave its own pipe open and silent: it is not waited for unless it must speak. */
const piped = async (isNeeded: boolean): Promise<string> => (isNeeded || (await speaks()) ? text(process.stdin) : '')

process.exitCode = await goodsign(process.argv.slice(2), {
  env: process.env,
  input: process.stdin.isTTY ? null : piped,
  bytes: process.stdin.isTTY ? null : process.stdin,
  out,
  isHeard: () => isHeard,
  err: (words) => void process.stderr.write(words),
  watched: process.stderr.isTTY,
})
