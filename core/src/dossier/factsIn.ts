import { z } from 'zod'
import { Day } from '#core/record/day.ts'
import { FactFacts, FactHeading } from '#core/record/fact.ts'
import type { ReadPage } from '#core/record/page.ts'

/** Something that a page says of a company, word for word, and under which heading it seems to belong. A suggestion until it is added. */
const FoundFact = z.strictObject({ heading: FactHeading, text: FactFacts.shape.text })
type FoundFact = z.infer<typeof FoundFact>

/** What was read from a page: where it is from, and what may go into a dossier. */
export const FactsRead = z.strictObject({
  source: z.string().nullable().describe('What the page is called.'),
  saidOn: Day.nullable().describe('The day the page says it was written.'),
  facts: z.array(FoundFact),
})
export type FactsRead = z.infer<typeof FactsRead>

const SHORTEST = 20
const LONGEST = 500
const MOST = 40
const MOST_A_HEADING = 8

type Rule = readonly [heading: FactHeading, pattern: RegExp]

/** By which words a sentence tells what it is about, whatever it stands under. The first that fits. */
const BY_SENTENCE: readonly Rule[] = [
  [
    'history',
    /\b(?:was |were |been )?(?:founded|established|set up|incorporated) (?:in|by|on|as)\b|\b(?:began|started|opened|born) in (?:1[789]|20)\d\d\b|\bsince (?:1[789]|20)\d\d\b/i,
  ],
  ['competitors', /\bcompetitors?\b|\bcompet(?:es?|ing) (?:with|against)\b|\brivals?\b/i],
  ['news', /\b(?:announced|announces|has (?:acquired|bought|merged|raised|appointed|opened|launched)|acquires|raises|appoints|to open|will open)\b/i],
  ['mission', /\b(?:our|its|their|the company's) (?:mission|purpose|vision)\b|\bwe exist to\b|\bwe are here to\b/i],
  ['values', /\b(?:our|their|its) (?:values|principles)\b|\bwe (?:value|believe in|hold to|stand for)\b/i],
  ['people', /\b(?:chief \w+ officer|CEO|CTO|CFO|managing director|founder|co-founder|head of \w+)\b/],
  [
    'industry',
    /\b(?:market|industry|sector)\b.*\b(?:grow\w*|grew|shrink\w*|shrank|share|leader|leading|largest|worth|trend\w*|regulat\w*)\b|\b(?:largest|leading|biggest)\b.*\b(?:market|industry|sector)\b/i,
  ],
  ['services', /\bwe (?:offer|provide|advise|serve|help|support|look after|run)\b|\bour (?:services?|clients?|customers?)\b/i],
  ['products', /\bwe (?:make|build|sell|manufacture|produce|brew|design|develop)\b|\bour (?:products?|platform|software|app|range|brands?)\b/i],
]

/** By which words the parts of a page are headed. */
const BY_HEADING: readonly Rule[] = [
  ['history', /history|our story|timeline|milestones|how (?:it|we) (?:began|started)/i],
  ['values', /values|principles|culture|what we (?:believe|stand for)/i],
  ['mission', /mission|vision|purpose|why we/i],
  ['competitors', /competitors?|alternatives/i],
  ['news', /news|press|announcements|latest/i],
  ['people', /team|leadership|management|people|board|founders|who we are/i],
  ['industry', /industry|market|sector/i],
  ['services', /services|what we do/i],
  ['products', /products?|platform|solutions|brands/i],
]

const headingBy = (rules: readonly Rule[], text: string): FactHeading | null => rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null

const sentencesOf = (text: string): string[] => text.split(/(?<=[\p{L}\p{N}”")][.!?])\s+(?=[\p{Lu}“"])/u).map((sentence) => sentence.trim())

const said = ({ blocks }: ReadPage): FoundFact[] => {
  let under: FactHeading | null = null
  return blocks.flatMap(({ kind, text }) => {
    if (kind === 'heading') {
      under = text.length > LONGEST ? null : headingBy(BY_HEADING, text)
      return []
    }
    return sentencesOf(text).flatMap((sentence) => {
      // What is too long is not looked at at all: the rules take their time over a sentence without end.
      if (sentence.length < SHORTEST || sentence.length > LONGEST) return []
      const heading = headingBy(BY_SENTENCE, sentence) ?? under
      return heading === null ? [] : [{ heading, text: sentence }]
    })
  })
}

/**
 * What a page says that may go into the dossier of a company, word for word, in its order. Rules on words find it, so some of it will be under the wrong
 * heading and some will be missed; nothing is added to it.
 */
export const factsIn = (page: ReadPage): FactsRead => {
  const found = new Map<string, FoundFact>()
  const counts = new Map<FactHeading, number>()
  for (const fact of said(page)) {
    const count = counts.get(fact.heading) ?? 0
    if (found.has(fact.text) || count >= MOST_A_HEADING || found.size >= MOST) continue
    counts.set(fact.heading, count + 1)
    found.set(fact.text, fact)
  }
  const { title, siteName, publishedOn } = page
  const source =
    [title, siteName]
      .filter((name) => name !== null)
      .join(', ')
      .slice(0, 300) || null
  return { source, saidOn: Day.safeParse(publishedOn?.slice(0, 10)).data ?? null, facts: [...found.values()] }
}
