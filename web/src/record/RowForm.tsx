import type { ReactNode } from 'react'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { Form } from '../ui/Form.tsx'
import { demand, type FormState, useForm } from '../ui/form.ts'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'

/** The kinds of rows that are added to a process and corrected in place. */
export type RowKind = 'process' | 'round' | 'person' | 'promise' | 'message' | 'outcome'

/** A row as it is kept; without a revision it is not kept yet. */
export type Kept<T> = T & { id: string; revision: number }

const rowsOf = (record: Shown, kind: RowKind): readonly Kept<object>[] =>
  ({
    process: [record.process],
    round: record.rounds,
    person: record.people,
    promise: record.promises,
    message: record.messages,
    outcome: record.outcome === null ? [] : [record.outcome],
  })[kind]

export type RowFormProps<T extends object> = {
  kind: RowKind
  /** The process it belongs to. */
  process: string
  /** The row to correct, or what a new one begins with. */
  row: T | Kept<T>
  label: string
  said: (row: FormState<T>['value']) => string
  needed?: Partial<Record<keyof T & string, string>>
  fields: (form: FormState<T>) => ReactNode
  onDone: () => void
  /** What takes the row away, beside the button that saves. */
  remove?: ReactNode
}

const isKept = <T extends object>(row: T | Kept<T>): row is Kept<T> => 'revision' in row

/** Adds a row to a process, or corrects one where it stands. */
export const RowForm = <T extends object>({ kind, process, row, label, said, needed = {}, fields, onDone, remove }: RowFormProps<T>) => {
  const write = useWrite()
  const form = useForm<T>(row)
  const kept = isKept(row) ? row : null

  const save = async () => {
    demand(form, needed)
    const changed = form.changed()
    // Each of these commands takes the row under its kind's name; the form's fields are the facts' own.
    if (kept !== null) {
      const input = { [kind]: kept.id, revision: (form.value as unknown as Kept<T>).revision, ...changed }
      if (Object.keys(changed).length > 0) await write(`${kind}.correct` as 'person.correct', input as never, said(form.value))
    } else {
      const command = kind === 'outcome' ? 'outcome.record' : `${kind}.add`
      await write(command as 'person.add', { process, ...row, ...changed } as never, said(form.value))
    }
    onDone()
  }
  const reload = async () => {
    const now = rowsOf(await call('process.show', { process }), kind).find(({ id }) => id === kept?.id)
    if (now !== undefined) form.rebase(now as Kept<T>)
  }
  return (
    <Form
      form={form}
      label={label}
      save={words.record.save}
      onSave={save}
      onCancel={onDone}
      onReload={kept === null ? undefined : reload}
      beside={remove}
      isInset
    >
      {fields(form)}
    </Form>
  )
}
