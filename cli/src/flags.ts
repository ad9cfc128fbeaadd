import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Command } from '#commands/command.ts'

/** The command line was used in a way that cannot be meant. */
export class Misused extends Error {
  override readonly name = 'Misused'
}

type Schema = {
  type?: string | string[]
  enum?: string[]
  anyOf?: Schema[]
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
}

const propertiesOf = ({ input }: Command): Record<string, Schema> =>
  (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema).properties ?? {}

/** The flag of a field: postingUrl → posting-url. */
export const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const kindsOf = ({ type, anyOf }: Schema): string[] => (type === undefined ? (anyOf?.flatMap(kindsOf) ?? []) : [type].flat())

const kindOf = (schema: Schema): string => kindsOf(schema).find((kind) => kind !== 'null') ?? 'any'

const choicesOf = (schema: Schema): string[] => schema.enum ?? schema.anyOf?.flatMap(choicesOf) ?? schema.items?.enum ?? []

/** One flag for each thing that a command takes. */
export const flagsOf = (command: Command): { flag: string; description: string }[] =>
  Object.entries(propertiesOf(command))
    .filter(([name]) => name !== command.takesFile?.field)
    .map(([name, schema]) => {
      const choices = choicesOf(schema)
      const takes = kindOf(schema) === 'array' ? '<value...>' : '<value>'
      const listed = choices.length > 0 ? ` (${choices.join(', ')})` : ''
      return { flag: `--${dashed(name)} ${takes}`, description: `${schema.description ?? ''}${listed}`.trim() }
    })

const asNumber = (name: string, value: string): number => {
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) throw new Misused(`--${dashed(name)} takes a number; it got ${value}`)
  return number
}

const asYesNo = (name: string, value: string): boolean => {
  if (/^(yes|true|y)$/i.test(value)) return true
  if (/^(no|false|n)$/i.test(value)) return false
  throw new Misused(`--${dashed(name)} takes yes or no; it got ${value}`)
}

const asJson = (name: string, value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    throw new Misused(`--${dashed(name)} takes JSON; it got ${value.slice(0, 60)}`)
  }
}

const flagValue = (name: string, schema: Schema, said: unknown): unknown => {
  if (Array.isArray(said)) {
    if (said.length === 1 && said[0] === 'unknown') return []
    return said.map((value) => (schema.items?.type === 'object' ? asJson(name, value) : value))
  }
  const value = said as string
  if (value === 'unknown' && !choicesOf(schema).includes('unknown') && kindsOf(schema).includes('null')) return null
  const kind = kindOf(schema)
  if (kind === 'integer' || kind === 'number') return asNumber(name, value)
  if (kind === 'boolean') return asYesNo(name, value)
  return kind === 'object' || kind === 'any' ? asJson(name, value) : value
}

const jsonIn = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a file holds for the command that takes one. */
const fileInput = ({ takesFile }: Command, words: string): Record<string, unknown> => {
  if (takesFile === undefined) throw new Misused('This command takes no file.')
  if (takesFile.as === 'text') return { [takesFile.field]: words }
  const value = jsonIn(words)
  if (value === undefined) throw new Misused('The file is not JSON.')
  return { [takesFile.field]: value }
}

type Input = ((isNeeded: boolean) => Promise<string>) | null

/** A command that takes nothing does not wait for anybody to say it. */
const piped = async (command: Command, said: Record<string, unknown>, input: Input): Promise<Record<string, unknown>> => {
  if (input === null || Object.keys(propertiesOf(command)).length === 0) return {}
  const words = await input(!command.input.safeParse(said).success)
  if (words.trim() === '') return {}
  const value = jsonIn(words)
  if (command.takesFile !== undefined && !(isObject(value) && command.takesFile.field in value)) return fileInput(command, words)
  if (isObject(value)) return value
  throw new Misused('Standard input must hold one JSON object.')
}

/** Why a file that was named cannot be read, in words. */
export const unreadable = (path: string, { code }: NodeJS.ErrnoException): Misused =>
  new Misused(code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${code}).`)

const fileNamed = async (command: Command, path: string): Promise<Record<string, unknown>> => {
  const words = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error)
  })
  return fileInput(command, words)
}

/**
 * What a command is asked: the flags, over the file named, over the JSON object on standard input.
 * The word `unknown` takes a fact back, or empties a list.
 *
 * @throws Misused
 */
export const inputFrom = async (
  command: Command,
  flags: Record<string, unknown>,
  file: string | undefined,
  input: Input,
): Promise<Record<string, unknown>> => {
  const properties = propertiesOf(command)
  const said = Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, flagValue(name, properties[name] ?? {}, value)] as const))
  const whole = file === undefined ? await piped(command, said, input) : await fileNamed(command, file)
  return { ...whole, ...said }
}
