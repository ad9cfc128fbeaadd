import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NINETIETH_PERCENTILE } from './normal.ts'
import { wilson } from './wilson.ts'

const counts = fc.integer({ min: 1, max: 5000 }).chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

test('at each end of the interval what was counted lies just z standard errors off, as Wilson has it', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0.5, max: 3, noNaN: true }), ([events, trials], z) => {
      const { low, high } = wilson(events, trials, z)
      for (const [end, isLow] of [
        [low, true],
        [high, false],
      ] as const) {
        if (end === 0 || end === 1) continue
        const errors = (events / trials - end) / Math.sqrt((end * (1 - end)) / trials)
        expect(errors).toBeCloseTo(isLow ? z : -z, 7)
      }
    }),
  )
})

test('the interval holds the share, lies within 0 and 1, and mirrors with what is counted', () => {
  fc.assert(
    fc.property(counts, ([events, trials]) => {
      const { low, high } = wilson(events, trials)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(events / trials)
      expect(high).toBeGreaterThanOrEqual(events / trials)
      expect(wilson(trials - events, trials).low).toBeCloseTo(1 - high, 12)
    }),
  )
})

test('none of ten may still be one of seven', () => {
  expect(wilson(0, 10)).toEqual({ low: 0, high: NINETIETH_PERCENTILE ** 2 / (10 + NINETIETH_PERCENTILE ** 2) })
})

test.each([
  [1, 0],
  [-1, 5],
  [6, 5],
  [Number.NaN, 5],
])('%d of %d is no count', (events, trials) => {
  expect(() => wilson(events, trials)).toThrow(RangeError)
})
