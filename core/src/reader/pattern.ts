import { Break, type Token } from './tokens.ts'

/** A word, or with `isStem` all that begins so; `#` is a number. */
type WordTest = { readonly word: string; readonly isStem: boolean }

type Choice = {
  readonly kind: 'words'
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly phrases: readonly (readonly WordTest[])[]
  readonly isNumber: boolean
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

/**
 * The number a word says, in figures or letters; null when it says none.
 *
 * @example numberOf('three') // => 3
 */
export const numberOf = (word: string): number | null => {
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const said = NUMBER_WORDS.indexOf(word)
  return said < 0 ? null : said
}

const wordTest = (text: string): WordTest => (text.endsWith('*') ? { word: text.slice(0, -1), isStem: true } : { word: text, isStem: false })

const GAP = /^(?<mark>\.\.|,,)(?<most>\d+)$/

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
  const single = choices.filter((choice) => !choice.includes(' ') && choice !== '#').map(wordTest)
  return {
    kind: 'words',
    words: new Set(single.filter(({ isStem }) => !isStem).map(({ word }) => word)),
    stems: single.filter(({ isStem }) => isStem).map(({ word }) => word),
    phrases: choices
      .filter((choice) => choice.includes(' '))
      .map((choice) => choice.split(' ').map(wordTest))
      .sort((one, other) => other.length - one.length),
    isNumber: choices.includes('#'),
    isOptional,
    isFirst,
    strongest,
  }
}

/**
 * Reads a pattern. Its parts, parted by spaces: `word`, `stem*`, `one|other`, `@list`, `#` for a number, `two_words` for a phrase, a `?` behind for what
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

/** Where a choice that begins at a token may end, the longest first. */
const endsOf = (choice: Choice, tokens: readonly Token[], at: number, to: number): number[] => {
  const token = tokens[at]
  if (token === undefined || at >= to) return []
  const ends: number[] = []
  for (const phrase of choice.phrases) {
    if (at + phrase.length > to) continue
    const fits = phrase.every((test, i) => passes(test, tokens[at + i] as Token) && (i === 0 || (tokens[at + i] as Token).before === Break.none))
    if (fits) ends.push(at + phrase.length)
  }
  if (choice.words.has(token.word) || choice.stems.some((stem) => token.word.startsWith(stem)) || (choice.isNumber && numberOf(token.word) !== null))
    ends.push(at + 1)
  return ends
}

/** The words that a pattern fits, from `from` up to, not with, `to`. */
export type Fit = { readonly from: number; readonly to: number }

/** The first of several ends from which the rest of the pattern fits. */
const firstFit = (ends: readonly number[], fitFrom: (end: number) => Fit | null): Fit | null => {
  for (const end of ends) {
    const found = fitFrom(end)
    if (found !== null) return found
  }
  return null
}

const gapEnds = (gap: Gap, tokens: readonly Token[], at: number, to: number): number[] => {
  const ends: number[] = []
  for (let end = at; end <= at + gap.most && end < to && (tokens[end] as Token).before <= gap.strongest; end += 1) ends.push(end)
  return ends
}

/**
 * The words that a pattern fits when it begins at token `at` and does not go past `to`; null when it does not fit. Gaps are bounded,
 * so the work for one place is bounded by the pattern, not by the text.
 */
export const fitOf = (pattern: Pattern, tokens: readonly Token[], at: number, to: number): Fit | null => {
  const rest = (part: number, from: number, end: number): Fit | null => {
    const piece = pattern[part]
    if (piece === undefined) return end > from ? { from, to: end } : null
    if (piece.kind === 'quote') return rest(part + 1, end, end)
    if (piece.kind === 'gap') return firstFit(gapEnds(piece, tokens, end, to), (next) => rest(part + 1, from, next))
    const before = tokens[end]?.before ?? Break.paragraph
    const isReached = piece.isFirst ? before >= Break.clause : part === 0 || before <= piece.strongest
    const found = isReached ? firstFit(endsOf(piece, tokens, end, to), (next) => rest(part + 1, from, next)) : null
    return found ?? (piece.isOptional ? rest(part + 1, from, end) : null)
  }
  return rest(0, at, at)
}

/** What the first word of a match can be: words, and beginnings of words. A number is `#`. */
export const firstWords = (pattern: Pattern): { words: readonly string[]; stems: readonly string[] } => {
  const [first] = pattern
  if (first === undefined || first.kind !== 'words' || first.isOptional) throw new RangeError('A pattern begins with a word that must be there')
  const heads = first.phrases.map((phrase) => phrase[0] as WordTest)
  return {
    words: [...first.words, ...heads.filter(({ isStem }) => !isStem).map(({ word }) => word), ...(first.isNumber ? ['#'] : [])],
    stems: [...first.stems, ...heads.filter(({ isStem }) => isStem).map(({ word }) => word)],
  }
}
