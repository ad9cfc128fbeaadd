import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { storyOf } from '#core/reader/story.ts'

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
  /** Its text, without the sentences that tell the end. */
  readonly text: string
  readonly marks: ReadonlySet<string>
  /** What the text shows of how far the process went: facts of evidence/story.json. */
  readonly story: ReadonlySet<string>
}

/** What the writer called the whole experience, once the end was known. Never an input of the odds: it is held still in one of the two fits. */
export type Mood = 'positive' | 'neutral' | 'negative' | 'unsaid'

const EMPLOYEES_TOO = new Set(['dsnohwar'])
const MARK = /^s[tg]_/

/** The texts of the same reviews, by their id. */
const textsIn = (folder: string): ReadonlyMap<string, string> => {
  const lines = gunzipSync(readFileSync(join(folder, 'interview-reviews.text.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const { id, clean } = JSON.parse(line) as { id: string; clean: string }
        return [id, clean]
      }),
  )
}

/** The reviews of a data folder, in the order of the file. */
export const reviewsIn = (folder: string): Review[] => {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'interview-reviews.features.csv')), { columns: true })
  const texts = textsIn(folder)
  return rows.map((row) => reviewOf(row, texts.get(textOf(row, 'id')) ?? ''))
}

const reviewOf = (row: Readonly<Record<string, string>>, text: string): Review => ({
  company: textOf(row, 'company'),
  gotOffer: row.offer === '1',
  isEmployeeSigned: EMPLOYEES_TOO.has(textOf(row, 'source')),
  mood: moodOf(row.experience),
  family: textOf(row, 'role_family'),
  isIntern: row.is_intern === '1',
  isSenior: row.is_senior === '1',
  words: Math.max(1, Number(row.n_words)),
  text,
  marks: new Set(Object.keys(row).filter((column) => MARK.test(column) && row[column] === '1')),
  story: new Set(storyOf(text)),
})

const textOf = (row: Readonly<Record<string, string>>, column: string): string => {
  const value = row[column]
  if (value === undefined) throw new RangeError(`reviewsIn requires a column ${column}`)
  return value
}

const moodOf = (said: string | undefined): Mood => (said === 'positive' || said === 'neutral' || said === 'negative' ? said : 'unsaid')
