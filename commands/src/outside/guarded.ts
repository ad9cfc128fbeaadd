import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import { Refusal } from '#core/refusal.ts'
import type { Outside } from './outside.ts'
import { isPublicAddress } from './publicAddress.ts'

/** A page that cannot be fetched, and why. */
export const unreachable = (why: string): Refusal => new Refusal('page-unreachable', { why })

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/**
 * An address as somebody may ask for it, taken apart as browsers do it: figures in octal, hex or one number become dotted ones.
 *
 * @throws Refusal when it is no address of the web, or names a port, a user or a password
 */
export const webAddress = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw unreachable('it is no address that begins with http:// or https://.')
  if (url.username !== '' || url.password !== '') throw unreachable('its address has a user or a password in it.')
  if (url.port !== '') throw unreachable('its address names a port. Only the usual ones are asked.')
  url.hash = ''
  return url
}

/** @throws Refusal when any address of the name lies inside a network: one that does and one that does not is how such a thing is hidden. */
const publicAddresses = async (outside: Outside, name: string): Promise<string[]> => {
  const addresses = isIP(name) > 0 ? [name] : await outside.addressesOf(name)
  const inside = addresses.find((address) => !isPublicAddress(address))
  if (inside !== undefined) throw unreachable(`it leads to ${inside}, which lies inside a network and is never asked.`)
  if (addresses.length === 0) throw unreachable('nobody knows an address of that name.')
  return addresses
}

const MOST_ADDRESSES = 4
/** One address that does not answer must not use up the time of the others. */
const PATIENCE_MS = 3000

const connected = async (socket: Socket, signal: AbortSignal): Promise<Socket> => {
  // A connection that breaks between two who listen to it must not take the whole server along; who uses it next is told.
  socket.on('error', () => {})
  const alarm = setTimeout(() => socket.destroy(new Error('it does not answer')), PATIENCE_MS)
  try {
    await once(socket, 'connect', { signal })
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(alarm)
  }
}

/**
 * A connection to whom a web address names. The addresses that were checked are the ones that are connected to: the name is asked for once, so a second
 * answer cannot lead elsewhere.
 *
 * @throws Refusal when it lies inside a network; whatever the connection throws when nobody answers
 */
export const connectionTo = async (outside: Outside, { hostname, protocol }: URL, signal: AbortSignal): Promise<Socket> => {
  const name = bare(hostname)
  const secure = protocol === 'https:'
  const addresses = await publicAddresses(outside, name)
  let last: unknown = null
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    signal.throwIfAborted()
    try {
      const socket = await connected(outside.connect(address, secure ? 443 : 80), signal)
      return secure ? outside.secure(socket, name) : socket
    } catch (error) {
      last = error
    }
  }
  throw last
}
