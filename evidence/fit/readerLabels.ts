import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A half of those that were labelled first: read while the rules were written, or not. Or one of the draws that came after. */
type Half =
  | 'seen'
  | 'held'
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'
  | 'seventh'
  | 'eighth'
  | 'ninth'
  | 'tenth'
  | 'eleventh'
  | 'twelfth'

/** A draw, with what it gave when the reader read it for the first time: with the rules of that day. */
export type Draw = {
  readonly half: Half
  readonly seed: string
  readonly passages: number
  readonly labels: number
  readonly precision: number
  readonly recall: number
}

/** Labels that both passes have, that one has, and how many of the latter were kept. */
export type Counted = {
  readonly agreed: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly keptOfOnlyFirst: number
  readonly keptOfOnlySecond: number
}

/** How far two passes agreed, of the halves or of a draw. */
export type Agreement = { readonly all: Counted; readonly byKind: Readonly<Record<string, Counted>> }

type LabelledLine = {
  readonly line: number
  readonly half: Half
  readonly labels: readonly (readonly [kind: string, value: string, polarity: Label['polarity'], start: number, end: number])[]
}

/** What somebody who read a passage says is in it, and where. */
export type Label = {
  readonly kind: string
  readonly value: string
  readonly polarity: 'present' | 'absent'
  readonly start: number
  readonly end: number
}

/** A passage with its text and its labels. */
export type Passage = { readonly half: Half; readonly text: string; readonly labels: readonly Label[] }

const LABELS = new URL('../labels/', import.meta.url)

const fileNamed = (name: string): string => readFileSync(new URL(name, LABELS), 'utf8')

/** How far the two passes of labelling agreed, and what became of what only one of them had: of the halves, and of each draw. */
export const agreementOf = (): Readonly<Record<string, Agreement>> => JSON.parse(fileNamed('agreement.json'))

/** The draws in their order. */
export const drawsOf = (): Draw[] => JSON.parse(fileNamed('draws.json'))

const labelledLines = (): LabelledLine[] =>
  fileNamed('interview-reviews.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

type Told = { readonly text: string; readonly company: string }

/** All reviews of a data folder, in the order of the file. */
const textsIn = (folder: string): Told[] =>
  gunzipSync(readFileSync(join(folder, 'interview-reviews.text.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The reviews that nobody has labelled: their line, their company and how many words they have. */
export const drawable = (folder: string): { line: number; company: string; words: number }[] => {
  const labelled = new Set(labelledLines().map(({ line }) => line))
  return textsIn(folder)
    .map(({ text, company }, at) => ({ line: at + 1, company, words: text.trim().split(/\s+/).length }))
    .filter(({ line }) => !labelled.has(line))
}

/** The labelled passages, with their texts from a data folder. */
export const passagesIn = (folder: string): Passage[] => {
  const texts = textsIn(folder)
  return labelledLines().map(({ line, half, labels }) => ({
    half,
    text: texts[line - 1]?.text ?? '',
    labels: labels.map(([kind, value, polarity, start, end]) => ({ kind, value, polarity, start, end })),
  }))
}
