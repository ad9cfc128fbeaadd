import type { StoryFacts } from '#core/record/story.ts'
import type { OutputOf } from '../call.ts'
import { dayIf } from '../record/words.ts'
import { loopWords } from '../words/loop.ts'

const said = loopWords.stories

/** A story as it is shown: with what it lacks, and where it was told. */
export type StoryShown = OutputOf<'story.list'>['stories'][number]
export type ToldShown = StoryShown['told'][number]

export const PARTS = ['situation', 'task', 'action', 'result'] as const

/** What is asked of the list: words, a state, a competency. */
export type Asked = {
  readonly words: string | null
  readonly show: 'lacking' | 'result' | 'untold' | null
  readonly competency: StoryFacts['competencies'][number] | null
}

export const ALL: Asked = { words: null, show: null, competency: null }

const textOf = ({ story, told }: StoryShown): string =>
  [story.title, ...PARTS.map((part) => story[part] ?? ''), ...told.flatMap(({ company, people }) => [company, ...people.map(({ name }) => name)])]
    .join('\n')
    .toLowerCase()

const SHOWN: Readonly<Record<NonNullable<Asked['show']>, (one: StoryShown) => boolean>> = {
  lacking: ({ gaps }) => gaps.length > 0,
  result: ({ gaps }) => lacksResult(gaps),
  untold: ({ told }) => told.length === 0,
}

/** The result is not written, or says too little. */
export const lacksResult = (gaps: StoryShown['gaps']): boolean => gaps.some(({ part }) => part === 'result')

/** The stories that are asked for: every word of the search stands somewhere in them. */
export const storiesAsked = (all: readonly StoryShown[], { words, show, competency }: Asked): StoryShown[] => {
  const sought = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter((one) => {
    if (show !== null && !SHOWN[show](one)) return false
    if (competency !== null && !one.story.competencies.includes(competency)) return false
    if (sought.length === 0) return true
    const text = textOf(one)
    return sought.every((word) => text.includes(word))
  })
}

/** One's own before those of the example search, and what was added last first. */
export const inOrder = (all: readonly StoryShown[]): StoryShown[] =>
  all.toReversed().sort((one, other) => Number(one.story.demo) - Number(other.story.demo))

/** Where a story was told, to whom and how that went, in a line. */
export const toldInWords = ({ company, round, on, people, went }: ToldShown): string =>
  said.told(
    round === null ? said.someRound : said.round(round),
    company,
    dayIf(on),
    people.map(({ name }) => name),
    went === null ? null : said.wentIn[went],
  )
