type Marked = { readonly within: 'subject' | 'text' | 'time'; readonly start: number; readonly end: number; readonly quote: string }

/**
 * Where the words of a remark are in a field as it is now: the text may have been typed on since it was looked at, and the check counts without a line for
 * the subject. Of several places with these words it is the nearest.
 *
 * @param checked the text that the remark counts in
 * @returns null where the words are gone
 */
export const placeOf = ({ start, end, quote }: Marked, checked: string, now: string): { start: number; end: number } | null => {
  const ahead = now.endsWith(checked) ? now.length - checked.length : 0
  const at = start + ahead
  if (quote === '') return { start: Math.min(at, now.length), end: Math.min(at, now.length) }
  if (now.slice(at, end + ahead) === quote) return { start: at, end: end + ahead }
  const after = now.indexOf(quote, at)
  const before = now.lastIndexOf(quote, at)
  const found = [after, before].filter((place) => place >= 0).sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0]
  return found === undefined ? null : { start: found, end: found + quote.length }
}
