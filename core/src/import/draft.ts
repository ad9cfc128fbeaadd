import type { Day, TimeOfDay } from '../record/day.ts'
import type { OutcomeKind } from '../record/outcome.ts'
import type { ProcessFacts } from '../record/process.ts'
import { UNKNOWN_PROCESS } from '../record/process.ts'
import type { RoundFacts } from '../record/round.ts'
import type { Stage } from '../record/stage.ts'
import { type CellDates, readDate } from './cellDates.ts'
import type { Column, DateOrder, Doubt } from './preview.ts'
import type { StageName } from './stageName.ts'
import type { StatusReading } from './statusReading.ts'

/** What is known while a sheet is read. `yearAt` is the year that a date without one takes. */
export type Sheet = {
  order: DateOrder | null
  today: Day
  read: (cell: string) => CellDates
  status: (cell: string) => StatusReading
  /** The round that a heading names; null when it names none. */
  named: (heading: string) => StageName | null
  /** A heading in its plain spelling. */
  keyOf: (heading: string) => string
  yearAt: (row: number, column: number) => number | null
}

/** An ending that some cell tells of. */
export type End = { kind: OutcomeKind; on: Day | null; stage: Stage | null; words: string | null }

/** A process while its row, or rows, are read: what is known, and what is kept of the rest. */
export type Draft = {
  rowNumbers: number[]
  facts: ProcessFacts
  /** The day of applying as the sheet writes it, for the key. */
  applied: string
  notes: string[]
  doubts: Doubt[]
  rounds: RoundFacts[]
  ends: End[]
  /** A round that a status tells of: it counts when no column does. */
  told: { round: RoundFacts; column: Column; cell: string }[]
  responses: { on: Day; time: TimeOfDay | null }[]
  statusOn: Day | null
  inProgress: boolean | null
  /** A column other than the company's, the notes' or a derived one says something. */
  saysMore: boolean
  /** Why the row is no process to bring in; null when it is. */
  refused: string | null
}

export const newDraft = (rowNumber: number): Draft => ({
  rowNumbers: [rowNumber],
  facts: { company: '', ...UNKNOWN_PROCESS },
  applied: '',
  notes: [],
  doubts: [],
  rounds: [],
  ends: [],
  told: [],
  responses: [],
  statusOn: null,
  inProgress: null,
  saysMore: false,
  refused: null,
})

/** The start of a text, at most `length` long, that splits no character. */
export const cut = (text: string, length: number): string => {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start
}

const LINE = 300

/** Keeps a cell as it stands, under its heading. */
export const keep = (draft: Draft, { header }: Pick<Column, 'header'>, cell: string): void => {
  const line = header === '' ? cell.trim() : `${header}: ${cell.trim()}`
  if (!draft.notes.includes(line)) draft.notes.push(line)
}

export const doubt = (draft: Draft, rowNumber: number, column: Column | null, cell: string, sentence: string): void => {
  const text = cut(cell.trim(), LINE)
  const index = column?.index ?? null
  if (!draft.doubts.some((other) => other.rowNumber === rowNumber && other.column === index && other.sentence === sentence))
    draft.doubts.push({ rowNumber, column: index, text, sentence })
}

/** One line of at most 300 characters; what is longer is kept whole in the notes. */
export const lineOf = (draft: Draft, column: Column, cell: string): string => {
  const line = cell.trim().replace(/\s+/g, ' ')
  if (line.length <= LINE) return line
  keep(draft, column, cell)
  doubt(
    draft,
    draft.rowNumbers[0] as number,
    column,
    cell,
    'This is longer than 300 characters. Its beginning is used, and all of it is in the notes.',
  )
  return cut(line, LINE).trim()
}

/** A date of a cell, read: the day, null where it is unknown and why. */
export type ReadDay = { day: Day | null; time: TimeOfDay | null; sentence: string | null }

const WHY: Readonly<Record<string, (day: string) => string>> = {
  ambiguous: () => 'This date can be read two ways, so the day is unknown until you say whether the day or the month comes first.',
  'no year': () => 'This date has no year, and the dates around it do not tell which. The day is unknown; the words are in the notes.',
  impossible: () => 'There is no such day. The words are in the notes.',
  mended: (day) => `A mark seems to be missing in this date. It is read as ${day}.`,
  'year guessed': (day) => `This date has no year. It is read as ${day}, by the dates around it.`,
  'other order': (day) => `This date can only be read with its numbers in the other order than the rest of the sheet: as ${day}.`,
}

/** Every date of a cell, read by the order of the sheet, and the words beside them. */
export const daysIn = (sheet: Sheet, rowIndex: number, column: Column, cell: string): { days: ReadDay[]; rest: string } => {
  const { dates, rest } = sheet.read(cell)
  const days = dates.map((date): ReadDay => {
    const { day, doubt: why } = readDate(date, sheet.order, sheet.yearAt(rowIndex, column.index))
    return { day, time: day === null ? null : date.time, sentence: why === null ? null : (WHY[why] as (day: string) => string)(day ?? '') }
  })
  return { days, rest }
}
