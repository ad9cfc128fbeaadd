import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One interview review: who it is about, how it ended, and which marks were found in its text once the sentences that tell the end were out. */
export type Review = {
  readonly company: string
  readonly gotOffer: boolean
  /** From a collection in which employees write too, and employees always had an offer. */
  readonly isEmployeeSigned: boolean
  readonly mood: Mood
  readonly family: string
  readonly isIntern: boolean
  readonly isSenior: boolean
  readonly words: number
  readonly marks: ReadonlySet<string>
}

/** What the writer called the whole experience, once the end was known. Never an input of the odds: it is held still in one of the two fits. */
export type Mood = 'positive' | 'neutral' | 'negative' | 'unsaid'

const EMPLOYEES_TOO = new Set(['dsnohwar'])
const MARK = /^s[tg]_/

/** The reviews of a data folder, in the order of the file. */
export const reviewsIn = (folder: string): Review[] => {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'interview-reviews.features.csv')), { columns: true })
  return rows.map((row) => ({
    company: textOf(row, 'company'),
    gotOffer: row.offer === '1',
    isEmployeeSigned: EMPLOYEES_TOO.has(textOf(row, 'source')),
    mood: moodOf(row.experience),
    family: textOf(row, 'role_family'),
    isIntern: row.is_intern === '1',
    isSenior: row.is_senior === '1',
    words: Math.max(1, Number(row.n_words)),
    marks: new Set(Object.keys(row).filter((column) => MARK.test(column) && row[column] === '1')),
  }))
}

const textOf = (row: Readonly<Record<string, string>>, column: string): string => {
  const value = row[column]
  if (value === undefined) throw new RangeError(`reviewsIn requires a column ${column}`)
  return value
}

const moodOf = (said: string | undefined): Mood => (said === 'positive' || said === 'neutral' || said === 'negative' ? said : 'unsaid')
