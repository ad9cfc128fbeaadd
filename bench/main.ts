import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#commands/command.ts'
import { openRecord, worldOf } from '#commands/world.ts'
import { measureHostile } from './hostile.ts'
import { measureImport } from './importing.ts'
import { fillRecord } from './large-record.ts'
import { print } from './measure.ts'
import { measureOdds } from './odds.ts'
import { measureOwnRecord } from './ownRecord.ts'
import { measurePages } from './pages.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureReader } from './reader.ts'
import { measureScoring } from './scoring.ts'
import { measureServing } from './serve.ts'
import { measureToday } from './today.ts'

const PROCESSES = 10_000

const room = mkdtempSync(join(tmpdir(), 'goodsign-bench-'))
let folders = 0

const openEmpty = async (): Promise<Context> => {
  folders += 1
  return { ...worldOf(await openRecord({ folder: join(room, String(folders)), postgres: undefined })), progress: async () => {} }
}

/** Everything that takes no browser. */
const measureAll = async (): Promise<void> => {
  print(await measureOdds())
  print(await measureOwnRecord())
  print(await measurePortfolio())
  print(await measureReader())
  print(await measureScoring())
  print(await measureImport(openEmpty))
  print(await measureToday(openEmpty))
}

/** `pages` alone measures what the pages take, for which they must be built. */
const isPagesAlone = process.argv[2] === 'pages'

try {
  if (!isPagesAlone) await measureAll()
  const context = await openEmpty()
  const ids = await fillRecord(context, PROCESSES, context.now().slice(0, 10))
  await context.store.close()
  if (!isPagesAlone) {
    print(await measureHostile(join(room, 'hostile')))
    print(await measureServing(context.store.folder as string, ids))
  }
  print(await measurePages(context.store.folder as string))
} finally {
  rmSync(room, { recursive: true, force: true })
}
