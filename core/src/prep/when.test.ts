import { expect, test } from 'vitest'
import { lengthInWords } from './when.ts'

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [2879, '47 h 59 min'],
  [2880, '2 days'],
])('%d minutes are said as %s', (minutes, words) => {
  expect(lengthInWords(minutes)).toBe(words)
})
