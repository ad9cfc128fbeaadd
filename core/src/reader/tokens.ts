import namesJson from '#evidence/reader-names.json' with { type: 'json' }

/**
 * What stands before a token: nothing, a comma (or bracket, quotation mark, dash), a colon or semicolon, the end of a sentence,
 * or an empty line. A pattern does not reach over more than it says.
 */
export const Break = { none: 0, comma: 1, clause: 2, sentence: 3, paragraph: 4 } as const

/** A word of a text as it is compared: lower case, straight apostrophes. Its place is from `start` up to, not with, `end`. */
export type Token = {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly before: number
  readonly isCapital: boolean
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*[+#]*/gu
/** Where words have grown together: `onsiteThen`, `days3`, `2hours`; an ordinal such as `2nd` is one word. */
const GLUED = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})|(?<=\p{L}{2})(?=\d)|(?<=\d)(?=(?!(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))\p{L})/gu
const LOWER = /\p{Ll}$/u
const CAPITAL = /^\p{Lu}/u
const CURLY = /’/g
/** Names that are written with a capital within, and have not grown together. */
const NAMES: ReadonlySet<string> = new Set(namesJson.names)
/** Longer runs of letters are no words of a person. */
const LONGEST_WORD = 60

const SHORT_FORMS = new Set([
  'e',
  'g',
  'i',
  'etc',
  'eg',
  'ie',
  'mr',
  'mrs',
  'ms',
  'dr',
  'vs',
  'approx',
  'incl',
  'sr',
  'jr',
  'st',
  'no',
  'dept',
  'mins',
  'hrs',
])

/** Lines at least this long end where the page ends, not where the sentence does. */
const WRAPPED = 55

const lineBreak = (text: string, from: number, to: number): number => {
  const between = text.slice(from, to)
  const first = between.indexOf('\n')
  if (between.indexOf('\n', first + 1) >= 0) return Break.paragraph
  const lineStart = text.lastIndexOf('\n', from) + 1
  const isLong = from + first - lineStart >= WRAPPED
  const isListed = /[-*•·\d]/.test(between.slice(first + 1).trim() || (text[to] ?? ''))
  return !isListed && (isLong || /\p{Ll}/u.test(text[to] ?? '')) ? Break.none : Break.sentence
}

/** A full stop without a space behind it: before a capital, and before the number of the next in a list ("…recruiter.2. Phone"). */
const isTightStop = (word: string, follows: string): boolean =>
  /\p{Lu}/u.test(follows) ? word.length > 1 || /^\d$/.test(word) : /\d/.test(follows) && /^\p{L}{3,}$/u.test(word)

const isFullStop = (text: string, at: number, word: string, next: number): boolean => {
  if (text[at + 1] === '.' || text[at - 1] === '.') return false
  const follows = text[next] ?? ''
  if (next === at + 1) return isTightStop(word, follows)
  return !SHORT_FORMS.has(word) || (['etc', 'no'].includes(word) && /\p{Lu}/u.test(follows))
}

const MARK_BREAKS: Readonly<Record<string, number>> = {
  ',': Break.comma,
  '(': Break.comma,
  ')': Break.comma,
  '[': Break.comma,
  ']': Break.comma,
  '"': Break.comma,
  '“': Break.comma,
  '”': Break.comma,
  '–': Break.comma,
  '—': Break.comma,
  ':': Break.clause,
  ';': Break.clause,
  '*': Break.clause,
  '•': Break.sentence,
  '!': Break.sentence,
  '?': Break.sentence,
}

/** The longest stretch between two words that is looked at mark by mark. */
const FARTHEST = 200

/** How strongly one mark parts. A hyphen within a word does not, nor does the full stop of a short form or the colon of "1:1". */
const breakAt = (text: string, at: number, next: number, word: string): number => {
  const mark = text[at] as string
  if (mark === '-') return text[at - 1] === ' ' || text[at + 1] === ' ' ? Break.comma : Break.none
  if (mark === ':' && next === at + 1 && /\d/.test(text[next] ?? '') && /\d/.test(text[at - 1] ?? '')) return Break.none
  if (mark !== '.') return MARK_BREAKS[mark] ?? Break.none
  if (isFullStop(text, at, word, next)) return Break.sentence
  return text[at + 1] === '.' ? Break.comma : Break.none
}

/** How strongly two words are parted by what stands between them, from `from` up to `to`. */
const breakBetween = (text: string, from: number, to: number, word: string): number => {
  if (to - from > FARTHEST) return Break.paragraph
  let strongest: number = Break.none
  for (let at = from; at < to; at += 1) strongest = Math.max(strongest, breakAt(text, at, to, word))
  return text.slice(from, to).includes('\n') ? Math.max(strongest, lineBreak(text, from, to)) : strongest
}

