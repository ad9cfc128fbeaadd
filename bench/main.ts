import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#commands/command.ts'
import { openRecord, worldOf } from '#commands/world.ts'
import { measureImport } from './importing.ts'
import { fillRecord } from './large-record.ts'
import type { Figure } from './measure.ts'
import { measureOdds } from './odds.ts'
import { measureOwnRecord } from './ownRecord.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureReader } from './reader.ts'
import { measureScoring } from './scoring.ts'
import { measureServing } from './serve.ts'

const PROCESSES = 10_000

const room = mkdtempSync(join(tmpdir(), 'goodsign-bench-'))
let folders = 0

const openEmpty = async (): Promise<Context> => {
  folders += 1
  return { ...worldOf(await openRecord({ folder: join(room, String(folders)), postgres: undefined })), progress: async () => {} }
}

const print = (figures: readonly Figure[]): void => {
  for (const { what, value, target, met } of figures) process.stdout.write(`${met ? ' ' : '!'} ${what.padEnd(72)} ${value.padStart(14)}  ${target}\n`)
}

try {
  print(await measureOdds())
  print(await measureOwnRecord())
  print(await measurePortfolio())
  print(await measureReader())
  print(await measureScoring())
  print(await measureImport(openEmpty))
  const context = await openEmpty()
  const ids = await fillRecord(context, PROCESSES, context.now().slice(0, 10))
  await context.store.close()
  print(await measureServing(context.store.folder as string, ids))
} finally {
  rmSync(room, { recursive: true, force: true })
}
