import { z } from 'zod'
import { Day } from './day.ts'
import { Stage } from './stage.ts'
import { Id, Prose, Revision } from './text.ts'

/** How a process ended. */
export const OutcomeKind = z.enum(['offer', 'rejection', 'withdrawal', 'no-reply'])
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** The end of a process. */
export const OutcomeFacts = z.strictObject({
  kind: OutcomeKind.describe('How it ended: offer, rejection, withdrawal or no-reply.'),
  on: Day.nullable().describe('The day it ended.'),
  stage: Stage.nullable().describe('The stage it ended in, when you know it better than the rounds recorded say.'),
  notes: Prose.nullable().describe('What they said, or why you left.'),
})
export type OutcomeFacts = z.infer<typeof OutcomeFacts>

/** The outcome of a process: at most one. */
export const Outcome = OutcomeFacts.extend({ id: Id, revision: Revision, processId: Id })
export type Outcome = z.infer<typeof Outcome>

/** What is known of an outcome but its kind when nothing has been said. */
export const UNKNOWN_OUTCOME: Omit<OutcomeFacts, 'kind'> = { on: null, stage: null, notes: null }
