import { z } from 'zod'
import type { Command, Context } from './command.ts'
import { commandNamed } from './index.ts'
import { plainIssue } from './plainIssue.ts'
import { inOwnZone } from './settings/known.ts'

/** What was asked is not what the command takes: each place and what is wrong there. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly issues: { path: (string | number)[]; message: string }[]

  constructor(issues: InvalidInput['issues']) {
    super(issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('\n'))
    this.issues = issues
  }
}

/** There is no command of this name. */
export class CommandUnknown extends Error {
  override readonly name = 'CommandUnknown'
  constructor(name: string) {
    super(`There is no command ${name}.`)
  }
}

/** A command by its name. @throws CommandUnknown */
export const findCommand = (name: string): Command => {
  const found = commandNamed.get(name)
  if (found === undefined) throw new CommandUnknown(name)
  return found
}

/**
 * Does what a command does: every shell comes through here.
 *
 * @param input what was asked, as it came: it is checked
 * @throws CommandUnknown, InvalidInput; Refusal when the command says no
 */
export const perform = async (context: Context, name: string, input: unknown): Promise<unknown> => {
  const found = findCommand(name)
  const read = found.input.safeParse(input, { error: plainIssue })
  if (read.success) return found.run(await inOwnZone(context), read.data)
  throw new InvalidInput(
    read.error.issues.map(({ path, message }) => ({ path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)), message })),
  )
}

/** A command as data. */
export type Described = {
  name: string
  summary: string
  /** It takes something away, or puts something in the place of what is there: a window asks once more before it does. */
  isGrave: boolean
  isLong: boolean
  takesFile: Command['takesFile'] | null
  /** The JSON Schemas of what it takes and answers. */
  input: object
  output: object
}

/** Commands are named for what they do, so their names tell which are grave. */
const GRAVE = /\.(remove|clear|restore|close|erase|forget|send)$/

const describe = (): Described[] =>
  [...commandNamed.values()].map(({ name, summary, long = false, takesFile = null, input, output }) => ({
    name,
    summary,
    isGrave: GRAVE.test(name),
    isLong: long,
    takesFile,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
  }))

let described: Described[] | undefined

/** The table as data, for windows and programs that read it. It takes a while to put together, and is the same each time. */
export const describeCommands = (): readonly Described[] => {
  described ??= describe()
  return described
}