/** The pieces of a run of letters and where each begins in it. */
const piecesOf = (raw: string, namesWhole: boolean): string[] =>
  raw.length > LONGEST_WORD || (namesWhole && NAMES.has(raw)) ? [raw] : raw.split(GLUED)

const comparable = (piece: string): string => (piece.length > LONGEST_WORD ? '' : piece.replace(CURLY, "'").toLowerCase())

/** A number that a list goes on with, though no space parts it from what came before: "interview2. Test". */
const isGluedMark = (text: string, start: number, piece: string): boolean =>
  /^\d$/.test(piece) && /^[.)]\s?\p{Lu}/u.test(text.slice(start + 1, start + 4))

/** A number that a list goes on with behind a comma or a bracket: "a call, 2. A test", "(easy) 3) On site". */
const isItem = (text: string, start: number, piece: string): boolean => /^\d$/.test(piece) && /^[.)]\s?\p{L}/u.test(text.slice(start + 1, start + 4))

/** What a full stop without a space behind it belongs to when it ends no sentence: names on the net, of files, of libraries. */
const [WITH_DOT, ENDINGS] = [
  /^(?:www|asp|node|vue|next|react|express|socket)$/,
  'com|org|net|io|js|ts|in|co|edu|gov|uk|html|php|py|cpp|txt|ai|ly|info',
]
const GROWN_ON = new RegExp(`^(?!(?:${ENDINGS})(?!\\p{L}))\\p{Ll}{2,}(?![\\p{L}\\p{N}]*[(/_@=])(?!\\.\\p{L})`, 'u')
/** The longest word that is looked at behind such a full stop. */
const LONGEST_GROWN = 30

/** A full stop after which somebody went on in lower case without a space: "an easy process.they called". */
const isGrownStop = (text: string, from: number, to: number, word: string): boolean =>
  to === from + 1 && text[from] === '.' && /^\p{L}{3,}$/u.test(word) && !WITH_DOT.test(word) && GROWN_ON.test(text.slice(to, to + LONGEST_GROWN))

/** What parts a piece from the one it has grown together with. */
const gluedBreak = (text: string, start: number, piece: string, marksGrown: boolean): number =>
  (LOWER.test(text[start - 1] ?? '') && CAPITAL.test(piece)) || (marksGrown && isGluedMark(text, start, piece)) ? Break.sentence : Break.none

/** A number that begins a line or a sentence and is followed by a full stop or a bracket: "2. On-site". */
const isListMark = (text: string, token: Token | undefined, next: number): boolean =>
  token !== undefined &&
  token.before >= Break.clause &&
  /^\d{1,2}$/.test(token.word) &&
  next - token.end <= 2 &&
  !text.slice(token.end, next).includes('\n')

/**
 * The words of a text in their order, each with what parts it from the one before. Takes time in proportion to the text.
 *
 * @param marksGrown whether the number of a list may have grown together with what came before, and names with a capital within are one word; the
 * weights of a story were fitted without.
 * @example tokensOf('Nice. They smiled').map(({ word, before }) => `${word} ${before}`) // => ['nice 4', 'they 3', 'smiled 0']
 */
export const tokensOf = (text: string, marksGrown = false): Token[] => {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    let start = match.index
    let before: number = tokens.length === 0 ? Break.paragraph : breakBetween(text, end, start, tokens.at(-1)?.word ?? '')
    if (before === Break.sentence && isListMark(text, tokens.at(-1), start)) before = Break.clause
    if (marksGrown && before === Break.comma && isItem(text, start, match[0])) before = Break.clause
    if (marksGrown && before === Break.none && isGrownStop(text, end, start, tokens.at(-1)?.word ?? '')) before = Break.sentence
    for (const piece of piecesOf(match[0], marksGrown)) {
      if (start > match.index) before = gluedBreak(text, start, piece, marksGrown)
      tokens.push({ word: comparable(piece), start, end: start + piece.length, before, isCapital: CAPITAL.test(piece) })
      start += piece.length
    }
    end = start
  }
  return tokens
}

/** A sentence with more words than this is taken as several: who forgets every full stop is read all the same, and as fast. */
const LONGEST_SENTENCE = 150

type Sentence = readonly [from: number, to: number]

/** The sentences of each paragraph: where each begins and ends in the tokens. */
export const paragraphsOf = (tokens: readonly Token[]): Sentence[][] => {
  const paragraphs: Sentence[][] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at += 1) {
    const before = tokens[at]?.before ?? Break.paragraph
    if (before < Break.sentence && at - from < LONGEST_SENTENCE) continue
    if ((tokens[from] as Token).before === Break.paragraph) paragraphs.push([])
    paragraphs.at(-1)?.push([from, at])
    from = at
  }
  return paragraphs
}
