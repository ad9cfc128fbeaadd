import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { clock, machineZone, openRecord, worldOf } from '#commands/world.ts'
import { todayAt } from '#core/record/moves.ts'
import { backUpDaily } from '#store/backups.ts'
import { RecordTooNew } from '#store/migrate.ts'
import { RecordUnusable, type Store } from '#store/open.ts'
import { createApp } from './app.ts'
import { digestDaily } from './digest.ts'

const DEFAULT_PORT = 4321
const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000]

const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const portOf = (said: string | undefined): number => {
  const port = said === undefined || said === '' ? DEFAULT_PORT : Number(said)
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : stop(`PORT is ${said}; it must be a number from 0 to 65535.`)
}

const open = async (): Promise<Store> => {
  try {
    return await openRecord({ folder: process.env.GOODSIGN_DATA, postgres: process.env.GOODSIGN_POSTGRES })
  } catch (error) {
    if (error instanceof RecordTooNew || error instanceof RecordUnusable) return stop(error.message)
    throw error
  }
}

const backUp = (store: Store): void => {
  if (store.folder === null) return
  backUpDaily(store, todayAt({ now: clock(), zone: machineZone() })).catch((error: Error) =>
    process.stderr.write(`The backup of today could not be written: ${error.message}\n`),
  )
}

const port = portOf(process.env.PORT)
const store = await open()
const world = worldOf(store)
const app = createApp(world, join(import.meta.dirname, '../../web/dist'))

const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: taken }) => {
  process.stdout.write(`Goodsign is at http://localhost:${taken}\n`)
  if (store.folder !== null) process.stdout.write(`Your record is in ${store.folder}. Nothing leaves this machine. Stop with Ctrl+C.\n`)
  backUp(store)
})
setInterval(() => backUp(store), HOUR_MS).unref()
setInterval(
  digestDaily(world, (sentence) => process.stderr.write(`${sentence}\n`)),
  MINUTE_MS,
).unref()

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`)
  stop(`The server could not start: ${error.message}`)
})

const close = (): void => {
  server.close(() => store.close().then(() => process.exit(0)))
  if ('closeAllConnections' in server) server.closeAllConnections()
}
process.on('SIGINT', close)
process.on('SIGTERM', close)
