import type { Day } from '../record/day.ts'
import { cellDates } from './cellDates.ts'
import { readCell } from './cellReaders.ts'
import { readColumns } from './columns.ts'
import { decideOrder, isDated, neighbourYears } from './dateOrder.ts'
import { cut, type Draft, doubt, newDraft, type Sheet } from './draft.ts'
import { finishedProcess } from './finishedProcess.ts'
import { headingRow } from './headingRow.ts'
import { importKeys } from './importKey.ts'
import { MEANING_SENTENCES } from './meaning.ts'
import { headingKey } from './nameKey.ts'
import type { Column, ImportChoices, ImportedProcess, ImportPreview } from './preview.ts'
import { readOnce } from './readOnce.ts'
import { stageName } from './stageName.ts'
import { readStatus } from './statusReading.ts'
import { readSteps } from './steps.ts'

type Rows = readonly (readonly string[])[]
type Row = { cells: readonly string[]; rowIndex: number; rowNumber: number }
type NotImported = ImportPreview['notImported'][number]

const LINE = 300
const NO_COMPANY = 'This row names no company, so it was not brought in.'
/** What the key of a process of steps has for a day: a sheet of steps and a list of companies are not about the same rows. */
const STEPS = 'steps'
const HEADINGS_AGAIN = 'These are the headings again.'

/** Half a character: the other half is missing. Neither these nor zero characters can be kept as text. */
const HALF = /[\uD800-\uDFFF]/gu
const sound = (cell: string): string => cell.replaceAll('\0', '').replace(HALF, '')

const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const headersOf = (rows: Rows, top: number | null): string[] => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const said = top === null ? [] : (rows[top] as readonly string[])
  return Array.from(
    { length: width },
    (_, index) => cut((said[index] ?? '').trim().replace(/\s+/g, ' '), LINE) || (top === null ? `Column ${letters(index)}` : ''),
  )
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
const textOf = (cells: readonly string[]): string =>
  cut(
    cells
      .map((cell) => cut(cell.trim(), LINE))
      .filter((cell) => cell !== '')
      .join(', '),
    LINE,
  )

const readRow = ({ cells, rowIndex, rowNumber }: Row, columns: readonly Column[], sheet: Sheet): Draft => {
  const draft = newDraft(rowNumber)
  for (const column of columns) readCell({ sheet, draft, rowIndex, rowNumber, column }, cells[column.index] ?? '')
  return draft
}

const SAME_AGAIN = (row: number): string => `Row ${row} says exactly the same. Both are brought in; remove one if it was entered twice.`

/** Notes rows that say exactly what another says. */
const doubtRepeats = (rows: readonly Row[], drafts: readonly Draft[]): void => {
  const seen = new Map<string, number>()
  for (const [place, { cells, rowNumber }] of rows.entries()) {
    const draft = drafts[place] as Draft
    const text = JSON.stringify(cells.map((cell) => cell.trim()))
    const before = seen.get(text)
    if (before === undefined) seen.set(text, rowNumber)
    else if (draft.saysMore) doubt(draft, rowNumber, null, draft.facts.company, SAME_AGAIN(before))
  }
}

const layoutOf = (columns: readonly Column[]): ImportPreview['layout'] => {
  const count = (meaning: Column['meaning']): number => columns.filter((column) => column.meaning === meaning).length
  if (count('from') === 1 && count('to') === 1) return 'source-target'
  return count('round') >= 2 ? 'stage columns' : 'one row a process'
}

const stageSentence = (name: string): string => {
  const named = stageName(name)
  if (named === null) return 'A round of no format known.'
  const formats = named.formats.filter((format) => format !== 'screen')
  if (named.mixed)
    return `Its name says both a screen and a full interview. It is taken as a full interview${formats.length > 0 ? `: ${formats.join(', ')}` : ''}.`
  const kind =
    named.isScreen === true ? (formats.length > 0 ? 'A test or recording before any interview' : "A recruiter's screen") : 'A full interview'
  return `${kind}${formats.length > 0 ? `: ${formats.join(', ')}` : ''}${named.isLast === true ? ', the last before they decide' : ''}.`
}

const stagesOf = (rows: readonly Row[], columns: readonly Column[], layout: ImportPreview['layout']): ImportPreview['stages'] => {
  const steps = columns.filter(({ meaning }) => meaning === 'from' || meaning === 'to')
  const names =
    layout === 'source-target'
      ? rows.flatMap(({ cells }) => steps.map(({ index }) => cut((cells[index] ?? '').trim(), LINE))).filter((name) => stageName(name)?.sure === true)
      : columns.filter(({ meaning }) => meaning === 'round').map(({ header }) => header)
  return [...new Set(names)].map((name) => ({ name, sentence: stageSentence(name) }))
}

