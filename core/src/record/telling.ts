import { z } from 'zod'
import { Id, Prose, Revision } from './text.ts'

/** What the candidate says of the telling of a story. */
export const TellingFacts = z.strictObject({
  personIds: z.array(Id).max(50).describe('Who heard it: the keys of people of this process.'),
  went: z.enum(['well', 'half-well', 'badly']).nullable().describe('How it went: well, half-well or badly.'),
  notes: Prose.nullable().describe('What they asked on, and what you would tell otherwise.'),
})
export type TellingFacts = z.infer<typeof TellingFacts>

/** A story as it was told in a round: one a story and round. */
export const Telling = TellingFacts.extend({ id: Id, revision: Revision, processId: Id, storyId: Id, roundId: Id })
export type Telling = z.infer<typeof Telling>

/** A telling of which nothing is said but that it was. */
export const UNKNOWN_TELLING: TellingFacts = { personIds: [], went: null, notes: null }
