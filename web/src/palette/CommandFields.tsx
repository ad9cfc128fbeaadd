import { OneOf, Pick, SomeOf } from '../ui/Choice.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { type Field, type FormState, field as fieldOf } from '../ui/form.ts'
import { Block, DayField, HourField, Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { CommandField, Said } from './commandInput.ts'
import { ProcessesField, ProcessField, RowField, RowsField } from './KeyFields.tsx'

const said = words.palette

/** appliedOn → Applied on. */
const labelOf = (name: string): string => {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const asLabels = (options: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(options.map((option) => [option, option]))

const YES_NO = { yes: said.yes, no: said.no }

const FileChoice = ({ field, onName, name }: { field: Field<string | null>; onName: (name: string) => void; name: string | undefined }) => {
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    field.onChange(await file.text())
    onName(file.name)
  }
  return (
    <div className="field">
      <FileButton accept="*" onFile={take}>
        {said.file}
      </FileButton>
      <span className="field-help">{name === undefined ? said.noFile : said.chosenFile(name)}</span>
      {field.problem === undefined ? null : <span className="field-problem">{field.problem}</span>}
    </div>
  )
}

type OneProps = {
  field: CommandField
  form: FormState<Record<string, string | readonly string[] | boolean | null>>
  fileName: string | undefined
  onFileName: (name: string) => void
}

const Control = ({ field: { name, control, help, isNeeded }, form, fileName, onFileName }: OneProps) => {
  const kept = fieldOf(form, name)
  const text = kept as Field<string | null>
  const several = { ...kept, value: (kept.value ?? []) as string[] } as Field<string[]>
  const shown = { label: labelOf(name), help }
  const process = 'process' in form.value ? (form.value.process as string | null) : undefined
  switch (control.by) {
    case 'process':
      return <ProcessField {...shown} {...text} />
    case 'processes':
      return <ProcessesField {...shown} {...several} />
    case 'row':
      return <RowField {...shown} {...text} kind={control.kind} of={process} />
    case 'rows':
      return <RowsField {...shown} {...several} kind={control.kind} of={process} />
    case 'choice':
      return <Pick {...shown} {...text} labels={asLabels(control.options)} unknown={said.unsaid} />
    case 'choices':
      return <SomeOf label={shown.label} {...several} labels={asLabels(control.options)} />
    case 'yes-no':
      return (
        <OneOf<'yes' | 'no'>
          {...shown}
          {...kept}
          labels={YES_NO}
          unknown={said.unsaid}
          value={kept.value === null ? null : kept.value === true ? 'yes' : 'no'}
          onChange={(answer) => kept.onChange(answer === null ? null : answer === 'yes')}
        />
      )
    case 'day':
      return <DayField {...shown} {...text} />
    case 'hour':
      return <HourField {...shown} {...text} />
    case 'file':
      return <FileChoice field={text} name={fileName} onName={onFileName} />
    case 'block':
    case 'lines':
    case 'json':
      return (
        <Block {...shown} {...text} help={[help, control.by === 'lines' ? said.onePerLine : control.by === 'json' ? said.asJson : ''].join(' ')} />
      )
    default:
      return <Line {...shown} {...text} isRequired={isNeeded} />
  }
}

type FieldsProps = Omit<OneProps, 'field'> & {
  fields: readonly CommandField[]
  unknown: ReadonlySet<string>
  onUnknown: (name: string, isUnknown: boolean) => void
}

/** A control for each thing that a command takes; what may be unknown can be said to be. */
export const CommandFields = ({ fields, unknown, onUnknown, ...rest }: FieldsProps) => (
  <>
    {fields.map((field) => (
      <div key={field.name} className="stack stack-tight command-field">
        {unknown.has(field.name) ? <p>{labelOf(field.name)}</p> : <Control field={field} {...rest} />}
        {field.mayBeUnknown ? (
          <label className="choice-one">
            <input type="checkbox" checked={unknown.has(field.name)} onChange={({ target }) => onUnknown(field.name, target.checked)} />
            {said.leaveUnknown}
          </label>
        ) : null}
      </div>
    ))}
  </>
)

/** What a form of these fields begins with: nothing said. */
export const unsaid = (fields: readonly CommandField[]): Said => Object.fromEntries(fields.map(({ name }) => [name, null]))
