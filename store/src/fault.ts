import { ROW_KINDS, ROW_SHAPES, type RowKind } from '#core/record/record.ts'
import type { Archive } from './archive.ts'
import { equalRow } from './changes.ts'

type Told = Archive['history'][number]
type Entry = Told['entries'][number]
type Rows = Map<string, object>

/** A row that an older Goodsign wrote, with what has been added to its kind since; null when it is no row of its kind. */
const asWrittenNow = (kind: RowKind, row: object): object | null => ROW_SHAPES[kind].safeParse(row).data ?? null

const faultOfEntry = ({ kind, rowId, before, after }: Entry, seq: number, rows: Rows): string | null => {
  const there = rows.get(`${kind} ${rowId}`)
  const then = before === null ? null : asWrittenNow(kind, before)
  const follows = before === null ? there === undefined : there !== undefined && then !== null && equalRow(there, then)
  if (!follows || (before === null && after === null)) return `change ${seq} does not follow from those before it.`
  rows.delete(`${kind} ${rowId}`)
  if (after === null) return null
  const left = asWrittenNow(kind, after)
  if (left === null || after.id !== rowId || after.revision !== seq) return `change ${seq} left something that is no row of ${kind}.`
  rows.set(`${kind} ${rowId}`, left)
  return null
}

const faultOfUndoing = ({ seq, undoes }: Told, undone: Set<number>): string | null => {
  if (undoes === null) return null
  if (undoes >= seq || undone.has(undoes)) return `change ${seq} undoes what cannot be undone.`
  undone.add(undoes)
  return null
}

/** Replays the history from nothing: what is wrong with it, and the rows it leaves, by kind and key. */
const replay = (history: Archive['history']): { fault: string | null; rows: Rows } => {
  const rows: Rows = new Map()
  const undone = new Set<number>()
  for (const [index, change] of history.entries()) {
    if (change.seq !== index + 1) return { fault: `change ${index + 1} of its history is missing.`, rows }
    const fault = faultOfUndoing(change, undone)
    if (fault !== null) return { fault, rows }
    for (const entry of change.entries) {
      const wrong = faultOfEntry(entry, change.seq, rows)
      if (wrong !== null) return { fault: wrong, rows }
    }
  }
  return { fault: null, rows }
}

/**
 * Does the history lead, change by change and without a gap, to just these rows? Null when it does, else what is wrong, in words.
 * This is the invariant of the whole store.
 */
export const faultOf = ({ record, history }: Archive): string | null => {
  const { fault, rows } = replay(history)
  if (fault !== null) return fault
  for (const kind of ROW_KINDS)
    for (const row of record[kind]) {
      const told = rows.get(`${kind} ${row.id}`)
      if (told === undefined || !equalRow(told, row)) return `a row of ${kind} (${row.id}) is not what its history says.`
      rows.delete(`${kind} ${row.id}`)
    }
  const [left] = rows.keys()
  return left === undefined ? null : `its history tells of a row (${left}) that is not there.`
}
