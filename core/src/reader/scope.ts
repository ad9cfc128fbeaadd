import { type Match, overlaps } from './patternIndex.ts'
import { NEGATION, SILENCES, type Silence } from './rules.ts'
import { Break, type Token } from './tokens.ts'

/** What the words around a match do to it. */
export type ScopeMark = { readonly is: 'denial' | 'no-denial' | 'denial-after' } | { readonly is: 'silence' | 'no-silence'; readonly silence: number }

/** A stretch of words in which nothing is taken as having happened, and why. */
type Silenced = { readonly why: Silence; readonly from: number; readonly to: number }

/** What holds in one sentence: where something is denied, and where nothing said counts. */
export type Scope = {
  readonly denied: readonly (readonly [from: number, to: number])[]
  readonly answered: readonly number[]
  readonly silenced: readonly Silenced[]
}

const ENDS = new Set(NEGATION.endsAt)

/** Where the clause ends that holds the words from `at`. */
export const clauseEnd = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at
  while (end < to && (end === at || (tokens[end] as Token).before < Break.comma)) end += 1
  return end
}

const denialEnd = (tokens: readonly Token[], from: number, to: number): number => {
  const end = Math.min(clauseEnd(tokens, from, to), from + NEGATION.reach)
  let at = from
  while (at < end && !ENDS.has((tokens[at] as Token).word)) at += 1
  return at
}

/** Words between commas or other marks: an answer, not a part of something else. */
const isAlone = ({ from, to }: Match<unknown>, tokens: readonly Token[]): boolean =>
  (tokens[from] as Token).before >= Break.comma && (tokens[to]?.before ?? Break.paragraph) >= Break.comma

/**
 * Reads what the marks found in a sentence do to the rest of it.
 *
 * @param askedFrom where the question begins, if the sentence is or ends with one.
 */
export const scopeOf = (marks: readonly Match<ScopeMark>[], tokens: readonly Token[], from: number, to: number, askedFrom: number | null): Scope => {
  const notDenials = marks.filter(({ of }) => of.is === 'no-denial')
  const denied: (readonly [number, number])[] = []
  const answered: number[] = []
  const silenced: Silenced[] = askedFrom === null ? [] : [{ why: 'question', from: askedFrom, to }]
  for (const mark of marks) {
    if (mark.of.is === 'denial' && !notDenials.some((other) => overlaps(other, mark))) denied.push([mark.from, denialEnd(tokens, mark.to, to)])
    if (mark.of.is === 'denial-after' && isAlone(mark, tokens)) answered.push(mark.from)
    if (mark.of.is === 'silence') {
      const { silence } = mark.of
      if (marks.some((other) => other.of.is === 'no-silence' && other.of.silence === silence && overlaps(other, mark))) continue
      const { why, reach } = SILENCES[silence] as (typeof SILENCES)[number]
      const end = reach === 'clause' ? clauseEnd(tokens, mark.to - 1, to) : to
      silenced.push({ why, from: reach === 'sentence' ? from : mark.from, to: end })
    }
  }
  return { denied, answered, silenced }
}

/** A denial among the words themselves that reaches their last: "the interviewer was not very helpful". */
const isDeniedWithin = ({ denied }: Scope, from: number, to: number): boolean =>
  denied.some(([begin, end]) => begin >= from && begin < to - 1 && to - 1 < end)

/**
 * How the words from `from` to `to` are denied: plainly, from afar, or not at all.
 *
 * @param within whether a denial among the words counts, too: not where the words are meant to have one.
 */
export const denialOf = (scope: Scope, from: number, to: number, near: number, within: boolean): 'plain' | 'far' | null => {
  const { denied, answered } = scope
  if (answered.includes(to) || (within && isDeniedWithin(scope, from, to))) return 'plain'
  const reaching = denied.filter(([begin, end]) => begin < from && from < end)
  if (reaching.length === 0) return null
  return reaching.some(([begin]) => from - begin - 1 <= near) ? 'plain' : 'far'
}

/** The words from `from` on are silenced for a reason that is not among those a rule does not heed. */
export const isSilenced = ({ silenced }: Scope, from: number, to: number, despite: readonly Silence[]): boolean =>
  silenced.some((stretch) => stretch.from < to && from < stretch.to && !despite.includes(stretch.why))
