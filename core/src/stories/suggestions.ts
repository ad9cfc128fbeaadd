import { z } from 'zod'
import { Competency } from '#core/record/competency.ts'
import type { Story } from '#core/record/story.ts'
import { Id } from '#core/record/text.ts'
import { bm25, type Weighted } from './bm25.ts'
import { kinOf, kinOfCompetency } from './kinWords.ts'
import { type Term, termsOf } from './terms.ts'

/** A word of the requirement and the word of the story that it was found in; a competency when the story is only said to show it. */
const Match = z.strictObject({ asked: z.string(), told: z.string() })
type Match = z.infer<typeof Match>

/** A story that may answer a requirement, and by which words it was found. Whether it does is for the candidate to say. */
export const Suggestion = z.strictObject({ storyId: Id, title: z.string(), matched: z.array(Match) })
export type Suggestion = z.infer<typeof Suggestion>

/**
 * How much a word counts in the title, and how much one that is asked for only by a word of its kin. A competency counts most when the candidate said
 * that the story shows it, and little when the story only has a word of it. Our own choice, made on the labelled pairs of docs/stories.md; the figures
 * there hardly move when these are halved or doubled.
 */
const IN_TITLE = 1.5
const OF_KIN = 0.5
const SAID_COMPETENCY = 2
const SPOKEN_COMPETENCY = 0.3

const SUGGESTED = 3

type Told = Pick<Story, 'id' | 'title' | 'situation' | 'task' | 'action' | 'result' | 'competencies'>
type Read = { readonly story: Told; readonly terms: readonly Term[]; readonly weights: Weighted }

const OF_COMPETENCIES = new Set(Competency.options.map(kinOfCompetency))

const add = (weights: Map<string, number>, term: string, weight: number): void => void weights.set(term, (weights.get(term) ?? 0) + weight)

const count = (weights: Map<string, number>, terms: readonly Term[], weight: number): void => {
  for (const { term } of terms) {
    add(weights, term, weight)
    for (const kin of kinOf(term)) add(weights, kin, OF_COMPETENCIES.has(kin) ? weight * SPOKEN_COMPETENCY : weight)
  }
}

const readStory = (story: Told): Read => {
  const title = termsOf(story.title)
  const parts = termsOf([story.situation, story.task, story.action, story.result].filter((part) => part !== null).join('\n'))
  const weights = new Map<string, number>()
  count(weights, title, IN_TITLE)
  count(weights, parts, 1)
  for (const competency of story.competencies) add(weights, kinOfCompetency(competency), SAID_COMPETENCY)
  return { story, terms: [...title, ...parts], weights }
}

/** A word asked for counts once however often it is said; what is only of its kin counts less. */
const queryOf = (asked: readonly Term[]): Map<string, number> => {
  const query = new Map<string, number>()
  for (const { term } of asked) for (const kin of kinOf(term)) query.set(kin, OF_KIN)
  for (const { term } of asked) query.set(term, 1)
  return query
}

const toldFor = ({ term }: Term, { terms, story }: Read): string | null => {
  const same = terms.find((told) => told.term === term)
  if (same !== undefined) return same.word
  const kin = kinOf(term)
  const near = terms.find((told) => kinOf(told.term).some((one) => kin.includes(one)))
  return near?.word ?? story.competencies.find((competency) => kin.includes(kinOfCompetency(competency))) ?? null
}

const matchesOf = (asked: readonly Term[], read: Read): Match[] => {
  const found = new Map<string, Match>()
  for (const one of asked) {
    const told = toldFor(one, read)
    if (told !== null && !found.has(one.term)) found.set(one.term, { asked: one.word, told })
  }
  return [...found.values()]
}

/**
 * Reads the stories once, and then says of each requirement which of them share most with it: three at most and the likeliest first, each with the words
 * that matched. A story that shares no word is never among them; of two that share as much, the one that was written first comes first.
 */
export const suggester = (stories: readonly Told[]): ((requirement: string) => Suggestion[]) => {
  const reads = stories.map(readStory)
  const weights = reads.map((read) => read.weights)
  return (requirement) => {
    const asked = termsOf(requirement)
    const scores = bm25(queryOf(asked), weights)
    return reads
      .map((read, index) => ({ read, score: scores[index] as number }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, SUGGESTED)
      .map(({ read }) => ({ storyId: read.story.id, title: read.story.title, matched: matchesOf(asked, read) }))
  }
}
