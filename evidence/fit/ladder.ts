import { chanceOfOdds } from '#core/stats/chance.ts'
import { normalNodes } from '#core/stats/hermite.ts'

/** The stages at which a round is held, from the first conversation to the declared last. */
export const ROUNDS = ['screen', 'first', 'second', 'later', 'final'] as const
export type RoundStage = (typeof ROUNDS)[number]

/** The parameters of the ladder for a typical candidate, employer and market: logits. */
export type Ladder = {
  readonly offer: Readonly<Record<RoundStage, number>>
  readonly advance: Readonly<Record<Exclude<RoundStage, 'final'>, number>>
  readonly last: Readonly<Record<Exclude<RoundStage, 'final'>, number>>
}

const NODES = 31
const nodes = normalNodes(NODES)

export const logitOf = (chance: number): number => Math.log(chance / (1 - chance))
export const logisticOf = (logit: number): number => chanceOfOdds(Math.exp(logit))

/** The mean of a chance over a normal spread of the logit. */
export const meanOver = (spread: number, chanceAt: (shift: number) => number): number =>
  nodes.reduce((sum, { at, weight }) => sum + weight * chanceAt(spread * at), 0)

/** The chance of an offer at a stage: V = f·o + (1 - f)·a·V of the next, each step shifted alike on the logit. */
export const offerFrom = (ladder: Ladder, stage: RoundStage, shift: number): number => {
  if (stage === 'final') return logisticOf(ladder.offer.final + shift)
  const last = logisticOf(ladder.last[stage])
  const next = ROUNDS[ROUNDS.indexOf(stage) + 1] ?? 'final'
  return last * logisticOf(ladder.offer[stage] + shift) + (1 - last) * advanceFrom(ladder, stage, shift) * offerFrom(ladder, next, shift)
}

/** The chance of going on from a stage that is not the last. */
const advanceFrom = (ladder: Ladder, stage: Exclude<RoundStage, 'final'>, shift: number): number => logisticOf(ladder.advance[stage] + shift)

/** The chance that another round follows. */
export const anotherRoundFrom = (ladder: Ladder, stage: Exclude<RoundStage, 'final'>, shift: number): number =>
  (1 - logisticOf(ladder.last[stage])) * advanceFrom(ladder, stage, shift)

/** The chance that a process which nobody drops out of has four rounds or more, the recruiter's screen counted. */
export const fourRoundsOrMore = ({ last }: Ladder): number =>
  (1 - logisticOf(last.screen)) * (1 - logisticOf(last.first)) * (1 - logisticOf(last.second))
