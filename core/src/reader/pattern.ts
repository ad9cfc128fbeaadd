import { Break, type Token } from './tokens.ts'

/** A word, or with `isStem` all that begins so; `#` is a number. */
type WordTest = { readonly word: string; readonly isStem: boolean }

type Phrase = readonly WordTest[]

type Choice = {
  readonly kind: 'words'
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  /** Phrases by their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly isNumber: boolean
  /** A word with a capital, not the first of its sentence: a place, a firm, a person. */
  readonly isCapital: boolean
  readonly isOptional: boolean
  /** It begins a sentence, or what follows a colon or semicolon. */
  readonly isFirst: boolean
  readonly strongest: number
}

type Gap = { readonly kind: 'gap'; readonly most: number; readonly strongest: number }

/** From here on the words are quoted; what stands before only leads to them. */
type QuoteFrom = { readonly kind: 'quote' }

/** A pattern over words, read once from its text. */
export type Pattern = readonly (Choice | Gap | QuoteFrom)[]

/** Lists of words by name: what `@name` stands for. A word may be a phrase. */
export type WordLists = Readonly<Record<string, readonly string[]>>

const NUMBER_WORDS: readonly string[] = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
] // biome-ignore format: a table

const NUMBERS: ReadonlyMap<string, number> = new Map(NUMBER_WORDS.map((word, number) => [word, number]))

/**
 * The number a word says, in figures or letters; null when it says none.
 *
 * @example numberOf('three') // => 3
 */
export const numberOf = (word: string): number | null => NUMBERS.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : null)

const wordTest = (text: string): WordTest => (text.endsWith('*') ? { word: text.slice(0, -1), isStem: true } : { word: text, isStem: false })

const GAP = /^(?<mark>\.\.|,,)(?<most>\d+)$/

const NO_PHRASES: readonly Phrase[] = []

const headOf = ([first]: Phrase): string => first?.word ?? ''

/** The longest first. */
const byHead = (phrases: readonly Phrase[]): Map<string, Phrase[]> => {
  const heads = new Map<string, Phrase[]>()
  for (const phrase of phrases.toSorted((one, other) => other.length - one.length))
    heads.set(headOf(phrase), [...(heads.get(headOf(phrase)) ?? []), phrase])
  return heads
}

const partOf = (text: string, lists: WordLists, strongest: number): Choice => {
  const isOptional = text.endsWith('?')
  const isFirst = text.startsWith('^')
  const choices = text
    .slice(isFirst ? 1 : 0, isOptional ? -1 : undefined)
    .split('|')
    .flatMap((choice) => {
      if (!choice.startsWith('@')) return [choice.replaceAll('_', ' ')]
      const list = lists[choice.slice(1)]
      if (list === undefined) throw new RangeError(`A pattern names ${choice}, which is no list`)
      return list
    })
  const single = choices.filter((choice) => !choice.includes(' ') && choice !== '#' && choice !== '%').map(wordTest)
  return {
    kind: 'words',
    words: new Set(single.filter(({ isStem }) => !isStem).map(({ word }) => word)),
    stems: single.filter(({ isStem }) => isStem).map(({ word }) => word),
    phrases: byHead(choices.filter((choice) => choice.includes(' ')).map((choice) => choice.split(' ').map(wordTest))),
    isNumber: choices.includes('#'),
    isCapital: choices.includes('%'),
    isOptional,
    isFirst,
    strongest,
  }
}

/**
 * Reads a pattern. Its parts, parted by spaces: `word`, `stem*`, `one|other`, `@list`, `#` for a number, `%` for a word with a capital, `two_words` for a phrase, a `?` behind for what
 * may be missing, `..3` for up to three words within a clause and `,,3` for up to three words and commas, `^` in front for what begins a sentence or follows
 * a colon, `>` where the quote begins that is otherwise the whole.
 */
export const patternOf = (text: string, lists: WordLists): Pattern => {
  let strongest: number = Break.none
  return text.split(' ').map((part) => {
    const gap = GAP.exec(part)?.groups
    if (gap) {
      strongest = gap.mark === ',,' ? Break.clause : Break.none
      return { kind: 'gap', most: Number(gap.most), strongest }
    }
    if (part === '>') return { kind: 'quote' }
    const choice = partOf(part, lists, strongest)
    strongest = Break.none
    return choice
  })
}

const passes = ({ word, isStem }: WordTest, token: Token): boolean => (isStem ? token.word.startsWith(word) : token.word === word)

const phraseFits = (phrase: Phrase, tokens: readonly Token[], at: number, to: number): boolean => {
  if (at + phrase.length > to) return false
  for (let i = 0; i < phrase.length; i += 1) {
    const token = tokens[at + i] as Token
    if (!passes(phrase[i] as WordTest, token) || (i > 0 && token.before !== Break.none)) return false
  }
  return true
}

