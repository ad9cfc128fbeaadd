import { keep, lineOf } from './draft.ts'
import { readEnd, readStatusCell } from './endCells.ts'
import {
  readApplied,
  readDidApply,
  readEmployerKind,
  readFoundThrough,
  readInProgress,
  readLink,
  readNotes,
  readPlace,
  readPosting,
  readReferral,
  readResponse,
  readStatusDay,
  readWorkplace,
} from './factCells.ts'
import { saysNothing } from './mark.ts'
import type { Meaning } from './meaning.ts'
import type { Place } from './place.ts'
import { readRound } from './roundCells.ts'

type Reader = (place: Place, cell: string) => void

/** A name, once: what a second column gives is kept. */
const readLine =
  (fact: 'company' | 'role'): Reader =>
  ({ draft, column }, cell) => {
    if (draft.facts[fact]) keep(draft, column, cell)
    else draft.facts[fact] = lineOf(draft, column, cell)
  }

const READERS: Partial<Record<Meaning, Reader>> = {
  company: readLine('company'),
  role: readLine('role'),
  appliedOn: readApplied,
  didApply: readDidApply,
  status: readStatusCell,
  statusOn: readStatusDay,
  inProgress: readInProgress,
  round: readRound,
  respondedOn: readResponse,
  rejection: readEnd('rejection'),
  offer: readEnd('offer'),
  withdrawal: readEnd('withdrawal'),
  link: readLink,
  postingText: readPosting,
  place: readPlace,
  workplace: readWorkplace,
  foundThrough: readFoundThrough,
  referral: readReferral,
  employerKind: readEmployerKind,
  notes: readNotes,
}

const SAYS_LITTLE: ReadonlySet<Meaning> = new Set(['company', 'derived', 'ignore'])

/** Takes from one cell what its column means. A cell that says nothing (empty, a dash, n/a) tells nothing. */
export const readCell = (place: Place, cell: string): void => {
  if (saysNothing(cell)) return
  if (!SAYS_LITTLE.has(place.column.meaning)) place.draft.saysMore = true
  READERS[place.column.meaning]?.(place, cell)
}
