import { readFileSync, writeFileSync } from 'node:fs'
import { tableOf, withParts } from '#evidence/fit/markdown.ts'
import { FAULTS } from './faults.ts'
import type { NoteSet } from './notes.ts'
import { byHandScore, type Scored, scoreOf } from './score.ts'

const DOCUMENT = new URL('../../docs/followup.md', import.meta.url)

const SETS: readonly NoteSet[] = ['first', 'second', 'third', 'fourth', 'fifth']

const scored = new Map(SETS.map((set) => [set, scoreOf(set)]))

const share = (found: number, all: number): string => (all === 0 ? '' : `${((100 * found) / all).toFixed(1)} %`)

const countOf = ({ judged }: Scored, rule: string | null): [found: number, all: number] => {
  const notes = judged.filter(({ note }) => rule === null || note.rule === rule)
  return [notes.filter(({ isFound }) => isFound).length, notes.length]
}

const cell = ([found, all]: [number, number]): string => (all === 0 ? '' : `${found} of ${all}`)

const sum = (counts: readonly [number, number][]): [number, number] =>
  counts.reduce(([found, all], [more, of]): [number, number] => [found + more, all + of], [0, 0])

const hand = byHandScore()

const setsTable = (): string =>
  tableOf(
    ['set', 'good notes', 'with a remark', 'notes with a fault', 'found', '', 'in the right place'],
    SETS.map((set) => {
      const score = scored.get(set) as Scored
      const [found, all] = countOf(score, null)
      const placed = score.judged.filter(({ isPlaced }) => isPlaced !== null)
      const own = set === 'fourth' || set === 'fifth' ? ['', ''] : [String(score.good.length), String(score.needless.length)]
      return [set, ...own, String(all), String(found), share(found, all), `${placed.filter(({ isPlaced }) => isPlaced).length} of ${placed.length}`]
    }),
  )

const kindsTable = (): string => {
  const rows = FAULTS.map((rule) => {
    const counts = SETS.map((set) => countOf(scored.get(set) as Scored, rule))
    return [rule, ...counts.map(cell), cell(sum(counts))]
  })
  const all = SETS.map((set) => countOf(scored.get(set) as Scored, null))
  return tableOf(['kind of fault', ...SETS, 'all'], [...rows, ['all', ...all.map(cell), `${cell(sum(all))}, ${share(...sum(all))}`]])
}

const handTable = (): string =>
  tableOf(
    ['notes written badly by hand', 'faults in them', 'found', 'remarks beside these'],
    [[hand.notes, hand.faults, hand.found, hand.beside].map(String)],
  )

const tables = { 'note-sets': setsTable(), 'note-kinds': kindsTable(), 'note-hand': handTable() }
writeFileSync(DOCUMENT, withParts(readFileSync(DOCUMENT, 'utf8'), tables))
process.stdout.write(`${tables['note-sets']}\n${tables['note-hand']}\n`)
