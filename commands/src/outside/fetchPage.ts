import { type IncomingMessage, request } from 'node:http'
import { Refusal } from '#core/refusal.ts'
import { connectionTo, unreachable, webAddress } from './guarded.ts'
import type { Outside } from './outside.ts'
import { readBody } from './readBody.ts'

/** How much of a stranger's page is fetched, how often it may send us on, and how long all of it may take. */
export const FETCH_LIMITS = { bytes: 2_000_000, redirects: 3, milliseconds: 6000 }

/** A page as it came, and where it came from in the end. */
export type Fetched = { readonly address: string; readonly text: string }

const HEADERS = {
  'user-agent': 'Goodsign (reads one page because somebody asked for it)',
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
  'accept-encoding': 'identity',
  'accept-language': 'en, *;q=0.5',
  connection: 'close',
}

const answerOf = async (outside: Outside, url: URL, signal: AbortSignal): Promise<IncomingMessage> => {
  const socket = await connectionTo(outside, url, signal)
  signal.addEventListener('abort', () => socket.destroy(), { once: true })
  if (signal.aborted) socket.destroy()
  return new Promise((resolve, reject) => {
    const asked = request({
      // The connection is made already, to an address that was checked; nothing here looks a name up again, and no proxy is asked.
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...HEADERS },
      maxHeaderSize: 32_768,
      signal,
    })
    asked.on('response', resolve)
    asked.on('error', reject)
    asked.end()
  })
}

const followed = async (outside: Outside, first: URL, limits: typeof FETCH_LIMITS, signal: AbortSignal): Promise<Fetched> => {
  let url = first
  for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
    const response = await answerOf(outside, url, signal)
    try {
      const { statusCode = 0, headers } = response
      if (statusCode === 200) return { address: url.href, text: await readBody(response, limits.bytes) }
      if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) throw unreachable(`it answers with ${statusCode}.`)
      const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url.href).href : headers.location
      url = webAddress(next)
    } finally {
      response.destroy()
    }
  }
  throw unreachable(`it sends on more than ${limits.redirects} times.`)
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nobody knows that name.',
  EAI_AGAIN: 'names cannot be looked up just now. Are you connected to the internet?',
  ECONNREFUSED: 'nobody answers there.',
  ENETUNREACH: 'there is no way there. Are you connected to the internet?',
  EHOSTUNREACH: 'there is no way there.',
  ECONNRESET: 'the connection was cut off.',
}

/** Our own refusals as they are; what the network said, in words. */
const inWords = (error: unknown, isLate: boolean, seconds: number): Refusal => {
  if (error instanceof Refusal) return error
  if (isLate) return unreachable(`it took longer than ${seconds} seconds.`)
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code)) return unreachable(`it cannot prove who it is (${code}).`)
  return unreachable(WHY[code] ?? `what came back could not be understood (${(code || message).slice(0, 80)}).`)
}

/**
 * Fetches one page, because somebody asked for it: the only place in Goodsign that reaches out. Every address, the first and each that it is sent on to, is
 * checked before it is connected to; nothing is sent but the question, no cookie, no name.
 *
 * @throws Refusal, in words, when it may not or cannot be fetched, is no page, is too large or takes too long
 */
export const fetchPage = async (outside: Outside, address: string, limits = FETCH_LIMITS): Promise<Fetched> => {
  const url = webAddress(address)
  const end = new AbortController()
  const late = new Promise<never>((_resolve, reject) => end.signal.addEventListener('abort', () => reject(new Error('late'))))
  const alarm = setTimeout(() => end.abort(), limits.milliseconds)
  try {
    return await Promise.race([followed(outside, url, limits, end.signal), late])
  } catch (error) {
    throw inWords(error, end.signal.aborted, limits.milliseconds / 1000)
  } finally {
    clearTimeout(alarm)
    end.abort()
  }
}
