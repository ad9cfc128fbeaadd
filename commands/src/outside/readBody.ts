import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { unreachable } from './guarded.ts'

const TEXTS = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|json|ld\+json))\b/i

const UNPACKERS = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

/** What was sent, unpacked where it was packed although we did not ask for it. Errors of either end up in the reading. */
const unpacked = (response: IncomingMessage): Readable => {
  const packed = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (packed === 'identity' || packed === '') return response
  const make = UNPACKERS[packed as keyof typeof UNPACKERS]
  if (make === undefined) throw unreachable(`it is packed in a way that is not known (${packed.slice(0, 40)}).`)
  const unpacker = make()
  response.on('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

const decoded = (bytes: Buffer, contentType: string): string => {
  const said =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1]
  try {
    return new TextDecoder(said ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/**
 * The words of an answer, no more than so many bytes of it: what is larger is let go as soon as that is seen.
 *
 * @throws Refusal when it is no text, or too large
 */
export const readBody = async (response: IncomingMessage, mostBytes: number): Promise<string> => {
  const contentType = response.headers['content-type'] ?? 'text/html'
  if (!TEXTS.test(contentType)) throw unreachable(`it is no page but ${contentType.slice(0, 60)}.`)
  const tooLarge = unreachable(`it is larger than ${mostBytes / 1_000_000} MB. Copy its text and bring that.`)
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw tooLarge
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of unpacked(response)) {
    bytes += (part as Buffer).length
    if (bytes > mostBytes) throw tooLarge
    parts.push(part as Buffer)
  }
  return decoded(Buffer.concat(parts), contentType)
}
