import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emlOf, mailDate } from './eml.ts'

const MOMENT = { at: '2026-11-24T15:30:00.000Z', zone: 'Europe/Amsterdam' }
const FROM = { name: 'Noor Adeyemi', email: 'noor@example.org' }
const fileOf = (subject: string, text: string, name = 'Lena Vogt'): string =>
  emlOf({ to: 'lena.vogt@example.org', subject, text }, { ...FROM, name }, name, MOMENT)

const decoder = new TextDecoder('utf-8', { fatal: true })
const fromCodes = (words: string): string => {
  const bytes = [...words.matchAll(/=([0-9A-F]{2})|([^=])/g)].map(([, code, sign]) =>
    sign === undefined ? Number.parseInt(code as string, 16) : sign.charCodeAt(0),
  )
  return decoder.decode(Uint8Array.from(bytes))
}

/** Reads a file back as RFC 5322, 2047 and 2045 say. */
const readBack = (file: string) => {
  const [head = '', ...body] = file.split('\r\n\r\n')
  const unfolded = head.replace(/\r\n(?=[ \t])/g, '')
  const headers = new Map(unfolded.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  const decoded = (words: string): string =>
    words.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_all, code: string) => fromCodes(code.replaceAll('_', ' ')))
  const text = fromCodes(body.join('\r\n\r\n').replace(/=\r\n/g, ''))
  return {
    headers,
    names: unfolded.split('\r\n').map((line) => line.slice(0, line.indexOf(':'))),
    subject: decoded(headers.get('Subject') ?? ''),
    text,
  }
}

describe('the file', () => {
  test('is a message still to be sent, with one recipient, in plain text', () => {
    const { headers, names, subject, text } = readBack(fileOf('Thank you', 'Dear Lena,\n\nThank you.\n'))
    expect(names).toEqual(['From', 'To', 'Subject', 'Date', 'X-Unsent', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'])
    expect(headers.get('X-Unsent')).toBe('1')
    expect(headers.get('To')).toBe('"Lena Vogt" <lena.vogt@example.org>')
    expect(headers.get('Date')).toBe('Tue, 24 Nov 2026 16:30:00 +0100')
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(subject).toBe('Thank you')
    expect(text).toBe('Dear Lena,\r\n\r\nThank you.\r\n')
  })

  test('leaves out what is not known', () => {
    const file = emlOf({ to: null, subject: null, text: 'Hello' }, { name: null, email: null }, null, MOMENT)
    expect(readBack(file).names).toEqual(['Date', 'X-Unsent', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'])
  })

  test('takes no address that is none, or two', () => {
    for (const to of ['lena', 'lena@example.org\r\nBcc: x@example.org', 'lena@example.org, x@example.org'])
      expect(() => emlOf({ to, subject: null, text: '' }, FROM, null, MOMENT), to).toThrow(RangeError)
    expect(() => emlOf({ to: null, subject: null, text: '' }, { name: null, email: 'x\n@y.org' }, null, MOMENT)).toThrow(RangeError)
  })

  test('says any subject, name and text again as they were, in ASCII and in lines that every server takes', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ maxLength: 300 }),
    )
    const lines = fc
      .array(fc.oneof(words, fc.constantFrom('.', 'From here', 'trailing  ', '=3D', '\t')), { maxLength: 6 })
      .map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(words, lines, words, (subject, text, name) => {
        const file = fileOf(subject, text, name)
        expect(file).toMatch(/^[\t\r\n\x20-\x7e]*$/)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n').filter((one) => !one.startsWith('Subject: ') || one.includes('=?')))
          expect(line.length).toBeLessThanOrEqual(78)
        const back = readBack(file)
        expect(back.names.slice(0, 3)).toEqual(['From', 'To', 'Subject'])
        expect(back.names).toHaveLength(8)
        const plain = (said: string): string =>
          said
            .replace(/[\p{Control}\u2028\u2029]+/gu, ' ')
            .replace(/ {2,}/g, ' ')
            .trim()
            .replace(/\p{Surrogate}/gu, '\ufffd')
        expect(back.subject.trim()).toBe(plain(subject))
        expect(back.text).toBe(`${text.replace(/\r\n?|\n/g, '\r\n').replace(/\p{Surrogate}/gu, '\ufffd')}${/[\r\n]$/.test(text) ? '' : '\r\n'}`)
        expect(back.headers.get('To')).toMatch(/<lena\.vogt@example\.org>$|^lena\.vogt@example\.org$/)
      }),
      { numRuns: 300 },
    )
  })

  test('lets no header in through a subject or a name', () => {
    const { names } = readBack(fileOf('Hi\r\nBcc: x@example.org', 'Hi', 'Lena"\r\nBcc: <x@example.org>'))
    expect(names).not.toContain('Bcc')
  })
})

test.each([
  ['2026-11-24T15:30:00.000Z', 'America/St_Johns', 'Tue, 24 Nov 2026 12:00:00 -0330'],
  ['2026-12-31T23:59:59.000Z', 'Pacific/Kiritimati', 'Fri, 1 Jan 2027 13:59:59 +1400'],
  ['2026-07-01T00:00:00.000Z', 'UTC', 'Wed, 1 Jul 2026 00:00:00 +0000'],
])('%s in %s is %s', (at, zone, said) => {
  expect(mailDate(at, zone)).toBe(said)
})
