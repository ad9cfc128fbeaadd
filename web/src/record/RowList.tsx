import { type ReactNode, useRef, useState } from 'react'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Icon } from '../ui/Icon.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { type Kept, RowForm, type RowFormProps, type RowKind } from './RowForm.tsx'

const said = words.record

/** Takes a row away at once; the notice that says so offers the way back. */
export const useRemove = (kind: RowKind) => {
  const write = useWrite()
  const { say } = useToasts()
  return (id: string, said: string, leave?: () => unknown): Promise<boolean> =>
    write(`${kind}.remove` as 'person.remove', { [kind]: id } as never, said, leave).then(
      () => true,
      (error: unknown) => {
        say(sentenceOf(error))
        return false
      },
    )
}

export type ListProps<T extends object> = Pick<RowFormProps<T>, 'kind' | 'process' | 'needed' | 'fields'> & {
  rows: readonly Kept<T>[]
  nameOf: (row: RowFormProps<T>['row'] | { [K in keyof T]: T[K] | null }) => string
  view: (row: Kept<T>) => ReactNode
  also?: (row: Kept<T>) => ReactNode
}

/** One row: seen; changed or taken away in its place. */
export const Item = <T extends object>({ row, ...list }: ListProps<T> & { row: Kept<T> }) => {
  const [isOpen, setIsOpen] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const remove = useRemove(list.kind)
  const name = list.nameOf(row)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => item.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const takeAway = async () => {
    const heading = item.current?.closest('section')?.querySelector('h2')
    if (await remove(row.id, said.taken(name))) heading?.focus()
  }
  if (isOpen)
    return (
      <li ref={item}>
        <RowForm
          {...list}
          row={row}
          label={said.correctOf(name)}
          said={() => said.corrected(name)}
          onDone={close}
          remove={
            <Button look="quiet" aria-label={said.takeOf(name)} onPress={takeAway}>
              {said.take}
            </Button>
          }
        />
      </li>
    )
  return (
    <li ref={item} className="item">
      <div className="item-body">{list.view(row)}</div>
      <div className="item-actions">
        {list.also?.(row)}
        <Button look="quiet" data-correct="" aria-label={said.correctOf(name)} onPress={() => setIsOpen(true)}>
          {said.correct}
        </Button>
      </div>
    </li>
  )
}

type AddedTo<T> = {
  /** The name of its place on the page. */
  id: string
  title: string
  /** What it is called in a sentence: `a person`. */
  one: string
  start: T
  empty: string
}

/** The rows of one kind in a process: seen, added, corrected in place, taken away. */
export const RowList = <T extends object>(props: ListProps<T> & AddedTo<T>) => {
  const { id, title, one, rows, start, empty } = props
  const [isAdding, setIsAdding] = useState(false)
  const place = useRef<HTMLElement>(null)
  const close = () => {
    setIsAdding(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <section ref={place} id={id} className="part" aria-label={title}>
      <div className="part-head">
        <h2 tabIndex={-1}>{title}</h2>
        {isAdding ? null : (
          <Button look="quiet" data-add="" onPress={() => setIsAdding(true)}>
            <Icon name="plus" /> {said.add(one)}
          </Button>
        )}
      </div>
      {isAdding ? <RowForm {...props} row={start} label={said.add(one)} said={(row) => said.added(props.nameOf(row))} onDone={close} /> : null}
      {rows.length === 0 ? isAdding ? null : <p className="soft">{empty}</p> : null}
      <ul className="items">
        {rows.map((row) => (
          <Item key={row.id} {...props} row={row} />
        ))}
      </ul>
    </section>
  )
}
