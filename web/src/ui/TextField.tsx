import { type InputHTMLAttributes, useId } from 'react'
import type { Field } from './form.ts'

type Common = { label: string; help?: string | undefined; isRequired?: boolean }

type AroundProps = Common &
  Omit<Field<string>, 'onChange'> & { onText: (text: string) => void; rows?: number } & Omit<InputHTMLAttributes<HTMLInputElement>, 'value'>

/** A label, its input, the help and the problem beneath: each told to those who cannot see that they belong together. */
const Around = ({ label, help, isRequired = false, name, problem, value, onText, rows, ...rest }: AroundProps) => {
  const id = useId()
  const told = {
    id,
    name,
    value,
    className: 'input',
    autoComplete: 'off',
    required: isRequired,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem ${id}-help`,
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input {...told} {...rest} /> : <textarea {...told} rows={rows} />}
      {help === undefined ? null : (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
      {problem === undefined ? null : (
        <span id={`${id}-problem`} className="field-problem">
          {problem}
        </span>
      )}
    </div>
  )
}

const kept = (value: string): string | null => (value === '' ? null : value)

type LineProps = Common & Field<string | null> & { type?: 'text' | 'url' | 'search' | 'email' | 'tel' }

/** One line of words; empty is unknown. */
export const Line = ({ value, onChange, ...rest }: LineProps) => <Around {...rest} value={value ?? ''} onText={(text) => onChange(kept(text))} />

/** A phrase or a password: it is not shown, and kept nowhere by the page. A new one may be proposed by the browser. */
export const Secret = ({ value, onChange, isNew = false, ...rest }: Common & Field<string | null> & { isNew?: boolean }) => (
  <Around {...rest} type="password" autoComplete={isNew ? 'new-password' : 'off'} value={value ?? ''} onText={(text) => onChange(kept(text))} />
)

/** Longer words, kept as they are typed; empty is unknown. */
export const Block = ({ value, onChange, rows = 3, ...rest }: Common & Field<string | null> & { rows?: number }) => (
  <Around {...rest} rows={rows} value={value ?? ''} onText={(text) => onChange(kept(text))} />
)

/** A calendar day, by the browser's own picker; empty is unknown. */
export const DayField = ({ value, onChange, ...rest }: Common & Field<string | null>) => (
  <Around {...rest} type="date" min="1900-01-01" max="2199-12-31" value={value ?? ''} onText={(day) => onChange(kept(day))} />
)

/** An hour on the wall clock; empty is unknown. */
export const HourField = ({ value, onChange, ...rest }: Common & Field<string | null>) => (
  <Around {...rest} type="time" value={value ?? ''} onText={(hour) => onChange(kept(hour.slice(0, 5)))} />
)

/** A whole number; empty is unknown. */
export const CountField = ({ value, onChange, max, ...rest }: Common & Field<number | null> & { max: number }) => (
  <Around
    {...rest}
    type="number"
    inputMode="numeric"
    min={1}
    max={max}
    step={1}
    value={value === null ? '' : String(value)}
    onText={(text) => onChange(text === '' ? null : Number(text))}
  />
)
