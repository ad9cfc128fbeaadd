import { expect, test } from 'vitest'
import { hundredths, hundredthsBetween } from './hundredths.ts'

test('a chance is told in hundredths, a small one in thousandths', () => {
  expect([0.754, 0.02, 0.0147, 0.004, 0, 1].map(hundredths)).toEqual(['75%', '2%', '1.5%', '0.4%', '0%', '100%'])
})

test('what is unlikely is never said to be impossible, nor what is likely to be certain', () => {
  expect([0.0004, 1e-9, 0.0005, 0.994, 0.996].map(hundredths)).toEqual(['under 0.1%', 'under 0.1%', '0.1%', '99%', 'over 99%'])
})

test('a range has two ends; where they are the same in figures there is one', () => {
  expect(hundredthsBetween(0.56, 0.93)).toBe('56–93%')
  expect(hundredthsBetween(0.015, 0.03)).toBe('1.5–3%')
  expect(hundredthsBetween(0.001, 0.0012)).toBe('about 0.1%')
  expect(hundredthsBetween(0.0001, 0.0002)).toBe('under 0.1%')
  expect(hundredthsBetween(0.0001, 0.03)).toBe('up to 3%')
})
