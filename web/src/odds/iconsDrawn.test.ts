import { expect, test } from 'vitest'
import { middleOf, RADIUS, rangeLine } from './iconsDrawn.ts'

test('the line begins where the circles of the low end end, and ends with those of the high end', () => {
  const line = (low: number, high: number) => rangeLine({ of: 10, low, high })
  const rightOf = (place: number): number => middleOf(place, 10) + RADIUS
  expect(line(0, 5).from).toBe(middleOf(1, 10) - RADIUS)
  expect(line(2, 6)).toEqual({ from: rightOf(2), to: rightOf(6) })
  expect(new Set([0, 1, 2, 3, 4, 5].map((low) => line(low, 6).from)).size).toBe(6)
  expect(rangeLine({ of: 20, low: 0, high: 3 })).toEqual({ from: middleOf(1, 20) - RADIUS, to: middleOf(3, 20) + RADIUS })
})
