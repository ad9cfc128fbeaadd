import { daysIn, type End } from './draft.ts'
import { readMark } from './mark.ts'
import { keepIt, note, type Place, pastDay } from './place.ts'
import { NO_DAY, roundOf } from './roundCells.ts'
import type { StatusReading } from './statusReading.ts'

const endWith = (place: Place, kind: End['kind'], on: End['on'], words: string | null, automatic = false): void => {
  place.draft.ends.push({ kind, on, stage: automatic ? 'applied' : null, words })
}

/** What a status says becomes an ending, a round that was told of, or a state; what is not plain is kept. */
export const takeStatus = (place: Place, cell: string, said: StatusReading): void => {
  const { draft, column } = place
  if (said.doubt !== null) note(place, cell, said.doubt)
  if (said.outcome !== null) endWith(place, said.outcome, null, said.plain ? null : cell.trim(), said.automatic)
  else if (!said.plain) keepIt(place, cell)
  if (said.stage !== null) draft.told.push({ round: { ...roundOf(said.stage, NO_DAY, place.sheet.today), number: said.stage.ordinal }, column, cell })
  if (said.state === 'not applied') draft.refused = `“${cell.trim().slice(0, 60)}” says that you have not applied, so there is no process yet.`
  if (said.state === 'contacted') draft.facts.source ??= 'sourced'
  if (said.state === 'referred') draft.facts.source ??= 'referred'
}

/** A cell of a column of statuses or results. */
export const readStatusCell = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  // "Response? No" says that nobody answered so far.
  const aboutAnswers = /\b(?:response|reply|answer)\b/.test(place.sheet.keyOf(place.column.header))
  if (mark === 'no' && aboutAnswers) return
  takeStatus(place, cell, place.sheet.status(cell))
}

const AUTOMATIC = /\bauto(?:matic(?:ally)?)?\b/

/** A column of its own for one ending: a mark, or the day. A "no" says only that it has not come to that; it is kept of what is over. */
export const readEnd =
  (kind: End['kind']) =>
  (place: Place, cell: string): void => {
    const key = place.sheet.keyOf(place.column.header)
    const automatic = kind === 'rejection' && AUTOMATIC.test(key)
    const mark = readMark(cell)
    if (mark === 'yes') endWith(place, kind, null, null, automatic)
    else if (mark !== null && (mark !== 'no' || place.draft.inProgress === false)) keepIt(place, cell)
    if (mark !== null) return
    const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
    if (days[0] !== undefined) {
      endWith(place, kind, pastDay(place, cell, days[0]), rest === '' ? null : cell.trim(), automatic)
      return
    }
    const said = place.sheet.status(cell)
    if (said.outcome === kind && said.doubt === null) {
      endWith(place, kind, null, said.plain ? null : cell.trim(), automatic)
      return
    }
    keepIt(place, cell)
    note(place, cell, 'It is not clear whether this ended it, so no outcome was taken from it. It is kept in the notes.')
  }
