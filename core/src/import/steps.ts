import { readCell } from './cellReaders.ts'
import { type Draft, doubt, keep, newDraft, type Sheet } from './draft.ts'
import { takeStatus } from './endCells.ts'
import { saysNothing } from './mark.ts'
import type { Meaning } from './meaning.ts'
import { nameKey } from './nameKey.ts'
import type { Place } from './place.ts'
import type { Column } from './preview.ts'
import { NO_DAY, roundOf } from './roundCells.ts'

type Way = { draft: Draft; last: string; ended: boolean }

/** Takes the stage that a step leads to, or starts from: a round, an ending, or how it began. */
const takeStage = (way: Way, place: Place, text: string): void => {
  const said = place.sheet.status(text)
  way.draft.saysMore = true
  way.last = nameKey(text)
  if (way.ended && said.outcome !== 'offer' && way.draft.ends.every(({ kind }) => kind !== 'offer'))
    doubt(way.draft, place.rowNumber, place.column, text, 'This step comes after the process had ended.')
  if (said.outcome !== null) {
    takeStatus(place, text, said)
    way.ended = true
    return
  }
  if (said.stage !== null) {
    way.draft.rounds.push(roundOf(said.stage, NO_DAY, place.sheet.today))
    if (said.stage.formats.length === 0) keep(way.draft, { header: `Round ${way.draft.rounds.length}` }, text)
    return
  }
  if (said.state === 'applied') way.draft.facts.source ??= 'applied'
  else takeStatus(place, text, said)
}

/** Does the step carry on a way, rather than begin another? It does when it starts where the way stands. */
const carriesOn = (way: Way | undefined, from: string): way is Way => way !== undefined && (from === '' || way.last === nameKey(from))

type Row = { cells: readonly string[]; rowIndex: number; rowNumber: number }

type Steps = { open: Map<string, Way>; drafts: Draft[] }

const cellOf = (row: Row, column: Column | undefined): string => {
  const cell = column === undefined ? '' : (row.cells[column.index] ?? '')
  return saysNothing(cell) ? '' : cell
}

/** The way that the step carries on, or a new one that starts where the step does. */
const wayOf = (steps: Steps, row: Row, name: string, from: string, placeOf: (draft: Draft, meaning: Meaning) => Place): Way => {
  const before = steps.open.get(nameKey(name))
  if (carriesOn(before, from)) {
    before.draft.rowNumbers.push(row.rowNumber)
    return before
  }
  const way: Way = { draft: newDraft(row.rowNumber), last: '', ended: false }
  readCell(placeOf(way.draft, 'company'), name)
  if (from !== '') takeStage(way, placeOf(way.draft, 'from'), from)
  steps.drafts.push(way.draft)
  steps.open.set(nameKey(name), way)
  return way
}

/**
 * Processes from rows that each tell one step, "Applied" to "Phone screen". A row without a company belongs to the one
 * above. The steps of a company carry on from where the last one led; a step that starts elsewhere begins another process.
 */
export const readSteps = (rows: readonly Row[], columns: readonly Column[], sheet: Sheet): { drafts: Draft[]; orphans: Row[] } => {
  const byMeaning = new Map(columns.map((column) => [column.meaning, column]))
  const others = columns.filter(({ meaning }) => meaning !== 'from' && meaning !== 'to' && meaning !== 'company')
  const steps: Steps = { open: new Map(), drafts: [] }
  const orphans: Row[] = []
  let above = ''
  for (const row of rows) {
    above = cellOf(row, byMeaning.get('company')) || above
    if (above === '') {
      orphans.push(row)
      continue
    }
    const at = (draft: Draft, column: Column): Place => ({ sheet, draft, rowIndex: row.rowIndex, rowNumber: row.rowNumber, column })
    const placeOf = (draft: Draft, meaning: Meaning): Place => at(draft, byMeaning.get(meaning) as Column)
    const way = wayOf(steps, row, above, cellOf(row, byMeaning.get('from')), placeOf)
    const to = cellOf(row, byMeaning.get('to'))
    if (to !== '') takeStage(way, placeOf(way.draft, 'to'), to)
    for (const column of others) readCell(at(way.draft, column), cellOf(row, column))
  }
  return { drafts: steps.drafts, orphans }
}
