import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/odds.json' with { type: 'json' }
import { normalNodes } from './hermite.ts'
import { NINETIETH_PERCENTILE } from './normal.ts'

/** What the special functions are held to: far finer than any figure shown, far coarser than the last digit of a double. */
const RELATIVE = 1e-10

describe('the nodes of Gauss-Hermite quadrature', () => {
  test.each(Object.entries(oracle.nodes))('agree with mpmath for %s of them', (n, expected) => {
    const nodes = normalNodes(Number(n))
    expect(nodes).toHaveLength(expected.length)
    for (const [index, { at, weight }] of nodes.entries()) {
      const other = expected[index] as { at: number; weight: number }
      expect(Math.abs(at - other.at)).toBeLessThanOrEqual(RELATIVE * Math.max(1, Math.abs(other.at)))
      expect(Math.abs(weight / other.weight - 1)).toBeLessThan(RELATIVE)
    }
  })

  test('give the moments of the standard normal exactly, up to degree 2n - 1', () => {
    const doubleFactorial = (k: number): number => (k <= 1 ? 1 : k * doubleFactorial(k - 2))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 20 }), (n, degree) => {
        fc.pre(degree <= 2 * n - 1)
        const moment = normalNodes(n).reduce((sum, { at, weight }) => sum + weight * at ** degree, 0)
        const size = doubleFactorial(degree - 1 + (degree % 2))
        expect(Math.abs(moment - (degree % 2 === 0 ? size : 0))).toBeLessThan(RELATIVE * size)
      }),
    )
  })

  test('come in order, from the lowest to the highest, one mirroring the other', () => {
    const nodes = normalNodes(31)
    expect(nodes.every(({ at }, index) => index === 0 || at > (nodes[index - 1]?.at ?? 0))).toBe(true)
    for (const [index, { at }] of nodes.entries()) expect(at + (nodes[30 - index]?.at ?? Number.NaN)).toBeCloseTo(0, 12)
  })

  test.each([0, 65, 2.5, Number.NaN])('%s of them are refused', (n) => {
    expect(() => normalNodes(n)).toThrow(`got ${n}`)
  })
})

test('nine tenths of the standard normal lie below its 90th percentile', () => {
  expect(NINETIETH_PERCENTILE).toBe(oracle.ninetieth)
})
