import { readFileSync, writeFileSync } from 'node:fs'
import { tableOf, withParts } from './markdown.ts'
import { agreementOf, type Counted, type Passage, passagesIn } from './readerLabels.ts'
import { precisionOf, recallOf, type Score, scoresOf, sumOf } from './readerScore.ts'

const DOCUMENT = new URL('../../docs/method/reader.md', import.meta.url)

const NONE: Score = { right: 0, wrong: 0, found: 0, missed: 0 }

const share = (value: number | null): string => (value === null ? '' : value.toFixed(2))

const cellsOf = (score: Score): string[] => [String(score.found + score.missed), share(precisionOf(score)), share(recallOf(score))]

const HEAD = ['', 'seen: labels', 'precision', 'recall', 'held: labels', 'precision', 'recall']

type Halves = { readonly seen: ReadonlyMap<string, Score>; readonly held: ReadonlyMap<string, Score> }

const halvesOf = (passages: readonly Passage[]): Halves => ({
  seen: scoresOf(passages.filter(({ half }) => half === 'seen')),
  held: scoresOf(passages.filter(({ half }) => half === 'held')),
})

const ofKind = (scores: ReadonlyMap<string, Score>, kind: string): Score =>
  sumOf([...scores].filter(([row]) => row.startsWith(`${kind} |`)).map(([, score]) => score))

const kindTable = ({ seen, held }: Halves): string => {
  const kinds = [...new Set([...seen.keys(), ...held.keys()].map((row) => row.split(' |')[0] as string))].sort()
  return tableOf(HEAD, [
    ...kinds.map((kind) => [kind, ...cellsOf(ofKind(seen, kind)), ...cellsOf(ofKind(held, kind))]),
    ['all', ...cellsOf(sumOf(seen.values())), ...cellsOf(sumOf(held.values()))],
  ])
}

const valueTable = ({ seen, held }: Halves): string => {
  const rows = [...new Set([...seen.keys(), ...held.keys()])].sort()
  return tableOf(
    ['kind', 'value', ...HEAD.slice(1)],
    rows.map((row) => [...row.split(' | '), ...cellsOf(seen.get(row) ?? NONE), ...cellsOf(held.get(row) ?? NONE)]),
  )
}

const agreementTable = (): string => {
  const { all, byKind } = agreementOf()
  const cells = ({ agreed, onlyFirst, onlySecond, keptOfOnlyFirst, keptOfOnlySecond }: Counted): number[] => [
    agreed,
    onlyFirst,
    keptOfOnlyFirst,
    onlySecond,
    keptOfOnlySecond,
  ]
  return tableOf(
    ['', 'both', 'first alone', 'of these kept', 'second alone', 'of these kept'],
    [...Object.entries(byKind).map(([kind, counted]) => [kind, ...cells(counted)]), ['all', ...cells(all)]],
  )
}

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || rest.length > 0) {
  console.error('Tell the folder of the data: node evidence/fit/score-reader.ts DATA_FOLDER')
  process.exit(2)
}
const halves = halvesOf(passagesIn(folder))
const tables = { 'reader-agreement': agreementTable(), 'reader-kinds': kindTable(halves), 'reader-values': valueTable(halves) }
writeFileSync(DOCUMENT, withParts(readFileSync(DOCUMENT, 'utf8'), tables))
console.log(tables['reader-kinds'])
