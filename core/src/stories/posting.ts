import { z } from 'zod'
import { Day } from '#core/record/day.ts'
import type { Block, ReadPage } from '#core/record/page.ts'
import { plainBlocks, shaped } from './plainBlocks.ts'
import { FoundRequirement, requirementsIn } from './requirementsIn.ts'

const Said = z.string().nullable()

/** A posting as it was read: nothing in it is ours. */
export const Posting = z.strictObject({
  from: z.enum(['machine-data', 'page', 'text']).describe('What it was read from: what the page tells machines, the page itself, or a plain text.'),
  title: Said,
  company: Said,
  place: Said,
  isRemote: z.boolean().nullable(),
  employmentType: Said,
  salary: Said,
  postedOn: Day.nullable(),
  validThrough: Day.nullable(),
  requirements: z.array(FoundRequirement),
  text: z.string().describe('The words of the posting.'),
})
export type Posting = z.infer<typeof Posting>

/** As much of a posting as a record keeps. */
const MOST_LETTERS = 200_000

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ kind, text }, index) => {
      if (kind === 'heading') return `${index === 0 ? '' : '\n'}${text}:`
      return kind === 'item' ? `- ${text}` : text
    })
    .join('\n')
    .slice(0, MOST_LETTERS)

const UNKNOWN = {
  title: null,
  company: null,
  place: null,
  isRemote: null,
  employmentType: null,
  salary: null,
  postedOn: null,
  validThrough: null,
}

/** A posting that was pasted as text. Only what it asks for is looked for in it. */
export const postingOfText = (text: string): Posting => ({
  from: 'text',
  ...UNKNOWN,
  requirements: requirementsIn(plainBlocks(text)),
  text: text.slice(0, MOST_LETTERS),
})

const dayIn = (text: string | null): Day | null => Day.safeParse(text?.slice(0, 10)).data ?? null

/** With fewer than these, what the page tells machines is taken for a summary, and the page itself is read. */
const FEW = 3

/** A posting on a page: what the page tells machines where that holds what they ask for, the page itself where it does not. */
export const postingOfPage = ({ posting, blocks, title, siteName }: ReadPage): Posting => {
  const [own, told] = [shaped(blocks), shaped(posting?.blocks ?? [])]
  const [asked, toldAsked] = [requirementsIn(own), requirementsIn(told)]
  const byMachine = posting !== null && told.length > 0 && (toldAsked.length >= FEW || toldAsked.length >= asked.length)
  const { blocks: _blocks, postedOn, validThrough, isRemote, ...said } = posting ?? { ...UNKNOWN, blocks: [] }
  return {
    ...said,
    isRemote: isRemote === true ? true : null,
    postedOn: dayIn(postedOn),
    validThrough: dayIn(validThrough),
    from: byMachine ? 'machine-data' : 'page',
    title: said.title ?? own.find(({ kind }) => kind === 'heading')?.text ?? title,
    company: said.company ?? siteName,
    requirements: byMachine ? toldAsked : asked,
    text: textOf(byMachine ? told : own),
  }
}
