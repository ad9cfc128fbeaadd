import { type Place, readCell, readStatusText, roundOf } from './cellReaders.ts'
import { type Draft, doubt, keep, newDraft, type Sheet } from './draft.ts'
import { saysNothing } from './mark.ts'
import { nameKey } from './nameKey.ts'
import type { Column } from './preview.ts'
import { readStatus } from './statusReading.ts'

type Way = { draft: Draft; company: string; last: string; ended: boolean }

/** Takes the stage that a step leads to, or starts from: a round, an ending, or how it began. */
const takeStage = (way: Way, place: Place, text: string): void => {
  const said = readStatus(text)
  way.draft.saysMore = true
  way.last = nameKey(text)
  if (said.outcome !== null) {
    readStatusText(place, text)
    way.ended = true
    return
  }
  if (said.stage !== null) {
    way.draft.rounds.push(roundOf(said.stage, { day: null, time: null }, place.sheet.today))
    if (said.stage.formats.length === 0) keep(way.draft, { ...place.column, header: `Round ${way.draft.rounds.length}` }, text)
    return
  }
  if (said.state === 'applied') way.draft.facts.source ??= 'applied'
  else readStatusText(place, text)
}

/** Does the step carry on a way, rather than begin another? It does when it starts where the way stands. */
const carriesOn = (way: Way | undefined, from: string): way is Way => way !== undefined && (from === '' || way.last === nameKey(from))

type Row = { cells: readonly string[]; rowIndex: number; rowNumber: number }

/**
 * Processes from rows that each tell one step, "Applied" to "Phone screen". A row without a company belongs to the one
 * above. The steps of a company carry on from where the last one led; a step that starts elsewhere begins another process.
 */
export const readSteps = (rows: readonly Row[], columns: readonly Column[], sheet: Sheet): { drafts: Draft[]; orphans: Row[] } => {
  const at = (meaning: Column['meaning']): Column => columns.find((column) => column.meaning === meaning) as Column
  const [company, from, to] = [columns.find(({ meaning }) => meaning === 'company'), at('from'), at('to')]
  const others = columns.filter(({ meaning }) => meaning !== 'from' && meaning !== 'to' && meaning !== 'company')
  const open = new Map<string, Way>()
  const drafts: Draft[] = []
  const orphans: Row[] = []
  let above = ''
  for (const row of rows) {
    const cell = (column: Column | undefined): string => (column === undefined ? '' : (row.cells[column.index] ?? ''))
    const name = saysNothing(cell(company)) ? above : cell(company)
    if (name === '' || company === undefined) {
      orphans.push(row)
      continue
    }
    above = name
    const key = nameKey(name)
    const start = saysNothing(cell(from)) ? '' : cell(from)
    const before = open.get(key)
    const known = carriesOn(before, start)
    const way = known ? before : { draft: newDraft(row.rowNumber), company: key, last: '', ended: false }
    const place = (column: Column): Place => ({ sheet, draft: way.draft, rowIndex: row.rowIndex, rowNumber: row.rowNumber, column })
    if (known) way.draft.rowNumbers.push(row.rowNumber)
    else {
      readCell(place(company), name)
      drafts.push(way.draft)
      open.set(key, way)
      if (start !== '') takeStage(way, place(from), start)
    }
    if (way.ended && known && way.draft.ends.every(({ kind }) => kind !== 'offer'))
      doubt(way.draft, row.rowNumber, to, cell(to), 'This step comes after the process had ended.')
    if (!saysNothing(cell(to))) takeStage(way, place(to), cell(to))
    for (const column of others) readCell(place(column), cell(column))
  }
  return { drafts, orphans }
}
