import { cellDates } from './cellDates.ts'
import { nameKey } from './nameKey.ts'

/**
 * The day of applying as the key has it: its year and its two numbers, the smaller first. So the key does not change when
 * the sheet is saved with dates in another shape, when the candidate says that the month comes first, or when a row added
 * elsewhere lets a missing year be guessed.
 */
const dayKey = (cell: string): string => {
  const first = cellDates(cell).dates[0]
  if (first === undefined) return nameKey(cell).slice(0, 60)
  const [small, large] = first.numbers[0] <= first.numbers[1] ? first.numbers : [first.numbers[1], first.numbers[0]]
  return `${first.year ?? '?'}:${small}:${large}`
}

/**
 * The keys by which the same rows are recognised when the sheet comes again: company, role and day of applying, which is
 * what a candidate does not change as a process goes on, and which of several such rows it is (1, 2, 3 from the top). Status,
 * results and dates of rounds are not in it. A role or a day of applying that is filled in later makes another key.
 * Give `applied` as the sheet writes it.
 */
export const importKeys = (): ((company: string, role: string | null, applied: string) => string) => {
  const times = new Map<string, number>()
  return (company, role, applied) => {
    const key = [nameKey(company), nameKey(role ?? ''), dayKey(applied)].join('|')
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return `${key}|${time}`
  }
}
