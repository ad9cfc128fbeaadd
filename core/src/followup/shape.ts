import { folded, straight, wordsIn } from './words.ts'

/** A stretch of a text. */
export type Span = { readonly start: number; readonly end: number }

/** How a note is built: what greets, what it says, and what stands below it. */
export type Shape = {
  readonly text: string
  readonly salutation: Span | null
  /** All between salutation and closing. */
  readonly body: Span
  /** The line that bears the name, with the words of farewell before it. */
  readonly closing: Span | null
  /** The name in the closing. */
  readonly signature: Span | null
}

const GREETING =
  /^(?:dear|g'day|ciao|hej|salut|moin|servus|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|to the|guten tag|bonjour|hallo)\b/i
const ABROAD =
  /^(?:(?:met |mit |con |med |avec )?(?:\p{L}+ )?(?:groet(?:en|jes)?|grüßen|grüße|gruß|saluti?|saluto|saludos?|abrazos?|hilsen|cordialement|atentamente)|bien à vous|un (?:abbraccio|abrazo|saludo)|abrazos)$/iu
const FAREWELL =
  /^(?:(?:with|my|many|all|again|and) )*(?:(?:kind(?:est)?|best|warm(?:est)?|yours|all|every|good|sincere) )*(?:regards|wishes|wish|thanks?|thank you|sincerely|faithfully|truly|best|cheers|gratitude|greetings|yours|respectfully|cordially|warmly|bye|so long|take care|see you|speak soon|until then|the best)(?: (?:sincerely|regards|again|always|from \w+|for now|and best wishes|and regards|and kind regards))*$/i
const REACH = /(?:\+?\(?\d[\d\s().-]{5,}\d|(?<![^\s,])[^\s,@]{1,64}@[^\s,]+|(?:tel|phone|mobile|mob|m|t|e|e-?mail)\.?:)/gi

const isFarewell = (line: string): boolean => [FAREWELL, ABROAD].some((pattern) => pattern.test(line.replace(/[,.!]$/, '')))

const linesOf = (text: string): Span[] => {
  const lines: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const lead = line.length - line.trimStart().length
    if (line.trim() !== '') lines.push({ start: start + lead, end: start + line.trimEnd().length })
    start += line.length + 1
  }
  return lines
}

const isGreeting = (line: string): boolean =>
  (GREETING.test(line) && line.length < 90) || (/[,:–-]$/.test(line) && line.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(line))

/** What is left of a line without farewell, numbers and addresses: a name, when it is one. */
const nameIn = (line: string): string => {
  const bare = line
    .replace(REACH, '')
    .replace(/[\s,;|·–-]+$/u, '')
    .trim()
  const [first = '', ...rest] = bare.split(/,\s*/)
  return rest.length > 0 && isFarewell(first.trim()) ? rest.join(', ') : bare
}

const isName = (words: string): boolean =>
  words !== '' && !/[.?!:;]$/.test(words) && words.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(words) && !isFarewell(words) && !GREETING.test(words)

/** How far from the end a name is looked for: below it there may be a number, an address and what one is. */
const LINES_BELOW = 5

/** Is it the candidate's own name, or a part of it? */
const isOwn = (name: string, own: string | null): boolean =>
  own !== null && wordsIn(name).some(({ word }) => wordsIn(own).some((part) => folded(part.word) === folded(word)))

/** A line that stands by itself, as a name does: below an empty line or a farewell. The candidate's own goes before any other. */
const signatureIn = (text: string, lines: readonly Span[], own: string | null): { at: number; span: Span } | null => {
  const from = Math.max(1, lines.length - LINES_BELOW)
  const names = lines.slice(from).flatMap(({ start, end }, place) => {
    const above = lines[from + place - 1] as Span
    const line = text.slice(start, end)
    const name = nameIn(line)
    const mine = isOwn(name, own)
    const stands = mine || /\n\s*\n/.test(text.slice(above.end, start)) || isFarewell(text.slice(above.start, above.end))
    if (!stands || !isName(name)) return []
    const within = start + line.indexOf(name)
    return [{ at: from + place, mine, span: { start: within, end: within + name.length } }]
  })
  return names.find(({ mine }) => mine) ?? names[0] ?? null
}

/** How a note is built. */
export const shapeOf = (said: string, own: string | null = null): Shape => {
  const text = straight(said)
  const lines = linesOf(text)
  const [head] = lines
  const salutation = head !== undefined && lines.length > 1 && isGreeting(text.slice(head.start, head.end)) ? head : null
  const signed = signatureIn(text, lines, own)
  const before = signed === null ? undefined : lines[signed.at - 1]
  const led = before === undefined || before === salutation ? '' : text.slice(before.start, before.end)
  // "Thank you." by itself is a sentence of the note; "Thanks," above the name is a farewell.
  const isLed = isFarewell(led) && !/\.$/.test(led)
  const closing =
    signed === null ? null : { start: before !== undefined && isLed ? before.start : (lines[signed.at] as Span).start, end: text.trimEnd().length }
  const start = salutation?.end ?? 0
  return { text, salutation, body: { start, end: Math.max(start, closing?.start ?? text.length) }, closing, signature: signed?.span ?? null }
}

/** The sentences of a stretch of a text, each with its place. */
export const sentencesIn = (text: string, { start, end }: Span): (Span & { readonly words: string })[] => {
  const found: (Span & { words: string })[] = []
  let from = start
  const take = (to: number): void => {
    const words = text.slice(from, to)
    const lead = words.length - words.trimStart().length
    if (words.trim() !== '') found.push({ start: from + lead, end: from + words.trimEnd().length, words: words.trim() })
    from = to
  }
  for (const stop of text.slice(start, end).matchAll(/[.?!]+["')]*(?=\s)|\n\s*\n/g)) {
    const at = start + stop.index + stop[0].length
    if (!/(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|e\.g|i\.e|No|a\.m|p\.m)\.)$/.test(text.slice(from, at)) || /\n/.test(stop[0])) take(at)
  }
  take(end)
  return found
}
