import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import { onTestFinished } from 'vitest'
import type { Context, Progress } from '#commands/command.ts'
import { idMaker } from '#commands/id.ts'
import type { Commands } from '#commands/index.ts'
import type { Outside } from '#commands/outside/outside.ts'
import { findCommand, perform } from '#commands/perform.ts'
import { once } from '#core/reader/once.ts'
import { type Archive, readArchive } from '#store/archive.ts'
import { openFolder, openPostgres, RECORD_FILE, type Store } from '#store/open.ts'

/** A connection string; when it is set, every world that a test opens is on this PostgreSQL server. */
const POSTGRES = process.env.GOODSIGN_TEST_POSTGRES

/** The day on which most tests play, at noon in Amsterdam. */
export const NOON = '2026-11-24T11:00:00.000Z'

/** A whole Goodsign without its shells: a real store, a clock that stands until it is set, and chance from a seed. */
export type World = Context & {
  store: Store
  /** What long commands told of their progress. */
  told: Progress[]
  /** Sets the clock. */
  at(instant: string): void
  /** Does what a command does, and holds its answer to the shape it promises. */
  do<Name extends keyof Commands>(name: Name, input: Commands[Name]['input']): Promise<Commands[Name]['output']>
  /** All there is, as the archive has it. */
  all(): Promise<Archive>
  /** Lets go of everything. A test need not: it happens at its end. */
  close(): Promise<void>
}

type Place = { store: Store; leave(): Promise<void> }

/** A folder that is gone when the test is over. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A record as it is when it was just made; made once, since that takes longer than many a test. */
const madeOnce = once(async (): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-test-'))
  const store = await openFolder(folder, NOON)
  await store.close()
  const record = readFileSync(join(folder, RECORD_FILE))
  rmSync(folder, { recursive: true, force: true })
  return record
})

const freshFile = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-test-'))
  writeFileSync(join(folder, RECORD_FILE), await madeOnce())
  const store = await openFolder(folder, NOON)
  const leave = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, leave }
}

const onServer = async (connectionString: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** Worlds on one server live in schemas of their own, so that tests may run at once. */
const freshSchema = async (server: string): Promise<Place> => {
  const schema = `world_${crypto.randomUUID().replaceAll('-', '')}`
  await onServer(server, `create schema ${schema}`)
  const address = new URL(server)
  address.searchParams.set('options', `-c search_path=${schema}`)
  const store = await openPostgres(address.href, NOON)
  const leave = async (): Promise<void> => {
    await store.close()
    await onServer(server, `drop schema ${schema} cascade`)
  }
  return { store, leave }
}

const randomFrom = (seed: number): (() => number) => {
  const generator = xorshift128plus(seed)
  return () => (generator.next() >>> 0) / 2 ** 32
}

/** What a world may have otherwise than most. */
type Surroundings = { seed?: number; zone?: string; outside?: Outside }

/** There is nothing outside of a test. */
const NOWHERE: Outside = {
  addressesOf: async () => [],
  connect: (address) => {
    throw new Error(`A test reached out to ${address}.`)
  },
  secure: (socket) => socket,
}

/** As long as a real one, and the same each time. */
const secretFrom = (chance: () => number): string => Array.from({ length: 43 }, () => Math.floor(chance() * 36).toString(36)).join('')

/** A world around a store that is open already. */
const worldAround = (store: Store, { seed = 1, zone = 'Europe/Amsterdam', outside = NOWHERE }: Surroundings = {}): World => {
  let instant = NOON
  const now = (): string => instant
  const told: Progress[] = []
  const chance = randomFrom(seed + 1)
  const world: World = {
    store,
    now,
    zone,
    told,
    newId: idMaker(now, randomFrom(seed)),
    outside,
    newSecret: () => secretFrom(chance),
    progress: async (progress) => void told.push(progress),
    at: (said) => {
      instant = said
    },
    do: async <Name extends keyof Commands>(name: Name, input: Commands[Name]['input']) =>
      findCommand(name).output.parse(await perform(world, name, input)) as Commands[Name]['output'],
    all: () => readArchive(store.db),
    close: () => store.close(),
  }
  return world
}

/** A world with nothing in it yet, over a file in a fresh folder or, where the tests are told of one, on a PostgreSQL server. */
export const openWorld = async (options?: Surroundings): Promise<World> => {
  const { store, leave } = POSTGRES === undefined ? await freshFile() : await freshSchema(POSTGRES)
  let left: Promise<void> | null = null
  const close = (): Promise<void> => {
    left ??= leave()
    return left
  }
  onTestFinished(close)
  return Object.assign(worldAround(store, options), { close })
}

/** A world over a file, whatever the other tests are run on. */
export const openFileWorld = async (folder = freshFolder(), options?: Surroundings): Promise<World & { folder: string }> => {
  const store = await openFolder(folder, NOON)
  let left: Promise<void> | null = null
  const close = (): Promise<void> => {
    left ??= store.close()
    return left
  }
  onTestFinished(close)
  return Object.assign(worldAround(store, options), { close, folder })
}
