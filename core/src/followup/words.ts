/** A word of a note, with its place. */
export type Word = { readonly word: string; readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu

/** The same text with straight apostrophes and quotation marks, and with plain spaces: every sign stays at its place. */
export const straight = (text: string): string =>
  text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')

/** The words of a text in their order. */
export const wordsIn = (text: string): Word[] =>
  [...straight(text).matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))

/** A word without its accents and capitals: what two spellings have in common. */
export const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').replace(/ł/gi, 'l').replace(/ß/g, 'ss').toLowerCase()

/** Words that are in every text and tell none from another. */
const EVERYWHERE = new Set(
  `a about above after again all also always am an and any are as asked at away back be because been before being below best better between both but by call came can
  come could day days did do does done down each even ever every few find first for found from get give go going good got had has have having he her here him his
  home hope how i if in into is it its job just keep kept kind know last like little long look made make many may me meet met might mine more most much must my name
  need never new next no not nothing now of off on once one only open or other our out over own part people place please point put question questions really right
  role said same saw say see she should show side since so some somebody still such take talk team tell than thank thanks that the their them then there these they
  thing things think this those though three through time to today told too took two under until up us use used very want was way we week well were what when where
  whether which while who why will with without work worked working would year years yesterday you your yours candidate company interview position conversation
  experience field learn bring reliable broad learned quickly skills certain matches background`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What is left of a word when its endings are off, so that one form finds another. */
const stemOf = (word: string): string => {
  const plain = folded(word).replace(/'s?$/, '')
  if (plain.length <= 4) return plain.replace(/s$/, '')
  return plain.replace(/(?:ations?|ings?|edly|ed|ies|ers?|es|ly|s|y|e)$/, '')
}

/** The stems of a text that say what it is about. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsIn(text)
      .filter(({ word }) => !EVERYWHERE.has(folded(word)) && (word.length > 2 || /\d/.test(word)))
      .map(({ word }) => stemOf(word)),
  )

/**
 * How many letters must be changed, put in, left out or swapped with the next one to come from one word to another.
 *
 * @example lettersBetween('Maud', 'Madu') // => 1
 */
export const lettersBetween = (one: string, other: string): number => {
  const [a, b] = [[...one], [...other]]
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1
      const isSwapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]
      const steps = Math.min((last[at] as number) + 1, (next[at - 1] as number) + 1, (last[at - 1] as number) + same)
      next.push(isSwapped ? Math.min(steps, (before[at - 2] as number) + 1) : steps)
    }
    ;[before, last] = [last, next]
  }
  return last[b.length] as number
}

/** How a word sounds, roughly: its consonants with the vowels between them as one. */
const sounded = (word: string): string =>
  folded(word)
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1/g, '$1')

/** Is a word another one with a slip in it? Short words may have one wrong letter, long ones two. The word itself is no slip. */
export const isSlipOf = (word: string, meant: string): boolean => {
  if (word === meant || meant.length < 3) return false
  if (folded(word) === folded(meant)) return word.toLowerCase() !== meant.toLowerCase()
  if (meant.length >= 4 && sounded(word) === sounded(meant)) return true
  return lettersBetween(folded(word), folded(meant)) <= (meant.length >= 8 ? 2 : 1)
}
