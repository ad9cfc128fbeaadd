import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { connect as secured } from 'node:tls'

/**
 * The way out of this machine: the only one there is, and only `fetchPage` takes it. Whoever gives another in its place (a test) is still guarded: what is
 * checked is checked before anything here is asked to connect.
 */
export type Outside = {
  /** Every address of a name. */
  addressesOf(name: string): Promise<string[]>
  /** A connection that is being made to just this address. */
  connect(address: string, port: number): Socket
  /** The same connection, secured, with whoever can prove to be `name`. */
  secure(socket: Socket, name: string): Socket
}

/** The real way out. */
export const theOutside: Outside = {
  addressesOf: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port }),
  secure: (socket, name) => secured({ socket, servername: name, ALPNProtocols: ['http/1.1'] }),
}
