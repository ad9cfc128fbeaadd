import { type ReactNode, useRef } from 'react'
import { words } from '../words/words.ts'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'
import { Icon } from './Icon.tsx'

const said = words.ui

type RepeatedProps<R> = {
  title: string
  /** What one of them is called: `a question`. */
  one: string
  /** Each with the key it is known by, in their order. */
  rows: readonly (readonly [key: string, row: R])[]
  onAdd: () => void
  /** Sets one of them; null takes it away. */
  onSet: (key: string, row: R | null) => void
  problem?: string | undefined
  help?: string
  fields: (row: R, set: (row: R) => void, place: number) => ReactNode
}

/** As many of the same few fields as are needed. */
export const Repeated = <R,>({ title, one, rows, onAdd, onSet, problem, help, fields }: RepeatedProps<R>) => {
  const place = useRef<HTMLFieldSetElement>(null)
  const add = () => {
    onAdd()
    const count = rows.length
    focusSoon(() => place.current?.querySelectorAll('.repeated-row')[count]?.querySelector<HTMLElement>('input:checked, input, textarea'))
  }
  const drop = (key: string) => {
    onSet(key, null)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <fieldset ref={place} className="choice repeated">
      <legend>{title}</legend>
      {help === undefined ? null : <span className="field-help">{help}</span>}
      {rows.map(([key, row], index) => (
        <div key={key} className="repeated-row">
          {fields(row, (next) => onSet(key, next), index + 1)}
          <div>
            <Button look="quiet" onPress={() => drop(key)} aria-label={said.takeAwayOf(one, index + 1)}>
              {said.takeAway}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button data-add="" onPress={add}>
          <Icon name="plus" /> {said.add(one)}
        </Button>
      </div>
      {problem === undefined ? null : <span className="field-problem">{problem}</span>}
    </fieldset>
  )
}
