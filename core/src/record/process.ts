import { z } from 'zod'
import { Day } from './day.ts'
import { Id, Line, Prose, Revision, WebAddress, Words } from './text.ts'

/** How the candidate came into the process. */
export const Source = z.enum(['applied', 'referred', 'sourced', 'agency'])
export type Source = z.infer<typeof Source>

/** What kind of employer it is: base rates and waits differ between them. */
export const EmployerKind = z.enum(['small-firm', 'large-firm', 'campus-programme', 'government', 'academic'])
export type EmployerKind = z.infer<typeof EmployerKind>

/** Where the work is done. */
const Workplace = z.enum(['on-site', 'hybrid', 'remote'])

/** What the candidate says of a process. Everything but the company may be unknown, and unknown is null. */
export const ProcessFacts = z.strictObject({
  company: Line.describe('The company, as you call it.'),
  role: Line.nullable().describe('The role you are in the process for.'),
  source: Source.nullable().describe('How you came into it: applied, referred, sourced (they wrote to you) or agency.'),
  employerKind: EmployerKind.nullable().describe('What kind of employer it is.'),
  appliedOn: Day.nullable().describe('The day you applied, or the day it began.'),
  place: Line.nullable().describe('Where the work is.'),
  workplace: Workplace.nullable().describe('On site, hybrid or remote.'),
  postingUrl: WebAddress.nullable().describe('The address of the job posting.'),
  postingText: Prose.nullable().describe('The text of the job posting, kept because postings vanish.'),
  notes: Prose.nullable().describe('Anything else worth keeping.'),
})
export type ProcessFacts = z.infer<typeof ProcessFacts>

/** One hiring process: one company, one role. */
export const Process = ProcessFacts.extend({
  id: Id,
  revision: Revision,
  /** The key of the row of a spreadsheet that it came from; null when typed. The same row brought again is recognised by it. */
  importKey: Words.max(1000).nullable(),
  /** True for the made-up candidate's search that one may look around in. */
  demo: z.boolean(),
})
export type Process = z.infer<typeof Process>

/** What is known of a process when nothing has been said but the company's name. */
export const UNKNOWN_PROCESS: Omit<ProcessFacts, 'company'> = {
  role: null,
  source: null,
  employerKind: null,
  appliedOn: null,
  place: null,
  workplace: null,
  postingUrl: null,
  postingText: null,
  notes: null,
}
