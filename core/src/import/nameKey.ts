const ASCII = /^[ -~\s]*$/

const plainAscii = (text: string): string =>
  text
    .replace(/'/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const plainAny = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Most text is plain ASCII, for which the short way does the same. */
const plain = (text: string): string => (ASCII.test(text) ? plainAscii(text) : plainAny(text))

const LONGEST = 400

/**
 * A name in one plain spelling, so that names can be compared: small letters, no accents, no punctuation, single spaces.
 * What has no letter or digit stays as it is, so that a key is only empty when the name is.
 *
 * @example nameKey(' O\'Neill & Söhne, Inc. ') // => 'oneill sohne inc'
 */
export const nameKey = (text: string): string => {
  const cut = text.slice(0, LONGEST)
  return plain(cut) || cut.trim().toLowerCase()
}

/** Words that change nothing in a heading. */
const FILLERS = new Set(['the', 'a', 'an', 'of', 'my', 'i', 'you', 'your', 'at', 'for', 'was', 'is'])

/**
 * A heading in one plain spelling: as `nameKey`, with words run together taken apart and small words left out.
 *
 * @example headingKey('appliedDate') // => 'applied date'
 */
export const headingKey = (heading: string): string => {
  const words = plain(heading.slice(0, LONGEST).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ')
  const telling = words.filter((word) => !FILLERS.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}
