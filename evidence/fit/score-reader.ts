import { readFileSync, writeFileSync } from 'node:fs'
import { tableOf, withParts } from './markdown.ts'
import { agreementOf, type Counted, drawsOf, type Passage, passagesIn } from './readerLabels.ts'
import { precisionOf, recallOf, type Score, scoresOf, sumOf } from './readerScore.ts'

const DOCUMENT = new URL('../../docs/method/reader.md', import.meta.url)

const NONE: Score = { right: 0, wrong: 0, found: 0, missed: 0 }

const share = (value: number | null): string => (value === null ? '' : value.toFixed(2))

const cellsOf = (score: Score): string[] => [String(score.found + score.missed), share(precisionOf(score)), share(recallOf(score))]

/** What was read while the rules were written, the half whose totals alone were looked at, and the draws that these rules have not met. */
const SETS = {
  read: ['seen', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'eleventh'],
  held: ['held'],
  unmet: ['ninth', 'tenth', 'twelfth'],
} as const

type Scores = ReadonlyMap<string, Score>

const HEAD = Object.keys(SETS).flatMap((name) => [`${name}: labels`, 'precision', 'recall'])

const setsOf = (passages: readonly Passage[]): Scores[] =>
  Object.values(SETS).map((halves: readonly string[]) => scoresOf(passages.filter(({ half }) => halves.includes(half))))

const ofKind = (scores: Scores, kind: string): Score => sumOf([...scores].filter(([row]) => row.startsWith(`${kind} |`)).map(([, score]) => score))

const rowsOf = (sets: readonly Scores[]): string[] => [...new Set(sets.flatMap((scores) => [...scores.keys()]))].sort()

const kindTable = (sets: readonly Scores[]): string => {
  const kinds = [...new Set(rowsOf(sets).map((row) => row.split(' |')[0] as string))]
  return tableOf(
    ['', ...HEAD],
    [
      ...kinds.map((kind) => [kind, ...sets.flatMap((scores) => cellsOf(ofKind(scores, kind)))]),
      ['all', ...sets.flatMap((scores) => cellsOf(sumOf(scores.values())))],
    ],
  )
}

const valueTable = (sets: readonly Scores[]): string =>
  tableOf(
    ['kind', 'value', ...HEAD],
    rowsOf(sets).map((row) => [...row.split(' | '), ...sets.flatMap((scores) => cellsOf(scores.get(row) ?? NONE))]),
  )

const agreementTable = (): string => {
  const cells = ({ agreed, onlyFirst, onlySecond, keptOfOnlyFirst, keptOfOnlySecond }: Counted): number[] => [
    agreed,
    onlyFirst,
    keptOfOnlyFirst,
    onlySecond,
    keptOfOnlySecond,
  ]
  return tableOf(
    ['', 'both', 'first alone', 'of these kept', 'second alone', 'of these kept'],
    Object.entries(agreementOf()).flatMap(([of, { all, byKind }]) => [
      ...(of === 'halves' ? Object.entries(byKind).map(([kind, counted]) => [`the halves, ${kind}`, ...cells(counted)]) : []),
      [of === 'halves' || of.startsWith('held') ? `the ${of}, all` : `the ${of} draw, all`, ...cells(all)],
    ]),
  )
}

const exact = (value: number | null): string => value?.toFixed(3) ?? ''

/** What the rules of today give on what they have not met: the held half, each draw, and the draws together. */
const unmetTable = (passages: readonly Passage[]): string => {
  const rows = [['held'], ...SETS.unmet.map((half) => [half]), SETS.unmet] as const
  return tableOf(
    ['', 'reviews', 'findings', 'of these right', 'precision', 'labels', 'of these found', 'recall'],
    rows.map((halves: readonly string[]) => {
      const own = passages.filter(({ half }) => halves.includes(half))
      const score = sumOf(scoresOf(own).values())
      const { right, wrong, found, missed } = score
      return [halves.join(' and '), own.length, right + wrong, right, exact(precisionOf(score)), found + missed, found, exact(recallOf(score))]
    }),
  )
}

const drawTable = (): string =>
  tableOf(
    ['draw', 'seed', 'reviews', 'labels', 'precision', 'recall'],
    drawsOf().map(({ half, seed, passages, labels, precision, recall }) => [half, seed, passages, labels, precision.toFixed(3), recall.toFixed(3)]),
  )

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || rest.length > 0) {
  console.error('Tell the folder of the data: node evidence/fit/score-reader.ts DATA_FOLDER')
  process.exit(2)
}
const passages = passagesIn(folder)
const sets = setsOf(passages)
const tables = {
  'reader-unmet': unmetTable(passages),
  'reader-agreement': agreementTable(),
  'reader-draws': drawTable(),
  'reader-kinds': kindTable(sets),
  'reader-values': valueTable(sets),
}
writeFileSync(DOCUMENT, withParts(readFileSync(DOCUMENT, 'utf8'), tables))
console.log(`${tables['reader-unmet']}\n${tables['reader-kinds']}`)
