import { expect, test } from 'vitest'
import { dayNumber, dayOfNumber } from './dayNumber.ts'

const DAY_MS = 86_400_000

test('every day from 1896 to 2404 has the number that the language gives it, and the number its day', () => {
  const [first, last] = ['1896-01-01', '2404-12-31'].map((day) => Date.parse(day) / DAY_MS) as [number, number]
  const wrong: string[] = []
  for (let number = first; number <= last; number++) {
    const day = new Date(number * DAY_MS).toISOString().slice(0, 10)
    if (dayNumber(day) !== number || dayOfNumber(number) !== day) wrong.push(day)
  }
  expect(wrong).toEqual([])
  expect(last - first).toBe(509 * 365 + 124 - 1)
})

test('1 January 1970 is day 0', () => {
  expect([dayNumber('1970-01-01'), dayOfNumber(0)]).toEqual([0, '1970-01-01'])
})

test('what is no day of the years 0 to 9999 is refused', () => {
  expect([dayOfNumber(dayNumber('0000-03-01')), dayOfNumber(dayNumber('9999-12-31'))]).toEqual(['0000-03-01', '9999-12-31'])
  for (const number of [Number.NaN, dayNumber('9999-12-31') + 1, dayNumber('0000-03-01') - 1, dayNumber('soon')])
    expect(() => dayOfNumber(number), `${number}`).toThrow(RangeError)
})
