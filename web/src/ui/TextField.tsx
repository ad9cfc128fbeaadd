import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import type { Field } from './form.ts'

type Common = { label: string; help?: string | undefined; isRequired?: boolean }

const Around = ({
  label,
  help,
  isRequired = false,
  name,
  problem,
  value,
  onChange,
  type = 'text',
  children,
}: Common & {
  name: string
  problem: string | undefined
  value: string
  onChange: (value: string) => void
  type?: string
  children: React.ReactNode
}) => (
  <AriaTextField
    className="field"
    name={name}
    type={type}
    value={value}
    onChange={onChange}
    isRequired={isRequired}
    isInvalid={problem !== undefined}
    validationBehavior="aria"
  >
    <Label>{label}</Label>
    {children}
    {help === undefined ? null : (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    )}
    <FieldError className="field-problem">{problem}</FieldError>
  </AriaTextField>
)

const kept = (value: string): string | null => (value === '' ? null : value)

type LineProps = Common & Field<string | null> & { type?: 'text' | 'url' | 'search'; suggestions?: string; placeholder?: string }

/** One line of words; empty is unknown. */
export const Line = ({ value, onChange, type = 'text', placeholder, ...rest }: LineProps) => (
  <Around {...rest} type={type} value={value ?? ''} onChange={(text) => onChange(kept(text))}>
    <Input className="input" autoComplete="off" {...(placeholder === undefined ? {} : { placeholder })} />
  </Around>
)

/** Longer words, kept as they are typed; empty is unknown. */
export const Block = ({ value, onChange, rows = 3, ...rest }: Common & Field<string | null> & { rows?: number }) => (
  <Around {...rest} value={value ?? ''} onChange={(text) => onChange(kept(text))}>
    <TextArea className="input" rows={rows} />
  </Around>
)

/** A calendar day, by the browser's own picker; empty is unknown. */
export const DayField = ({ value, onChange, ...rest }: Common & Field<string | null>) => (
  <Around {...rest} type="date" value={value ?? ''} onChange={(day) => onChange(kept(day))}>
    <Input className="input" min="1900-01-01" max="2199-12-31" />
  </Around>
)

/** An hour on the wall clock; empty is unknown. */
export const HourField = ({ value, onChange, ...rest }: Common & Field<string | null>) => (
  <Around {...rest} type="time" value={value ?? ''} onChange={(hour) => onChange(kept(hour.slice(0, 5)))}>
    <Input className="input" />
  </Around>
)

/** A whole number; empty is unknown. */
export const CountField = ({ value, onChange, max, ...rest }: Common & Field<number | null> & { max: number }) => (
  <Around {...rest} type="number" value={value === null ? '' : String(value)} onChange={(text) => onChange(text === '' ? null : Number(text))}>
    <Input className="input" inputMode="numeric" min={1} max={max} step={1} />
  </Around>
)
