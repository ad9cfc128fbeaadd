import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Wait } from './cure.ts'

/** An answer on the day itself: half a day, for a lognormal has no answer at 0. */
const SAME_DAY = 0.5

/** One candidate's applications: how long until the first answer, or until the day the sheet was saved; and whether it was good news. */
export const firstAnswersIn = (folder: string): (Wait & { readonly goodNews: boolean })[] => {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'tracker-logs', 'hanneman-2021-2023.csv')), { columns: true, bom: true })
  return rows.map((row) => {
    const answer = row['Time to First Response'] ?? ''
    const answered = answer !== ''
    return {
      days: Math.max(SAME_DAY, Number(answered ? answer : row['Days Since'])),
      answered,
      goodNews: /^(Inter|Offer)/.test(row['Response?'] ?? ''),
    }
  })
}
