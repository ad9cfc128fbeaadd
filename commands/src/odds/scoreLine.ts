import { z } from 'zod'
import { Score, scoreOf } from '#core/odds/score.ts'
import { standingOf } from '#core/odds/standing.ts'
import { Day } from '#core/record/day.ts'
import { Prose } from '#core/record/text.ts'
import { happenedDays, recordFrom, strayDebriefs, ToldRecord } from '#core/record/toldRecord.ts'
import { plainIssue } from '../plainIssue.ts'
import { notesRead } from './notesRead.ts'

/** What a line is called: as the file calls it, or its number. */
const LineId = z.union([z.string(), z.number()], 'Words or a number.')

/** One line of a file: the record of a process as an archive has it, and what is asked of it. */
const Line = ToldRecord.extend({
  id: LineId.nullish(),
  asOf: Day.nullish(),
  baseRate: z.number().min(0.0001, 'A chance from 0.0001 to 0.9999.').max(0.9999, 'A chance from 0.0001 to 0.9999.').nullish(),
  notes: Prose.nullish(),
  read: z.boolean().nullish(),
})
type Line = z.infer<typeof Line>

/** What a line is answered: a score, or what is wrong with it, in words. */
export const ScoredLine = z.union([
  z.strictObject({ id: LineId, ...Score.options[0].shape }),
  z.strictObject({ id: LineId, ...Score.options[1].shape }),
  z.strictObject({ id: LineId, error: z.string() }),
])
export type ScoredLine = z.infer<typeof ScoredLine>

type Fault = { readonly path: readonly PropertyKey[]; readonly message: string }

/** More than a few faults of one line are one fault many times over. */
const FAULTS_TOLD = 3

const faultWords = (faults: readonly Fault[]): string => {
  const told = faults.slice(0, FAULTS_TOLD).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  const more = faults.length - told.length
  return `${told.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`
}

/** What is said to have happened after the day that is asked about: nobody knew it then, so it must not be looked at. */
const aheadOf = (line: Line, asOf: Day): Fault[] =>
  happenedDays(line)
    .filter(({ on }) => on > asOf)
    .map(({ path, on }) => ({ path, message: `${on} lies after ${asOf}, the day that is asked about.` }))

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** The name of a line that cannot be read as a whole, where it has one. */
const nameIn = (value: unknown): string | number | null => {
  if (typeof value !== 'object' || value === null) return null
  const { id, process } = value as { id?: unknown; process?: { id?: unknown } | null }
  return LineId.safeParse(id ?? process?.id).data ?? null
}

/** What is known besides the record of a line: nothing of the candidate's other processes. */
const scored = (line: Line, asOf: Day): Score => {
  const record = recordFrom(line)
  const standing = standingOf(record, asOf)
  const isRead = line.read === true && typeof line.notes === 'string'
  const { standing: known, story } = isRead ? notesRead(standing, line.notes ?? '', record) : { standing, story: null }
  return scoreOf(known, { level: line.baseRate ?? null, story, ownRecord: null })
}

/**
 * The answer to one line of a file, or null for a blank one. It needs no record but the line's own.
 *
 * @param number which line of the file it is; it names a line that has no name.
 * @param today the day that is asked about when the line names none.
 */
export const scoreLine = (text: string, number: number, today: Day): ScoredLine | null => {
  const words = text.replace(/^\uFEFF/, '').trim()
  if (words === '') return null
  const json = parsed(words)
  if (json === null) return { id: number, error: 'This line is not JSON: one process a line is needed, as one JSON object.' }
  const id = nameIn(json.value) ?? number
  const read = Line.safeParse(json.value, { error: plainIssue })
  if (!read.success) return { id, error: faultWords(read.error.issues) }
  const asOf = read.data.asOf ?? today
  const faults = [...strayDebriefs(read.data), ...aheadOf(read.data, asOf)]
  if (faults.length > 0) return { id, error: faultWords(faults) }
  return { id, ...scored(read.data, asOf) }
}
