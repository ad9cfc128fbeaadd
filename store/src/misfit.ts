import type { RowKind, RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { lastChangeOf } from './history.ts'
import { getRow } from './rows.ts'
import type { Tx } from './tables.ts'

type AnyRow = { id: string } & Partial<{
  processId: string | null
  roundId: string | null
  personId: string | null
  personIds: string[]
  storyId: string | null
  storyIds: string[]
  number: number | null
  importKey: string | null
  subjectId: string
  due: string
  of: string
  uid: string
  occurrence: string | null
}>

const refuseOrphan = async (tx: Tx, row: AnyRow): Promise<void> => {
  const parents: [RowKind, string | null][] = [
    ['processes', row.processId ?? null],
    ['rounds', row.roundId ?? null],
    ['people', row.personId ?? null],
    ['stories', row.storyId ?? null],
    ...(row.personIds ?? []).map((id): [RowKind, string] => ['people', id]),
    ...(row.storyIds ?? []).map((id): [RowKind, string] => ['stories', id]),
  ]
  for (const [kind, id] of parents) {
    if (id === null || (await getRow(tx, kind, id)) !== null) continue
    const removal = await lastChangeOf(tx, kind, id)
    throw new Refusal('changed-since', { seq: removal?.seq ?? 0, sentence: removal?.sentence ?? '' })
  }
}

const twinOf = (tx: Tx, kind: RowKind, field: string, row: AnyRow) =>
  tx
    .selectFrom(kind as 'outcomes')
    .selectAll()
    .where(field as 'processId', '=', row[field as 'processId'] ?? null)
    .where('id', '!=', row.id)

/** Of which rows there is one at most, by which fields together, and what the other is called. */
const ONE_OF: { readonly [Kind in RowKind]?: readonly [what: string, first: string, ...others: string[]] } = {
  debriefs: ['another debrief', 'roundId'],
  preps: ['getting ready for the same round', 'roundId'],
  processes: ['the same process, imported again', 'importKey'],
  asides: ['the same was put off or done again', 'subjectId', 'due', 'of'],
  tellings: ['another telling in that round', 'roundId', 'storyId'],
  invitations: ['the same invitation, brought again', 'uid', 'occurrence'],
}

const refuseTwin = async (tx: Tx, kind: RowKind, row: AnyRow): Promise<void> => {
  const one = ONE_OF[kind]
  if (one !== undefined) {
    const [what, first, ...others] = one
    const twins = (await twinOf(tx, kind, first, row).execute()) as unknown as AnyRow[]
    const isTwin = (twin: AnyRow): boolean => others.every((field) => twin[field as keyof AnyRow] === row[field as keyof AnyRow])
    if (twins.some(isTwin)) throw new Refusal('used-since', { what })
  }
  if (kind === 'outcomes') {
    const twin = await twinOf(tx, kind, 'processId', row).executeTakeFirst()
    if (twin !== undefined) throw new Refusal('outcome-already', { kind: twin.kind })
  }
  if (kind === 'rounds' && row.number != null) {
    const twin = await twinOf(tx, kind, 'processId', row)
      .where('number' as 'kind', '=', row.number as never)
      .executeTakeFirst()
    if (twin !== undefined) throw new Refusal('round-number-taken', { number: row.number })
  }
}

/** @throws Refusal when a row that is put back no longer fits: what it hangs on is gone, or another stands in its place. */
export const refuseMisfit = async (tx: Tx, kind: RowKind, row: RowOf<RowKind>): Promise<void> => {
  await refuseOrphan(tx, row)
  await refuseTwin(tx, kind, row)
}
