import type { Change, ChangeEntry } from '#core/record/change.ts'
import { ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type Draft, sameRow, type Told } from './changes.ts'
import { entriesOf, getChange, lastChangeOf, lastDoing } from './history.ts'
import { refuseMisfit } from './misfit.ts'
import { getRow } from './rows.ts'
import type { Tx } from './tables.ts'

const UNDONE = 'Undone: '
const AGAIN = 'Done again: '

/** Which rows hang on which, and by which field. */
const CHILDREN: Partial<Record<RowKind, readonly (readonly [kind: RowKind, field: string, called: string])[]>> = {
  processes: [
    ['rounds', 'processId', 'a round'],
    ['people', 'processId', 'a person'],
    ['debriefs', 'processId', 'a debrief'],
    ['promises', 'processId', 'a promise'],
    ['messages', 'processId', 'a message'],
    ['outcomes', 'processId', 'an outcome'],
    ['asides', 'processId', 'something put off or done'],
    ['preps', 'processId', 'getting ready for a round'],
    ['requirements', 'processId', 'a requirement'],
    ['facts', 'processId', 'a fact'],
    ['keptNotes', 'processId', 'a note'],
    ['invitations', 'processId', 'an invitation'],
  ],
  rounds: [
    ['debriefs', 'roundId', 'a debrief'],
    ['promises', 'roundId', 'a promise'],
    ['preps', 'roundId', 'getting ready for it'],
    ['tellings', 'roundId', 'a telling of a story'],
    ['keptNotes', 'roundId', 'a note'],
  ],
  people: [
    ['messages', 'personId', 'a message'],
    ['keptNotes', 'personId', 'a note'],
    ['facts', 'personId', 'a fact about them'],
  ],
  stories: [
    ['tellings', 'storyId', 'a telling'],
    ['practices', 'storyId', 'a practice'],
  ],
}

/** Which rows name which in a list. */
const LISTED_IN: typeof CHILDREN = {
  people: [
    ['rounds', 'personIds', 'a round they were in'],
    ['tellings', 'personIds', 'a story they heard'],
  ],
  stories: [['requirements', 'storyIds', 'a requirement it was chosen for']],
}

const refuseUsed = async (tx: Tx, kind: RowKind, id: string): Promise<void> => {
  for (const [child, field, what] of CHILDREN[kind] ?? []) {
    const found = await tx
      .selectFrom(child as 'rounds')
      .select('id')
      .where(field as 'processId', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (found !== undefined) throw new Refusal('used-since', { what })
  }
  for (const [child, field, what] of LISTED_IN[kind] ?? []) {
    const found = await tx
      .selectFrom(child as 'rounds')
      .select('id')
      .where(field as 'personIds', 'like', `%${id}%`)
      .limit(1)
      .executeTakeFirst()
    if (found !== undefined) throw new Refusal('used-since', { what })
  }
}

const refuseChangedSince = async (tx: Tx, { kind, rowId, after }: ChangeEntry): Promise<void> => {
  const current = await getRow(tx, kind, rowId)
  const asLeft = current === null || after === null ? current === after : sameRow(current, ROW_SHAPES[kind].parse(after))
  if (asLeft) return
  const later = await lastChangeOf(tx, kind, rowId)
  throw new Refusal('changed-since', { seq: later?.seq ?? 0, sentence: later?.sentence ?? '' })
}

const takenBack = ({ sentence, undoes }: Change): string => {
  if (undoes !== null && sentence.startsWith(UNDONE)) return sentence.replace(UNDONE, AGAIN)
  return `${UNDONE}${undoes === null ? sentence : sentence.replace(AGAIN, '')}`
}

const takeBack = async (draft: Draft, { kind, rowId, before, after }: ChangeEntry): Promise<void> => {
  await refuseChangedSince(draft.tx, { kind, rowId, before, after })
  if (before === null) {
    await refuseUsed(draft.tx, kind, rowId)
    await draft.remove(kind, rowId)
  } else {
    const row = ROW_SHAPES[kind].parse(before) as RowOf<typeof kind>
    await refuseMisfit(draft.tx, kind, row)
    await draft.put(kind, row)
  }
}

/**
 * Takes back what a change did, row by row from its last to its first, as part of a new change.
 *
 * @throws Refusal when there is no such change, it is undone already, or something later stands on it.
 */
export const undoChange = async (draft: Draft, seq: number): Promise<Told> => {
  const change = await getChange(draft.tx, seq)
  const last = await lastDoing(draft.tx, seq)
  if (change === null || last === null) throw new Refusal('change-unknown', { seq })
  if (change.undoneBy !== null) throw new Refusal('undone-already', { seq, by: change.undoneBy })
  for (const entry of (await entriesOf(draft.tx, last.seq)).reverse()) await takeBack(draft, entry)
  return { sentence: takenBack(last), processId: change.processId, undoes: last.seq }
}
