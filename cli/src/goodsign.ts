import { createReadStream } from 'node:fs'
import { CommanderError, Command as Program } from 'commander'
import type { Command, Progress } from '#commands/command.ts'
import { commandNamed } from '#commands/index.ts'
import { InvalidInput, perform } from '#commands/perform.ts'
import { clock, machineZone, openRecord, worldOf } from '#commands/world.ts'
import { Refusal } from '#core/refusal.ts'
import { RecordTooNew } from '#store/migrate.ts'
import { RecordUnusable } from '#store/open.ts'
import { answerLines, type Listener } from './answerLines.ts'
import { dashed, flagsOf, inputFrom, Misused, unreadable } from './flags.ts'
import { print } from './print.ts'

/** The terminal, or whatever stands for it. `input` is null when nothing can be piped in; it is told whether something must be. */
export type Terminal = Listener & {
  env: Record<string, string | undefined>
  input: ((isNeeded: boolean) => Promise<string>) | null
  /** The same as it comes, for what is longer than anybody would hold. */
  bytes: AsyncIterable<Uint8Array> | null
}

const DONE = 0
const REFUSED = 1
const MISUSED = 2

const progressOn =
  ({ watched, err }: Terminal) =>
  async ({ done, total, doing }: Progress): Promise<void> => {
    if (watched) err(`\r${doing} ${done} of ${total}${done === total ? '\n' : ''}`)
  }

/** Places of an input by the flags that fill them. */
const flagged = ({ issues }: InvalidInput): string =>
  issues
    .map(({ path: [field, ...deeper], message }) => (field === undefined ? message : `--${[dashed(String(field)), ...deeper].join('.')}: ${message}`))
    .join('\n')

const failed = (error: unknown, { err }: Terminal): number => {
  if (error instanceof InvalidInput) err(`${flagged(error)}\n`)
  else if ([Misused, Refusal, RecordUnusable, RecordTooNew].some((kind) => error instanceof kind)) err(`${(error as Error).message}\n`)
  else throw error
  return error instanceof InvalidInput || error instanceof Misused ? MISUSED : REFUSED
}

type Asked = { flags: Record<string, unknown>; file: string | undefined; data: string | undefined; json: boolean }

/** @throws Misused when there is no such file, or neither a file nor anything piped in. */
const carryOutByLine = async (answersOf: NonNullable<Command['eachLine']>, file: string | undefined, terminal: Terminal): Promise<number> => {
  const input = file === undefined ? terminal.bytes : createReadStream(file)
  if (input === null) throw new Misused('Name a file, or send one in: goodsign odds.score < processes.jsonl')
  const failed = await answerLines(input, answersOf({ now: clock, zone: machineZone() }), terminal).catch((error: NodeJS.ErrnoException) => {
    throw file !== undefined && error.syscall !== undefined ? unreadable(file, error) : error
  })
  return failed > 0 ? REFUSED : DONE
}

const carryOut = async (command: Command, { flags, file, data, json }: Asked, terminal: Terminal): Promise<number> => {
  const { env, input: piped } = terminal
  try {
    if (command.eachLine !== undefined) return await carryOutByLine(command.eachLine, file, terminal)
    const input = await inputFrom(command, flags, file, piped)
    const store = await openRecord({ folder: data ?? env.GOODSIGN_DATA, postgres: env.GOODSIGN_POSTGRES })
    try {
      const output = await perform({ ...worldOf(store), progress: progressOn(terminal) }, command.name, input)
      await terminal.out(print(command.name, output, json))
      return DONE
    } finally {
      await store.close()
    }
  } catch (error) {
    return failed(error, terminal)
  }
}

const addCommand = (program: Program, command: Command, carry: (asked: Asked) => Promise<void>): void => {
  const listed = program.command(command.name).description(command.summary)
  for (const { flag, description } of flagsOf(command)) listed.option(flag, description)
  listed.option('--json', 'print the answer as JSON')
  listed.option('--data <folder>', 'the folder of the record')
  if (command.takesFile !== undefined) listed.argument('[file]', 'the file; otherwise it is read from standard input')
  else listed.addHelpText('after', '\nInstead of flags, or beside them, one JSON object may come on standard input.')
  listed.action(async () => {
    const { json, data, ...flags } = listed.opts<Record<string, unknown>>()
    const folder = (data ?? program.opts<{ data?: string }>().data) as string | undefined
    await carry({ flags, file: listed.args[0], data: folder, json: json === true })
  })
}

/**
 * The command line: every command of the table, by its name.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 done, 1 refused in words, 2 misused
 */
export const goodsign = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  let code = DONE
  const program = new Program('goodsign')
    .description('Know where you stand. Be ready for the next round.')
    .option('--data <folder>', 'the folder of the record (or GOODSIGN_DATA; otherwise .goodsign in your home)')
    .configureHelp({ sortSubcommands: false, subcommandTerm: (listed) => listed.name() })
    .configureOutput({ writeOut: (words) => void terminal.out(words), writeErr: terminal.err })
    .exitOverride()
    .showHelpAfterError('(goodsign --help lists every command)')
  for (const command of commandNamed.values())
    addCommand(program, command, async (asked) => {
      code = await carryOut(command, asked, terminal)
    })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = error.exitCode === 0 ? DONE : MISUSED
  }
  return code
}
