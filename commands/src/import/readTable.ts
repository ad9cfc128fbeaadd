import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#core/refusal.ts'
import type { TableLimits, TableText } from './tableText.ts'

/** How much of a stranger's file is read, and for how long. */
export const TABLE_LIMITS = { bytes: 20_000_000, rows: 50_000, columns: 200, milliseconds: 10_000 }

const HEAP_MB = 256
const CHILD = fileURLToPath(new URL('tableChild.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PARSER = dirname(dirname(fileURLToPath(import.meta.resolve('csv-parse/sync'))))

/** All that the child may read: its own code, the parser's, and the file that says what kind of modules they are. */
const READABLE = [dirname(CHILD), PARSER, `${ROOT}package.json`]

const refuse = (why: string): Refusal => new Refusal('table-unreadable', { why })

const childAnswer = (text: string, limits: TableLimits & { milliseconds: number }): Promise<TableText> =>
  new Promise((resolve, reject) => {
    const flags = ['--permission', ...READABLE.map((path) => `--allow-fs-read=${path}`), `--max-old-space-size=${HEAP_MB}`, '--no-warnings']
    const child = spawn(process.execPath, [...flags, CHILD, JSON.stringify({ rows: limits.rows, columns: limits.columns })], { env: {} })
    const parts: Buffer[] = []
    const said: Buffer[] = []
    let late = false
    const alarm = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, limits.milliseconds)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    // A child that ends early closes its input; how it ended is told by 'close'.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(alarm)
      const words = Buffer.concat(said).toString('utf8')
      if (late) reject(refuse('reading it took too long. Bring it in parts.'))
      else if (code === 0) resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as TableText)
      else if (/heap|memory/i.test(words)) reject(refuse('reading it takes too much memory. Bring it in parts.'))
      else reject(new Error(`The reader of tables ended with ${code ?? signal}: ${words.slice(0, 2000)}`))
    })
    child.stdin.end(text)
  })

/**
 * The rows of a file of comma-, semicolon- or tab-separated values, and what stands between its cells. A stranger's file is
 * read in a process of its own that may read nothing else, and that is ended when it takes too long.
 *
 * @throws Refusal when the file is empty, no table, too large or broken.
 */
export const readTable = async (text: string, limits = TABLE_LIMITS): Promise<{ rows: string[][]; delimiter: string }> => {
  if (Buffer.byteLength(text) > limits.bytes) throw refuse(`it is larger than ${limits.bytes / 1_000_000} MB. Bring it in parts.`)
  const answer = await childAnswer(text, limits)
  if ('why' in answer) throw refuse(answer.why)
  return answer
}
