import { stem } from './stem.ts'
import { STOP_WORDS } from './stopWords.ts'

/** A word of a text and the term it is looked up by. */
export type Term = { readonly word: string; readonly term: string }

/** Letters, figures and the signs inside names such as c++, c#, .net, node.js, e-commerce. What stands at the end is no part of a word. */
const WORD = /\.?[\p{L}\p{N}](?:[\p{L}\p{N}+#]|[.'’-](?=[\p{L}\p{N}]))*/gu

/** The longest word that is looked at: what is longer is no word. */
const LONGEST = 40

const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[’]/g, "'")
    .toLowerCase()

const partsOf = (word: string): string[] => {
  const bare = word.replace(/'s?$|'(?:s|d|ll|re|ve)$/, '')
  return /^[a-z]+(?:-[a-z]+)+$/.test(bare) ? bare.split('-') : [bare]
}

const tells = (word: string): boolean => word.length > 1 && word.length <= LONGEST && !/^[\d.+'-]+$/.test(word) && !STOP_WORDS.has(word)

/**
 * The words of a text that tell something, each with its stem, in their order. Numbers, and words that every posting uses, are left out.
 *
 * @example termsOf('Strong SQL skills, C++ and managing of suppliers').map(({ term }) => term) // => ['sql', 'c++', 'manag', 'supplier']
 */
export const termsOf = (text: string): Term[] =>
  [...plainLetters(text).matchAll(WORD)].flatMap(([word]) => {
    if (STOP_WORDS.has(word)) return []
    return partsOf(word)
      .filter(tells)
      .map((part) => ({ word: part, term: stem(part) }))
  })
