import type { KindOfProcess, RowOf } from '#core/record/record.ts'
import type { Draft } from '#store/changes.ts'
import { rowsOfProcesses } from '#store/rows.ts'

type Naming<Field extends string, V> = { [Kind in KindOfProcess]: RowOf<Kind> extends Record<Field, V> ? Kind : never }[KindOfProcess]

type Named = { readonly process: string; readonly id: string }

/** The rows of one kind in which a field names something stay, and name it no more. */
export const unname = async <Field extends 'personId' | 'roundId'>(
  draft: Draft,
  kinds: readonly Naming<Field, string | null>[],
  field: Field,
  { process, id }: Named,
): Promise<void> => {
  for (const kind of kinds)
    for (const row of await rowsOfProcesses(draft.tx, kind, [process]))
      if ((row as unknown as Record<Field, string | null>)[field] === id) await draft.put(kind, { ...row, [field]: null })
}

/** The rows of one kind that list somebody stay, and list them no more. */
export const unlist = async (draft: Draft, kinds: readonly Naming<'personIds', string[]>[], { process, id }: Named): Promise<void> => {
  for (const kind of kinds)
    for (const row of await rowsOfProcesses(draft.tx, kind, [process]))
      if (row.personIds.includes(id)) await draft.put(kind, { ...row, personIds: row.personIds.filter((other) => other !== id) })
}

/** The rows of one kind that are of a round go with it. */
export const removeOfRound = async (draft: Draft, kinds: readonly Naming<'roundId', string>[], { process, id }: Named): Promise<void> => {
  for (const kind of kinds)
    for (const row of await rowsOfProcesses(draft.tx, kind, [process])) if (row.roundId === id) await draft.remove(kind, row.id)
}
