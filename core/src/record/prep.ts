import { z } from 'zod'
import { Day, TimeOfDay } from './day.ts'
import { Id, Line, Revision } from './text.ts'

/** The name of a question, a task or the like, as the files of evidence have it. One that a later file no longer has says nothing, and is kept. */
const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'A name such as culture-7.')
  .max(80)

/** What people wear at a place, as somebody saw it. */
export const DressSeen = z.enum(['suit', 'business', 'smart-casual', 'casual', 'workwear'])
export type DressSeen = z.infer<typeof DressSeen>

/** Hours of one day that cannot be used. */
export const BusyHours = z
  .strictObject({ on: Day, from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, 'An end after the beginning.')
  .describe('Hours that you cannot use: the day, from, to.')
export type BusyHours = z.infer<typeof BusyHours>

/** A task of the plan that was done, wholly or for so many minutes. */
export const DoneTask = z.strictObject({
  task: Name.describe('The name of the task.'),
  minutes: z.int().min(1).max(1440).nullable().describe('How long; unknown when all of it is done.'),
})
export type DoneTask = z.infer<typeof DoneTask>

/** What the candidate says of getting ready for one round. */
export const PrepFacts = z.strictObject({
  chosen: z.array(Name).max(40).describe('The questions you want to ask them, by name.'),
  own: z.array(Line).max(40).describe('Questions of your own to ask them.'),
  answered: z.array(Name).max(300).describe('Questions to ask them that are answered already.'),
  done: z.array(DoneTask).max(200).describe('What is done of the plan.'),
  busy: z.array(BusyHours).max(200).describe('Hours before this round that you cannot use.'),
  travelMinutes: z.int().min(0).max(1440).nullable().describe('How long the way there takes, in minutes.'),
  dressSeen: DressSeen.nullable().describe('What people wear there, as you saw it.'),
})
export type PrepFacts = z.infer<typeof PrepFacts>

/** Getting ready for a round: one a round at most. */
export const Prep = PrepFacts.extend({ id: Id, revision: Revision, processId: Id, roundId: Id })
export type Prep = z.infer<typeof Prep>

/** What holds while nothing was said. */
export const UNKNOWN_PREP: PrepFacts = { chosen: [], own: [], answered: [], done: [], busy: [], travelMinutes: null, dressSeen: null }
