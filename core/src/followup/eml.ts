import { Address } from '../record/address.ts'
import type { Instant } from '../record/day.ts'
import { wallClock, type Zone } from '../record/zone.ts'
import { MONTHS, WEEKDAYS, weekdayOf } from './dates.ts'
import type { Outgoing } from './mailto.ts'

/** The bytes of a text in UTF-8, each as its number; half a character is the sign for an unreadable one. */
const bytesOf = (words: string): number[] =>
  [...encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).matchAll(/%([0-9A-F]{2})|[\s\S]/g)].map(([sign, code]) =>
    code === undefined ? sign.charCodeAt(0) : Number.parseInt(code, 16),
  )

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Longest line of quoted text, its sign for going on included. */
const LINE = 76

/** One line in quoted-printable, RFC 2045: every byte that is no plain letter as its code, no line longer than 76, nothing blank at an end. */
const quotedLine = (line: string): string => {
  const parts = [...line].flatMap((sign) => {
    const bytes = bytesOf(sign)
    const [byte = 0] = bytes
    return bytes.length === 1 && (byte === 9 || (byte >= 32 && byte < 127 && byte !== 61)) ? [sign] : [bytes.map(hex).join('')]
  })
  const last = parts.at(-1)
  if (last === ' ' || last === '\t') parts[parts.length - 1] = hex(last.charCodeAt(0))
  // A dot alone ends a message on its way, and mailboxes part messages at "From ".
  if (parts[0] === '.') parts[0] = hex(46)
  if (/^From /.test(line)) parts[0] = hex(70)
  const lines = ['']
  for (const part of parts) {
    const room = LINE - 1 - (lines.at(-1) as string).length
    if (part.length > room) lines.push('')
    lines[lines.length - 1] += part
  }
  return lines.join('=\r\n')
}

const quoted = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(quotedLine)
    .join('\r\n')

/** What an encoded word of RFC 2047 may hold as it is, in every place where one may stand. */
const PLAIN = /^[A-Za-z0-9!*+/-]$/
const WORD_BEGIN = '=?UTF-8?Q?'
const WORD_END = '?='
const MOST_IN_WORD = 75 - WORD_BEGIN.length - WORD_END.length

/** Words beyond ASCII as encoded words, each at most 75 characters and none with a character cut in two; so much of the first line is taken. */
const encodedWords = (words: string, taken: number): string => {
  const pieces = ['']
  for (const sign of words) {
    const code = sign === ' ' ? '_' : PLAIN.test(sign) ? sign : bytesOf(sign).map(hex).join('')
    if ((pieces.at(-1) as string).length + code.length > MOST_IN_WORD - (pieces.length === 1 ? taken : 0)) pieces.push('')
    pieces[pieces.length - 1] += code
  }
  return pieces.map((piece) => `${WORD_BEGIN}${piece}${WORD_END}`).join('\r\n ')
}

/** A header is one line: whatever would end it is a space. */
const oneLine = (words: string): string =>
  words
    .replace(/[\p{Control}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const needsCode = (words: string): boolean => /[^\x20-\x7e]/.test(words) || words.includes('=?')

/** Plain words over several lines, each but the first begun with a space, none much over 76 where there is a space to part them. */
const folded = (name: string, words: string): string => {
  const lines = [`${name}:`]
  for (const word of words.split(' ')) {
    const line = lines.at(-1) as string
    if (line.length + 1 + word.length > LINE && line !== `${name}:`) lines.push(` ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\r\n')
}

/** Words of a header: as they are, or encoded. A word too long for a line is encoded, too. */
const header = (name: string, words: string): string => {
  const said = oneLine(words)
  const isLong = said.split(' ').some((word) => word.length > LINE - name.length - 2)
  return needsCode(said) || isLong ? `${name}: ${encodedWords(said, name.length + 2)}` : folded(name, said)
}

/** What stands before a name in its line. */
const FROM = 6

/** A name before an address: in quotation marks, or encoded. */
const named = (name: string, address: string): string => {
  const said = oneLine(name)
  if (said === '') return address
  if (needsCode(said) || said.length > 60) return `${encodedWords(said, FROM)}\r\n <${address}>`
  return `"${said.replace(/["\\]/g, '\\$&')}" <${address}>`
}

const pad = (number: number): string => String(number).padStart(2, '0')

/**
 * An instant as a header has it, on the clock of a zone.
 *
 * @example mailDate('2026-11-24T15:30:00.000Z', 'Europe/Amsterdam') // => 'Tue, 24 Nov 2026 16:30:00 +0100'
 */
export const mailDate = (at: Instant, zone: Zone): string => {
  const { on, time } = wallClock(at, zone)
  const [year, month, date] = on.split('-')
  const seconds = at.slice(17, 19)
  const minutes = Math.round((Date.parse(`${on}T${time}:00Z`) - Date.parse(`${at.slice(0, 16)}:00Z`)) / 60_000)
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}${pad(Math.abs(minutes) % 60)}`
  return `${WEEKDAYS[weekdayOf(on)]?.slice(0, 3)}, ${Number(date)} ${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year} ${time}:${seconds} ${offset}`
}

/** Who sends it: what is not known is left out, and the mail program puts its own. */
export type Sender = { readonly name: string | null; readonly email: string | null }

const checked = (address: string): string => {
  if (!Address.safeParse(address).success) throw new RangeError('emlOf requires one address')
  return address
}

/**
 * The note as a file that a mail program opens as a message to be sent: RFC 5322 with `X-Unsent: 1`, plain text in quoted-printable, ASCII throughout.
 *
 * @param recipient the name of the one it is to, which stands before the address
 * @throws RangeError when an address is none
 */
export const emlOf = ({ to, subject, text }: Outgoing, from: Sender, recipient: string | null, { at, zone }: { at: Instant; zone: Zone }): string =>
  [
    ...(from.email === null ? [] : [`From: ${named(from.name ?? '', checked(from.email))}`]),
    ...(to === null ? [] : [`To: ${named(recipient ?? '', checked(to))}`]),
    ...(subject === null ? [] : [header('Subject', subject)]),
    `Date: ${mailDate(at, zone)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quoted(text.endsWith('\n') ? text : `${text}\n`),
  ].join('\r\n')
