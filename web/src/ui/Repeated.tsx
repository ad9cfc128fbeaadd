import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'
import { Icon } from './Icon.tsx'

type RepeatedProps<R> = {
  title: string
  /** What one of them is called: `a question`. */
  one: string
  rows: readonly R[]
  start: R
  onChange: (rows: readonly R[]) => void
  problem: string | undefined
  fields: (row: R, set: (row: R) => void, place: number) => ReactNode
}

/** As many of the same few fields as are needed. */
export const Repeated = <R,>({ title, one, rows, start, onChange, problem, fields }: RepeatedProps<R>) => {
  const place = useRef<HTMLFieldSetElement>(null)
  const add = () => {
    onChange([...rows, start])
    const count = rows.length
    focusSoon(() => place.current?.querySelectorAll('.repeated-row')[count]?.querySelector<HTMLElement>('input:checked, input, textarea'))
  }
  const drop = (index: number) => {
    onChange(rows.filter((_, each) => each !== index))
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <fieldset ref={place} className="choice repeated">
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by nothing but its place
        <div key={index} className="repeated-row">
          {fields(row, (next) => onChange(rows.map((each, at) => (at === index ? next : each))), index + 1)}
          <div>
            <Button look="quiet" onPress={() => drop(index)} aria-label={`Take away ${one}: number ${index + 1}`}>
              Take away
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button data-add="" onPress={add}>
          <Icon name="plus" /> Add {one}
        </Button>
      </div>
      {problem === undefined ? null : <span className="field-problem">{problem}</span>}
    </fieldset>
  )
}
