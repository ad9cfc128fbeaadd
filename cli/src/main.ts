import { CommanderError, Command as Program } from 'commander'
import type { Command, Progress } from '#commands/command.ts'
import { commandNamed } from '#commands/index.ts'
import { InvalidInput, perform } from '#commands/perform.ts'
import { openRecord, worldOf } from '#commands/world.ts'
import { Refusal } from '#core/refusal.ts'
import { RecordTooNew } from '#store/migrate.ts'
import { FolderUnusable } from '#store/open.ts'
import { flagsOf, inputFrom, Misused } from './flags.ts'
import { print } from './print.ts'

const DONE = 0
const REFUSED = 1
const MISUSED = 2

const showProgress = async ({ done, total, doing }: Progress): Promise<void> => {
  if (process.stderr.isTTY) process.stderr.write(`\r${doing} ${done} of ${total}${done === total ? '\n' : ''}`)
}

const failed = (error: unknown): number => {
  const known = [Refusal, FolderUnusable, RecordTooNew].some((kind) => error instanceof kind)
  if (known) process.stderr.write(`${(error as Error).message}\n`)
  else if (error instanceof InvalidInput || error instanceof Misused) process.stderr.write(`${error.message}\n`)
  else throw error
  return known ? REFUSED : MISUSED
}

type Asked = { flags: Record<string, unknown>; file: string | undefined; data: string | undefined; json: boolean }

const carryOut = async (command: Command, asked: Asked): Promise<number> => {
  const { flags, file, data, json } = asked
  try {
    const input = await inputFrom(command, flags, file)
    const store = await openRecord({ folder: data ?? process.env.GOODSIGN_DATA, postgres: process.env.GOODSIGN_POSTGRES })
    try {
      const output = await perform({ ...worldOf(store), progress: showProgress }, command.name, input)
      process.stdout.write(print(command.name, output, json))
      return DONE
    } finally {
      await store.close()
    }
  } catch (error) {
    return failed(error)
  }
}

const program = new Program('goodsign')
  .description('Know where you stand. Be ready for the next round.')
  .option('--data <folder>', 'the folder of the record (or GOODSIGN_DATA; otherwise .goodsign in your home)')
  .configureHelp({ sortSubcommands: false, subcommandTerm: (listed) => listed.name() })
  .exitOverride()
  .showHelpAfterError('(goodsign --help lists every command)')

let code = DONE
for (const command of commandNamed.values()) {
  const listed = program.command(command.name).description(command.summary).exitOverride()
  for (const { flag, description } of flagsOf(command)) listed.option(flag, description)
  listed.option('--json', 'print the answer as JSON')
  listed.option('--data <folder>', 'the folder of the record')
  if (command.takesFile !== undefined) listed.argument('[file]', 'the file; otherwise it is read from standard input')
  else listed.addHelpText('after', '\nInstead of flags, or beside them, one JSON object may come on standard input.')
  listed.action(async () => {
    const { json, data, ...flags } = listed.opts<Record<string, unknown>>()
    const folder = (data ?? program.opts<{ data?: string }>().data) as string | undefined
    code = await carryOut(command, { flags, file: listed.args[0], data: folder, json: json === true })
  })
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  code = error.exitCode === 0 ? DONE : MISUSED
}
process.exitCode = code
