import { baseRate } from '#core/evidence/baseRates.ts'
import { branchesOf, chanceAlong, nextOf, type Path, type Rung } from '#core/odds/path.ts'
import { meanOver, PRIOR, spreadOf } from '#core/odds/spread.ts'
import { UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { mixedWeight, weightedRangeOver, weightPart } from '#core/odds/weightedSpread.ts'
import type { Stage } from '#core/record/stage.ts'

export const CONVERSATIONS = ['screen', 'first', 'second', 'later', 'final'] as const satisfies readonly Stage[]
type Conversation = (typeof CONVERSATIONS)[number]

/** What multiplies the odds of every step at a stage. */
export type StageOdds = Readonly<Record<Conversation, number>>

const AS_THEY_ARE: StageOdds = { screen: 1, first: 1, second: 1, later: 1, final: 1 }

const LADDER = branchesOf({ ...UNKNOWN_STANDING, stage: 'screen', firstWasScreen: true })[0]?.path as Path
const ANYBODY = spreadOf(PRIOR)

const at = (stage: Conversation): number => CONVERSATIONS.indexOf(stage)

const pathFrom = (stage: Conversation, odds: StageOdds): Path =>
  LADDER.slice(at(stage)).map((rung, step) => {
    const times = odds[CONVERSATIONS[at(stage) + step] as Conversation]
    return { ...rung, offerOdds: rung.offerOdds * times, advanceOdds: rung.advanceOdds * times }
  })

/** How likely somebody with this factor comes to a stage, who begins with a recruiter's screen or with a full interview. */
const comesTo = (stage: Conversation, factor: number, odds: StageOdds): number => {
  const [screened, rungs] = [baseRate('first-was-screen').value, pathFrom('screen', odds)]
  const passes = (index: number): number => nextOf(rungs[index] as Rung, factor).advance
  let reached = stage === 'screen' ? screened : 1 - screened + screened * passes(0)
  for (let index = 1; index < at(stage); index++) reached *= passes(index)
  return reached
}

/** The share of those who come to a stage that end in an offer, where one person, employer and market go through all stages. */
export const shareOfThoseAt = (stage: Conversation, odds: StageOdds = AS_THEY_ARE): number => {
  const path = pathFrom(stage, odds)
  const offers = meanOver(ANYBODY, (factor) => comesTo(stage, factor, odds) * chanceAlong(path, factor))
  return offers / meanOver(ANYBODY, (factor) => comesTo(stage, factor, odds))
}

/** The 80 % range of the underlying chances of those who come to a stage. */
export const rangeOfThoseAt = (stage: Conversation, odds: StageOdds): { low: number; high: number } => {
  const path = pathFrom(stage, odds)
  const part = weightPart(ANYBODY, (factor) => comesTo(stage, factor, odds))
  return weightedRangeOver(ANYBODY, (factor) => chanceAlong(path, factor), mixedWeight(ANYBODY, 0, [{ times: 1, part }]))
}

/** The chance at a stage by our evidence, where person, employer and market put this on the odds. */
export const chanceAt = (stage: Conversation, factor: number): number => chanceAlong(pathFrom(stage, AS_THEY_ARE), factor)

/** What our evidence says of a stage. */
export const levelAt = (stage: Conversation): number => meanOver(ANYBODY, (factor) => chanceAt(stage, factor))

const LIMIT = 4
const HALVINGS = 40
const ROUNDS = 20

/** The odds at one stage by which those who come to it have our level, the other stages being as they are. */
const metAt = (stage: Conversation, odds: StageOdds): number => {
  let [low, high] = [-LIMIT, LIMIT]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (shareOfThoseAt(stage, { ...odds, [stage]: Math.exp(middle) }) > levelAt(stage)) high = middle
    else low = middle
  }
  return Math.exp((low + high) / 2)
}

/**
 * What the odds of the steps have to be so that of those who come to a stage, selected by all stages before it, just so many end in an offer as was counted of
 * such people: stage by stage from the last, over and over, until nothing moves.
 */
export const oddsAsCounted = (): StageOdds => {
  let odds = AS_THEY_ARE
  for (let round = 0; round < ROUNDS; round++) for (const stage of CONVERSATIONS.toReversed()) odds = { ...odds, [stage]: metAt(stage, odds) }
  return odds
}
