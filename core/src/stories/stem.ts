const CONSONANT = '[^aeiou]'
const VOWEL = '[aeiouy]'
const RUN = `${CONSONANT}[^aeiouy]*`
const VOWELS = `${VOWEL}[aeiou]*`

/** How often a vowel is followed by a consonant: once or more, just once, more than once. */
const ONCE_OR_MORE = new RegExp(`^(${RUN})?${VOWELS}${RUN}`)
const JUST_ONCE = new RegExp(`^(${RUN})?${VOWELS}${RUN}(${VOWELS})?$`)
const MORE_THAN_ONCE = new RegExp(`^(${RUN})?${VOWELS}${RUN}${VOWELS}${RUN}`)
const HAS_VOWEL = new RegExp(`^(${RUN})?${VOWEL}`)
/** Consonant, vowel, consonant at the end, the last no w, x or y: such a word may have lost its e. */
const SHORT = new RegExp(`^${RUN}${VOWEL}[^aeiouwxy]$`)

type Endings = readonly (readonly [ending: string, instead: string])[]

const SECOND: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]
const THIRD: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const FOURTH = /(.*?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/

const withoutPlural = (word: string): string => {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

const restored = (stem: string): string => {
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1)
  return SHORT.test(stem) ? `${stem}e` : stem
}

const withoutPast = (word: string): string => {
  if (word.endsWith('eed')) return ONCE_OR_MORE.test(word.slice(0, -3)) ? word.slice(0, -1) : word
  const stem = /^(.+?)(ed|ing)$/.exec(word)?.[1]
  return stem !== undefined && HAS_VOWEL.test(stem) ? restored(stem) : word
}

const replaced = (word: string, endings: Endings): string => {
  const found = endings.find(([ending]) => word.endsWith(ending))
  if (found === undefined) return word
  const stem = word.slice(0, -found[0].length)
  return ONCE_OR_MORE.test(stem) ? stem + found[1] : word
}

const withoutLast = (word: string): string => {
  const stem = FOURTH.exec(word)?.[1] ?? /^(.+[st])ion$/.exec(word)?.[1]
  return stem !== undefined && MORE_THAN_ONCE.test(stem) ? stem : word
}

const tidied = (word: string): string => {
  const stem = word.endsWith('e') ? word.slice(0, -1) : null
  const shorter = stem !== null && (MORE_THAN_ONCE.test(stem) || (JUST_ONCE.test(stem) && !SHORT.test(stem))) ? stem : word
  return shorter.endsWith('ll') && MORE_THAN_ONCE.test(shorter) ? shorter.slice(0, -1) : shorter
}

const yToI = (word: string): string => {
  const stem = word.slice(0, -1)
  return word.endsWith('y') && HAS_VOWEL.test(stem) ? `${stem}i` : word
}

/**
 * What an English word has in common with its kin: managing, manages and manager are `manag`. These are the rules of Porter (1980) with the two that
 * its author added later (bli, logi). A word of two letters or with a sign in it stays as it is.
 *
 * @param word in lower case
 * @example ['managing', 'manages', 'manager'].map(stem) // => ['manag', 'manag', 'manag']
 * @example stem('c++') // => 'c++'
 */
export const stem = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  // A y at the beginning is a consonant.
  const marked = word.startsWith('y') ? `Y${word.slice(1)}` : word
  const second = replaced(yToI(withoutPast(withoutPlural(marked))), SECOND)
  return tidied(withoutLast(replaced(second, THIRD))).toLowerCase()
}
