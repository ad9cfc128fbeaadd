import { type CellDates, orderShown } from './cellDates.ts'
import type { Meaning } from './meaning.ts'
import type { Column, DateOrder, ImportChoices, ImportPreview } from './preview.ts'

const DATED: ReadonlySet<Meaning> = new Set(['appliedOn', 'didApply', 'statusOn', 'respondedOn', 'round', 'rejection', 'offer', 'withdrawal'])

/** Do the cells of a column with this meaning hold dates that are read? */
export const isDated = (meaning: Meaning): boolean => DATED.has(meaning)

const NUMERIC = /\d{1,2}\s?[/-]\s?\d{1,2}(?!\d)|\d{1,2}[/-]\d{5}/

/**
 * Which number of a date such as 8/5/2024 is the day: as chosen, else as a single date over 12 anywhere in the sheet shows.
 * When no date shows it, or some show one and some the other, it is asked, once for the whole sheet.
 */
export const decideOrder = (
  body: readonly (readonly string[])[],
  columns: readonly Column[],
  choices: ImportChoices,
  read: (cell: string) => CellDates,
): ImportPreview['dateOrder'] => {
  const shown = new Set<DateOrder>()
  let example: string | null = null
  const take = (cell: string, meaning: Meaning): void => {
    const { dates, rest } = read(cell)
    for (const date of dates) {
      const order = orderShown(date)
      if (order === 'either' && isDated(meaning)) example ??= date.text
      else if (order !== 'either' && order !== null && (rest === '' || isDated(meaning))) shown.add(order)
    }
  }
  for (const row of body) {
    for (const { index, meaning } of columns) {
      const cell = row[index] ?? ''
      if (cell.length <= 60 && NUMERIC.test(cell)) take(cell, meaning)
    }
  }
  const evidence = shown.size === 1 ? ([...shown][0] as DateOrder) : null
  return { decided: choices.dateOrder ?? evidence, asked: evidence === null && example !== null, example }
}

/**
 * The year that a date without one takes, for each row of a column: that of the nearest dates above and below which have
 * one, where they agree; null where they do not or there is none.
 */
export const neighbourYears = (body: readonly (readonly string[])[], index: number, read: (cell: string) => CellDates): (number | null)[] => {
  const years = body.map((row) => read(row[index] ?? '').dates.find(({ year }) => year !== null)?.year ?? null)
  const carry = (list: readonly (number | null)[]): (number | null)[] => {
    let last: number | null = null
    return list.map((year) => {
      last = year ?? last
      return last
    })
  }
  const above = carry(years)
  const below = carry(years.toReversed()).toReversed()
  return years.map((_, place) => {
    const [before, after] = [above[place] ?? null, below[place] ?? null]
    return before === null || after === null || before === after ? (before ?? after) : null
  })
}