const countsOf = (processes: readonly ImportedProcess[], rows: number, emptyRows: number, notImported: number): ImportPreview['counts'] => {
  const outcomes = { offer: 0, rejection: 0, withdrawal: 0, 'no-reply': 0 }
  const counts = { rows, emptyRows, processes: processes.length, rounds: 0, messages: 0, outcomes, open: 0, doubtful: 0, notImported }
  for (const { rounds, messages, outcome, doubts } of processes) {
    counts.rounds += rounds.length
    counts.messages += messages.length
    if (outcome === null) counts.open += 1
    else outcomes[outcome.kind] += 1
    if (doubts.length > 0) counts.doubtful += 1
  }
  return counts
}

/** Rows below the headings that say something, rows that do not, and headings that stand there once more. */
const bodyOf = (rows: Rows, top: number | null, headers: readonly string[]): { body: Row[]; emptyRows: number; repeats: Row[] } => {
  const start = top === null ? 0 : top + 1
  const all = rows.slice(start).map((cells, place): Row => ({ cells, rowIndex: place, rowNumber: start + place + 1 }))
  const filled = all.filter(({ cells }) => !isEmpty(cells))
  const again = (row: Row): boolean =>
    top !== null && headers.length > 1 && headers.every((header, index) => header === (row.cells[index] ?? '').trim())
  return { body: filled.filter((row) => !again(row)), emptyRows: all.length - filled.length, repeats: filled.filter(again) }
}

const sheetOf = (body: Rows, columns: readonly Column[], order: Sheet['order'], today: Day, read: Sheet['read']): Sheet => {
  const years = new Map(columns.filter(({ meaning }) => isDated(meaning)).map(({ index }) => [index, neighbourYears(body, index, read)]))
  return {
    order,
    today,
    read,
    status: readOnce(readStatus),
    named: readOnce(stageName),
    keyOf: readOnce(headingKey),
    yearAt: (row, column) => years.get(column)?.[row] ?? null,
  }
}

/**
 * What a sheet would become: its columns, its processes and what is doubtful about them. Nothing is written.
 *
 * @param rows - the cells as text, empty rows included, so that rows keep the numbers a spreadsheet gives them
 * @param today - the candidate's own day: a round after it is planned, and nothing else can have happened after it
 */
export const readSheet = (rows: Rows, choices: ImportChoices, today: Day): ImportPreview => {
  const cells = rows.map((row) => row.map(sound))
  const top = headingRow(cells)
  const headers = headersOf(cells, top)
  const below = bodyOf(cells, top, headers)
  const body = below.body.map((row, rowIndex) => ({ ...row, rowIndex }))
  const table = body.map((row) => row.cells)
  const columns = readColumns(headers, table, choices)
  const layout = layoutOf(columns)
  const read = readOnce(cellDates)
  const dateOrder = decideOrder(table, columns, choices, read)
  const sheet = sheetOf(table, columns, dateOrder.decided, today, read)
  const notImported: NotImported[] = below.repeats.map((row) => ({ rowNumber: row.rowNumber, text: textOf(row.cells), sentence: HEADINGS_AGAIN }))
  const leave = ({ rowNumber, cells: said }: Row, sentence: string): void => void notImported.push({ rowNumber, text: textOf(said), sentence })

  const { drafts, orphans } =
    layout === 'source-target' ? readSteps(body, columns, sheet) : { drafts: body.map((row) => readRow(row, columns, sheet)), orphans: [] }
  if (layout !== 'source-target') doubtRepeats(body, drafts)
  for (const row of orphans) leave(row, NO_COMPANY)
  const keyOf = importKeys()
  const byNumber = new Map(body.map((row) => [row.rowNumber, row]))
  const processes = drafts.flatMap((draft): ImportedProcess[] => {
    const why = draft.facts.company === '' ? NO_COMPANY : draft.refused
    if (why !== null) {
      leave(byNumber.get(draft.rowNumbers[0] as number) as Row, why)
      return []
    }
    return [finishedProcess(draft, keyOf(draft.facts.company, draft.facts.role, draft.applied || (layout === 'source-target' ? STEPS : '')))]
  })
  return {
    layout,
    headingRow: top === null ? null : top + 1,
    columns,
    leftOut: columns
      .filter(({ meaning, header }) => meaning === 'derived' || (meaning === 'ignore' && header !== ''))
      .map(({ header, index, meaning, meaningSentence }) => ({
        header,
        index,
        why: meaning === 'derived' ? MEANING_SENTENCES.derived : meaningSentence,
      })),
    stages: stagesOf(body, columns, layout),
    dateOrder,
    processes,
    notImported: notImported.sort((a, b) => a.rowNumber - b.rowNumber),
    counts: countsOf(processes, body.length, below.emptyRows, notImported.length),
  }
}
