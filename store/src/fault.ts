import { ROW_KINDS, ROW_SHAPES } from '#core/record/record.ts'
import type { Archive } from './archive.ts'
import { equalRow } from './changes.ts'

type Told = Archive['history'][number]
type Entry = Told['entries'][number]
type Rows = Map<string, object>

const faultOfEntry = ({ kind, rowId, before, after }: Entry, seq: number, rows: Rows): string | null => {
  const there = rows.get(`${kind} ${rowId}`)
  const follows = before === null ? there === undefined : there !== undefined && equalRow(there, before)
  if (!follows || (before === null && after === null)) return `change ${seq} does not follow from those before it.`
  if (after === null) return null
  const sound = ROW_SHAPES[kind].safeParse(after).success && after.id === rowId && after.revision === seq
  return sound ? null : `change ${seq} left something that is no row of ${kind}.`
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
      if (entry.after === null) rows.delete(`${entry.kind} ${entry.rowId}`)
      else rows.set(`${entry.kind} ${entry.rowId}`, entry.after)
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
