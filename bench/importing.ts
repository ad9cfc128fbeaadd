import type { Context } from '#commands/command.ts'
import { readTable } from '#commands/import/readTable.ts'
import { perform } from '#commands/perform.ts'
import { addDays } from '#core/record/day.ts'
import { atMost, type Figure, median, told } from './measure.ts'

const RESULTS = ['Rejected', 'Ghosted', '', 'Interview', 'Rejection :(', 'No Response']

/** A home-made sheet of many rows, with the untidiness of real ones. */
const sheetOf = (rows: number): string => {
  const lines = ['Company,Position,Date sent,Location,Remote,Response?,Date Interview,Notes']
  for (let row = 0; row < rows; row += 1) {
    const [, month, day] = addDays('2026-01-01', -(row % 600)).split('-')
    const sent = `${Number(month)}/${Number(day)}/${2024 + (row % 2)}`
    const result = RESULTS[row % RESULTS.length] as string
    lines.push(
      `Company ${row},"Analyst, level ${row % 7}",${sent},City ${row % 40},${row % 3 === 0 ? 'y' : 'n'},${result},${result === 'Interview' ? sent : ''},"row ${row}, kept"`,
    )
  }
  return lines.join('\n')
}

const ROWS = 10_000

/** Bringing a sheet of 10,000 rows into an empty record: the reading alone, the preview, the whole. */
export const measureImport = async (openEmpty: () => Promise<Context>): Promise<Figure[]> => {
  const text = sheetOf(ROWS)
  const times = { table: [] as number[], preview: [] as number[], apply: [] as number[] }
  const clocked = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work()
    into.push(performance.now() - begun)
  }
  for (let run = 0; run < 3; run += 1) {
    const context = await openEmpty()
    await clocked(times.table, () => readTable(text))
    await clocked(times.preview, () => perform(context, 'import.preview', { text }))
    await clocked(times.apply, () => perform(context, 'import.apply', { text }))
    await context.store.close()
  }
  const [table, preview, apply] = [median(times.table), median(times.preview), median(times.apply)]
  return [
    atMost(`import of ${ROWS} rows: preview and apply`, preview + apply, 5000, 'ms'),
    told('preview against reading the table alone', `${(preview / table).toFixed(1)} times`),
    told('apply against reading the table alone', `${(apply / table).toFixed(1)} times`),
  ]
}
