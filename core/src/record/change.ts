import { z } from 'zod'
import { Instant } from './day.ts'
import { ROW_KINDS } from './record.ts'
import { Id } from './text.ts'

/** What a change did to one row: null before when it was added, null after when it was taken away. */
export const ChangeEntry = z.strictObject({
  kind: z.enum(ROW_KINDS),
  rowId: Id,
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type ChangeEntry = z.infer<typeof ChangeEntry>

/** One event of the history: what was done, when, in words, by which command. It is written once and never altered. */
export const Change = z.strictObject({
  seq: z.int().positive().describe('Its number: 1 is the first thing ever done.'),
  at: Instant,
  command: z.string().describe('The command that did it.'),
  sentence: z.string().describe('What was done, in words.'),
  processId: Id.nullable().describe('The process it was about; null when it was about several.'),
  undoes: z.int().positive().nullable().describe('The number of the change that this one undid.'),
})
export type Change = z.infer<typeof Change>
