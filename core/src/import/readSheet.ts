import type { Day } from '../record/day.ts'
import type { ImportChoices, ImportPreview } from './preview.ts'

/** What a sheet would become: its columns, its processes and what is doubtful about them. `today` tells what lies ahead. */
export const readSheet = (rows: readonly (readonly string[])[], choices: ImportChoices, today: Day): ImportPreview => {
  throw new Error(`not written yet: ${rows.length} ${choices.dateOrder} ${today}`)
}
