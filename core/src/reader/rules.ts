import { z } from 'zod'
import readerJson from '#evidence/reader.json' with { type: 'json' }
import { FindingKind, Sureness } from './finding.ts'
import { type Pattern, patternOf } from './pattern.ts'

const Says = z.array(z.string().min(1))

/** Why words are not taken as what happened: an "if", advice, a wish, what others went through, a question. */
const Silence = z.enum(['if', 'advice', 'wish', 'others', 'question'])
export type Silence = z.infer<typeof Silence>

const Rules = z.strictObject({
  note: z.string(),
  lists: z.record(z.string(), Says).describe('Words by name, for the patterns; a list may name others.'),
  negation: z.strictObject({
    says: Says,
    unless: Says.describe('Words that only look like a denial: "not only".'),
    reach: z.int().describe('How many words a denial reaches, within its clause.'),
    near: z.int().describe('How many words may stand between a denial and what it makes absent; farther off, nothing is said at all.'),
    endsAt: Says.describe('Words that begin a new clause, so that a denial goes no further.'),
    after: Says.describe('An answer behind what was asked: "eye contact: none".'),
  }),
  silences: z.array(
    z.strictObject({
      why: Silence,
      says: Says,
      unless: Says.optional(),
      reach: z.enum(['sentence', 'rest', 'clause']).describe('The whole sentence, from here to its end, or from here to the next comma.'),
    }),
  ),
  calendar: z.strictObject({
    weekdays: z.array(Says).length(7).describe('From Monday on, each with its short forms.'),
    months: z.array(Says).length(12),
    units: z.record(z.string(), z.number()).describe('Days in a unit of time.'),
    working: Says.describe('Words that make days working days.'),
    to: Says.describe('Words between the two numbers of a range.'),
    numbers: z.record(z.string(), z.number()).describe('Words that stand for a number of units.'),
  }),
  events: z
    .strictObject({
      ways: z.record(z.string(), Says).describe('By the words of an interview, the way it was held.'),
      together: z.array(Says).describe('Ways that may be one.'),
      about: z.record(z.string(), Says).describe('By its words, with whom or of what kind it was.'),
      more: Says.describe('Words for one more, whatever it was like.'),
      several: Says.describe('Words for at least two.'),
    })
    .describe('How the interviews that a story tells of are told from each other.'),
  names: z.strictObject({
    first: Says.describe('Common first names.'),
    not: Says.describe('Words with a capital that are no names.'),
    roles: Says,
    with: Says.describe('Words before a name of somebody met.'),
    did: Says.describe('What a person does, behind a name.'),
    closing: Says.describe('Words before the name under a message.'),
    determiners: Says.describe('Words that a role begins with.'),
    called: Says.describe('Words that say that a name follows.'),
  }),
  rules: z.array(
    z.strictObject({
      kind: FindingKind,
      value: z.string(),
      voice: z
        .enum(['told', 'spoken', 'both'])
        .default('told')
        .describe('In what somebody tells, in what they say themselves (a transcript, a message), or in both.'),
      polarity: z.enum(['present', 'absent']).default('present'),
      sureness: Sureness.default('sure'),
      says: Says,
      doubted: Says.optional().describe(
        'Says the same, but in the labelled reviews it was hardly ever right alone, or was never met: what it finds is unsure.',
      ),
      unless: Says.optional().describe('Not where these words are a part of it.'),
      denied: z.enum(['absent', 'drop', 'keep']).default('absent').describe('What a denial makes of it.'),
      quoteTo: z
        .enum(['match', 'clause', 'sentence'])
        .default('match')
        .describe('Where the quote ends: with the words found, or with their clause or sentence.'),
      near: z.int().optional().describe('How many words may stand between, where it is other than usual.'),
      only: z.enum(['asked']).optional().describe('Only in a sentence that ends with a question mark.'),
      despite: z.array(Silence).default([]).describe('The silences it does not heed.'),
    }),
  ),
})
export type Rule = z.infer<typeof Rules>['rules'][number]

const DATA = Rules.parse(readerJson)

/** Lists in which no list is named any more. */
const expanded = (lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> => {
  const wordsOf = (name: string, within: readonly string[]): string[] => {
    const list = lists[name]
    if (list === undefined || within.includes(name)) throw new RangeError(`The list ${name} is missing or names itself`)
    return list.flatMap((word) => (word.startsWith('@') ? wordsOf(word.slice(1), [...within, name]) : [word]))
  }
  return Object.fromEntries(Object.keys(lists).map((name) => [name, wordsOf(name, [])]))
}

/** Every word list by its name. */
const LISTS = expanded(DATA.lists)

/** A pattern that may begin with its first part or without it, as two. */
const openings = (text: string): string[] => {
  const [first = '', ...rest] = text.split(' ')
  return first.endsWith('?') ? [`${first.slice(0, -1)} ${rest.join(' ')}`, ...openings(rest.join(' '))] : [text]
}

/** Reads patterns with the lists of the reader. */
export const patternsOf = (says: readonly string[] | undefined): Pattern[] => (says ?? []).flatMap(openings).map((text) => patternOf(text, LISTS))

/** The reader's rules as they stand in `evidence/reader.json`. */
export const { negation: NEGATION, silences: SILENCES, calendar: CALENDAR, events: EVENTS, names: NAMES, rules: RULES } = DATA
