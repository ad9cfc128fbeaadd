import { z } from 'zod'
import { Day } from '../record/day.ts'

/** What a finding is about. */
export const FindingKind = z.enum(['sign', 'format', 'stage', 'count', 'promise', 'person', 'question'])
export type FindingKind = z.infer<typeof FindingKind>

/** How sure the reader is that the words say it. */
export const Sureness = z.enum(['sure', 'half-sure', 'unsure'])
export type Sureness = z.infer<typeof Sureness>

/** Something that a text says happened: a suggestion to be confirmed by the person, never a fact of its own. */
export const Finding = z.strictObject({
  kind: FindingKind,
  value: z
    .string()
    .describe(
      'A sign of the catalogue, or pay-discussed; a round format, or phone, on-site, online-test; a stage: second, third-or-later, final; a count: rounds:4, people:3; a promise: word; a person: a role or a name; question.',
    ),
  polarity: z.enum(['present', 'absent']).describe('Is it said to have been so, or not to have been so?'),
  quote: z.string().describe('The words of the text.'),
  start: z.int().min(0).describe('Where the quote begins in the text, in UTF-16 units.'),
  end: z.int().min(0).describe('Where it ends: the place after its last sign.'),
  sureness: Sureness,
  dueOn: Day.nullable().describe('Of a promise, the day by which; null when the words do not say or the day of the text is not known.'),
  speaker: z.string().nullable().describe('In a transcript, who says it.'),
})
export type Finding = z.infer<typeof Finding>
