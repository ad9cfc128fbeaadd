import { z } from 'zod'
import { Competency } from './competency.ts'
import { Id, Line, Prose, Revision } from './text.ts'

/** The four parts of a story, in the order in which it is told. */
export const StarPart = z.enum(['situation', 'task', 'action', 'result'])
export type StarPart = z.infer<typeof StarPart>

/** What the candidate says of a story. A part that is not written yet is null. */
export const StoryFacts = z.strictObject({
  title: Line.describe('What you call the story, such as: the returns dashboard.'),
  situation: Prose.nullable().describe('Where and when it was, and what was the matter.'),
  task: Prose.nullable().describe('What you had to do in it.'),
  action: Prose.nullable().describe('What you yourself did, step by step.'),
  result: Prose.nullable().describe('What came of it, best in something one can count.'),
  competencies: z.array(Competency).max(Competency.options.length).describe('What the story shows of you.'),
  origin: Prose.nullable().describe('The words of your résumé that it grew from.'),
})
export type StoryFacts = z.infer<typeof StoryFacts>

/** Something that happened once, told as situation, task, action and result. It is the candidate's: it belongs to no process. */
export const Story = StoryFacts.extend({
  id: Id,
  revision: Revision,
  /** True for a story of the made-up candidate. */
  demo: z.boolean(),
})
export type Story = z.infer<typeof Story>

/** A story of which only its title is said. */
export const UNKNOWN_STORY: Omit<StoryFacts, 'title'> = {
  situation: null,
  task: null,
  action: null,
  result: null,
  competencies: [],
  origin: null,
}
