import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#core/refusal.ts'
import { askLocked } from '../lockedChild.ts'
import type { TableText } from './tableText.ts'

/** How much of a stranger's file is read, and for how long. */
export const TABLE_LIMITS = { bytes: 20_000_000, rows: 50_000, columns: 200, milliseconds: 10_000 }

const READER = {
  called: 'The reader of tables',
  file: fileURLToPath(new URL('tableChild.ts', import.meta.url)),
  packages: [dirname(dirname(fileURLToPath(import.meta.resolve('csv-parse/sync'))))],
}

const refuse = (why: string): Refusal => new Refusal('table-unreadable', { why })

/**
 * The rows of a file of comma-, semicolon- or tab-separated values, and what stands between its cells. A stranger's file is
 * read in a process of its own that may read nothing else, and that is ended when it takes too long.
 *
 * @throws Refusal when the file is empty, no table, too large or broken.
 */
export const readTable = async (text: string, limits = TABLE_LIMITS): Promise<{ rows: string[][]; delimiter: string }> => {
  if (Buffer.byteLength(text) > limits.bytes) throw refuse(`it is larger than ${limits.bytes / 1_000_000} MB. Bring it in parts.`)
  const answer = await askLocked<TableText>(READER, text, { rows: limits.rows, columns: limits.columns }, limits.milliseconds)
  if (answer === 'too-long') throw refuse('reading it took too long. Bring it in parts.')
  if (answer === 'too-much-memory') throw refuse('reading it takes too much memory. Bring it in parts.')
  if ('why' in answer) throw refuse(answer.why)
  return answer
}
