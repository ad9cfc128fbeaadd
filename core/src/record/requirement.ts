import { z } from 'zod'
import { Id, Prose, Revision, Words } from './text.ts'

/** What is said of something that a posting asks for. */
export const RequirementFacts = z.strictObject({
  text: Words.trim().min(1).max(1000).describe('What they ask for.'),
  need: z.enum(['must', 'nice', 'duty']).nullable().describe('A must, nice to have, or a duty of the role; unknown when the posting does not say.'),
  place: z.int().min(1).max(999).describe('Where it stands in the list.'),
  storyIds: z.array(Id).max(20).describe('The stories you chose for it, by their keys.'),
})
export type RequirementFacts = z.infer<typeof RequirementFacts>

/** One thing that the posting of a process asks for. */
export const Requirement = RequirementFacts.extend({
  id: Id,
  revision: Revision,
  processId: Id,
  /** The words of the posting; null when it was typed. */
  quote: Prose.nullable(),
})
export type Requirement = z.infer<typeof Requirement>
