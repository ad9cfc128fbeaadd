import { z } from 'zod'
import { Id, Prose, Revision, Words } from './text.ts'

/** A question that was asked, and how it went. */
export const AskedQuestion = z.strictObject({
  question: Words.trim().min(1).max(2000),
  answer: Prose.nullable(),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

/** What the candidate takes down after a round, before memory bends it. */
export const DebriefFacts = z.strictObject({
  ownGuess: z.number().min(0).max(1).nullable().describe('Your own guess of the chance of an offer, from 0 to 1, asked before any of ours is shown.'),
  asked: z.array(AskedQuestion).max(200).describe('What was asked, and how you answered.'),
  caredAbout: Prose.nullable().describe('What they seemed to care about.'),
  openQuestions: Prose.nullable().describe('What you still want to know.'),
  notes: Prose.nullable().describe('Anything else, in your own words.'),
})
export type DebriefFacts = z.infer<typeof DebriefFacts>

/** The candidate's notes after a round: one a round. */
export const Debrief = DebriefFacts.extend({ id: Id, revision: Revision, processId: Id, roundId: Id })
export type Debrief = z.infer<typeof Debrief>

/** A debrief with nothing in it yet. */
export const UNKNOWN_DEBRIEF: DebriefFacts = { ownGuess: null, asked: [], caredAbout: null, openQuestions: null, notes: null }
