import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A reader of strangers' files that runs in a process of its own: its text on standard input, its answer as JSON on standard output. */
export type LockedReader = {
  /** What it is called when it breaks, such as: the reader of tables. */
  readonly called: string
  /** Its file. It may read the folder that is in. */
  readonly file: string
  /** The folders of the packages that it stands on. */
  readonly packages: readonly string[]
}

/** Why there is no answer. */
export type NoAnswer = 'too-long' | 'too-much-memory'

const HEAP_MB = 256
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const flagsOf = ({ file, packages }: LockedReader): string[] => [
  '--permission',
  // Its own code, its packages, and the file that says what kind of modules they are: nothing else of the machine.
  ...[dirname(file), ...packages, `${ROOT}package.json`].map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${HEAP_MB}`,
  '--no-warnings',
]

const started = <Answer>(reader: LockedReader, text: string, limits: object, milliseconds: number): Promise<Answer | NoAnswer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flagsOf(reader), reader.file, JSON.stringify(limits)], { env: {} })
    const parts: Buffer[] = []
    const said: Buffer[] = []
    let late = false
    const alarm = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, milliseconds)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    // A child that ends early closes its input; how it ended is told by 'close'.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(alarm)
      const words = Buffer.concat(said).toString('utf8')
      if (late) resolve('too-long')
      else if (code === 0) resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as Answer)
      else if (/heap|memory/i.test(words)) resolve('too-much-memory')
      else reject(new Error(`${reader.called} ended with ${code ?? signal}: ${words.slice(0, 2000)}`))
    })
    child.stdin.end(text)
  })

/** As many as read at once: each may take a core and its memory, and whoever waits is not late yet. */
const AT_ONCE = 2
let reading = 0
const waiting: (() => void)[] = []

const inTurn = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else reading += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) reading -= 1
    else next()
  }
}

/**
 * Has a text read in a process that may read nothing but its own code, write nothing, start nothing, and that is ended when it takes too long.
 *
 * @param limits what the reader is told, as its argument
 */
export const askLocked = <Answer>(reader: LockedReader, text: string, limits: object, milliseconds: number): Promise<Answer | NoAnswer> =>
  inTurn(() => started<Answer>(reader, text, limits, milliseconds))
