import { firstWords, fitOf, type Need, needOf, numberOf, type Pattern } from './pattern.ts'
import type { Token } from './tokens.ts'

/** Where a pattern fits: the tokens from `from` up to, not with, `to`. */
export type Match<Of> = { readonly of: Of; readonly from: number; readonly to: number }

/** Two matches share a word. */
export const overlaps = (one: { readonly from: number; readonly to: number }, other: { readonly from: number; readonly to: number }): boolean =>
  one.from < other.to && other.from < one.to

type Entry<Of> = { readonly pattern: Pattern; readonly of: Of }

/** An entry with its place among all, and how far behind its first word another that it needs may stand. */
type Listed<Of> = Entry<Of> & { readonly order: number; readonly within: number }

/** The patterns that begin with a word: those that need no other, and by a word they need those that do. */
type Beginning<Of> = { readonly always: Listed<Of>[]; readonly needing: Map<string, Listed<Of>[]>; furthest: number }

type Stemmed<Of> = Entry<Of> & { readonly need: Need | null; readonly stem: string }

/**
 * Patterns ordered by the word they begin with and by one they need behind it, so that one pass over a text tries only those that can fit: thousands
 * begin with a common word, and few of them find what they need.
 */
export type PatternIndex<Of> = {
  readonly byWord: ReadonlyMap<string, Beginning<Of>>
  readonly byStem: ReadonlyMap<string, readonly Stemmed<Of>[]>
}

const STEM_HEAD = 3

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

const begin = <Of>(beginnings: Map<string, Beginning<Of>>, word: string, need: Need | null, listed: Listed<Of>): void => {
  const beginning: Beginning<Of> = beginnings.get(word) ?? { always: [], needing: new Map(), furthest: 0 }
  beginnings.set(word, beginning)
  if (need === null) beginning.always.push(listed)
  else for (const needed of need.words) put(beginning.needing, needed, listed)
  beginning.furthest = Math.max(beginning.furthest, listed.within)
}

/** @throws RangeError when a beginning of a word has fewer than three letters. */
export const indexOf = <Of>(entries: readonly Entry<Of>[]): PatternIndex<Of> => {
  const byWord = new Map<string, Beginning<Of>>()
  const byStem = new Map<string, Stemmed<Of>[]>()
  for (const [order, { pattern, of }] of entries.entries()) {
    const need = needOf(pattern)
    const { words, stems } = firstWords(pattern)
    for (const word of new Set(words)) begin(byWord, word, need, { pattern, of, order, within: need?.within ?? 0 })
    for (const stem of stems) {
      if (stem.length < STEM_HEAD) throw new RangeError(`A pattern begins with ${stem}*, which is too short`)
      put(byStem, stem.slice(0, STEM_HEAD), { pattern, of, need, stem })
    }
  }
  return { byWord, byStem }
}

const isMet = (need: Need | null, tokens: readonly Token[], at: number, to: number): boolean => {
  if (need === null) return true
  const last = Math.min(at + need.within, to - 1)
  for (let next = at + 1; next <= last; next += 1) if (need.words.has((tokens[next] as Token).word)) return true
  return false
}

/** The patterns that may fit where they begin with token `at`, in the order of the index. */
const hopefulAt = <Of>({ always, needing, furthest }: Beginning<Of>, tokens: readonly Token[], at: number, to: number): Iterable<Listed<Of>> => {
  const last = Math.min(at + furthest, to - 1)
  const met = new Set<Listed<Of>>()
  for (let next = at + 1; next <= last; next += 1)
    for (const listed of needing.get((tokens[next] as Token).word) ?? []) if (next - at <= listed.within) met.add(listed)
  return met.size === 0 ? always : [...always, ...met].sort((one, other) => one.order - other.order)
}

/** Every place in a sentence where a pattern of the index fits, in the order of the words. */
export const matchesIn = <Of>(index: PatternIndex<Of>, tokens: readonly Token[], from: number, to: number): Match<Of>[] => {
  const found: Match<Of>[] = []
  const attempt = ({ pattern, of }: Entry<Of>, at: number): void => {
    const fit = fitOf(pattern, tokens, at, to)
    if (fit !== null) found.push({ of, ...fit })
  }
  for (let at = from; at < to; at += 1) {
    const { word } = tokens[at] as Token
    for (const key of numberOf(word) === null ? [word] : [word, '#']) {
      const beginning = index.byWord.get(key)
      if (beginning !== undefined) for (const listed of hopefulAt(beginning, tokens, at, to)) attempt(listed, at)
    }
    for (const entry of index.byStem.get(word.slice(0, STEM_HEAD)) ?? [])
      if (word.startsWith(entry.stem) && isMet(entry.need, tokens, at, to)) attempt(entry, at)
  }
  return found
}
