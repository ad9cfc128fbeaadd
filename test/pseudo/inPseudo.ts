const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ODD = 'àƀçđèƒğħìĵķľmñòþqřšţùṽŵxÿžÀɃÇĐÈƑĞĦÌĴĶĽMÑÒÞQŘŠŢÙṼŴXŸŽ'.replace(
  /[mqxMQX]/g,
  (letter) => ({ m: 'ṁ', q: 'ɋ', x: 'ẋ', M: 'Ṁ', Q: 'Ɋ', X: 'Ẋ' })[letter] ?? letter,
)

/** Each word longer by about two fifths, as in German. */
const longer = (word: string): string => `${word}${'·'.repeat(Math.round([...word].length * 0.4))}`

/** Every letter another, so that whatever is still in plain letters on a page did not come from the catalogue. Marks such as `<link>` stay. */
const odd = (text: string): string =>
  text
    .split(/(<\/?\w+>)/)
    .map((piece) =>
      piece.startsWith('<')
        ? piece
        : piece.replace(/[a-z]+/gi, (word) => longer([...word].map((letter) => [...ODD][PLAIN.indexOf(letter)] ?? letter).join(''))),
    )
    .join('')

/** The catalogue with every sentence in the made-up language; what is no sentence stays as it is. */
export const inPseudo = <Value>(value: Value): Value => pseudoOf(value) as Value

const pseudoOf = (value: unknown): unknown => {
  if (typeof value === 'string') return odd(value)
  if (typeof value === 'function') return (...given: unknown[]) => pseudoOf((value as (...args: unknown[]) => unknown)(...given))
  if (Array.isArray(value)) return value.map(pseudoOf)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pseudoOf(each)]))
  return value
}
