import { z } from 'zod'
import { Competency } from '../record/competency.ts'
import { Id } from '../record/text.ts'
import { againFor } from './again.ts'
import { likelyFor } from './likely.ts'
import { competencyAsked, competencyOf, LIKELY } from './questions.ts'
import { placeOf, type Subject } from './subject.ts'
import { brief } from './words.ts'

/** A story of the candidate that fits a round, and why. */
const FittingStory = z.strictObject({
  story: Id,
  title: z.string(),
  why: z.array(z.string()).describe('What it fits: a requirement it was chosen for, a question that may come.'),
  hasResult: z.boolean().describe('What came of it is written down.'),
})
export type FittingStory = z.infer<typeof FittingStory>

/** The candidate's own stories beside what a round digs into. */
export const FittingStories = z.strictObject({
  count: z.int().describe('How many stories there are in all.'),
  withoutResult: z.int().describe('How many of them do not say yet what came of it.'),
  fitting: z.array(FittingStory),
  bare: z.array(z.string()).describe('What the round is likely to ask after and no story is said to show.'),
})
export type FittingStories = z.infer<typeof FittingStories>

const LIKELY_LOOKED_AT = 10
/** More than this nobody has in mind in a conversation. */
const MOST = 6

type Wanted = { readonly competency: Competency; readonly question: string }

/** What the round is likely to ask after that a story can show: what comes again first, each competency once. */
const wantedIn = (subject: Subject): Wanted[] => {
  const asked = [
    ...againFor(subject).map(({ text }) => ({ competency: competencyAsked(text), question: text })),
    ...likelyFor(subject, LIKELY_LOOKED_AT).map(({ id, text }) => ({
      competency: LIKELY.find((question) => question.id === id)?.competency ?? null,
      question: text,
    })),
  ].flatMap(({ competency, question }): Wanted[] => {
    const known = Competency.safeParse(competency)
    return known.success ? [{ competency: known.data, question }] : []
  })
  return asked.filter((one, place) => asked.findIndex(({ competency }) => competency === one.competency) === place)
}

export const hasResult = ({ result }: Subject['stories'][number]): boolean => (result ?? '').trim() !== ''

const whyOf = (subject: Subject, wanted: readonly Wanted[], story: Subject['stories'][number]): string[] => [
  ...subject.requirements.filter(({ storyIds }) => storyIds.includes(story.id)).map(({ text }) => `You chose it for “${brief(text, 90)}”.`),
  ...wanted
    .filter(({ competency }) => story.competencies.includes(competency))
    .map(({ competency, question }) => `It shows ${competencyOf(competency).name}: “${brief(question, 90)}”`),
]

/** The stories that fit what a round digs into: those chosen for what the posting asks, and those that show what the likely questions ask after. */
export const storiesFor = (subject: Subject): FittingStories => {
  const { stories } = subject
  const wanted = placeOf(subject.round) === 'alone' ? [] : wantedIn(subject)
  const fitting = stories
    .map((story) => ({ story, why: whyOf(subject, wanted, story) }))
    .filter(({ why }) => why.length > 0)
    .sort((one, other) => Number(hasResult(other.story)) - Number(hasResult(one.story)) || other.why.length - one.why.length)
  return {
    count: stories.length,
    withoutResult: stories.filter((story) => !hasResult(story)).length,
    fitting: fitting
      .slice(0, MOST)
      .map(({ story, why }) => ({ story: story.id, title: story.title, why: why.slice(0, 3), hasResult: hasResult(story) })),
    bare: wanted
      .filter(({ competency }) => !stories.some(({ competencies }) => competencies.includes(competency)))
      .map(({ competency }) => competencyOf(competency).name),
  }
}
