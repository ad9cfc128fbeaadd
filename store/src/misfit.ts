import type { RowKind, RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { lastChangeOf } from './history.ts'
import { getRow } from './rows.ts'
import type { Tx } from './tables.ts'

type AnyRow = { id: string } & Partial<{
  processId: string
  roundId: string | null
  personId: string | null
  personIds: string[]
  number: number | null
  importKey: string | null
}>

const refuseOrphan = async (tx: Tx, row: AnyRow): Promise<void> => {
  const parents: [RowKind, string | null][] = [
    ['processes', row.processId ?? null],
    ['rounds', row.roundId ?? null],
    ['people', row.personId ?? null],
    ...(row.personIds ?? []).map((id): [RowKind, string] => ['people', id]),
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

const refuseTwin = async (tx: Tx, kind: RowKind, row: AnyRow): Promise<void> => {
  if (kind === 'outcomes') {
    const twin = await twinOf(tx, kind, 'processId', row).executeTakeFirst()
    if (twin !== undefined) throw new Refusal('outcome-already', { kind: twin.kind })
  }
  if (kind === 'debriefs' && (await twinOf(tx, kind, 'roundId', row).executeTakeFirst()) !== undefined)
    throw new Refusal('used-since', { what: 'another debrief' })
  if (kind === 'processes' && (await twinOf(tx, kind, 'importKey', row).executeTakeFirst()) !== undefined)
    throw new Refusal('used-since', { what: 'the same process, imported again' })
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
