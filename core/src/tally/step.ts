import { z } from 'zod'
import type { ProcessRecord } from '../record/record.ts'
import { fullRounds, type Stage, stageOf } from '../record/stage.ts'
import { wilson } from '../stats/wilson.ts'

/** How far a process can come, in order. */
export const Rung = z.enum(['applied', 'conversation', 'full', 'second', 'offer'])
export type Rung = z.infer<typeof Rung>

/** Below so many counts a share says little: one's own first twenty answers are the worst forecaster there is. */
export const ENOUGH = 20

/** Of the processes that came to one rung, those that came to another. */
export const StepTally = z.strictObject({
  from: Rung,
  to: Rung,
  reached: z.int().min(0).describe('Processes that came to the first of the two.'),
  wentOn: z.int().min(0).describe('Those of them that came to the second.'),
  decided: z.int().min(0).describe('Those of which it is known: they went on, or it ended for them there.'),
  open: z.int().min(0).describe('Those that may still go on.'),
  left: z.int().min(0).describe('Those that you left yourself: they say nothing of what would have been.'),
  range: z
    .strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) })
    .nullable()
    .describe('The share that may be behind the count, in four of five cases; null when nothing is decided.'),
  isEnough: z.boolean().describe(`From ${ENOUGH} decided on the share says more than what holds for everybody.`),
})
export type StepTally = z.infer<typeof StepTally>

/** How far a process came, and whether it may still go on. */
export type Climb = { readonly rung: number; readonly end: 'open' | 'left' | 'ended' }

const RUNG_OF: Record<Stage, Rung> = {
  applied: 'applied',
  screen: 'conversation',
  first: 'full',
  second: 'second',
  later: 'second',
  final: 'full',
  'pre-offer': 'full',
}

const rankOf = (rung: Rung): number => Rung.options.indexOf(rung)

/** How far a process came: by its rounds, or by the stage in which it is said to have ended, where that is further. */
export const climbOf = ({ rounds, messages, outcome }: Pick<ProcessRecord, 'rounds' | 'messages' | 'outcome'>): Climb => {
  const stages = [stageOf(rounds, messages), ...(outcome?.stage == null ? [] : [outcome.stage])]
  const ranks = [...stages.map((stage) => rankOf(RUNG_OF[stage])), fullRounds(rounds) >= 2 ? rankOf('second') : 0]
  return {
    rung: outcome?.kind === 'offer' ? rankOf('offer') : Math.max(...ranks),
    end: outcome === null ? 'open' : outcome.kind === 'withdrawal' ? 'left' : 'ended',
  }
}

/**
 * Counts one step over processes. An offer after a single interview went on from there, too.
 *
 * @example stepTally('full', 'second', [{ rung: 4, end: 'ended' }, { rung: 2, end: 'ended' }, { rung: 2, end: 'open' }]).wentOn // => 1
 */
export const stepTally = (from: Rung, to: Rung, climbs: readonly Climb[]): StepTally => {
  const reached = climbs.filter(({ rung }) => rung >= rankOf(from))
  const stayed = reached.filter(({ rung }) => rung < rankOf(to))
  const countOf = (end: Climb['end']): number => stayed.filter((climb) => climb.end === end).length
  const wentOn = reached.length - stayed.length
  const decided = wentOn + countOf('ended')
  return {
    from,
    to,
    reached: reached.length,
    wentOn,
    decided,
    open: countOf('open'),
    left: countOf('left'),
    range: decided === 0 ? null : wilson(wentOn, decided),
    isEnough: decided >= ENOUGH,
  }
}
