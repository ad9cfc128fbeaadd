import { z } from 'zod'
import { baseRate, EvidenceKind } from '../evidence/baseRates.ts'
import { Stage } from '../record/stage.ts'
import { chanceOfOdds, oddsOfChance } from '../stats/chance.ts'
import { meanChance } from './chance.ts'
import { type Fact, factsOf } from './facts.ts'
import { type Beliefs, beliefsOf, type Known, levelOf, NOTHING_KNOWN } from './known.ts'
import { rateIdsAhead } from './path.ts'
import { signSteps } from './signSteps.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { storySteps } from './storySteps.ts'
import { percent } from './words.ts'

/** What is known of the factor of a sign. */
const SignStep = z.strictObject({
  id: z.string(),
  seen: z.enum(['present', 'absent']),
  low: z.number().positive().describe('Four fifths of the factors that it may have lie between this and the next.'),
  high: z.number().positive(),
  n: z.int().min(0).describe('How many reviews mention it.'),
})

/** One step of the working. The first sets the chance; from there the odds are multiplied by each factor in turn. */
export const Step = z.strictObject({
  id: z.enum(['stage', 'screen', 'employer', 'source', 'went-on', 'last', 'finalists', 'story', 'sign', 'silence', 'own-record', 'range']),
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
  sign: SignStep.nullable().describe('Of a sign: what is known of its factor. Null for every other step.'),
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

const keysOf = (rates: readonly { readonly sources: readonly string[] }[]): string[] =>
  rates.length === 1 ? [...(rates[0]?.sources ?? [])] : [...new Set(rates.flatMap(({ sources }) => sources))]

/** What the chance at a stage rests on, when nothing else is known. */
const SOURCES_AHEAD = new Map(Stage.options.map((stage) => [stage, keysOf(rateIdsAhead(stage).map(baseRate))]))

const SOURCES_OF_THE_RANGE = keysOf(['spread.employer', 'spread.market', 'spread.person'].map(baseRate))

const stageStep = (chanceAfter: number, stage: Exclude<Stage, 'final'>, level: number | null): Step => {
  const sources = SOURCES_AHEAD.get(stage) as string[]
  const over = level === null ? 'over all employers' : 'by the share that was given'
  return {
    id: 'stage',
    sentence: `Of processes that ${REACHED[stage]}, ${percent(chanceAfter)} end in an offer, ${over}.`,
    factor: null,
    chanceBefore: null,
    chanceAfter,
    // Never measured as such: worked out from the steps around it, or ours alone when no source stands behind any of them.
    kind: sources.every((key) => key === 'judgement') ? 'judgement' : 'inferred',
    sources,
    sign: null,
  }
}

const rangeStep = (chance: number): Step => ({
  id: 'range',
  sentence: 'The range is as wide as employers, markets and candidates differ; counting more processes would not make it narrower.',
  factor: null,
  chanceBefore: chance,
  chanceAfter: chance,
  kind: 'inferred',
  sources: SOURCES_OF_THE_RANGE,
  sign: null,
})

type Told = Pick<Step, 'id' | 'sentence' | 'kind' | 'sources'>

/** Steps from a chance on, one after the other. */
const walkFrom = (first: Step) => {
  const steps = [first]
  const chance = (): number => (steps.at(-1) as Step).chanceAfter
  return {
    steps,
    to: (chanceAfter: number, step: Told, sign: Step['sign'] = null): void => {
      const chanceBefore = chance()
      steps.push({ ...step, factor: oddsOfChance(chanceAfter) / oddsOfChance(chanceBefore), chanceBefore, chanceAfter, sign })
    },
    chance,
  }
}

/** Every step from the base rate of the stage to the chance of an offer, in the order in which they are taken; the range is last. */
export const workingOf = (standing: Standing, known: Known = NOTHING_KNOWN, { before, after }: Beliefs = beliefsOf(standing, known)): Step[] => {
  const stage = countedStage(standing)
  let told: Standing = { ...UNKNOWN_STANDING, stage, fullRounds: standing.fullRounds }
  const walk = walkFrom(stageStep(known.story === null ? meanChance(told, before) : levelOf(told, known), stage, known.level))
  for (const { step, logOdds } of storySteps(known.story)) walk.to(chanceOfOdds(oddsOfChance(walk.chance()) * Math.exp(logOdds)), step)
  const take = ({ id, sentence, kind, rates, adds }: Fact): void => {
    told = { ...told, ...adds }
    walk.to(meanChance(told, before), { id, sentence, kind, sources: keysOf(rates) })
  }
  const facts = factsOf(standing)
  facts.filter(({ id }) => id !== 'silence').forEach(take)
  for (const { step, sign, logOdds } of signSteps(standing)) walk.to(chanceOfOdds(oddsOfChance(walk.chance()) * Math.exp(logOdds)), step, sign)
  told = { ...told, signs: standing.signs }
  facts.filter(({ id }) => id === 'silence').forEach(take)
  if (known.ownRecord !== null)
    walk.to(meanChance(told, after), {
      id: 'own-record',
      sentence: known.ownRecord.sentence,
      kind: 'inferred',
      sources: keysOf(['spread.person', 'spread.market'].map(baseRate)),
    })
  return [...walk.steps, rangeStep(walk.chance())]
}
