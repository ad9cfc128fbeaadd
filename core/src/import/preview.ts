import { z } from 'zod'
import { MessageFacts } from '../record/message.ts'
import { OutcomeFacts } from '../record/outcome.ts'
import { ProcessFacts } from '../record/process.ts'
import { RoundFacts } from '../record/round.ts'
import { Meaning } from './meaning.ts'

/** Which number of a date such as 8/5/2024 is the day. */
export const DateOrder = z.enum(['day-first', 'month-first'])
export type DateOrder = z.infer<typeof DateOrder>

/** What the candidate said about a sheet: how to read its dates, and what single columns are. */
export const ImportChoices = z.strictObject({
  dateOrder: DateOrder.nullable().describe('Whether dates such as 8/5/2024 begin with the day or the month; null lets the sheet decide.'),
  columns: z
    .record(z.string().regex(/^\d{1,4}$/), Meaning)
    .describe('What a column is, by its place in the sheet (0 is the first), where you know better.'),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** No choice made: the sheet speaks for itself. */
export const NO_CHOICES: ImportChoices = { dateOrder: null, columns: {} }

/** Something in a row that could not be taken at its word. */
export const Doubt = z.strictObject({
  rowNumber: z.int().min(1).describe('The row, as a spreadsheet numbers it: the headings are usually row 1.'),
  column: z.int().min(0).nullable().describe('The place of the column, 0 the first; null when it is about the whole row.'),
  text: z.string().max(300).describe('What the cell says, cut short when long.'),
  sentence: z.string().describe('Why it is doubtful, and what was done.'),
})
export type Doubt = z.infer<typeof Doubt>

/** A process as the sheet tells it. */
export const ImportedProcess = z.strictObject({
  importKey: z.string().min(1).max(1000),
  rowNumbers: z.array(z.int().min(1)).min(1),
  process: ProcessFacts,
  rounds: z.array(RoundFacts).describe('In their order, numbered 1, 2, 3.'),
  messages: z.array(MessageFacts),
  outcome: OutcomeFacts.nullable(),
  doubts: z.array(Doubt),
})
export type ImportedProcess = z.infer<typeof ImportedProcess>

/** What became of a column. */
export const Column = z.strictObject({
  index: z.int().min(0),
  header: z.string().max(300),
  meaning: Meaning,
  meaningSentence: z.string(),
  overridable: z.boolean().describe('May it be given another meaning? Not when it is empty.'),
})
export type Column = z.infer<typeof Column>

/** What a sheet would become: nothing is written by it. */
export const ImportPreview = z.strictObject({
  layout: z.enum(['one row a process', 'stage columns', 'source-target']),
  headingRow: z.int().min(1).nullable().describe('The row of the headings; null when the sheet has none.'),
  columns: z.array(Column),
  leftOut: z.array(z.strictObject({ header: z.string().max(300), index: z.int().min(0), why: z.string() })),
  stages: z
    .array(z.strictObject({ name: z.string().max(300), sentence: z.string() }))
    .describe('How each kind of round in the sheet was understood.'),
  dateOrder: z.strictObject({
    decided: DateOrder.nullable().describe('How dates such as 8/5/2024 are read; null while nobody has decided.'),
    asked: z.boolean().describe('True when the sheet itself does not decide, so that it has to be asked.'),
    example: z.string().max(300).nullable().describe('A date of the sheet that can be read two ways.'),
  }),
  processes: z.array(ImportedProcess),
  notImported: z.array(z.strictObject({ rowNumber: z.int().min(1), text: z.string().max(300), sentence: z.string() })),
  counts: z.strictObject({
    rows: z.int().min(0).describe('Rows below the headings that are not empty.'),
    emptyRows: z.int().min(0),
    processes: z.int().min(0),
    rounds: z.int().min(0),
    messages: z.int().min(0),
    outcomes: z.strictObject({ offer: z.int().min(0), rejection: z.int().min(0), withdrawal: z.int().min(0), 'no-reply': z.int().min(0) }),
    open: z.int().min(0).describe('Processes without an outcome.'),
    doubtful: z.int().min(0).describe('Processes with at least one doubt.'),
    notImported: z.int().min(0),
  }),
})
export type ImportPreview = z.infer<typeof ImportPreview>
