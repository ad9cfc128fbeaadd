/** Words that every sentence has and that tell nothing of what it is about. */
const EMPTY = new Set(
  'a about after again all an and any are as at be been before but by can could did do does done for from had has have her him his how i if in into is it its just like me more most my no not of on one or our out over she so some than that the their them then there they this to too up us was we were what when where which who why will with would you your'.split(
    ' ',
  ),
)

/** The words of a text in lower case, in their order; what stands between is left out. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []

/** A word without the endings that change nothing of what it is about: `questions` and `question` are one. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|e|y)$/, '') : word)

/**
 * What a text is about: its words without those that every sentence has, each once.
 *
 * @example [...subjectsOf('How do you say no to a stakeholder?')] // => ['say', 'stakeholder']
 */
export const subjectsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !EMPTY.has(word))
      .map(stem),
  )

/** How much two texts are about the same, from 0 to 1: what they share, of what each has. */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * [...one].filter((word) => other.has(word)).length) / all
}

/** Phrases as they stand in a text that is padded: the same few are looked for again and again. */
const sought = new Map<string, string>()

const padded = (text: string): string => ` ${wordsOf(text).join(' ')} `

const soughtAs = (phrase: string): string => {
  const known = sought.get(phrase)
  if (known !== undefined) return known
  const made = padded(phrase)
  sought.set(phrase, made)
  return made
}

/**
 * Which of these words or phrases stand in the text, whole words only. The phrases are those of a list: each is taken apart once.
 *
 * @example phrasesIn('Head of Analytics, EMEA', ['head', 'head of', 'analyst']) // => ['head', 'head of']
 */
export const phrasesIn = (text: string, phrases: readonly string[]): string[] => {
  const whole = padded(text)
  return phrases.filter((phrase) => whole.includes(soughtAs(phrase)))
}

/** As one says a list: `one, two and three`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** With a capital at the beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** On one line, cut at a word when it is longer than `most` letters. */
export const brief = (text: string, most = 160): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`
}
