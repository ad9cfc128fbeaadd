import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** In the half that was read while the rules were written, or in the other. */
type Half = 'seen' | 'held'

/** Labels that both passes have, that one has, and how many of the latter were kept. */
export type Counted = {
  readonly agreed: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly keptOfOnlyFirst: number
  readonly keptOfOnlySecond: number
}

type Agreement = { readonly all: Counted; readonly byKind: Readonly<Record<string, Counted>> }

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

/** How far the two passes of labelling agreed, and what became of what only one of them had. */
export const agreementOf = (): Agreement => JSON.parse(fileNamed('agreement.json'))

const labelledLines = (): LabelledLine[] =>
  fileNamed('interview-reviews.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The texts of all reviews of a data folder, in the order of the file. */
const textsIn = (folder: string): string[] =>
  gunzipSync(readFileSync(join(folder, 'interview-reviews.text.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text)

/** The labelled passages, with their texts from a data folder. */
export const passagesIn = (folder: string): Passage[] => {
  const texts = textsIn(folder)
  return labelledLines().map(({ line, half, labels }) => ({
    half,
    text: texts[line - 1] ?? '',
    labels: labels.map(([kind, value, polarity, start, end]) => ({ kind, value, polarity, start, end })),
  }))
}
