import { z } from 'zod'
import { oddsOfChance } from '../stats/chance.ts'
import { BASE_RATES, type BaseRate, baseRate, EvidenceKind } from './base-rates.ts'
import { branchesOf, chanceOver } from './path.ts'
import { meanOver } from './spread.ts'
import type { Standing } from './standing.ts'
import { percent } from './words.ts'

/** One step of the working. Starting from the first, the odds are multiplied by each factor in turn; the last chance is the answer. */
export const Step = z.strictObject({
  id: z.string(),
  sentence: z.string(),
  factor: z
    .number()
    .positive()
    .nullable()
    .describe('What the step does to the odds of an offer: 1 nothing, 2 doubles them. Null for the first step, which sets them, and for the range.'),
  chanceBefore: z.number().min(0).max(1).nullable(),
  chanceAfter: z.number().min(0).max(1),
  kind: EvidenceKind,
  sources: z.array(z.string()).describe('Keys of evidence/sources.json.'),
})
export type Step = z.infer<typeof Step>

/** The mean chance of an offer over employer, market and person: the chance that is told. */
export const meanChance = (standing: Standing): number => {
  const branches = branchesOf(standing)
  return meanOver((factor) => chanceOver(branches, factor))
}

type Fact = { id: string; sentence: string; from: readonly BaseRate[]; add: Partial<Standing> }

const REACHED: Record<Exclude<Standing['stage'], 'final'>, string> = {
  applied: 'begin with an application',
  screen: "reach a recruiter's screen",
  first: 'reach a first interview',
  second: 'reach a second interview',
  later: 'reach a third interview or a later one',
  'pre-offer': 'reach the point where references are asked for',
}

const EMPLOYER: Record<NonNullable<Standing['employerKind']>, string> = {
  'small-firm': 'It is a small firm.',
  'large-firm': 'It is a large firm.',
  'campus-programme': 'It is a campus programme: they make offers to more of those they interview.',
  government: 'It is a public employer: nobody has published what that does to the chance.',
  academic: 'It is an academic employer: as many visits end in an offer there as elsewhere.',
}

const SOURCE: Record<NonNullable<Standing['source']>, string> = {
  applied: 'You applied, as most candidates do: that is the level we start from.',
  referred: 'You were referred: it helps most on the way to a first conversation, a little after it.',
  sourced: 'They wrote to you: it helps on the way to a first conversation.',
  agency: 'You came through an agency: it helps on the way to a first conversation.',
}

const BASE_PREFIXES = ['advance.', 'offer.', 'last.']

/** The same process with nothing known but how far it has come: where the working starts. */
const bareOf = ({ stage, fullRounds }: Standing): Standing => {
  const counted = (['screen', 'first', 'second', 'later'] as const)[Math.min(fullRounds, 3)] ?? 'later'
  const bare = stage === 'final' ? (counted === 'screen' ? 'second' : counted) : stage
  return { stage: bare, fullRounds, firstWasScreen: null, isLast: null, finalists: null, source: null, employerKind: null, ended: null }
}

const baseOf = (stage: Standing['stage']): readonly BaseRate[] => {
  if (stage === 'pre-offer') return [baseRate('offer.pre-offer')]
  const ladder = ['applied', 'screen', 'first', 'second', 'later', 'final']
  const ahead = ladder.slice(ladder.indexOf(stage))
  return BASE_RATES.filter(({ id }) => BASE_PREFIXES.some((prefix) => id.startsWith(prefix)) && ahead.includes(id.split('.')[1] as string))
}

const factsOf = ({ stage, firstWasScreen, isLast, finalists, source, employerKind }: Standing): Fact[] => {
  const facts: Fact[] = []
  const inInterviews = stage !== 'applied' && stage !== 'screen' && stage !== 'pre-offer'
  if (firstWasScreen !== null && inInterviews) {
    const sentence = firstWasScreen
      ? "The recruiter's screen came before and is not counted, so these were full interviews."
      : "The first conversation was a full interview, not a recruiter's screen."
    facts.push({ id: 'screen', sentence, from: [baseRate('first-was-screen')], add: { firstWasScreen } })
  }
  if (employerKind !== null)
    facts.push({ id: 'employer', sentence: EMPLOYER[employerKind], from: [baseRate(`employer.${employerKind}`)], add: { employerKind } })
  if (source !== null) {
    const from = [baseRate(`source.${source}`), ...(source === 'referred' ? [baseRate('referred.interviews')] : [])]
    facts.push({ id: 'source', sentence: SOURCE[source], from, add: { source } })
  }
  if (isLast !== null && inInterviews) {
    const sentence = isLast
      ? 'This is the last round: nothing else stands before their answer.'
      : 'This is not the last round: at least one more has to be passed.'
    facts.push({
      id: 'last',
      sentence,
      from: [baseRate(isLast ? 'offer.final' : 'last.second')],
      add: isLast ? { isLast, stage: 'final' } : { isLast },
    })
  }
  if (finalists !== null && stage !== 'applied' && stage !== 'screen') {
    const left = finalists === 1 ? 'You are the only candidate left, as far as you know.' : `${finalists} candidates are left, you included.`
    facts.push({ id: 'finalists', sentence: left, from: [baseRate('finalists.weight')], add: { finalists } })
  }
  return facts
}

const sourcesOf = (rates: readonly BaseRate[]): string[] => [...new Set(rates.flatMap(({ sources }) => sources))]

/** Worked out from several figures: our judgement only when no source stands behind any of them. */
const kindOf = (sources: readonly string[]): EvidenceKind => (sources.every((key) => key === 'judgement') ? 'judgement' : 'inferred')

const baseStep = (bare: Standing): Step => {
  const chance = meanChance(bare)
  const sources = sourcesOf(baseOf(bare.stage))
  const sentence = `Of processes that ${REACHED[bare.stage as Exclude<Standing['stage'], 'final'>]}, ${percent(chance)} end in an offer, over all employers.`
  return { id: 'stage', sentence, factor: null, chanceBefore: null, chanceAfter: chance, kind: kindOf(sources), sources }
}

const rangeStep = (chance: number): Step => {
  const sources = sourcesOf(['spread.employer', 'spread.market', 'spread.person'].map(baseRate))
  const sentence = 'The range is that wide because employers, markets and candidates differ, not because too few were counted.'
  return { id: 'range', sentence, factor: null, chanceBefore: chance, chanceAfter: chance, kind: 'inferred', sources }
}

/** Every step from the base rate of the stage to the chance of an offer, in the order in which they are taken. */
export const workingOf = (standing: Standing): Step[] => {
  let known = bareOf(standing)
  const steps = [baseStep(known)]
  for (const { id, sentence, from, add } of factsOf(standing)) {
    known = { ...known, ...add }
    const chanceBefore = (steps.at(-1) as Step).chanceAfter
    const chanceAfter = meanChance(known)
    const factor = oddsOfChance(chanceAfter) / oddsOfChance(chanceBefore)
    steps.push({ id, sentence, factor, chanceBefore, chanceAfter, kind: (from[0] as BaseRate).kind, sources: sourcesOf(from) })
  }
  return [...steps, rangeStep((steps.at(-1) as Step).chanceAfter)]
}
