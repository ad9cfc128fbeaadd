import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CEILING,
  countsOf,
  countWords,
  endedWords,
  FLOOR,
  figures,
  movementWords,
  OF_TWENTY_BELOW,
  oddsWords,
  percent,
  SAME_WITHIN,
} from './words.ts'

const shown = (chance: number, low: number, high: number) => ({ chance, range: { low, high } })

describe('the chance in icons', () => {
  test('is of ten from fifteen in a hundred on, and of twenty below', () => {
    expect(countsOf(shown(0.15, 0.05, 0.3)).of).toBe(10)
    expect(countsOf(shown(0.149, 0.05, 0.3))).toEqual({ of: 20, filled: 3, low: 1, high: 6 })
  })

  test('never has all icons filled, nor one under the floor', () => {
    expect(countsOf(shown(0.97, 0.8, 0.99))).toEqual({ of: 10, filled: 9, low: 8, high: 9 })
    expect(countsOf(shown(0.029, 0.001, 0.2))).toEqual({ of: 20, filled: 0, low: 0, high: 4 })
    expect(countsOf(shown(0.03, 0.001, 0.2)).filled).toBe(1)
  })

  test('stands within its range, and grows with the chance', () => {
    const three = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(three, (any) => {
        const [low, chance, high] = any.toSorted((a, b) => a - b) as [number, number, number]
        const counts = countsOf(shown(chance, low, high))
        expect(counts.low).toBeLessThanOrEqual(counts.filled)
        expect(counts.filled).toBeLessThanOrEqual(counts.high)
        expect(counts.high).toBeLessThan(counts.of)
      }),
    )
  })
})

describe('the chance in words', () => {
  test.each([
    [shown(0.299, 0.102, 0.543), 'About 3 of 10 processes like this one end in an offer. Employers differ: at some it is 1 of 10, at others 5.'],
    [shown(0.018, 0, 0.049), 'Fewer than 1 of 20 processes like this one end in an offer. Employers differ: at the best it is 1 of 20.'],
    [
      shown(0.111, 0.011, 0.276),
      'About 2 of 20 processes like this one end in an offer. Employers differ: at some it is fewer than 1 of 20, at others 6.',
    ],
    [shown(0.01, 0, 0.02), 'Fewer than 1 of 20 processes like this one end in an offer. That is so at nearly every employer.'],
    [shown(0.3, 0.28, 0.32), 'About 3 of 10 processes like this one end in an offer. Employers differ, but by less than 1 of 10.'],
    [shown(0.95, 0.7, 0.99), 'About 9 of 10 processes like this one end in an offer. Employers differ: at some it is 7 of 10, at others 9.'],
  ])('%j', (chance, words) => {
    expect(oddsWords(chance)).toBe(words)
  })

  test('never says none, never says all, and shouts at nobody', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const words = oddsWords(shown(chance, chance / 2, (1 + chance) / 2))
        expect(words).not.toMatch(/\b0 of|10 of 10|20 of 20|!|\d\.\d|%/)
      }),
    )
  })
})

describe('the chance in hundredths', () => {
  test.each([
    [0.018, 'under 3%'],
    [FLOOR, '3%'],
    [0.2865, '29%'],
    [CEILING, '90%'],
    [0.999, '90%'],
  ])('%s is %s', (chance, words) => {
    expect(percent(chance)).toBe(words)
  })

  test('comes with its range', () => {
    expect(figures(shown(0.299, 0.12, 0.543))).toBe('30%, range 12% to 54%')
    expect(figures(shown(0.2, 0.02, 0.543))).toBe('20%, range up to 54%')
    expect(figures(shown(0.01, 0.001, 0.02))).toBe('under 3%, at nearly every employer')
  })
})

describe('a movement', () => {
  test.each([
    [0.3, 0.34, 'about the same'],
    [0.3, 0.26, 'about the same'],
    [0.3, 0.3 + SAME_WITHIN, 'up, to about 4 of 10'],
    [0.35, 0.3, 'down, to about 3 of 10'],
    [0.286, 0.34, 'up a little, still about 3 of 10'],
    [0.2, 0.11, 'down, to about 2 of 20'],
    [0.08, 0.02, 'down, to fewer than 1 of 20'],
  ])('from %s to %s is %s', (before, after, words) => {
    expect(movementWords(before, after)).toBe(words)
  })
})

test('a small chance is counted of twenty', () => {
  expect(countWords(OF_TWENTY_BELOW)).toBe('about 2 of 10')
  expect(countWords(0.1)).toBe('about 2 of 20')
})

test.each(['offer', 'rejection', 'withdrawal', 'no-reply'] as const)('a process that ended with %s is told in words of its own', (outcome) => {
  expect(endedWords(outcome)).toMatch(/^(You|They) .*\.$/)
})
