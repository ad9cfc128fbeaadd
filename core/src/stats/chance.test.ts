import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfOdds, oddsOfChance } from './chance.ts'

/** A round trip divides twice, and each division may lose half of the last binary digit. */
const TWO_ROUNDINGS = 4 * Number.EPSILON

describe('odds and chance', () => {
  test('are two ways to say the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e12, noNaN: true }), (odds) => {
        const chance = chanceOfOdds(odds)
        fc.pre(chance < 0.999)
        expect(Math.abs(oddsOfChance(chance) / odds - 1)).toBeLessThan(1000 * TWO_ROUNDINGS)
      }),
    )
  })

  test('of a thing and of its opposite are one over the other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (odds) => {
        expect(Math.abs(chanceOfOdds(odds) + chanceOfOdds(1 / odds) - 1)).toBeLessThan(TWO_ROUNDINGS)
      }),
    )
  })

  test('hold at the ends: no odds are no chance, and endless odds are certain', () => {
    expect(chanceOfOdds(0)).toBe(0)
    expect(chanceOfOdds(Number.POSITIVE_INFINITY)).toBe(1)
    expect(chanceOfOdds(1)).toBe(0.5)
    expect(chanceOfOdds(3)).toBe(0.75)
  })

  test.each([0, 1, -0.1, 1.1, Number.NaN])('a chance of %s has no odds', (chance) => {
    expect(() => oddsOfChance(chance)).toThrow(`got ${chance}`)
  })
})
