import { type Level, levelOf, TABLE, type TableRow } from './figures.ts'
import { type RandomEffects, randomEffects, randomEffectsUnder } from './randomEffects.ts'

/** A pooled level on the logit with its standard error. */
export type Pooled = { readonly level: number; readonly error: number }

/** What the table says once it is pooled. */
export type Levels = {
  readonly screen: Pooled
  readonly first: Pooled
  readonly late: Pooled
  /** How far campus and academic hiring lie from the rest, on the logit; each stands on one source. */
  readonly campus: Pooled
  readonly academic: Pooled
  /** From an application to a first conversation, for those who applied. */
  readonly application: Pooled
  /** How far sources lie apart beyond sampling: a standard deviation on the logit. */
  readonly betweenSources: number
  readonly betweenApplications: number
  /** The same without a prior: by restricted maximum likelihood alone. */
  readonly unpenalised: { readonly betweenSources: number; readonly betweenApplications: number }
  readonly degreesOfFreedom: number
}

const STAGES = ['screen', 'first', 'late'] as const
const KINDS = ['campus', 'academic'] as const

/**
 * What was believed of the two spreads: the figures used before there was a fit, known to within a factor of 1.6 or so. With five
 * and three sources to spare a single one would otherwise set them. Judgements.
 */
const BELIEVED = { rounds: { median: 0.35, logSd: 0.5 }, applications: { median: 0.9, logSd: 0.5 } }

const pooledAt = ({ effects, covariance }: RandomEffects, i: number): Pooled => ({
  level: effects[i] ?? 0,
  error: Math.sqrt(covariance[i]?.[i] ?? 0),
})

const stageShare = (of: (typeof STAGES)[number], stage: TableRow['stage']): number => {
  if (stage === 'interview') return of === 'screen' ? 0 : 0.5
  return of === stage ? 1 : 0
}

const moderatorsOf = ({ stage, kind }: TableRow): number[] => [
  ...STAGES.map((one) => stageShare(one, stage)),
  ...KINDS.map((one) => (one === kind ? 1 : 0)),
]

/**
 * The levels pooled over sources, with stage and kind of employer as moderators. The way in to a process is pooled apart: its
 * sources lie further apart, and that is another spread.
 *
 * @param employerSd how far employers lie apart: what a source of a single employer carries besides its sampling.
 */
export const levelsOf = (table: readonly TableRow[], employerSd: number): Levels => {
  const levelled = (row: TableRow): Level => levelOf(row, employerSd)
  const atRounds = table.filter(({ stage }) => stage !== 'application').map((row) => ({ ...levelled(row), moderators: moderatorsOf(row) }))
  const atApplication = table.filter(({ stage }) => stage === 'application').map((row) => ({ ...levelled(row), moderators: [1] }))
  const rounds = randomEffectsUnder(atRounds, BELIEVED.rounds)
  const ways = randomEffectsUnder(atApplication, BELIEVED.applications)
  return {
    screen: pooledAt(rounds, 0),
    first: pooledAt(rounds, 1),
    late: pooledAt(rounds, 2),
    campus: pooledAt(rounds, 3),
    academic: pooledAt(rounds, 4),
    application: pooledAt(ways, 0),
    betweenSources: Math.sqrt(rounds.betweenSources),
    betweenApplications: Math.sqrt(ways.betweenSources),
    unpenalised: {
      betweenSources: Math.sqrt(randomEffects(atRounds).betweenSources),
      betweenApplications: Math.sqrt(randomEffects(atApplication).betweenSources),
    },
    degreesOfFreedom: rounds.degreesOfFreedom,
  }
}

/** The levels of the table as it is. */
export const pooledLevels = (employerSd: number): Levels => levelsOf(TABLE, employerSd)
