import { z } from 'zod'
import type { Stage } from '../record/stage.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { baseRate, EvidenceKind } from './baseRates.ts'
import { meanChance } from './chance.ts'
import { factsOf } from './facts.ts'
import { rateIdsAhead } from './path.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { percent } from './words.ts'

/** One step of the working. The first sets the chance; from there the odds are multiplied by each factor in turn. */
export const Step = z.strictObject({
  id: z.enum(['stage', 'screen', 'employer', 'source', 'last', 'finalists', 'silence', 'range']),
  sentence: z.string(),
  factor: z
    .number()
    .positive()
    .nullable()
    .describe('What the step does to the odds of an offer: 1 nothing, 2 doubles them. Null for the first step and for the range.'),
  chanceBefore: z.number().min(0).max(1).nullable().describe('Null for the first step.'),
  chanceAfter: z.number().min(0).max(1),
  kind: EvidenceKind,
  sources: z.array(z.string()).min(1).describe('Keys of evidence/sources.json.'),
})
export type Step = z.infer<typeof Step>

const REACHED: Record<Exclude<Stage, 'final'>, string> = {
  applied: 'begin with an application',
  screen: "reach a recruiter's screen",
  first: 'reach a first interview',
  second: 'reach a second interview',
  later: 'reach a third interview or a later one',
  'pre-offer': 'reach the point where references are asked for',
}

/** The stage by the count of interviews alone, before it is said that this is the last. */
const countedStage = ({ stage, fullRounds }: Standing): Exclude<Stage, 'final'> => {
  if (stage !== 'final') return stage
  return (['first', 'second'] as const)[Math.max(fullRounds, 1) - 1] ?? 'later'
}

const keysOf = (rates: readonly { readonly sources: readonly string[] }[]): string[] => [...new Set(rates.flatMap(({ sources }) => sources))]

const stageStep = (bare: Standing, stage: Exclude<Stage, 'final'>): Step => {
  const sources = keysOf(rateIdsAhead(stage).map(baseRate))
  const chanceAfter = meanChance(bare)
  return {
    id: 'stage',
    sentence: `Of processes that ${REACHED[stage]}, ${percent(chanceAfter)} end in an offer, over all employers.`,
    factor: null,
    chanceBefore: null,
    chanceAfter,
    // Never measured as such: worked out from the steps around it, or ours alone when no source stands behind any of them.
    kind: sources.every((key) => key === 'judgement') ? 'judgement' : 'inferred',
    sources,
  }
}

const rangeStep = (chance: number): Step => ({
  id: 'range',
  sentence: 'The range is as wide as employers, markets and candidates differ; counting more processes would not make it narrower.',
  factor: null,
  chanceBefore: chance,
  chanceAfter: chance,
  kind: 'inferred',
  sources: keysOf(['spread.employer', 'spread.market', 'spread.person'].map(baseRate)),
})

/** Every step from the base rate of the stage to the chance of an offer, in the order in which they are taken; the range is last. */
export const workingOf = (standing: Standing): Step[] => {
  const stage = countedStage(standing)
  let known: Standing = { ...UNKNOWN_STANDING, stage, fullRounds: standing.fullRounds }
  let chance = meanChance(known)
  const steps = [stageStep(known, stage)]
  for (const { id, sentence, kind, rates, adds } of factsOf(standing)) {
    known = { ...known, ...adds }
    const chanceBefore = chance
    chance = meanChance(known)
    const factor = oddsOfChance(chance) / oddsOfChance(chanceBefore)
    steps.push({ id, sentence, factor, chanceBefore, chanceAfter: chance, kind, sources: keysOf(rates) })
  }
  return [...steps, rangeStep(chance)]
}
