import { z } from 'zod'
import { Day } from './day.ts'
import { Id, Line, Revision, WebAddress, Words } from './text.ts'

/** The headings of a dossier: the article's eight, and the people one meets. */
export const FactHeading = z.enum(['history', 'values', 'products', 'services', 'mission', 'industry', 'competitors', 'news', 'people'])
export type FactHeading = z.infer<typeof FactHeading>

/** What is said of a company, or of somebody in it, and who says so. */
export const FactFacts = z.strictObject({
  heading: FactHeading.describe('What it is about.'),
  text: Words.trim().min(1).max(2000).describe('The fact, in their words or yours.'),
  source: Line.nullable().describe('Where it stands: a page, a paper, a person.'),
  sourceUrl: WebAddress.nullable().describe('The address of the source.'),
  saidOn: Day.nullable().describe('The day the source was written.'),
  seenOn: Day.nullable().describe('The day you read it.'),
  personId: Id.nullable().describe('Whom it is about, by their key: for public profiles.'),
})
export type FactFacts = z.infer<typeof FactFacts>

/** A fact of the dossier of a process. */
export const Fact = FactFacts.extend({ id: Id, revision: Revision, processId: Id })
export type Fact = z.infer<typeof Fact>

/** A fact of which nothing is said but what it is. */
export const UNKNOWN_FACT: Omit<FactFacts, 'heading' | 'text'> = { source: null, sourceUrl: null, saidOn: null, seenOn: null, personId: null }
