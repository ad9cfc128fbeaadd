import { expect, test } from 'vitest'
import { believedIn } from './portfolioShared.ts'

/** A peak at a point of eleven from which belief falls on both sides, by so much a point, as a logarithm. */
const peakAt = (peak: number, fall: number): Float64Array => Float64Array.from({ length: 11 }, (_, point) => 3 - fall * Math.abs(point - peak))

test.each([
  ['a wide belief has all of it', 5, 1, 0, 11],
  ['a narrow one has what counts, and a point more on either side', 5, 5, 2, 9],
  ['what is believed just so little no longer counts', 5, 7, 3, 8],
  ['a very narrow one has still as many points as a cubic needs', 5, 50, 4, 8],
  ['a narrow one at the beginning does not begin before it', 0, 50, 0, 4],
  ['one next to the beginning neither', 1, 50, 0, 4],
  ['a narrow one at the end does not go beyond it', 10, 50, 7, 11],
  ['one next to the end neither', 9, 50, 7, 11],
])('of a grid only that part is looked at in which there is belief: %s', (_what, peak, fall, from, to) => {
  expect(believedIn(peakAt(peak, fall))).toEqual({ from, to })
})
