import { type Draft, daysIn, doubt, keep, type ReadDay, type Sheet } from './draft.ts'
import type { Column } from './preview.ts'

/** One cell that says something, and where it stands. */
export type Place = { sheet: Sheet; draft: Draft; rowIndex: number; rowNumber: number; column: Column }

const AHEAD = 'This day lies ahead, so it cannot be when it happened. The day is unknown; the words are in the notes.'

/** Notes what is doubtful about the cell. */
export const note = ({ draft, rowNumber, column }: Place, cell: string, sentence: string): void => doubt(draft, rowNumber, column, cell, sentence)
/** Keeps the cell in the notes under its heading. */
export const keepIt = ({ draft, column }: Place, cell: string): void => keep(draft, column, cell)

/** A day on which something is said to have happened: not one that lies ahead. What is doubtful about it is noted and kept. */
export const pastDay = (place: Place, cell: string, read: ReadDay): ReadDay['day'] => {
  const ahead = read.day !== null && read.day > place.sheet.today
  const sentence = ahead ? AHEAD : read.sentence
  if (sentence !== null) {
    note(place, cell, sentence)
    keepIt(place, cell)
  }
  return ahead ? null : read.day
}

/** The first day of a cell that holds one, and nothing else; what else it says is kept. */
export const onlyDay = (place: Place, cell: string): ReadDay | null => {
  const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
  const [first] = days
  if (first === undefined) {
    keepIt(place, cell)
    note(place, cell, 'This is no date that can be read. It is kept in the notes.')
    return null
  }
  const day = pastDay(place, cell, first)
  if (days.length > 1) note(place, cell, 'This cell has several dates. The first is used, and all of them are in the notes.')
  if (days.length > 1 || rest !== '') keepIt(place, cell)
  return { ...first, day }
}
