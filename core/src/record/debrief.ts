import { z } from 'zod'
import { Readings } from './reading.ts'
import { Id, Prose, Revision, Words } from './text.ts'

/** A question that was asked, and how it went. */
export const AskedQuestion = z.strictObject({
  question: Words.trim().min(1).max(2000),
  answer: Prose.nullable().describe('What you said.'),
  sureness: z.enum(['sure', 'half-sure', 'unsure']).nullable().default(null).describe('How sure you felt of the answer.'),
  instead: Prose.nullable().default(null).describe('What you would say instead.'),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

/** What the candidate takes down after a round, before memory bends it. */
export const DebriefFacts = z.strictObject({
  ownGuess: z.number().min(0).max(1).nullable().describe('Your own guess of the chance of an offer, from 0 to 1, asked before any of ours is shown.'),
  readings: Readings.describe('The signs you saw, or noticed that they were not there.'),
  asked: z.array(AskedQuestion).max(200).describe('What was asked, and how you answered.'),
  caredAbout: Prose.nullable().describe('What they seemed to care about.'),
  openQuestions: Prose.nullable().describe('What you still want to know.'),
  notes: Prose.nullable().describe('Anything else, in your own words.'),
  isFinished: z.boolean().describe('You said that it is finished; one that is not can be gone on with.'),
})
export type DebriefFacts = z.infer<typeof DebriefFacts>

/** The candidate's notes after a round: one a round. One that was written before there were readings has none, and was finished. */
export const Debrief = DebriefFacts.extend({
  readings: DebriefFacts.shape.readings.default([]),
  isFinished: DebriefFacts.shape.isFinished.default(true),
  id: Id,
  revision: Revision,
  processId: Id,
  roundId: Id,
})
export type Debrief = z.infer<typeof Debrief>

/** A debrief with nothing in it yet. */
export const UNKNOWN_DEBRIEF: DebriefFacts = {
  ownGuess: null,
  readings: [],
  asked: [],
  caredAbout: null,
  openQuestions: null,
  notes: null,
  isFinished: false,
}
