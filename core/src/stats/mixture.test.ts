import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mixture, mixtureBelow, mixtureDensity, mixtureNodes, mixtureQuantile, reachOf } from './mixture.ts'

/** Sums of some hundred products of doubles. */
const ROUNDING = 1e-13

const aMixture: fc.Arbitrary<Mixture> = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
      centre: fc.double({ min: -3, max: 3, noNaN: true }),
      sd: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0)
    return parts.map((part) => ({ ...part, weight: part.weight / total }))
  })

const mean = (mixture: Mixture, valueAt: (x: number) => number): number =>
  mixtureNodes(mixture).reduce((sum, { at, weight }) => sum + weight * valueAt(at), 0)

test('the nodes give the mean, the variance and the mean factor of any mixture, as they are known in closed form', () => {
  fc.assert(
    fc.property(aMixture, (mixture) => {
      const over = (value: (part: Mixture[number]) => number): number => mixture.reduce((sum, part) => sum + part.weight * value(part), 0)
      expect(mean(mixture, () => 1)).toBeCloseTo(1, 13)
      expect(Math.abs(mean(mixture, (x) => x) - over(({ centre }) => centre))).toBeLessThan(10 * ROUNDING)
      expect(Math.abs(mean(mixture, (x) => x * x) - over(({ centre, sd }) => centre ** 2 + sd ** 2))).toBeLessThan(100 * ROUNDING)
      const factor = over(({ centre, sd }) => Math.exp(centre + sd ** 2 / 2))
      expect(Math.abs(mean(mixture, Math.exp) / factor - 1)).toBeLessThan(1e-11)
    }),
  )
})

test('a mixture reaches as far as its farthest part on each side, each by so many of its own deviations', () => {
  const mixture = [
    { weight: 0.5, centre: -1, sd: 0.5 },
    { weight: 0.5, centre: 1, sd: 0.2 },
  ]
  expect(reachOf(mixture)).toEqual({ from: -1 - 9.5 * 0.5, to: -1 + 9.5 * 0.5 })
  const nodes = mixtureNodes(mixture)
  expect([nodes[0]?.at, (nodes.at(-1)?.at ?? 0) >= reachOf(mixture).to]).toEqual([reachOf(mixture).from, true])
})

test('the mean of a logistic chance over a symmetric mixture is a half', () => {
  const mixture = [
    { weight: 0.5, centre: -1, sd: 0.6 },
    { weight: 0.5, centre: 1, sd: 0.6 },
  ]
  expect(mean(mixture, (x) => 1 / (1 + Math.exp(-x)))).toBeCloseTo(0.5, 14)
})

test('below the quantile of a share lies that share, and what lies below is what the density adds up to', () => {
  fc.assert(
    fc.property(aMixture, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (mixture, share) => {
      const at = mixtureQuantile(mixture, share)
      expect(Math.abs(mixtureBelow(mixture, at) - share)).toBeLessThan(1e-11)
      const step = 1e-4
      const slope = (mixtureBelow(mixture, at + step) - mixtureBelow(mixture, at - step)) / (2 * step)
      expect(Math.abs(slope - mixtureDensity(mixture, at))).toBeLessThan(1e-7)
    }),
  )
})
