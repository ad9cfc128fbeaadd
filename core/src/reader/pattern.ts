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
  readonly strongest: number
}

type Gap = { readonly kind: 'gap'; readonly most: number; readonly strongest: number }

/** A pattern over words, read once from its text. */
export type Pattern = readonly (Choice | Gap)[]

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
  const choices = (isOptional ? text.slice(0, -1) : text).split('|').flatMap((choice) => {
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
    strongest,
  }
}

/**
 * Reads a pattern. Its parts, parted by spaces: `word`, `stem*`, `one|other`, `@list`, `#` for a number, `two_words` for a phrase, a `?` behind for what
 * may be missing, `..3` for up to three words within a clause and `,,3` for up to three words and commas.
 */
export const patternOf = (text: string, lists: WordLists): Pattern => {
  let strongest: number = Break.none
  return text.split(' ').map((part) => {
    const gap = GAP.exec(part)?.groups
    if (gap) {
      strongest = gap.mark === ',,' ? Break.clause : Break.none
      return { kind: 'gap', most: Number(gap.most), strongest }
    }
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

/**
 * Where a pattern that begins at token `at` ends, not going past `to`; null when it does not fit. Gaps are bounded, so the
 * work for one place is bounded by the pattern, not by the text.
 */
export const endOfMatch = (pattern: Pattern, tokens: readonly Token[], at: number, to: number, part = 0): number | null => {
  const piece = pattern[part]
  if (piece === undefined) return at
  if (piece.kind === 'gap') {
    for (let skipped = 0; skipped <= piece.most && at + skipped < to; skipped += 1) {
      if ((tokens[at + skipped] as Token).before > piece.strongest) break
      const end = endOfMatch(pattern, tokens, at + skipped, to, part + 1)
      if (end !== null) return end
    }
    return null
  }
  if (part === 0 || (at < to && (tokens[at] as Token).before <= piece.strongest)) {
    for (const next of endsOf(piece, tokens, at, to)) {
      const end = endOfMatch(pattern, tokens, next, to, part + 1)
      if (end !== null) return end
    }
  }
  return piece.isOptional ? endOfMatch(pattern, tokens, at, to, part + 1) : null
}

/** What the first word of a match can be: words, and beginnings of words. A number is `#`. */
export const firstWords = (pattern: Pattern): { words: readonly string[]; stems: readonly string[] } => {
  const [first] = pattern
  if (first === undefined || first.kind === 'gap' || first.isOptional) throw new RangeError('A pattern begins with a word that must be there')
  const heads = first.phrases.map((phrase) => phrase[0] as WordTest)
  return {
    words: [...first.words, ...heads.filter(({ isStem }) => !isStem).map(({ word }) => word), ...(first.isNumber ? ['#'] : [])],
    stems: [...first.stems, ...heads.filter(({ isStem }) => isStem).map(({ word }) => word)],
  }
}
