import type { Day } from '../record/day.ts'
import type { Finding } from './finding.ts'
import { numberOf } from './pattern.ts'
import { indexOf, type Match, matchesIn } from './patternIndex.ts'
import { NEGATION, patternsOf, RULES, type Rule, SILENCES } from './rules.ts'
import { clauseEnd, denialOf, isSilenced, type Scope, type ScopeMark, scopeOf } from './scope.ts'
import { togetherIn } from './steps.ts'
import { paragraphsOf, type Token, tokensOf } from './tokens.ts'

type Mark = ScopeMark | { readonly is: 'says' | 'unless'; readonly rule: Rule }

const marked = (is: Mark, says: readonly string[] | undefined) => patternsOf(says).map((pattern) => ({ pattern, of: is }))

const INDEX = indexOf<Mark>([
  ...marked({ is: 'denial' }, NEGATION.says),
  ...marked({ is: 'no-denial' }, NEGATION.unless),
  ...marked({ is: 'denial-after' }, NEGATION.after),
  ...SILENCES.flatMap(({ says, unless }, silence) => [...marked({ is: 'silence', silence }, says), ...marked({ is: 'no-silence', silence }, unless)]),
  ...RULES.flatMap((rule) => [...marked({ is: 'says', rule }, rule.says), ...marked({ is: 'unless', rule }, rule.unless)]),
])

const isScopeMark = (match: Match<Mark>): match is Match<ScopeMark> => match.of.is !== 'says' && match.of.is !== 'unless'

const overlaps = (one: Match<unknown>, other: Match<unknown>): boolean => one.from < other.to && other.from < one.to

/** Fewer than two are not counted, and so many rounds or interviewers nobody has had. */
const [FEWEST, MOST] = [2, 20]

/** The value a rule gives, with the number that the words say; null when it cannot be meant. */
const saidValue = (rule: Rule, words: readonly Token[]): string | null => {
  if (!rule.value.includes('#')) return rule.value
  const said = words.map(({ word }) => numberOf(word)).find((number) => number !== null)
  return said === undefined || said === null || said < FEWEST || said > MOST ? null : rule.value.replace('#', String(said))
}

/** A sentence and the words in it. */
type Sentence = { readonly text: string; readonly tokens: readonly Token[]; readonly from: number; readonly to: number }

/** It ends with a question mark. */
const isAsked = ({ text, tokens, from, to }: Sentence): boolean =>
  text.slice((tokens[to - 1] as Token).end, tokens[to]?.start ?? text.length).includes('?') && from < to

const quoteEnd = (rule: Rule, { tokens, to }: Sentence, match: Match<unknown>): number => {
  if (rule.quoteTo === 'match') return match.to
  return rule.quoteTo === 'sentence' ? to : clauseEnd(tokens, match.to - 1, to)
}

const findingOf = (sentence: Sentence, match: Match<unknown>, rule: Rule, scope: Scope): Finding[] => {
  const { text, tokens } = sentence
  const { from, to } = { from: match.from, to: quoteEnd(rule, sentence, match) }
  const denial = rule.denied === 'keep' ? null : denialOf(scope, from, match.to, rule.near ?? NEGATION.near)
  if (denial === 'far' || (denial !== null && rule.denied === 'drop')) return []
  const flipped = denial !== null
  const polarity = flipped ? (rule.polarity === 'present' ? 'absent' : 'present') : rule.polarity
  const [start, end] = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end]
  const value = saidValue(rule, tokens.slice(from, to))
  if (value === null) return []
  return [{ kind: rule.kind, value, polarity, quote: text.slice(start, end), start, end, sureness: rule.sureness, dueOn: null, speaker: null }]
}

const sentenceFindings = (sentence: Sentence): Finding[] => {
  const { tokens, from, to } = sentence
  const matches = matchesIn(INDEX, tokens, from, to)
  const asked = isAsked(sentence)
  const askedFrom = asked ? (matches.find(({ of }) => of.is === 'says' && of.rule.only === 'asked')?.from ?? from) : null
  const scope = scopeOf(matches.filter(isScopeMark), tokens, from, to, askedFrom)
  return matches.flatMap((match) => {
    const { of } = match
    if (of.is !== 'says' || of.rule.voice === 'spoken' || (of.rule.only === 'asked' && !asked)) return []
    if (matches.some((other) => other.of.is === 'unless' && other.of.rule === of.rule && overlaps(other, match))) return []
    return isSilenced(scope, match.from, match.to, of.rule.despite) ? [] : findingOf(sentence, match, of.rule, scope)
  })
}

const byPlace = (one: Finding, other: Finding): number => one.start - other.start || other.end - one.end

const SURENESS = ['sure', 'half-sure', 'unsure'] as const

/** Of findings that say the same, the surest, and of those the first; of questions that share words, the first. */
const distinct = (findings: readonly Finding[]): Finding[] => {
  const best = new Map<string, Finding>()
  let asked = 0
  for (const finding of findings.toSorted(byPlace)) {
    if (finding.kind === 'question') {
      if (finding.start >= asked) best.set(`question ${finding.start}`, finding)
      asked = Math.max(asked, finding.end)
      continue
    }
    const key = `${finding.kind} ${finding.value} ${finding.polarity}`
    const held = best.get(key)
    if (held === undefined || SURENESS.indexOf(finding.sureness) < SURENESS.indexOf(held.sureness)) best.set(key, finding)
  }
  return [...best.values()].sort(byPlace)
}

/** What is known beside the text. */
export type ReadOptions = {
  /** The day on which the text was written: what "by Friday" is counted from. */
  readonly on?: Day | null
}

/**
 * Reads notes, a transcript or a message for what they say happened. The same text gives the same findings, in the order of their place.
 *
 * @example read('The panel was friendly.').map(({ value }) => value) // => ['panel', 'friendly']
 */
export const read = (text: string, _options: ReadOptions = {}): Finding[] => {
  const tokens = tokensOf(text)
  return distinct(
    paragraphsOf(tokens).flatMap((sentences) => {
      const told = sentences.flatMap(([from, to]) => sentenceFindings({ text, tokens, from, to })).sort(byPlace)
      return togetherIn(told)
    }),
  )
}
