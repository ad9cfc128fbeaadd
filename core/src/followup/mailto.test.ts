import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailtoOf } from './mailto.ts'

const bodyOf = (href: string): string => decodeURIComponent(/[?&]body=(.*)$/.exec(href)?.[1] ?? '')

test('a link holds whom it is to, the subject and the note, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (subject, text) => {
      const { href, isCut } = mailtoOf({ to: 'lena@example.org', subject, text })
      expect(href).toMatch(/^mailto:lena@example\.org\?subject=[\w.~%-]*&body=[\w.~%-]*$/)
      expect(isCut).toBe(false)
      expect(bodyOf(href).replaceAll('\r\n', '\n')).toBe(text.replace(/\r\n?/g, '\n'))
    }),
  )
})

test('a note that is too long is cut between words, within the length, and that is told', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 400, maxLength: 500 }), (words) => {
      const text = words.join(' ')
      const { href, isCut } = mailtoOf({ to: null, subject: null, text })
      expect(href.length).toBeLessThanOrEqual(2000)
      if (isCut) expect(text.replace(/\r\n?|\n/g, '\r\n').startsWith(bodyOf(href))).toBe(true)
    }),
    { numRuns: 50 },
  )
  expect(mailtoOf({ to: null, subject: 'x', text: 'word '.repeat(500) }).isCut).toBe(true)
})

test('an address that is none, or two, never comes into a link', () => {
  for (const to of ['a@b.org?bcc=x@y.org', 'a@b.org,x@y.org', 'a@b.org%0ABcc:x@y.org'])
    expect(() => mailtoOf({ to, subject: null, text: '' }), to).toThrow(RangeError)
})
