import { CsvError, type Options, parse } from 'csv-parse/sync'

/** Rows of cells or, when there are none, why: a plain sentence. */
export type TableText = { rows: string[][]; delimiter: string } | { why: string }

/** How large a table may be. */
export type TableLimits = { rows: number; columns: number }

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Enough of a file to see what stands between its cells. */
const SAMPLE = 65_536

const asCsv = 'Open it and save it as CSV, then bring that.'

/** What the file is when it is no table at all. A workbook is a zip file; an old one begins with bytes that are not text. */
const mistakenFor = (text: string): string | null => {
  const start = text.slice(0, 1024).trimStart()
  if (start === '' && text.trim() === '') return 'it is empty.'
  if (start.startsWith('PK\u0003\u0004')) return `it is a workbook (such as .xlsx) or a zip file. ${asCsv}`
  if (start.startsWith('%PDF-')) return 'it is a PDF. Export the sheet itself as CSV, then bring that.'
  if (start.startsWith('\ufffd\ufffd\u0011\ufffd') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) return `it is an old workbook (.xls). ${asCsv}`
  if (start.includes('\u0000')) return 'it is not plain text. Save it as CSV (UTF-8), then bring that.'
  if (/^(?:<!doctype html|<html|<\?xml)/i.test(start)) return 'it is a web page, not a table. Download the sheet as CSV, then bring that.'
  if (/^\{\s*"/.test(start)) return 'it is JSON, not a table.'
  return null
}

const options = (delimiter: string, relaxed: boolean): Options => ({ bom: true, delimiter, relax_column_count: true, relax_quotes: relaxed })

const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1

/** How well a delimiter fits: the share of rows that have the commonest number of cells; none when that is one cell. */
const fitOf = (sample: string, delimiter: string): number => {
  try {
    const widths = parse(sample, options(delimiter, true))
      .filter((row) => widthOf(row) > 0)
      .map((row) => row.length)
    const times = new Map<number, number>()
    for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1)
    const [width, count] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    return width === 1 ? 0 : count / widths.length
  } catch {
    return 0
  }
}

/** The delimiter that divides the rows most evenly; the comma when none does better. */
const delimiterOf = (text: string): string => {
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length
  const sample = text.slice(0, end > 0 ? end : SAMPLE)
  return DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) })).reduce((best, next) => (next.fit > best.fit ? next : best))
    .delimiter
}

const whyBroken = (error: CsvError): string => {
  const line = typeof error.lines === 'number' ? error.lines : null
  if (error.code.includes('QUOTE'))
    return `the quotation marks${line === null ? '' : ` in line ${line}`} do not match. Mend them there, or export the sheet again.`
  return `it stops making sense${line === null ? '' : ` in line ${line}`}.`
}

/** The line of the row whose quotation mark is never closed: the one after the last row that is whole. */
const openRow = (text: string, delimiter: string): number => {
  let whole = 0
  const on_record = (row: string[], { lines }: { lines: number }): string[] => {
    whole = lines
    return row
  }
  try {
    parse(text, { ...options(delimiter, true), on_record })
  } catch {
    // It breaks at the end, as it did before.
  }
  return whole + 1
}

const parsed = (text: string, delimiter: string): string[][] => {
  try {
    return parse(text, options(delimiter, false))
  } catch (error) {
    // A quotation mark in the middle of a bare cell (a 5" screen) harms nobody.
    if (error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE') return parse(text, options(delimiter, true))
    throw error
  }
}

/**
 * The rows of a text of comma-, semicolon-, tab- or bar-separated values, with the cells at the end of a row that say
 * nothing left out. Empty lines stay, so that rows keep the numbers that a spreadsheet gives them.
 */
export const tableText = (text: string, limits: TableLimits): TableText => {
  const mistaken = mistakenFor(text)
  if (mistaken !== null) return { why: mistaken }
  // Excel's own way of saying what divides the cells.
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const delimiter = said?.[1] ?? delimiterOf(text)
  try {
    const rows = parsed(said === null ? text : text.slice(said[0].length), delimiter).map((row) => row.slice(0, widthOf(row)))
    if (said !== null) rows.unshift([])
    rows.length = rows.findLastIndex((row) => row.length > 0) + 1
    if (rows.length > limits.rows)
      return { why: `it has ${rows.length} rows, and ${limits.rows} is the most that is read at once. Bring it in parts.` }
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    if (width > limits.columns) return { why: `it has ${width} columns, and ${limits.columns} is the most that is read.` }
    return { rows, delimiter }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return { why: whyBroken(error) }
    return {
      why: `a quotation mark in line ${openRow(text, delimiter)} is opened and never closed, so its cells run into each other. Mend it there.`,
    }
  }
}
