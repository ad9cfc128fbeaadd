import { z } from 'zod'
import { type Day, daysBetween } from '#core/record/day.ts'
import { Fact, FactHeading } from '#core/record/fact.ts'
import { HEADING_ORDER, HEADINGS } from './headings.ts'

/** A fact with what is to be known of its age and source. */
const AgedFact = z.strictObject({
  fact: Fact,
  days: z.int().nullable().describe('How many days ago its source was written or, if nobody knows, you read it; null when no day is known.'),
  isStale: z.boolean().nullable().describe('Older than facts of this kind may be taken at their word; null when no day is known.'),
  isSourced: z.boolean().describe('It is said where it stands.'),
})
type AgedFact = z.infer<typeof AgedFact>

/** A sentence one can say, taken from a fact word for word. */
const Quotable = z.strictObject({
  text: z.string(),
  heading: FactHeading,
  factId: Fact.shape.id,
  source: z.string().nullable(),
  on: Fact.shape.saidOn,
})
type Quotable = z.infer<typeof Quotable>

/** What is known of a company, under its headings, and what is not. */
export const Dossier = z.strictObject({
  headings: z.array(z.strictObject({ heading: FactHeading, facts: z.array(AgedFact), gap: z.string().nullable() })),
  counts: z.strictObject({ facts: z.int(), stale: z.int(), undated: z.int(), unsourced: z.int(), gaps: z.int() }),
  quotable: z.array(Quotable).describe('Three sentences at most: what they are, where they stand, what is new.'),
  words: z.string().describe('What is known and what is missing, in a sentence or two.'),
})
export type Dossier = z.infer<typeof Dossier>

/** The day that speaks for a fact: when its source was written or, if nobody knows, when it was read. */
const dayOf = ({ saidOn, seenOn }: Pick<Fact, 'saidOn' | 'seenOn'>): Day | null => saidOn ?? seenOn

const aged = (fact: Fact, today: Day): AgedFact => {
  const day = dayOf(fact)
  const days = day === null ? null : Math.max(0, daysBetween(day, today))
  const { staleAfterDays } = HEADINGS[fact.heading]
  const isStale = staleAfterDays === null ? false : days === null ? null : days > staleAfterDays
  return { fact, days, isStale, isSourced: fact.source !== null || fact.sourceUrl !== null }
}

/** The newest first; what has no day comes last. */
const newestFirst = (one: AgedFact, other: AgedFact): number =>
  (one.days ?? Number.MAX_SAFE_INTEGER) - (other.days ?? Number.MAX_SAFE_INTEGER) || (one.fact.id < other.fact.id ? -1 : 1)

/** What the three sentences are of, each from the first of its headings that has something fresh. */
const SENTENCES: readonly (readonly FactHeading[])[] = [
  ['mission', 'products', 'services', 'history'],
  ['industry', 'competitors', 'values', 'history'],
  ['news', 'products', 'services'],
]

const LONGEST_SENTENCE = 300

/** The first sentence, word for word. A full stop inside a name such as "St. Brannock" may cut it short; it is never longer than it was. */
const firstSentence = (text: string): string => {
  const [sentence = ''] = text.trim().split(/(?<=[\p{L}\p{N}”")][.!?])\s+(?=[\p{Lu}“"])/u)
  return sentence.slice(0, LONGEST_SENTENCE)
}

const quotableOf = (all: readonly AgedFact[]): Quotable[] => {
  const taken = new Set<string>()
  return SENTENCES.flatMap((headings) => {
    const usable = headings.flatMap((heading) =>
      all.filter(({ fact, isStale, isSourced }) => fact.heading === heading && isStale === false && isSourced),
    )
    const found = usable.find(({ fact }) => !taken.has(fact.id))
    if (found === undefined) return []
    const { id, heading, source, sourceUrl, text } = found.fact
    taken.add(id)
    return [{ text: firstSentence(text), heading, factId: id, source: source ?? sourceUrl, on: dayOf(found.fact) }]
  })
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

const wordsOf = ({ facts, stale, undated, unsourced }: Dossier['counts'], gaps: readonly FactHeading[]): string =>
  [
    facts === 0 ? 'Nothing is known of them yet.' : `${facts === 1 ? 'One fact is' : `${facts} facts are`} known.`,
    stale === 0 ? '' : `${stale} may no longer hold: look again.`,
    undated === 0 ? '' : undated === 1 ? 'Nobody knows how old one of them is.' : `Nobody knows how old ${undated} of them are.`,
    unsourced === 0 ? '' : unsourced === 1 ? 'One has no source: do not quote it.' : `${unsourced} have no source: do not quote them.`,
    facts === 0 || gaps.length === 0 ? '' : `Nothing is known of their ${listed(gaps)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')

/**
 * The dossier of a company: its facts under their headings, the newest first, with what has grown stale, what has no day or no source, and what is
 * missing. The three sentences are taken from facts that are fresh and have a source; where there is none, there is no sentence.
 */
export const dossierOf = (facts: readonly Fact[], today: Day): Dossier => {
  const all = facts.map((fact) => aged(fact, today)).sort(newestFirst)
  const headings = HEADING_ORDER.map((heading) => {
    const under = all.filter(({ fact }) => fact.heading === heading)
    return { heading, facts: under, gap: under.length === 0 ? HEADINGS[heading].gap : null }
  })
  const gaps = headings.filter(({ gap }) => gap !== null).map(({ heading }) => heading)
  const counts = {
    facts: all.length,
    stale: all.filter(({ isStale }) => isStale === true).length,
    undated: all.filter(({ days }) => days === null).length,
    unsourced: all.filter(({ isSourced }) => !isSourced).length,
    gaps: gaps.length,
  }
  return { headings, counts, quotable: quotableOf(all), words: wordsOf(counts, gaps) }
}