const wordFits = ({ words, stems, isNumber, isCapital }: Choice, token: Token): boolean => {
  const { word } = token
  if (isCapital && token.isCapital && token.before < Break.sentence) return true
  if (words.has(word) || (isNumber && numberOf(word) !== null)) return true
  for (const stem of stems) if (word.startsWith(stem)) return true
  return false
}

const phrasesAt = ({ phrases }: Choice, { word }: Token): readonly Phrase[] => phrases.get(word) ?? NO_PHRASES

/** The words that a pattern fits, from `from` up to, not with, `to`. */
export type Fit = { readonly from: number; readonly to: number }

/** What a pattern is tried on: these words, not going past `to`. */
type Tried = { readonly pattern: Pattern; readonly tokens: readonly Token[]; readonly to: number }

const afterGap = (gap: Gap, tried: Tried, part: number, from: number, at: number): Fit | null => {
  for (let next = at; next <= at + gap.most && next < tried.to; next += 1) {
    if ((tried.tokens[next] as Token).before > gap.strongest) return null
    const found = restOf(tried, part + 1, from, next)
    if (found !== null) return found
  }
  return null
}

/** Phrases first, the longer before the shorter, then the single word. */
const afterChoice = (choice: Choice, tried: Tried, part: number, from: number, at: number): Fit | null => {
  const token = tried.tokens[at]
  if (token === undefined || at >= tried.to) return null
  if (choice.isFirst ? token.before < Break.clause : part > 0 && token.before > choice.strongest) return null
  for (const phrase of phrasesAt(choice, token)) {
    const found = phraseFits(phrase, tried.tokens, at, tried.to) ? restOf(tried, part + 1, from, at + phrase.length) : null
    if (found !== null) return found
  }
  return wordFits(choice, token) ? restOf(tried, part + 1, from, at + 1) : null
}

/** How the pattern goes on from its part `part` at token `at`, when its quote began at `from`. */
const restOf = (tried: Tried, part: number, from: number, at: number): Fit | null => {
  const piece = tried.pattern[part]
  if (piece === undefined) return at > from ? { from, to: at } : null
  if (piece.kind === 'quote') return restOf(tried, part + 1, at, at)
  if (piece.kind === 'gap') return afterGap(piece, tried, part, from, at)
  return afterChoice(piece, tried, part, from, at) ?? (piece.isOptional ? restOf(tried, part + 1, from, at) : null)
}

/**
 * The words that a pattern fits when it begins at token `at` and does not go past `to`; null when it does not fit. Gaps are bounded,
 * so the work for one place is bounded by the pattern, not by the text.
 */
export const fitOf = (pattern: Pattern, tokens: readonly Token[], at: number, to: number): Fit | null => restOf({ pattern, tokens, to }, 0, at, at)

const wordsOf = ({ words, phrases }: Choice): string[] => [...words, ...[...phrases.values()].flat(2).map(({ word }) => word)]

/** The pattern itself says one of these words. */
export const names = (pattern: Pattern, said: ReadonlySet<string>): boolean =>
  pattern.some((piece) => piece.kind === 'words' && wordsOf(piece).some((word) => said.has(word)))

/** One of these words must stand among the `within` words behind the first of a match; what has none of them there need not be tried. */
export type Need = { readonly words: ReadonlySet<string>; readonly within: number }

const longest = (piece: Choice | Gap | QuoteFrom): number => {
  if (piece.kind === 'quote') return 0
  if (piece.kind === 'gap') return piece.most
  return Math.max(1, ...[...piece.phrases.values()].flat().map(({ length }) => length))
}

/** What a pattern needs behind its first word: its next part that must be there, unless a number or a beginning of a word will do. */
export const needOf = ([first, ...rest]: Pattern): Need | null => {
  let within = first === undefined ? 0 : longest(first)
  for (const piece of rest) {
    if (piece.kind === 'words' && !piece.isOptional)
      return piece.stems.length > 0 || piece.isNumber || piece.isCapital
        ? null
        : { words: new Set([...piece.words, ...piece.phrases.keys()]), within }
    within += longest(piece)
  }
  return null
}

/** What the first word of a match can be: words, and beginnings of words. A number is `#`. */
export const firstWords = (pattern: Pattern): { words: readonly string[]; stems: readonly string[] } => {
  const [first] = pattern
  if (first === undefined || first.kind !== 'words' || first.isOptional) throw new RangeError('A pattern begins with a word that must be there')
  const heads = [...first.phrases.values()].flat().map(([head]) => head as WordTest)
  return {
    words: [...first.words, ...heads.filter(({ isStem }) => !isStem).map(({ word }) => word), ...(first.isNumber ? ['#'] : [])],
    stems: [...first.stems, ...heads.filter(({ isStem }) => isStem).map(({ word }) => word)],
  }
}
