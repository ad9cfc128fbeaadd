/** One line of what is read: its words, or what is wrong with it. */
export type ReadLine = { readonly text: string } | { readonly fault: string }

/** The longest line that is taken. */
const MOST_BYTES = 10_000_000

const TOO_LONG: ReadLine = { fault: `This line is longer than ${MOST_BYTES / 1e6} MB, which is the most that is taken.` }
const NOT_TEXT: ReadLine = { fault: 'This line is not text in UTF-8.' }

const NEWLINE = 0x0a

/** A byte order mark stays where it is: only the first line of a file may have one, and whoever reads that line knows what it is. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const lineOf = (parts: readonly Uint8Array[]): ReadLine => {
  try {
    return { text: decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)) }
  } catch {
    return NOT_TEXT
  }
}

/** A line while it is coming in. One that has become too long is no longer kept, only waited out. */
type Coming = { parts: Uint8Array[]; bytes: number }

const taken = (coming: Coming, part: Uint8Array): void => {
  coming.bytes += part.length
  if (coming.bytes > MOST_BYTES) coming.parts = []
  else if (part.length > 0) coming.parts.push(part)
}

const finished = ({ parts, bytes }: Coming): ReadLine => (bytes > MOST_BYTES ? TOO_LONG : lineOf(parts))

/** What comes in, line by line; the last one need not end. No more than one line is held, and nothing of one that is too long. */
export async function* linesIn(input: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine> {
  let coming: Coming = { parts: [], bytes: 0 }
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      taken(coming, chunk.subarray(from, end))
      yield finished(coming)
      coming = { parts: [], bytes: 0 }
      from = end + 1
    }
    taken(coming, chunk.subarray(from))
  }
  if (coming.bytes > 0) yield finished(coming)
}
