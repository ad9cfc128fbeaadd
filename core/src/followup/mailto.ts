import { Address } from '../record/address.ts'

/** What goes out of the door: to whom, under which subject, and the note. */
export type Outgoing = { readonly to: string | null; readonly subject: string | null; readonly text: string }

/** Programs take at least so many characters of a link; beyond that some cut it without a word. */
const MOST_IN_LINK = 2000

const encoded = (words: string): string =>
  encodeURIComponent(words).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Letters that a link may not hold as they are, two to a sign, and half of one never. */
const kept = (words: string): string => words.replace(/\p{Surrogate}/gu, '\ufffd')

/** The longest beginning of a text, whole words, whose code is no longer than that. */
const beginning = (text: string, most: number): string => {
  const words = text.split(/(?<=\s)/)
  let [length, said] = [0, '']
  for (const word of words) {
    length += encoded(word).length
    if (length > most) break
    said += word
  }
  return said.trimEnd()
}

/**
 * A link that opens the candidate's own mail program with the note in it. A note that is too long for a link is cut, and that is told: then the
 * file is the better way.
 *
 * @throws RangeError when the address is none
 * @example mailtoOf({ to: 'lena@example.org', subject: 'Thank you', text: 'Dear Lena,' }) // => { href: 'mailto:lena@example.org?subject=Thank%20you&body=Dear%20Lena%2C', isCut: false }
 */
export const mailtoOf = ({ to, subject, text }: Outgoing): { readonly href: string; readonly isCut: boolean } => {
  if (to !== null && !Address.safeParse(to).success) throw new RangeError('mailtoOf requires one address')
  const body = kept(text).replace(/\r\n?|\n/g, '\r\n')
  const head = `mailto:${encoded(to ?? '').replace('%40', '@')}?${subject === null ? '' : `subject=${encoded(kept(subject).replace(/\s+/g, ' '))}&`}body=`
  const whole = encoded(body)
  if (head.length + whole.length <= MOST_IN_LINK) return { href: head + whole, isCut: false }
  return { href: head + encoded(beginning(body, MOST_IN_LINK - head.length)), isCut: true }
}
