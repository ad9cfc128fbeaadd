import { z } from 'zod'
import type { Day } from '#core/record/day.ts'
import { type Outcome, UNKNOWN_OUTCOME } from '#core/record/outcome.ts'

/** On which day a process that never replied is said to have ended. */
export const EndsOn = z
  .enum(['stop-waiting', 'today'])
  .default('stop-waiting')
  .describe('The day it is said to have ended: the day to stop waiting on where it has come and today where it has not, or today.')

/** The outcome of a process that never replied. */
export const noReply = (id: string, processId: string, on: Day): Omit<Outcome, 'revision'> => ({
  ...UNKNOWN_OUTCOME,
  kind: 'no-reply',
  on,
  id,
  processId,
})
