import { isScreenRound, type Round } from '../record/round.ts'
import { askedBefore, type Earlier } from './earlier.ts'
import { formatOf, TOPICS, type Topic } from './formats.ts'
import { partWords } from './people.ts'
import { competencyAsked, competencyOf } from './questions.ts'
import { kindsOf, metIn, type Place, placeOf, reachOf, type Subject } from './subject.ts'
import { listed } from './words.ts'

/** In what rounds are set side by side. */
export const ASPECTS = ['format', 'length', 'place', 'people', 'depth', 'topics'] as const
type Aspect = (typeof ASPECTS)[number]
type Aspects = Readonly<Record<Aspect, string | null>>

/** How one takes part, as one says it. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  'in-person': 'in person',
  video: 'by video',
  phone: 'by phone',
  alone: 'alone, at your own table',
}

const shortName = (format: Round['formats'][number]): string =>
  formatOf(format)
    .name.replace(/^(A|An) /, '')
    .toLowerCase()

const formatWords = (round: Round): string | null => {
  const names = round.formats.map(shortName)
  if (names.length > 0) return listed(names)
  return round.isScreen === true ? shortName('screen') : null
}

const placeWords = (round: Round): string | null => {
  const place = placeOf(round)
  if (place === null) return null
  const words = PLACE_WORDS[place]
  return place === 'in-person' && round.where !== null ? `${words}, ${round.where}` : words
}

const peopleWords = (round: Round, { record }: Subject): string | null => {
  const met = metIn(record, round)
  return met.length === 0 ? null : listed(met.map(({ person, part }) => (part === null ? person.name : `${person.name} (${partWords(part).name})`)))
}

const topicNames = (topics: readonly Topic[]): string => listed([...new Set(topics)].map((topic) => TOPICS.get(topic)?.name ?? topic))

/** What a round dug into, by the questions that were asked; null when none is recorded. */
const topicsAsked = (earlier: Earlier): string | null => {
  const topics = askedBefore([earlier]).flatMap(({ question }) => {
    const competency = competencyAsked(question.question)
    return competency === null ? [] : [competencyOf(competency).topic]
  })
  return topics.length === 0 ? null : topicNames(topics)
}

const topicsExpected = (subject: Subject): string => {
  const { said, assumed } = kindsOf(subject)
  return topicNames([...said, ...assumed].flatMap((format) => formatOf(format).main))
}

const DEPTH = {
  screen: 'whether the basics fit',
  first: 'the first full look at you',
  middle: 'deeper into what the earlier rounds touched',
  last: 'the doubts that are left, and whether you would say yes',
} as const

const depthBefore = ({ round }: Earlier, subject: Subject): string => {
  if (isScreenRound(round)) return DEPTH.screen
  return DEPTH[reachOf({ record: subject.record, round })]
}

const factsOf = (round: Round, subject: Subject) => ({
  format: formatWords(round),
  length: round.durationMinutes === null ? null : `${round.durationMinutes} min`,
  place: placeWords(round),
  people: peopleWords(round, subject),
})

/** Each aspect of the round in question and of any before it, in words; null where it is not known. */
export const aspectsOf = (subject: Subject): { now: Aspects; before: (earlier: Earlier) => Aspects } => ({
  now: { ...factsOf(subject.round, subject), depth: DEPTH[reachOf(subject)], topics: topicsExpected(subject) },
  before: (earlier) => ({ ...factsOf(earlier.round, subject), depth: depthBefore(earlier, subject), topics: topicsAsked(earlier) }),
})
