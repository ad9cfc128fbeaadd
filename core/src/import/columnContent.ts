import { cellDates } from './cellDates.ts'
import { readMark, saysNothing } from './mark.ts'
import { readStatus } from './statusReading.ts'

/** What the cells of a column are like, as shares (0 to 1) of those that say something. */
export type ColumnContent = { filled: number; dates: number; marks: number; links: number; statuses: number; mails: number; distinct: number }

/** Enough cells to know a column by. */
const SAMPLE = 300

const isLink = (cell: string): boolean => /https?:\/\/\S|^www\.\S+$/i.test(cell.slice(0, 3000))

/** A cell of dates may have a word or two beside them, but no sentence. */
const isDated = (cell: string): boolean => {
  const { dates, rest } = cellDates(cell)
  return dates.length > 0 && rest.split(' ').length <= 3
}

const isStatus = (cell: string): boolean => {
  if (cell.length > 60) return false
  const { outcome, stage, state } = readStatus(cell)
  return outcome !== null || stage !== null || state !== null
}

/** What the cells of a column are like, by up to 300 of those that are not empty, taken evenly from the whole. */
export const columnContent = (body: readonly (readonly string[])[], index: number): ColumnContent => {
  const cells = body.map((row) => (row[index] ?? '').trim()).filter((cell) => !saysNothing(cell))
  const step = Math.max(1, cells.length / SAMPLE)
  const sample = Array.from({ length: Math.min(SAMPLE, cells.length) }, (_, place) => cells[Math.floor(place * step)] as string)
  const share = (test: (cell: string) => boolean): number => (sample.length === 0 ? 0 : sample.filter(test).length / sample.length)
  return {
    filled: cells.length,
    dates: share(isDated),
    marks: share((cell) => readMark(cell) !== null || /^\p{L}$/u.test(cell)),
    links: share(isLink),
    statuses: share(isStatus),
    mails: share((cell) => /^\S+@\S+\.\S+$/.test(cell.slice(0, 300))),
    distinct: sample.length === 0 ? 0 : new Set(sample).size / sample.length,
  }
}
