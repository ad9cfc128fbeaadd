import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lognormalAbove, lognormalQuantile } from './lognormal.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('a lognormal quantity is always above 0, and as often below its quantile as that says', () => {
  fc.assert(
    fc.property(number(0.1, 200), number(0.1, 2), number(0.01, 0.99), (median, sigma, share) => {
      for (const x of [0, -1, -1e9]) expect(lognormalAbove(x, { median, sigma })).toBe(1)
      expect(lognormalAbove(lognormalQuantile(share, { median, sigma }), { median, sigma })).toBeCloseTo(1 - share, 10)
      expect(lognormalAbove(0.5, { median, sigma })).toBeLessThanOrEqual(1)
      expect(lognormalAbove(median * Math.exp(sigma), { median, sigma })).toBeCloseTo(0.15865525393145707, 10)
    }),
  )
})
