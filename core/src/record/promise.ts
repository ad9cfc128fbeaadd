import { z } from 'zod'
import { Day } from './day.ts'
import { Id, Line, Revision } from './text.ts'

/** What was promised, by whom and by when. "You will hear by Friday" is one. */
export const PromiseFacts = z.strictObject({
  by: z.enum(['them', 'me']).describe('Who promised: them or me.'),
  what: Line.describe('What was promised, such as word on the next round.'),
  madeOn: Day.nullable().describe('The day it was said.'),
  dueOn: Day.nullable().describe('The day it is due; unknown when they only said soon.'),
  keptOn: Day.nullable().describe('The day it was kept.'),
  roundId: Id.nullable().describe('The round it was said in.'),
})
export type PromiseFacts = z.infer<typeof PromiseFacts>

/** A promise made in a process, by them or by the candidate. */
export const PromiseMade = PromiseFacts.extend({ id: Id, revision: Revision, processId: Id })
export type PromiseMade = z.infer<typeof PromiseMade>

/** What is known of a promise but who and what when nothing has been said. */
export const UNKNOWN_PROMISE: Omit<PromiseFacts, 'by' | 'what'> = { madeOn: null, dueOn: null, keptOn: null, roundId: null }
