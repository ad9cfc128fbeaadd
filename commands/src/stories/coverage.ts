import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { Coverage, coverageOf } from '#core/stories/coverage.ts'
import { postingOfText } from '#core/stories/posting.ts'
import { allRows, getRow, rowsOfProcesses } from '#store/rows.ts'
import { command } from '../command.ts'
import { Key } from '../record/rows.ts'

const NOTHING = 'Nothing is known yet of what they ask for. Bring the posting, or add what they ask for by hand.'

export const showCoverage = command({
  name: 'coverage.show',
  summary: 'Shows what a process asks for beside your stories: which you chose for what, which share words with it, and what no story speaks of.',
  input: z.strictObject({ process: Key.process }),
  output: Coverage.extend({
    hasPosting: z.boolean().describe('The text of the posting is kept.'),
    isKept: z.boolean().describe('False when it is only read from the text of the posting, and nothing can be chosen yet.'),
  }),
  run: async ({ store }, { process: id }) => {
    const process = await getRow(store.db, 'processes', id)
    if (process === null) throw new Refusal('process-unknown')
    const kept = (await rowsOfProcesses(store.db, 'requirements', [id])).toSorted((one, other) => one.place - other.place)
    const hasPosting = process.postingText !== null
    const asked =
      kept.length > 0
        ? kept
        : postingOfText(process.postingText ?? '').requirements.map((one) => ({ ...one, id: null, revision: null, storyIds: [] }))
    const stories = (await allRows(store.db, 'stories')).filter(({ demo }) => demo === process.demo)
    const covered = coverageOf(asked, stories)
    const words = kept.length > 0 || hasPosting ? covered.words : NOTHING
    return { ...covered, words, hasPosting, isKept: kept.length > 0 }
  },
})
