import { z } from 'zod'
import type { RowOf } from '#core/record/record.ts'
import { Posting, postingOfPage, postingOfText } from '#core/stories/posting.ts'
import type { Draft } from '#store/changes.ts'
import { rowsOfProcesses } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { pageIn, pageUnreadable, readPage } from '../page/readPage.ts'
import { called } from '../record/process.ts'
import { change, Key, rowOf, Written } from '../record/rows.ts'

const Text = z.string().max(5_000_000).describe('The posting: a saved page, its data (JSON-LD), or its text.')

/** As much as a record keeps of one. */
const MOST_LETTERS = 200_000

const postingIn = async (text: string): Promise<Posting> => {
  const page = pageIn(text)
  if (page !== null) return postingOfPage(await readPage(page))
  if (text.length > MOST_LETTERS) throw pageUnreadable('it is longer than any posting. Bring the part of it that is the posting.')
  return postingOfText(text)
}

export const readPosting = command({
  name: 'posting.read',
  summary: 'Reads a job posting, as a saved page or as text, for what it asks for. Nothing is written.',
  takesFile: { field: 'text', as: 'text', megabytes: 6 },
  input: z.strictObject({ text: Text }),
  output: Posting,
  run: async (_context, { text }) => postingIn(text),
})

/** Adds what was not there yet. What was corrected since keeps its words, since it is known by those of the posting. */
const addFound = async (draft: Draft, context: Context, processId: string, requirements: Posting['requirements']): Promise<number> => {
  const known = await rowsOfProcesses(draft.tx, 'requirements', [processId])
  const quotes = new Set(known.map(({ quote }) => quote))
  const last = known.reduce((highest, { place }) => Math.max(highest, place), 0)
  const found = requirements.filter(({ quote }) => !quotes.has(quote)).slice(0, 999 - last)
  const rows = found.map(
    (one, index): Omit<RowOf<'requirements'>, 'revision'> => ({
      ...one,
      id: context.newId(),
      processId,
      place: last + 1 + index,
      storyIds: [],
    }),
  )
  await draft.add('requirements', rows)
  return rows.length
}

export const keepPosting = command({
  name: 'posting.keep',
  summary: 'Keeps the posting of a process: its text, and what it asks for. Bringing it again adds nothing twice.',
  takesFile: { field: 'text', as: 'text', megabytes: 6 },
  input: z.strictObject({
    process: Key.process,
    text: Text.optional().describe('The posting; the text that is kept already when there is none.'),
    only: z
      .array(z.string().max(2000))
      .max(100)
      .optional()
      .describe('Only these of the things it asks for, by the words of the posting; all when nothing is said.'),
  }),
  output: Written.extend({ found: z.int().describe('How many things it asks for.'), added: z.int().describe('How many of them were new.') }),
  run: async (context, { process: id, text, only }) => {
    const posting = text === undefined ? null : await postingIn(text)
    const counts = { found: 0, added: 0 }
    const seq = await change(context, 'posting.keep', async (draft) => {
      const process = await rowOf(draft, 'processes', id)
      const { requirements } = posting ?? postingOfText(process.postingText ?? '')
      const kept = only === undefined ? requirements : requirements.filter(({ quote }) => only.includes(quote))
      counts.found = kept.length
      counts.added = await addFound(draft, context, id, kept)
      if (posting !== null) await draft.put('processes', { ...process, postingText: posting.text })
      return { sentence: `Kept the posting of ${called(process)}: ${counts.found} things asked for.`, processId: id }
    })
    return { seq, ...counts }
  },
})
