import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageOf } from '#commands/page/pageOf.ts'
import { PAGE_LIMITS, pageIn } from '#commands/page/readPage.ts'
import { ReadPage } from '#core/record/page.ts'
import type { RequirementFacts } from '#core/record/requirement.ts'
import type { Story } from '#core/record/story.ts'
import { type Posting, postingOfPage, postingOfText } from '#core/stories/posting.ts'
import { suggester } from '#core/stories/suggestions.ts'

type Labelled = { key: string } & Pick<Story, 'title' | 'situation' | 'task' | 'action' | 'result' | 'competencies'>
type Pair = { candidate: string; requirement: string; stories: string[]; set: 'made' | 'kept-back' }
type Pairs = { candidates: Record<string, Labelled[]>; pairs: Pair[] }

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')

/** Requirements with the stories that answer them: those the words were chosen on, and those that nothing was chosen on. */
const PAIRS = JSON.parse(read('pairs.json')) as Pairs

/** How many pairs there are, and for how many a story that answers is among the first three, and is the first. */
export type Found = { readonly pairs: number; readonly amongThree: number; readonly first: number }

/** How well stories are found for what a posting asks, over some of the labelled pairs. */
export const foundOf = (set: Pair['set'] | 'all'): Found => {
  const suggest = new Map(
    Object.entries(PAIRS.candidates).map(([name, stories]) => [name, suggester(stories.map((story) => ({ ...story, id: story.key })))]),
  )
  const pairs = PAIRS.pairs.filter((pair) => set === 'all' || pair.set === set)
  const places = pairs.map(({ candidate, requirement, stories }) =>
    (suggest.get(candidate)?.(requirement) ?? []).findIndex(({ storyId }) => stories.includes(storyId)),
  )
  return { pairs: pairs.length, amongThree: places.filter((place) => place >= 0).length, first: places.filter((place) => place === 0).length }
}

type Need = NonNullable<RequirementFacts['need']>
type Label = { file: string; source: Posting['from']; title: string | null; company: string | null; place: string | null } & Record<Need, string[]>

/** A posting that was read beside what stands in it. */
export type ReadPosting = {
  readonly label: Label
  readonly posting: Posting
  readonly missed: string[]
  readonly otherNeed: string[]
  readonly extra: string[]
}

const NEEDS: readonly Need[] = ['must', 'nice', 'duty']

/** Read as the command does it, but in this process. */
const postingIn = (text: string): Posting => {
  const page = pageIn(text)
  return page === null ? postingOfText(text) : postingOfPage(ReadPage.parse(pageOf(page, PAGE_LIMITS)))
}

/** Every posting that is kept, read, with what was missed in it, taken for something else, and found that is not there. */
export const readPostings = (): ReadPosting[] =>
  (JSON.parse(read('../postings/labels.json')) as Label[]).map((label) => {
    const posting = postingIn(read(`../postings/${label.file}`))
    const found = new Map(posting.requirements.map((one) => [one.text, one.need]))
    const asked = NEEDS.flatMap((need) => label[need].map((words) => ({ words, need })))
    return {
      label,
      posting,
      missed: asked.filter(({ words }) => !found.has(words)).map(({ words }) => words),
      otherNeed: asked.filter(({ words, need }) => found.has(words) && found.get(words) !== need).map(({ words }) => words),
      extra: posting.requirements.filter(({ text: words }) => !asked.some((one) => one.words === words)).map(({ text: words }) => words),
    }
  })

/** How many things the postings ask for, and how many of them were found. */
export const askedIn = ({ label }: ReadPosting): number => NEEDS.reduce((sum, need) => sum + label[need].length, 0)
