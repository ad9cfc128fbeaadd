import { expect, test } from 'vitest'
import { read } from './read.ts'
import { turnsOf } from './turns.ts'

const PLAIN = 'Lena: Tell me about a failure.\nSam: It went badly and they were rude.\nLena: That is a great answer. When could you start?'
const WEBVTT = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Lena>Tell me about a failure.</v>

00:00:05.000 --> 00:00:09.000
<v Sam>It went badly and they were rude.</v>

00:00:10.000 --> 00:00:12.000
<v Lena>That is a great answer. When could you start?</v>
`
const SUBRIP = `1
00:00:01,000 --> 00:00:04,000
Lena: Tell me about a failure.

2
00:00:05,000 --> 00:00:09,000
Sam: It went badly
and they were rude.

3
00:00:10,000 --> 00:00:12,000
Lena: That is a great answer. When could you start?
`
const HEADED =
  'Lena  0:01\nTell me about a failure.\n\nSam  0:05\nIt went badly and they were rude.\n\nLena  0:10\nThat is a great answer. When could you start?'

test.each([
  ['lines that name who speaks', PLAIN],
  ['a WebVTT file', WEBVTT],
  ['a SubRip file', SUBRIP],
  ['headings with a time', HEADED],
])('a transcript as %s is read by who speaks', (_as, text) => {
  expect(turnsOf(text)?.map(({ speaker }) => speaker)).toEqual(['Lena', 'Sam', 'Lena'])
  const findings = read(text)
  const values = findings.map(({ value }) => value)
  expect(values).toEqual(expect.arrayContaining(['Lena', 'praise', 'start-date']))
  for (const value of ['rude-or-bored', 'struggled', 'Sam']) expect(values).not.toContain(value)
  expect(findings.filter(({ kind }) => kind === 'question').map(({ quote }) => quote)).toEqual(['Tell me about a failure', 'When could you start'])
  for (const { quote, start, end, speaker } of findings) {
    expect(text.slice(start, end)).toBe(quote)
    expect(speaker).toBe('Lena')
  }
})

test('the candidate is known by the name that is told, by "Me", or by who asks least', () => {
  const [lena, me] = ['Lena: That is impressive.', 'Lena: When can you start?']
  const text = `${lena}\nSam: I think so, and I did well.\n${me}`
  expect(read(text, { me: 'Lena' }).map(({ value }) => value)).not.toContain('praise')
  expect(read(text, { me: 'Sam' }).map(({ value }) => value)).toContain('praise')
  expect(read(text.replace('Sam:', 'Me:')).map(({ value }) => value)).toContain('praise')
})

test('who is not named in a transcript may be either, so that nothing is sure', () => {
  const text = WEBVTT.replaceAll(/<\/?v[^>]*>/g, '')
  const findings = read(text)
  expect(findings.length).toBeGreaterThan(0)
  for (const { sureness } of findings) expect(sureness).not.toBe('sure')
})

test('a list with headings is no transcript', () => {
  expect(turnsOf('Good: they smiled.\nBad: they were late.\nNext: a panel.')).toBeNull()
  expect(turnsOf('They were friendly. One asked: why us?')).toBeNull()
})
