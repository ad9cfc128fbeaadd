import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NINETIETH_PERCENTILE, normalBelow } from '../stats/normal.ts'
import { spreadOf } from './spread.ts'
import { mixedWeight, weightedRangeOver, weightPart } from './weightedSpread.ts'

/** What the panels are good for. */
const PANELS = 1e-9

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const normal = fc.record({ centre: number(-2, 2), sd: number(0.3, 1.2), constant: number(0, 3), times: number(0.1, 2), place: number(-3, 3) })

/** Weighed by the factor itself, a normal of the logarithm is the same normal further up by its variance. */
const tilted = ({ centre, sd }: { centre: number; sd: number }) => ({ total: Math.exp(centre + sd ** 2 / 2), centre: centre + sd ** 2 })

test('a weight that is a constant and the factor itself has the share below each point that the two normals have', () => {
  fc.assert(
    fc.property(normal, ({ centre, sd, constant, times, place }) => {
      const spread = spreadOf([{ weight: 1, centre, sd }])
      const { total, centre: moved } = tilted({ centre, sd })
      const { at, below, total: whole } = mixedWeight(spread, constant, [{ times, part: weightPart(spread, (factor) => factor) }])
      const x = centre + place * sd
      expect(at(x)).toBeCloseTo(constant + times * Math.exp(x), 12)
      expect(Math.abs(whole / (constant + times * total) - 1)).toBeLessThan(PANELS)
      const expected = constant * normalBelow(place) + times * total * normalBelow((x - moved) / sd)
      expect(Math.abs(below(x) - expected)).toBeLessThan(PANELS * whole)
    }),
  )
})

test('one tenth of the weight lies below the range and one above', () => {
  fc.assert(
    fc.property(normal, ({ centre, sd, times }) => {
      const spread = spreadOf([{ weight: 1, centre, sd }])
      const part = weightPart(spread, (factor) => factor)
      const { low, high } = weightedRangeOver(spread, Math.log, mixedWeight(spread, 0, [{ times, part }]))
      const { centre: moved } = tilted({ centre, sd })
      expect(Math.abs(low - (moved - NINETIETH_PERCENTILE * sd))).toBeLessThan(PANELS)
      expect(Math.abs(high - (moved + NINETIETH_PERCENTILE * sd))).toBeLessThan(PANELS)
    }),
  )
})

test('several weights add up, each times its number', () => {
  const spread = spreadOf([
    { weight: 0.4, centre: -0.5, sd: 0.6 },
    { weight: 0.6, centre: 0.4, sd: 0.9 },
  ])
  const [one, other] = [(factor: number) => factor / (1 + factor), (factor: number) => 1 / (1 + factor)].map((valueAt) => weightPart(spread, valueAt))
  if (one === undefined || other === undefined) throw new Error('there are two')
  const both = mixedWeight(spread, 0.5, [
    { times: 2, part: one },
    { times: 2, part: other },
  ])
  // The two are one together.
  for (const x of [-6, -1, 0, 0.3, 2, 6]) {
    expect(both.at(x)).toBeCloseTo(2.5, 12)
    expect(both.below(x)).toBeCloseTo(2.5 * spread.below(x), 9)
  }
  expect(both.total).toBeCloseTo(2.5, 9)
})
