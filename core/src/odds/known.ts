import type { Mixture } from '../stats/mixture.ts'
import { meanChance } from './chance.ts'
import { bareAt, levelShift, shiftedBelief, widenedBelief } from './level.ts'
import { PRIOR } from './spread.ts'
import type { Standing } from './standing.ts'
import { type Story, storyLevel, storySd } from './story.ts'

/** What is known besides the record of this process. */
export type Known = {
  /** The chance of an offer at its stage where that is known to be another than ours, from 0.0001 to 0.9999; null when it is not. */
  readonly level: number | null
  /** What a text that tells the whole process shows, where no round of it is recorded; null when there is no such text. */
  readonly story: Story | null
  /** What the candidate's other processes say: the belief that comes of them, and a sentence. Null when they say nothing. */
  readonly ownRecord: { readonly belief: Mixture; readonly sentence: string } | null
}

export const NOTHING_KNOWN: Known = { level: null, story: null, ownRecord: null }

/** The share of processes at its stage that end in an offer, nothing else being known. */
export const levelOf = (standing: Standing, { level }: Known): number => level ?? meanChance(bareAt(standing))

/** A belief moved to a level and, with a story, to the level of such stories, of which less is sure. */
const levelled = (standing: Standing, known: Known): ((belief: Mixture) => Mixture) => {
  const { level, story } = known
  if (story === null && level === null) return (belief) => belief
  const unsure = story === null ? 0 : storySd(story)
  const share = levelOf(standing, known)
  const shift = levelShift(standing, story === null ? share : storyLevel(share, story), widenedBelief(PRIOR, unsure))
  return (belief) => shiftedBelief(widenedBelief(belief, unsure), shift)
}

/** The beliefs that a process is judged by: before the candidate's own record is looked at, and after. */
export type Beliefs = { readonly before: Mixture; readonly after: Mixture }

export const beliefsOf = (standing: Standing, known: Known): Beliefs => {
  const moved = levelled(standing, known)
  const before = moved(PRIOR)
  return { before, after: known.ownRecord === null ? before : moved(known.ownRecord.belief) }
}
