import { z } from 'zod'
import { Address } from './address.ts'
import { Id, Line, Prose, Revision } from './text.ts'

/** What a person does in the decision. */
const DecisionPart = z.enum(['decides', 'advises', 'screens', 'coordinates'])
export type DecisionPart = z.infer<typeof DecisionPart>

/** What the candidate says of somebody met in a process. */
export const PersonFacts = z.strictObject({
  name: Line.describe('Their name.'),
  role: Line.nullable().describe('What they do there, such as head of analytics.'),
  email: Address.nullable().describe('Their address, such as lena.vogt@example.org.'),
  decisionPart: DecisionPart.nullable().describe('What they do in the decision: decides, advises, screens or coordinates.'),
  notes: Prose.nullable().describe('Anything worth remembering about them.'),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/** Somebody met in a process: interviewer, recruiter, referee. */
export const Person = PersonFacts.extend({ email: PersonFacts.shape.email.default(null), id: Id, revision: Revision, processId: Id })
export type Person = z.infer<typeof Person>

/** What is known of a person but their name when nothing has been said. */
export const UNKNOWN_PERSON: Omit<PersonFacts, 'name'> = { role: null, email: null, decisionPart: null, notes: null }
