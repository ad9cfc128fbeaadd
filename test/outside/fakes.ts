import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { connect as secured } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { Outside } from '#commands/outside/outside.ts'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

/** The certificate of orchard.example, made for these tests: nobody but a test trusts it. */
const CERT = read('cert.pem')

const listening = async (server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** An internet of one machine: whatever address is connected to, it is a local server that answers, and the address is written down. */
export type Internet = Outside & { readonly reached: string[] }

/**
 * @param names what a name stands for; a function is asked again each time, as a resolver is whose answers change
 * @param trust whether the certificate of the secure server is believed
 */
export const fakeInternet = async (
  answer: RequestListener,
  names: Record<string, string[] | (() => string[])> = {},
  { trust = true } = {},
): Promise<Internet> => {
  const [plain, secure] = [await listening(createServer(answer)), await listening(createSecureServer({ key: read('key.pem'), cert: CERT }, answer))]
  const reached: string[] = []
  return {
    reached,
    addressesOf: async (name) => {
      const known = names[name]
      if (known === undefined) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' })
      return typeof known === 'function' ? known() : known
    },
    connect: (address, port) => {
      reached.push(address)
      return connect({ host: '127.0.0.1', port: port === 443 ? secure : plain })
    },
    secure: (socket, servername) => secured({ socket, servername, ...(trust ? { ca: CERT } : {}) }),
  }
}
