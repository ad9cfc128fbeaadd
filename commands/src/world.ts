import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '#core/record/day.ts'
import { openFolder, openPostgres, type Store } from '#store/open.ts'
import type { Context } from './command.ts'
import { idMaker } from './id.ts'
import { theOutside } from './outside/outside.ts'

/** Where the record is kept when nobody says otherwise. */
const dataFolder = (said: string | undefined): string => said ?? join(homedir(), '.goodsign')

/** The clock of this machine. */
export const clock = (): Instant => new Date().toISOString()

/** The time zone of this machine. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Opens the record that the surroundings name: a folder of this machine or, when an address is given, a PostgreSQL server. */
export const openRecord = (surroundings: { folder: string | undefined; postgres: string | undefined }): Promise<Store> =>
  surroundings.postgres === undefined ? openFolder(dataFolder(surroundings.folder), clock()) : openPostgres(surroundings.postgres, clock())

/** 256 bits of this machine's best chance. */
const newSecret = (): string => randomBytes(32).toString('base64url')

/** The real world for commands: this machine's clock, zone and chance. */
export const worldOf = (store: Store): Omit<Context, 'progress'> => ({
  store,
  now: clock,
  zone: machineZone(),
  newId: idMaker(clock, Math.random),
  outside: theOutside,
  newSecret,
})
