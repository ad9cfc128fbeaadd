import { firstWords, fitOf, type Need, needOf, numberOf, type Pattern } from './pattern.ts'
import type { Token } from './tokens.ts'

/** Where a pattern fits: the tokens from `from` up to, not with, `to`. */
export type Match<Of> = { readonly of: Of; readonly from: number; readonly to: number }

/** Two matches share a word. */
export const overlaps = (one: { readonly from: number; readonly to: number }, other: { readonly from: number; readonly to: number }): boolean =>
  one.from < other.to && other.from < one.to

type Entry<Of> = { readonly pattern: Pattern; readonly of: Of }

/** A need whose words are bits, each at its number in the index: thousands are tried at every word, and a bit is seen much sooner than a word is compared. */
type Bits = { readonly bits: Uint32Array; readonly within: number }

type Listed<Of> = Entry<Of> & { readonly need: Bits | null }

type Stemmed<Of> = Listed<Of> & { readonly stem: string }

/** Patterns ordered by the word they begin with, so that one pass over a text tries only those that can fit. */
export type PatternIndex<Of> = {
  readonly byWord: ReadonlyMap<string, readonly Listed<Of>[]>
  readonly byStem: ReadonlyMap<string, readonly Stemmed<Of>[]>
  /** The words that some pattern needs, each with its number. */
  readonly numbers: ReadonlyMap<string, number>
}

const STEM_HEAD = 3

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

const BITS = 32

/** The words that the patterns need, numbered in the order in which they are met. */
const numbersOf = (needs: readonly (Need | null)[]): Map<string, number> => {
  const numbers = new Map<string, number>()
  for (const word of needs.flatMap((need) => [...(need?.words ?? [])])) if (!numbers.has(word)) numbers.set(word, numbers.size)
  return numbers
}

const bitsOf = ({ words, within }: Need, numbers: ReadonlyMap<string, number>): Bits => {
  const bits = new Uint32Array(Math.ceil(numbers.size / BITS))
  for (const word of words) {
    const number = numbers.get(word) as number
    bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31))
  }
  return { bits, within }
}

/** @throws RangeError when a beginning of a word has fewer than three letters. */
export const indexOf = <Of>(entries: readonly Entry<Of>[]): PatternIndex<Of> => {
  const byWord = new Map<string, Listed<Of>[]>()
  const byStem = new Map<string, Stemmed<Of>[]>()
  const needs = entries.map(({ pattern }) => needOf(pattern))
  const numbers = numbersOf(needs)
  for (const [at, { pattern, of }] of entries.entries()) {
    const need = needs[at] ?? null
    const listed = { pattern, of, need: need === null ? null : bitsOf(need, numbers) }
    const { words, stems } = firstWords(pattern)
    for (const word of new Set(words)) put(byWord, word, listed)
    for (const stem of stems) {
      if (stem.length < STEM_HEAD) throw new RangeError(`A pattern begins with ${stem}*, which is too short`)
      put(byStem, stem.slice(0, STEM_HEAD), { ...listed, stem })
    }
  }
  return { byWord, byStem, numbers }
}

/** @param numbers of the words from the first of the sentence on; none has the number -1. @param at the place among them. */
const isMet = ({ bits, within }: Bits, numbers: Int32Array, at: number): boolean => {
  const last = Math.min(at + within, numbers.length - 1)
  for (let next = at + 1; next <= last; next += 1) {
    const number = numbers[next] as number
    if (number >= 0 && ((bits[number >> 5] as number) & (1 << (number & 31))) !== 0) return true
  }
  return false
}

/** Every place in a sentence where a pattern of the index fits, in the order of the words. */
export const matchesIn = <Of>(index: PatternIndex<Of>, tokens: readonly Token[], from: number, to: number): Match<Of>[] => {
  const found: Match<Of>[] = []
  const numbers = Int32Array.from({ length: to - from }, (_, place) => index.numbers.get((tokens[from + place] as Token).word) ?? -1)
  const attempt = ({ pattern, of, need }: Listed<Of>, at: number): void => {
    const fit = need === null || isMet(need, numbers, at - from) ? fitOf(pattern, tokens, at, to) : null
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
