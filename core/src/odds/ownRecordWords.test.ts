import { expect, test } from 'vitest'
import { ownRecordWords } from './ownRecordWords.ts'

const after = (counted: number, ...centres: number[]): string | null =>
  ownRecordWords({ counted, belief: centres.map((centre) => ({ weight: 1 / centres.length, centre, sd: 0.63 })) })

test('nothing is said of nothing', () => {
  expect(after(0, 0.5)).toBeNull()
})

test('one process is spoken of as one', () => {
  expect(after(1, -0.3)).toBe(
    'One of your other processes counts here: it came to a conversation. It came less far than is typical, which may be the market as much as you. That is little: until about 20, what holds for everybody says more.',
  )
})

test('many are spoken of together, by what is believed on the average', () => {
  expect(after(12, 0.2, 0.6)).toBe(
    '12 of your other processes count here: those that came to a conversation. Together they came further than is typical. They are few: until about 20, what holds for everybody says more.',
  )
  expect(after(19, -0.5, 0.45)).toContain('Together they came as far as is typical. They are few')
})

test('from twenty on they are not few any more', () => {
  expect(after(20, 0.05)).toBe('20 of your other processes count here: those that came to a conversation. Together they came as far as is typical.')
})

test('a tenth more or less on the odds of a step is typical, and more is not', () => {
  expect(after(30, 0.094)).toContain('as far as')
  expect(after(30, 0.097)).toContain('further')
  expect(after(30, -0.094)).toContain('as far as')
  expect(after(30, -0.097)).toContain('less far')
})
