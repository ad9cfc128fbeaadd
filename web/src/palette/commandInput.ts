import { Invalid } from '../call.ts'
import { words } from '../words/words.ts'
import type { Described, Schema } from './commands.ts'

const said = words.palette

/** The rows of a process that a command may name by their key. */
export const ROW_KINDS = ['round', 'person', 'promise', 'message', 'debrief', 'outcome'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** By which control a thing is said. */
export type Control =
  | { readonly by: 'process' | 'processes' | 'day' | 'hour' | 'line' | 'block' | 'number' | 'lines' | 'json' | 'file' | 'yes-no' }
  | { readonly by: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly by: 'row' | 'rows'; readonly kind: RowKind }

/** One thing that a command takes. */
export type CommandField = {
  readonly name: string
  readonly control: Control
  readonly isNeeded: boolean
  readonly mayBeUnknown: boolean
  readonly help: string
}

const typesOf = ({ type, anyOf }: Schema): string[] => (type === undefined ? (anyOf?.flatMap(typesOf) ?? []) : [type].flat())
/** The schema of what is said when it is not null. */
const meant = (schema: Schema): Schema => schema.anyOf?.find(({ type }) => type !== 'null') ?? schema

/** More letters than a line has room for. */
const LONG = 500

const rowKindOf = (name: string): RowKind | undefined => ROW_KINDS.find((kind) => name === kind || name === `${kind}Id` || name === `${kind}Ids`)

const textControl = (name: string, schema: Schema): Control => {
  const kind = rowKindOf(name)
  if (schema.format === 'uuid' && name.startsWith('process')) return { by: 'process' }
  if (schema.format === 'uuid' && kind !== undefined) return { by: 'row', kind }
  if (schema.format === 'date') return { by: 'day' }
  if (name.endsWith('Time')) return { by: 'hour' }
  return { by: (schema.maxLength ?? 0) > LONG && !/url/i.test(name) ? 'block' : 'line' }
}

const controlOf = (name: string, schema: Schema, takesFile: Described['takesFile']): Control => {
  if (takesFile?.field === name) return { by: 'file' }
  const inner = meant(schema)
  if (inner.enum !== undefined) return { by: 'choice', options: inner.enum }
  const type = typesOf(schema).find((each) => each !== 'null')
  if (type === 'string') return textControl(name, inner)
  if (type === 'integer' || type === 'number') return { by: 'number' }
  if (type === 'boolean') return { by: 'yes-no' }
  if (type !== 'array' || inner.items === undefined || typesOf(inner.items)[0] !== 'string') return { by: 'json' }
  if (inner.items.enum !== undefined) return { by: 'choices', options: inner.items.enum }
  const kind = rowKindOf(name)
  if (inner.items.format === 'uuid' && name === 'processes') return { by: 'processes' }
  return inner.items.format === 'uuid' && kind !== undefined ? { by: 'rows', kind } : { by: 'lines' }
}

/** What windows say to each other in a row's revision no person has to say. */
const UNASKED = 'revision'

/** What others hang on is said first, then what is needed. */
const placeOf = ({ control, isNeeded }: CommandField): number => (control.by === 'process' ? 0 : isNeeded ? 1 : 2)

/** What a command takes: the process first, then what is needed. */
export const fieldsOf = ({ input, takesFile }: Described): CommandField[] =>
  Object.entries(input.properties ?? {})
    .filter(([name]) => name !== UNASKED)
    .map(([name, schema]) => ({
      name,
      control: controlOf(name, schema, takesFile),
      isNeeded: input.required?.includes(name) ?? false,
      mayBeUnknown: typesOf(schema).includes('null'),
      help: schema.description ?? '',
    }))
    .sort((one, other) => placeOf(one) - placeOf(other))

/** What was typed: text, several texts, yes or no; nothing said is null. What is said to be unknown is in `unknown`. */
export type Said = Readonly<Record<string, string | readonly string[] | boolean | null>>

const asJson = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid([{ path: [name], message: said.notJson }])
  }
}

const asMeant = ({ name, control }: CommandField, value: string | readonly string[] | boolean, takesFile: Described['takesFile']): unknown => {
  if (typeof value !== 'string') return value
  // What is no number goes as it is, and the server says so in words.
  if (control.by === 'number') return Number.isNaN(Number(value)) ? value : Number(value)
  if (control.by === 'json' || (control.by === 'file' && takesFile?.as === 'json')) return asJson(name, value)
  return control.by === 'lines' ? value.split('\n').filter((line) => line.trim() !== '') : value
}

const isSaid = (value: Said[string] | undefined): value is string | readonly string[] | boolean =>
  typeof value === 'boolean' || (value !== null && value !== undefined && value.length > 0)

/**
 * What is asked of a command: what was said of each thing it takes; what was not said is left out.
 *
 * @throws Invalid when something that is needed was not said, or is no JSON
 */
export const inputOf = (described: Described, values: Said, unknown: ReadonlySet<string>): Record<string, unknown> => {
  const fields = fieldsOf(described)
  const missing = fields.filter(({ name, isNeeded }) => isNeeded && !unknown.has(name) && !isSaid(values[name]))
  if (missing.length > 0) throw new Invalid(missing.map(({ name }) => ({ path: [name], message: said.needed })))
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = values[field.name]
      if (unknown.has(field.name)) return [[field.name, null]]
      return isSaid(value) ? [[field.name, asMeant(field, value, described.takesFile)]] : []
    }),
  )
}
