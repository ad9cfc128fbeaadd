import { z } from 'zod'
import type { Block } from '#core/record/page.ts'
import { Requirement, type RequirementFacts } from '#core/record/requirement.ts'
import { anyOf, type Section, sectionOf } from './postingHeadings.ts'

/** Something that a posting was read to ask for, with its words. */
export const FoundRequirement = z.strictObject({ text: Requirement.shape.text, need: Requirement.shape.need, quote: z.string() })
export type FoundRequirement = z.infer<typeof FoundRequirement>

/** No posting asks for more; a page that seems to is a list of something else. */
const MOST = 60
/** As many sentences and items as are looked at: no posting has more. */
const MOST_PIECES = 2000
const LONGEST = 600
const SHORTEST = 3

/** Words by which a sentence without a heading asks for something. */
const ASKS = anyOf(
  "\\byou(?:'ll)? (?:have|bring|need|must|should|know|can)\\b",
  "\\byou(?:'re| are) (?:able|comfortable|confident|fluent|familiar|organi[sz]ed|experienced|curious|good)\\b",
  '\\b(?:must|required?|essential)\\b',
  '\\bwe (?:expect|need|ask)\\b',
  '\\b(?:applicants|candidates) (?:should|must|need|will)\\b',
  '\\bwith (?:strong|solid|good|excellent|proven)\\b',
  "\\byears?'? (?:of )?(?:\\w+ ){0,3}experience\\b|\\bexperience (?:with|in|of)\\b",
  '\\b(?:proficien|fluen|familiar|certifi)\\w+',
  '\\b(?:degree in|diploma|licen[cs]e|ability to|able to|knowledge of|track record|background in|command of)\\b',
)
const NICE = anyOf(
  '\\b(?:nice to have|an? (?:\\w+ )?plus|bonus|ideally|preferabl[ye]|preferred|desirable|an? advantage|beneficial|advantageous)\\b',
  '\\bwould be (?:great|nice|welcome|helpful)\\b',
  '\\bnot (?:a must|required|essential)\\b',
)
/** What asks for nothing although it has such words: an offer, a law, a way to apply. */
const NOT_ASKED = anyOf(
  "\\b(?:please|we offer|you(?:'ll| will)? (?:get|receive|enjoy))\\b",
  '\\b(?:salary|holidays?|pension|per (?:hour|year|annum)|visa sponsorship)\\b',
  '\\b(?:equal opportunit\\w+|regardless of|disabilit\\w+|reasonable (?:adjustment|accommodation)\\w*)',
  '\\b(?:apply|send (?:us )?your|cover letter|résumé|deadline|cookies?|privacy|all rights reserved)\\b',
)

const tidy = (text: string): string =>
  text
    .replace(/\*\*|__/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s•·▪*–—-]+/u, '')
    .replace(/[\s;,.]+$/u, '')
    .trim()

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+(?=[\p{Lu}\p{N}"“])|\s+[•·▪]\s+/u)

const needOf = (text: string, section: Section | null): RequirementFacts['need'] => {
  if (NICE.test(text)) return 'nice'
  return section === 'other' ? null : (section ?? 'must')
}

/** A line of a list that lost its dots: one statement, without a full stop. */
const isLine = (text: string): boolean => text.length <= 200 && !/[.!?]$/.test(text)

const isAsked = (text: string, kind: Block['kind'], section: Section | null): boolean => {
  if (section === 'other') return false
  if (section === null || (section === 'duty' && kind === 'text' && !isLine(text)))
    return (ASKS.test(text) || NICE.test(text)) && !NOT_ASKED.test(text)
  return !NOT_ASKED.test(text) || (kind === 'item' && ASKS.test(text))
}

type Found = { readonly piece: string; readonly quote: string; readonly section: Section | null; readonly kind: Block['kind'] }

const LONGEST_LEAD = 70

/** What only leads to what follows it: "You are:", "More specifically, you will:". */
const isLead = (text: string): boolean => /:\**$/.test(text.trim())

/** A requirement in bold letters looks like a heading. */
const isStatement = (text: string): boolean => text.length <= LONGEST && ASKS.test(text) && text.split(' ').length > 3 && text !== text.toUpperCase()

const piecesOf = (blocks: readonly Block[]): Found[] => {
  let section: Section | null = null
  return blocks.flatMap(({ kind, text }): Found[] => {
    const headed = text.length > LONGEST ? null : sectionOf(text)
    if (kind === 'heading' && (headed !== null || !isStatement(text))) {
      section = headed
      return []
    }
    if (isLead(text)) {
      section = text.length <= LONGEST_LEAD && headed !== null ? headed : section
      return []
    }
    const pieces = kind === 'item' ? [text] : sentencesOf(text)
    // What is longer is no statement of one thing; the rules are not let loose on it.
    return pieces.flatMap((piece) => (piece.length > LONGEST ? [] : [{ piece, quote: piece.trim(), section, kind }]))
  })
}

/**
 * What a posting asks for, in its order, each with the words it was read from. Under a heading that asks, every item is taken; elsewhere only a sentence
 * that asks by its words. What is a duty is marked as one: a story may answer it as well. Nothing is made up: each text is a piece of the posting.
 *
 * @example requirementsIn([{ kind: 'heading', text: 'You bring' }, { kind: 'item', text: 'Good SQL.' }]) // => [{ text: 'Good SQL', need: 'must', quote: 'Good SQL.' }]
 */
export const requirementsIn = (blocks: readonly Block[]): FoundRequirement[] => {
  const found = new Map<string, FoundRequirement>()
  for (const { piece, quote, section, kind } of piecesOf(blocks).slice(0, MOST_PIECES)) {
    const text = tidy(piece)
    const key = text.toLowerCase()
    if (text.length < SHORTEST || !/\p{L}/u.test(text) || found.has(key) || !isAsked(piece.trim(), kind, section)) continue
    found.set(key, { text, need: needOf(text, section), quote })
    if (found.size === MOST) break
  }
  return [...found.values()]
}
