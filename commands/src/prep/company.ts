import { z } from 'zod'
import type { Dossier } from '#core/dossier/dossier.ts'
import { Day } from '#core/record/day.ts'

/** What the dossier of a company holds, as far as a round needs it. */
export const KnownCompany = z.strictObject({
  sentences: z
    .array(z.strictObject({ text: z.string(), source: z.string().nullable(), on: Day.nullable() }))
    .describe('Three sentences at most to say of them, word for word from a fact that is fresh and has a source.'),
  words: z.string().describe('What is known and what is missing, in a sentence or two.'),
  stale: z.array(z.string()).describe('Facts that may no longer hold.'),
  missing: z.array(z.string()).describe('What is not known, each as a question that leads to it.'),
})
export type KnownCompany = z.infer<typeof KnownCompany>

/** What a dossier has to say before a round: its sentences, what is stale in it and what is missing. */
export const companyOf = ({ quotable, words, headings }: Dossier): KnownCompany => ({
  sentences: quotable.map(({ text, source, on }) => ({ text, source, on })),
  words,
  stale: headings.flatMap(({ facts }) => facts.filter(({ isStale }) => isStale === true).map(({ fact }) => fact.text)),
  missing: headings.flatMap(({ gap }) => gap ?? []),
})
