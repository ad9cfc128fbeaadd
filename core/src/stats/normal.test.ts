import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/waiting.json' with { type: 'json' }
import { lognormalAbove, lognormalQuantile } from './lognormal.ts'
import { normalAbove, normalBelow, normalQuantile } from './normal.ts'

const RELATIVE = 1e-10
/** Beyond ten standard deviations lies less than one part in 10^23: eight digits of that are plenty. */
const FAR_RELATIVE = 1e-8

describe('the tail of the standard normal', () => {
  test.each(oracle.above)('agrees with mpmath at $at', ({ at, above }) => {
    const held = Math.abs(at) > 10 ? FAR_RELATIVE : RELATIVE
    expect(Math.abs(normalAbove(at) / above - 1)).toBeLessThan(held)
    expect(Math.abs(normalBelow(-at) / above - 1)).toBeLessThan(held)
  })

  test('never rises, and is without a gap where one method takes over from the other', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 30, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (x, step) => {
        expect(normalAbove(x + step)).toBeLessThanOrEqual(normalAbove(x))
      }),
    )
    expect(Math.abs(normalAbove(3) / normalAbove(3 - 1e-13) - 1)).toBeLessThan(RELATIVE)
  })
})

describe('the quantile of the standard normal', () => {
  test.each(oracle.quantiles)('agrees with mpmath for $share', ({ share, at }) => {
    expect(Math.abs(normalQuantile(share) - at)).toBeLessThan(RELATIVE * Math.max(1, Math.abs(at)))
  })

  test('is where so much lies below', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(Math.abs(normalBelow(normalQuantile(share)) / share - 1)).toBeLessThan(RELATIVE)
      }),
    )
  })

  test.each([0, 1, -0.1, 1.1, Number.NaN])('of a share of %s is refused', (share) => {
    expect(() => normalQuantile(share)).toThrow(`got ${share}`)
  })
})

describe('a lognormal time', () => {
  test.each(oracle.lognormal)('takes longer than $x as often as mpmath says', ({ x, above, ...time }) => {
    expect(Math.abs(lognormalAbove(x, time) / above - 1)).toBeLessThan(RELATIVE)
  })

  test('always takes longer than no time at all', () => {
    expect(lognormalAbove(0, { median: 7, sigma: 0.9 })).toBe(1)
  })

  test('has its quantile where so much of it is over', () => {
    const time = { median: 7, sigma: 0.9 }
    expect(lognormalAbove(lognormalQuantile(0.65, time), time)).toBeCloseTo(0.35, 12)
    expect(lognormalQuantile(0.65, time)).toBeCloseTo(9.9, 2)
  })
})
