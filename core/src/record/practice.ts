import { z } from 'zod'
import { Instant } from './day.ts'
import { StarPart } from './story.ts'
import { Id, Prose, Revision, Words } from './text.ts'

/** What the candidate says of one time they practised. */
export const PracticeFacts = z.strictObject({
  told: z.array(StarPart).max(StarPart.options.length).describe('The parts that were in what you said.'),
  how: z.enum(['aloud', 'on-paper']).nullable().describe('Aloud or on paper.'),
  notes: Prose.nullable().describe('What to do otherwise the next time.'),
})
export type PracticeFacts = z.infer<typeof PracticeFacts>

/** One time that a story, or the answer to a question, was practised. It is the candidate's: it belongs to no process. */
export const Practice = PracticeFacts.extend({
  id: Id,
  revision: Revision,
  at: Instant,
  /** The story that was told; null when it was an answer to a question. */
  storyId: Id.nullable(),
  /** The question that was answered; null when a story was told. */
  question: Words.trim().min(1).max(2000).nullable(),
})
export type Practice = z.infer<typeof Practice>
