import { z } from 'zod'
import { Instant } from './day.ts'
import type { ProcessRecord } from './record.ts'
import { inOrder, isScreenRound } from './round.ts'
import { furthestRound, Stage, stageOf } from './stage.ts'
import { Id } from './text.ts'

const Chance = z.number().min(0).max(1)

/** A guess of the chance, as the candidate gives it. */
export const OwnGuess = Chance.nullable()
export type OwnGuess = z.infer<typeof OwnGuess>

/** A forecast that was shown: stored once, and never changed, whatever becomes of the process or of the evidence. */
export const Forecast = z.strictObject({
  id: Id,
  at: Instant.describe('When it was shown.'),
  processId: Id.describe('The process, which may have been removed since.'),
  stage: Stage,
  evidenceVersion: z.string().min(1).max(100).describe('The evidence it was made with.'),
  known: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('A fingerprint of what was known of the process, without how long the silence was, and of the figures that were shown.'),
  inputs: z.record(z.string(), z.unknown()).describe('All that it was made from, so that it can be made again.'),
  chance: Chance,
  low: Chance.describe('The lower end of the range.'),
  high: Chance.describe('The upper end of the range.'),
  baseRate: Chance.describe('The chance of the stage alone, as it was held then.'),
  ownGuess: OwnGuess.describe(
    "The candidate's own guess, taken before ours was shown; null when it was skipped, and on all but the first of a stage.",
  ),
})
export type Forecast = z.infer<typeof Forecast>

/** The conversation that brought a process to its stage: the furthest full interview or, before there is one, the screen. */
const roundOfStage = ({ rounds, messages }: Pick<ProcessRecord, 'rounds' | 'messages'>) => {
  const stage = stageOf(rounds, messages)
  if (stage === 'applied' || stage === 'pre-offer') return null
  return stage === 'screen' ? (inOrder(rounds.filter(isScreenRound)).at(-1) ?? null) : furthestRound(rounds)
}

/**
 * The guess that the candidate took down after the round of the stage they stand at: null when they finished that debrief without one, which is to skip it.
 * Undefined when nobody has asked them yet.
 */
export const guessInDebrief = (record: Pick<ProcessRecord, 'rounds' | 'messages' | 'debriefs'>): OwnGuess | undefined => {
  const round = roundOfStage(record)
  const debrief = record.debriefs.find(({ roundId }) => roundId === round?.id)
  return debrief?.ownGuess ?? (debrief?.isFinished ? null : undefined)
}
