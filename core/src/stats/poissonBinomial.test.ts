import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonBinomial } from './poissonBinomial.ts'

/** Every coin adds a rounding; a thousand of them stay far below this. */
const CLOSE = 12

const aChance = fc.double({ min: 0, max: 1, noNaN: true })
const chances = fc.array(aChance, { maxLength: 60 })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const binomial = (n: number, chance: number): number[] => {
  let ways = 1
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) ways *= (n - k + 1) / k
    return ways * chance ** k * (1 - chance) ** (n - k)
  })
}

describe('the number of coins that fall heads', () => {
  test('is certain to be some number', () => {
    fc.assert(
      fc.property(chances, (coins) => {
        expect(sum(poissonBinomial(coins))).toBeCloseTo(1, CLOSE)
      }),
    )
    const thousand = Array.from({ length: 1000 }, (_, index) => (index % 17) / 17)
    expect(sum(poissonBinomial(thousand))).toBeCloseTo(1, CLOSE)
  })

  test('is on the average the sum of their chances, and varies as the sum of what each does', () => {
    fc.assert(
      fc.property(chances, (coins) => {
        const counts = poissonBinomial(coins)
        const mean = sum(counts.map((chance, count) => count * chance))
        expect(mean).toBeCloseTo(sum(coins), 10)
        expect(sum(counts.map((chance, count) => (count - mean) ** 2 * chance))).toBeCloseTo(sum(coins.map((chance) => chance * (1 - chance))), 9)
      }),
    )
  })

  test('does not depend on the order in which they are thrown', () => {
    fc.assert(
      fc.property(chances, (coins) => {
        const [one, other] = [poissonBinomial(coins), poissonBinomial(coins.toReversed())]
        for (const [count, chance] of one.entries()) expect(other[count] ?? 0).toBeCloseTo(chance, CLOSE)
      }),
    )
  })

  test('is binomial when they are all alike', () => {
    for (const [n, chance] of [
      [5, 0.3],
      [40, 0.5],
    ] as const)
      for (const [count, expected] of binomial(n, chance).entries())
        expect(poissonBinomial(Array.from({ length: n }, () => chance))[count]).toBeCloseTo(expected, CLOSE)
  })

  test('of certain ones is all of them, and of impossible ones none', () => {
    expect(poissonBinomial([1, 1, 0])).toEqual([0, 0, 1])
    expect(poissonBinomial([0, 0])).toEqual([1])
  })
})
