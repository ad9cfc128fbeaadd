import { useId } from 'react'
import { words } from '../words/words.ts'
import type { Field } from './form.ts'

const said = words.ui

type Labels<V extends string> = Readonly<Record<V, string>>
const entriesOf = <V extends string>(labels: Labels<V>) => Object.entries(labels) as [V, string][]

const Problem = ({ id, problem }: { id: string; problem: string | undefined }) =>
  problem === undefined ? null : (
    <span id={id} className="field-problem">
      {problem}
    </span>
  )

type PickProps<V extends string> = Field<V | null> & { label: string; labels: Labels<V>; unknown?: string; help?: string }

/** One of several, in the browser's own list; the first entry is unknown. */
export const Pick = <V extends string>({ label, labels, name, value, onChange, problem, help, unknown = said.unknown }: PickProps<V>) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        name={name}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : (target.value as V))}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem ${id}-help`}
      >
        <option value="">{unknown}</option>
        {entriesOf(labels).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
      <Problem id={`${id}-problem`} problem={problem} />
    </div>
  )
}

type OneOfProps<V extends string> = Field<V | null> & { label: string; labels: Labels<V>; unknown?: string | undefined; help?: string }

/** One of a few, all in sight. With `unknown` there is one more answer, which says nothing. */
export const OneOf = <V extends string>({ label, labels, name, value, onChange, problem, help, unknown }: OneOfProps<V>) => {
  const id = useId()
  const one = (key: V | null, words: string) => (
    <label key={words} className="choice-one">
      <input type="radio" name={`${id}-${name}`} checked={value === key} onChange={() => onChange(key)} />
      {words}
    </label>
  )
  return (
    <fieldset className="choice" aria-describedby={`${id}-problem ${id}-help`}>
      <legend>{label}</legend>
      <div className="choice-row">
        {entriesOf(labels).map(([key, words]) => one(key, words))}
        {unknown === undefined ? null : one(null, unknown)}
      </div>
      {help === undefined ? null : (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

const YES_NO = { yes: said.yes, no: said.no }

/** Yes, no or not known: three equal answers, the last one chosen until something is said. */
export const YesNo = ({ value, onChange, ...rest }: Field<boolean | null> & { label: string; help?: string }) => (
  <OneOf<'yes' | 'no'>
    {...rest}
    labels={YES_NO}
    unknown={said.unknown}
    value={value === null ? null : value ? 'yes' : 'no'}
    onChange={(answer) => onChange(answer === null ? null : answer === 'yes')}
  />
)

type SomeOfProps<V extends string> = Field<V[]> & { label: string; labels: Labels<V> }

/** Any number of several, in the order they are listed. */
export const SomeOf = <V extends string>({ label, labels, value, onChange, problem }: SomeOfProps<V>) => {
  const id = useId()
  const keys = entriesOf(labels)
  const toggled = (key: V, on: boolean): V[] => keys.map(([each]) => each).filter((each) => (each === key ? on : value.includes(each)))
  return (
    <fieldset className="choice" aria-describedby={`${id}-problem`}>
      <legend>{label}</legend>
      <div className="choice-row choice-many">
        {keys.map(([key, words]) => (
          <label key={key} className="choice-one">
            <input type="checkbox" checked={value.includes(key)} onChange={({ target }) => onChange(toggled(key, target.checked))} />
            {words}
          </label>
        ))}
      </div>
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}
