import { z } from 'zod'
import type { MessageFacts } from './message.ts'
import { inOrder, isScreenRound, type Round } from './round.ts'

/** Where a process stands, from the first step to the last. Being invited to a round is being at it. */
export const Stage = z.enum(['applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'])
export type Stage = z.infer<typeof Stage>

type Reached = Pick<Round, 'id' | 'number' | 'formats' | 'isScreen' | 'isLast' | 'heldOn' | 'plannedOn'>

const FULL_STAGES: readonly Stage[] = ['applied', 'first', 'second', 'later']

/**
 * How many full interviews a process has reached. A recruiter's screen is none. Rounds that were not recorded count
 * when a later one bears its number: a lone round number 2 is a second interview.
 */
export const fullRounds = (rounds: readonly Reached[]): number => {
  const full = rounds.filter((round) => !isScreenRound(round))
  const screens = rounds.length - full.length
  const highest = Math.max(0, ...full.map((round) => round.number ?? 0))
  return Math.max(full.length, highest - screens)
}

/** The furthest full interview, or null when there is none. */
export const furthestRound = <R extends Reached>(rounds: readonly R[]): R | null =>
  inOrder(rounds.filter((round) => !isScreenRound(round))).at(-1) ?? null

/**
 * The stage that a process has reached, derived from its rounds and messages: it is stored nowhere. It is the final when
 * the furthest full interview was declared the last, and pre-offer once they have asked for references or a background check.
 *
 * @example stageOf([], []) // => 'applied'
 */
export const stageOf = (rounds: readonly Reached[], messages: readonly Pick<MessageFacts, 'direction' | 'kind'>[]): Stage => {
  if (messages.some(({ direction, kind }) => direction === 'received' && kind === 'references')) return 'pre-offer'
  const full = fullRounds(rounds)
  if (full === 0) return rounds.length > 0 ? 'screen' : 'applied'
  if (furthestRound(rounds)?.isLast === true) return 'final'
  return FULL_STAGES[Math.min(full, 3)] as Stage
}
