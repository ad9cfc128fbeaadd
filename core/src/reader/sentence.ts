import type { Day } from '../record/day.ts'
import { dueIn } from './dueDay.ts'
import type { Finding } from './finding.ts'
import { namesIn } from './names.ts'
import { once } from './once.ts'
import { firstWords, names, numberOf } from './pattern.ts'
import { indexOf, type Match, matchesIn, overlaps } from './patternIndex.ts'
import { NEGATION, patternsOf, RULES, type Rule, SILENCES } from './rules.ts'
import { clauseEnd, denialOf, isSilenced, type Scope, type ScopeMark, scopeOf } from './scope.ts'
import type { Token } from './tokens.ts'

/** Whose words they are: the candidate's own, about what happened; theirs, as they were spoken; or theirs in a message. */
export type Voice = 'told' | 'spoken' | 'message'

/** A sentence, and what must be known to read it. */
export type Sentence = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly voice: Voice
  readonly on: Day | null
  readonly speaker: string | null
}

type Mark = ScopeMark | { readonly is: 'says' | 'unless'; readonly rule: Rule; readonly sureness: Rule['sureness']; readonly deniable?: boolean }

type SaysMark = Exclude<Mark, ScopeMark>

const marked = (is: Mark, says: readonly string[] | undefined) => patternsOf(says).map((pattern) => ({ pattern, of: is }))

/** What somebody says to deny something. */
const DENIALS = once((): ReadonlySet<string> => new Set(patternsOf(NEGATION.says).flatMap((pattern) => firstWords(pattern).words)))

/** What a rule says; a denial among its words counts where the pattern has none of its own. */
const said = (rule: Rule, says: readonly string[] | undefined, sureness: Rule['sureness']) =>
  patternsOf(says).map((pattern) => ({ pattern, of: { is: 'says', rule, sureness, deniable: !names(pattern, DENIALS()) } as const }))

const index = once(() =>
  indexOf<Mark>([
    ...marked({ is: 'denial' }, NEGATION.says),
    ...marked({ is: 'no-denial' }, NEGATION.unless),
    ...marked({ is: 'denial-after' }, NEGATION.after),
    ...SILENCES.flatMap(({ says, unless }, silence) => [
      ...marked({ is: 'silence', silence }, says),
      ...marked({ is: 'no-silence', silence }, unless),
    ]),
    ...RULES.flatMap((rule) => [
      ...said(rule, rule.says, rule.sureness),
      ...said(rule, rule.doubted, 'unsure'),
      ...marked({ is: 'unless', rule, sureness: rule.sureness }, rule.unless),
    ]),
  ]),
)

const isScopeMark = (match: Match<Mark>): match is Match<ScopeMark> => match.of.is !== 'says' && match.of.is !== 'unless'

/** What a message says of rounds and people is said as in notes; what it shows of its writer is said as in a talk. */
const OF_MESSAGES: readonly Finding['kind'][] = ['format', 'stage', 'count', 'person']

const isOfVoice = ({ voice, kind }: Rule, said: Voice): boolean => {
  if (voice === 'both') return true
  return voice === 'told' ? said === 'told' || (said === 'message' && OF_MESSAGES.includes(kind)) : said !== 'told'
}

/** Fewer than two are not counted but as a part of a sum, and so many rounds or interviewers nobody has had. */
const [FEWEST, MOST] = [2, 20]

/** "How?" and "why?" only ask on: a question of their own has more words. */
const FEWEST_ASKED = 2

/** The value a rule gives, with the number that the words say; null when it cannot be meant. */
const saidValue = (rule: Rule, words: readonly Token[]): string | null => {
  if (!rule.value.includes('#')) return rule.value
  const said = words.map(({ word }) => numberOf(word)).find((number) => number !== null)
  return said === undefined || said === null || said < (rule.sureness === 'unsure' ? 1 : FEWEST) || said > MOST
    ? null
    : rule.value.replace('#', String(said))
}

/** It ends with a question mark. */
const isAsked = ({ text, tokens, to }: Sentence): boolean => text.slice((tokens[to - 1] as Token).end, tokens[to]?.start ?? text.length).includes('?')

/** Where the quote of a match ends, and of a promise the day by which. */
const quoted = (rule: Rule, { tokens, to, on }: Sentence, match: Match<unknown>): { end: number; dueOn: Day | null } => {
  if (rule.kind === 'promise') return dueIn(tokens, match.from, match.to, to, on)
  if (rule.quoteTo === 'match') return { end: match.to, dueOn: null }
  return { end: rule.quoteTo === 'sentence' ? to : clauseEnd(tokens, match.to - 1, to), dueOn: null }
}

const OTHER = { present: 'absent', absent: 'present' } as const

const findingOf = (sentence: Sentence, match: Match<SaysMark>, scope: Scope): Finding[] => {
  const { rule, sureness, deniable = false } = match.of
  const { text, tokens, speaker } = sentence
  const denial = rule.denied === 'keep' ? null : denialOf(scope, match.from, match.to, rule.near ?? NEGATION.near, deniable)
  if (denial === 'far' || (denial !== null && rule.denied === 'drop')) return []
  const value = saidValue(rule, tokens.slice(match.from, match.to))
  if (value === null) return []
  const { end: to, dueOn } = quoted(rule, sentence, match)
  const [start, end] = [(tokens[match.from] as Token).start, (tokens[to - 1] as Token).end]
  if (rule.kind === 'question' && to - match.from < FEWEST_ASKED) return []
  const polarity = denial === null ? rule.polarity : OTHER[rule.polarity]
  return [{ kind: rule.kind, value, polarity, quote: text.slice(start, end), start, end, sureness, dueOn, speaker }]
}

/** What one sentence says, every time it says it. */
export const findingsIn = (sentence: Sentence): Finding[] => {
  const { tokens, from, to, voice } = sentence
  const matches = matchesIn(index(), tokens, from, to)
  const asked = isAsked(sentence)
  const askedFrom = asked ? (matches.find(({ of }) => of.is === 'says' && of.rule.only === 'asked')?.from ?? from) : null
  const scope = scopeOf(matches.filter(isScopeMark), tokens, from, to, askedFrom)
  const findings = matches.flatMap((match) => {
    const { of } = match
    if (of.is !== 'says' || !isOfVoice(of.rule, voice) || (of.rule.only === 'asked' && !asked)) return []
    if (matches.some((other) => other.of.is === 'unless' && other.of.rule === of.rule && overlaps(other, match))) return []
    return isSilenced(scope, match.from, match.to, of.rule.despite) ? [] : findingOf(sentence, { ...match, of }, scope)
  })
  return [
    ...findings,
    ...namesIn(sentence)
      .filter(({ from: at, to: end }) => !isSilenced(scope, at, end, []))
      .map(({ finding }) => finding),
  ]
}
