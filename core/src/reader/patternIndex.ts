import { firstWords, fitOf, type Need, needOf, numberOf, type Pattern } from './pattern.ts'
import type { Token } from './tokens.ts'

/** Where a pattern fits: the tokens from `from` up to, not with, `to`. */
export type Match<Of> = { readonly of: Of; readonly from: number; readonly to: number }

/** Two matches share a word. */
export const overlaps = (one: { readonly from: number; readonly to: number }, other: { readonly from: number; readonly to: number }): boolean =>
  one.from < other.to && other.from < one.to

type Entry<Of> = { readonly pattern: Pattern; readonly of: Of }

type Listed<Of> = Entry<Of> & { readonly need: Need | null }

type Stemmed<Of> = Listed<Of> & { readonly stem: string }

/** Patterns ordered by the word they begin with, so that one pass over a text tries only those that can fit. */
export type PatternIndex<Of> = {
  readonly byWord: ReadonlyMap<string, readonly Listed<Of>[]>
  readonly byStem: ReadonlyMap<string, readonly Stemmed<Of>[]>
}

const STEM_HEAD = 3

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

/** @throws RangeError when a beginning of a word has fewer than three letters. */
export const indexOf = <Of>(entries: readonly Entry<Of>[]): PatternIndex<Of> => {
  const byWord = new Map<string, Listed<Of>[]>()
  const byStem = new Map<string, Stemmed<Of>[]>()
  for (const { pattern, of } of entries) {
    const listed = { pattern, of, need: needOf(pattern) }
    const { words, stems } = firstWords(pattern)
    for (const word of new Set(words)) put(byWord, word, listed)
    for (const stem of stems) {
      if (stem.length < STEM_HEAD) throw new RangeError(`A pattern begins with ${stem}*, which is too short`)
      put(byStem, stem.slice(0, STEM_HEAD), { ...listed, stem })
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

/** Every place in a sentence where a pattern of the index fits, in the order of the words. */
export const matchesIn = <Of>(index: PatternIndex<Of>, tokens: readonly Token[], from: number, to: number): Match<Of>[] => {
  const found: Match<Of>[] = []
  const attempt = ({ pattern, of, need }: Listed<Of>, at: number): void => {
    const fit = isMet(need, tokens, at, to) ? fitOf(pattern, tokens, at, to) : null
    if (fit !== null) found.push({ of, ...fit })
  }
  for (let at = from; at < to; at += 1) {
    const { word } = tokens[at] as Token
    for (const entry of index.byWord.get(word) ?? []) attempt(entry, at)
    if (numberOf(word) !== null) for (const entry of index.byWord.get('#') ?? []) attempt(entry, at)
    for (const entry of index.byStem.get(word.slice(0, STEM_HEAD)) ?? []) if (word.startsWith(entry.stem)) attempt(entry, at)
  }
  return found
}
