import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { openRecord, worldOf } from '#commands/world.ts'
import { createApp } from '#server/app.ts'

/** A Goodsign whose internet is one local machine that means it harm: run by hostile.ts with the folder of a record. */

const again = (to: Writable, words: string | Buffer, milliseconds: number): void => {
  const saying = setInterval(() => to.write(words), milliseconds)
  to.on('error', () => {})
  to.on('close', () => clearInterval(saying))
}

const BOMB = gzipSync(Buffer.alloc(50_000_000))
const MEGABYTE = Buffer.alloc(1_000_000, '<p>')

const harm = createServer(({ url, socket }, response) => {
  if (url === '/nested') response.end('<div>'.repeat(100_000))
  else if (url === '/large') again(response, MEGABYTE, 1)
  else if (url === '/bomb') response.setHeader('content-encoding', 'gzip').end(BOMB)
  else if (url === '/drip') again(response, '<p>x', 100)
  else if (url === '/head') {
    socket.write('HTTP/1.1 200 OK\r\n')
    again(socket, 'x-a: b\r\n', 100)
  } else if (url === '/inside') response.writeHead(302, { location: 'http://127.0.0.1/' }).end()
  // Anything else is never answered.
})
await new Promise<void>((resolve) => harm.listen(0, '127.0.0.1', resolve))
const { port } = harm.address() as AddressInfo

/** The longest time that the server's own thread computed at one go, in its own time: a machine that has other things to do does not count. */
let [longest, before] = [0, process.threadCpuUsage()]
setInterval(() => {
  const now = process.threadCpuUsage()
  longest = Math.max(longest, (now.user + now.system - before.user - before.system) / 1000)
  before = now
}, 5)
process.on('SIGTERM', () => {
  process.stdout.write(`${longest}\n`, () => process.exit(0))
})

const store = await openRecord({ folder: process.argv[2], postgres: undefined })
const outside = {
  addressesOf: async () => ['93.184.215.14'],
  connect: () => connect({ host: '127.0.0.1', port }),
  secure: <Socket>(socket: Socket) => socket,
}
serve({ fetch: createApp({ ...worldOf(store), outside }, process.argv[2] as string).fetch, port: 0, hostname: '127.0.0.1' }, (address) => {
  process.stdout.write(`${address.port}\n`)
  // Loading it is not what is measured.
  longest = 0
})
