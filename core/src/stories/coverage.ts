import { z } from 'zod'
import { Competency } from '#core/record/competency.ts'
import { Requirement } from '#core/record/requirement.ts'
import type { Story } from '#core/record/story.ts'
import { Id } from '#core/record/text.ts'
import { competenciesOf } from './kinWords.ts'
import { stem } from './stem.ts'
import { Suggestion, suggester } from './suggestions.ts'
import { termsOf } from './terms.ts'

/** One requirement beside the stories: those chosen for it, and those that share words with it. */
const CoveredRequirement = z.strictObject({
  requirementId: Id.nullable().describe('Null while the requirement is only read from the posting and not kept.'),
  revision: Requirement.shape.revision.nullable().describe('The change that last wrote it; null while it is not kept.'),
  text: z.string(),
  quote: Requirement.shape.quote.describe('The words of the posting; null when it was typed.'),
  need: Requirement.shape.need,
  competencies: z.array(Competency).describe('What its words speak of.'),
  chosen: z.array(Suggestion).describe('The stories you chose for it, with the words that matched when it is among the likeliest.'),
  suggestions: z.array(Suggestion).describe('Stories that share words with it, the likeliest first. Whether one answers it is for you to say.'),
})

/** The requirements of a posting beside the candidate's stories. */
export const Coverage = z.strictObject({
  requirements: z.array(CoveredRequirement),
  counts: z.strictObject({
    chosen: z.int().describe('Requirements you chose a story for.'),
    suggested: z.int().describe('Requirements you chose none for, but some share words with.'),
    none: z.int().describe('Requirements that no story shares a word with.'),
  }),
  words: z.string().describe('The counts in a sentence.'),
  unused: z.array(z.strictObject({ storyId: Id, title: z.string() })).describe('Stories that are neither chosen nor suggested for anything here.'),
})
export type Coverage = z.infer<typeof Coverage>

type Asked = Pick<Requirement, 'text' | 'need' | 'quote'> & {
  readonly id: string | null
  readonly revision: number | null
  readonly storyIds: readonly string[]
}

const competenciesIn = (text: string): Competency[] => {
  const spoken = new Set(termsOf(text).flatMap(({ term }) => competenciesOf(term)))
  return Competency.options.filter((competency) => spoken.has(competency))
}

type Matched = Suggestion['matched']

/** The same word, or a form of it: what is a reason that one can see. */
const sameOf = (matched: Matched): Matched => matched.filter(({ asked, told }) => stem(asked) === stem(told))

/** One word that is only akin is no reason, as `set` and `opening`, unless the candidate said that the story shows what is asked for. */
const isToldOf = (matched: Matched, asked: readonly Competency[], shown: readonly Competency[]): boolean =>
  matched.length > 1 || sameOf(matched).length > 0 || asked.some((one) => shown.includes(one))

const things = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

const wordsOf = (all: number, chosen: number, none: number): string => {
  if (all === 0) return 'Nothing that is asked for was found.'
  const suggested = all - chosen - none
  return [
    `${things(all, 'One thing is', 'things are')} asked for.`,
    chosen === 0 ? 'You have chosen no story for any yet.' : `You chose a story for ${things(chosen, 'one', 'of them')}.`,
    suggested === 0 ? '' : `For ${things(suggested, 'one', chosen === 0 ? 'of them' : 'more')} there are stories that share words with it.`,
    none === 0 ? '' : `For ${things(none, 'one', 'of them')} no story shares a word.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/**
 * Which requirement has a story and which has none. A story counts for a requirement when the candidate chose it; what is only suggested stays a
 * suggestion, each with the words that matched.
 *
 * @param requirements in the order in which they are to be shown
 */
export const coverageOf = (requirements: readonly Asked[], stories: readonly Story[]): Coverage => {
  const suggest = suggester(stories)
  const shownBy = new Map(stories.map(({ id, competencies }) => [id, competencies]))
  const named = new Map(stories.map(({ id, title }) => [id, { storyId: id, title }]))
  const covered = requirements.map(({ id, revision, text, quote, need, storyIds }) => {
    const near = suggest(text)
    const competencies = competenciesIn(text)
    const matchedBy = (storyId: string) => sameOf(near.find((one) => one.storyId === storyId)?.matched ?? [])
    return {
      requirementId: id,
      revision,
      text,
      quote,
      need,
      competencies,
      chosen: storyIds.flatMap((storyId) => {
        const story = named.get(storyId)
        return story === undefined ? [] : { ...story, matched: matchedBy(storyId) }
      }),
      suggestions: near
        .filter(({ storyId, matched }) => !storyIds.includes(storyId) && isToldOf(matched, competencies, shownBy.get(storyId) ?? []))
        .map((one) => ({ ...one, matched: sameOf(one.matched) })),
    }
  })
  const used = new Set(covered.flatMap(({ chosen, suggestions }) => [...chosen, ...suggestions].map(({ storyId }) => storyId)))
  const chosen = covered.filter((one) => one.chosen.length > 0).length
  const none = covered.filter((one) => one.chosen.length === 0 && one.suggestions.length === 0).length
  return {
    requirements: covered,
    counts: { chosen, suggested: covered.length - chosen - none, none },
    words: wordsOf(covered.length, chosen, none),
    unused: [...named.values()].filter(({ storyId }) => !used.has(storyId)),
  }
}
