import type { Day } from '../record/day.ts'
import type { Finding } from './finding.ts'
import { numberOf } from './pattern.ts'
import { indexOf, type Match, matchesIn } from './patternIndex.ts'
import { NEGATION, patternsOf, RULES, type Rule, SILENCES } from './rules.ts'
import { isDenied, isSilenced, type Scope, type ScopeMark, scopeOf } from './scope.ts'
import { sentencesOf, type Token, tokensOf } from './tokens.ts'

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

const saidValue = (rule: Rule, words: readonly Token[]): string => {
  const said = words.map(({ word }) => numberOf(word)).find((number) => number !== null)
  return rule.value.replace('#', String(said ?? ''))
}

const findingOf = (text: string, tokens: readonly Token[], { from, to }: Match<unknown>, rule: Rule, scope: Scope): Finding[] => {
  const denied = isDenied(scope, from, to)
  if (denied && rule.denied === 'drop') return []
  const flipped = denied && rule.denied === 'absent'
  const polarity = flipped ? (rule.polarity === 'present' ? 'absent' : 'present') : rule.polarity
  const [start, end] = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end]
  const value = saidValue(rule, tokens.slice(from, to))
  return [{ kind: rule.kind, value, polarity, quote: text.slice(start, end), start, end, sureness: rule.sureness, dueOn: null, speaker: null }]
}

const sentenceFindings = (text: string, tokens: readonly Token[], from: number, to: number): Finding[] => {
  const matches = matchesIn(INDEX, tokens, from, to)
  const scope = scopeOf(matches.filter(isScopeMark), tokens, from, to)
  return matches.flatMap((match) => {
    const { of } = match
    if (of.is !== 'says' || of.rule.voice === 'spoken') return []
    if (matches.some((other) => other.of.is === 'unless' && other.of.rule === of.rule && overlaps(other, match))) return []
    return isSilenced(scope, match.from, match.to, of.rule.despite) ? [] : findingOf(text, tokens, match, of.rule, scope)
  })
}

const SURENESS = ['sure', 'half-sure', 'unsure'] as const

/** Of findings that say the same, the surest, and of those the first. */
const distinct = (findings: readonly Finding[]): Finding[] => {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const key = finding.kind === 'question' ? `question ${finding.start}` : `${finding.kind} ${finding.value} ${finding.polarity}`
    const held = best.get(key)
    if (held === undefined || SURENESS.indexOf(finding.sureness) < SURENESS.indexOf(held.sureness)) best.set(key, finding)
  }
  return [...best.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}

/** What is known beside the text. */
export type ReadOptions = {
  /** The day on which the text was written: what "by Friday" is counted from. */
  readonly on?: Day | null
}

/**
 * Reads notes, a transcript or a message for what they say happened. The same text gives the same findings, in the order of their place.
 *
 * @example read('The panel was friendly.').map(({ value }) => value) // => ['friendly', 'panel']
 */
export const read = (text: string, _options: ReadOptions = {}): Finding[] => {
  const tokens = tokensOf(text)
  return distinct(sentencesOf(tokens).flatMap(([from, to]) => sentenceFindings(text, tokens, from, to)))
}
