import { text } from 'node:stream/consumers'
import { goodsign } from './goodsign.ts'

// Whoever reads our words may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await goodsign(process.argv.slice(2), {
  env: process.env,
  input: process.stdin.isTTY ? null : () => text(process.stdin),
  out: (words) => void process.stdout.write(words),
  err: (words) => void process.stderr.write(words),
  watched: process.stderr.isTTY,
})
