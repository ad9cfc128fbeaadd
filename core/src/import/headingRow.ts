import { cellDates } from './cellDates.ts'
import { headingsOf, maybeHeadingsOf } from './headings.ts'
import { Meaning } from './meaning.ts'
import { headingKey } from './nameKey.ts'
import { stageName } from './stageName.ts'

/** Titles may stand above the headings, but not many. */
const HIGHEST = 10

const HEADINGS = new Set(Meaning.options.flatMap((meaning) => [...headingsOf(meaning), ...maybeHeadingsOf(meaning)]))

const isHeading = (cell: string): boolean => {
  const key = headingKey(cell)
  return key !== '' && cell.length <= 60 && (HEADINGS.has(key) || stageName(key)?.sure === true)
}

const isData = (cell: string): boolean => /https?:\/\//i.test(cell.slice(0, 300)) || cellDates(cell).dates.length > 0

/**
 * The place of the row of headings among the rows: the one of the first ten that has most known headings, else the first
 * that is not empty. Null when the sheet has none and begins with its data.
 */
export const headingRow = (rows: readonly (readonly string[])[]): number | null => {
  const known = rows.slice(0, HIGHEST).map((row) => new Set(row.filter(isHeading).map(headingKey)).size)
  const most = Math.max(0, ...known)
  if (most >= 2) return known.indexOf(most)
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  if (first < 0) return null
  const single = rows.every((row) => row.length <= 1)
  return (rows[first] as readonly string[]).some(isData) || (single && most === 0) ? null : first
}
