import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Stage } from '../record/stage.ts'
import type { Mixture } from '../stats/mixture.ts'
import { levelShift, shiftedBelief } from './level.ts'
import { branchesOf, chanceOver } from './path.ts'
import { meanOver, PRIOR, spreadOf } from './spread.ts'
import { UNKNOWN_STANDING } from './standing.ts'

/** Full interviews that a process at a stage may have behind it. */
const ROUNDS = { applied: [0], screen: [0], first: [1], second: [2], later: [3, 4, 40], final: [1, 2, 5], 'pre-offer': [0, 3] } as const

const aStage = fc
  .constantFrom(...Stage.options)
  .chain((stage) => fc.record({ stage: fc.constant(stage), fullRounds: fc.constantFrom(...ROUNDS[stage]) }))
const aChance = fc.double({ min: 0.0001, max: 0.9999, noNaN: true })

const meanAt = (at: { stage: Stage; fullRounds: number }, shift: number, belief: Mixture = PRIOR): number => {
  const branches = branchesOf({ ...UNKNOWN_STANDING, ...at, isLast: at.stage === 'final' ? true : null })
  return meanOver(spreadOf(shiftedBelief(belief, shift)), (factor) => chanceOver(branches, factor))
}

describe('a level that is known', () => {
  test('is the mean chance of the processes at that stage of which nothing else is known', () => {
    fc.assert(
      fc.property(aStage, aChance, (at, chance) => {
        expect(meanAt(at, levelShift(at, chance))).toBeCloseTo(chance, 10)
      }),
    )
  })

  test('is that mean over another belief, too', () => {
    fc.assert(
      fc.property(aStage, aChance, fc.double({ min: -1.5, max: 1.5, noNaN: true }), (at, chance, centre) => {
        const belief = [{ weight: 1, centre, sd: 0.5 }]
        expect(meanAt(at, levelShift(at, chance, belief), belief)).toBeCloseTo(chance, 10)
      }),
    )
  })

  test('that is the one we state moves nothing', () => {
    fc.assert(
      fc.property(aStage, (at) => {
        expect(levelShift(at, meanAt(at, 0))).toBeCloseTo(0, 9)
      }),
    )
  })

  test('moves every other stage the same way', () => {
    fc.assert(
      fc.property(aStage, aStage, aChance, (at, other, chance) => {
        const shift = levelShift(at, chance)
        expect(Math.sign(meanAt(other, shift) - meanAt(other, 0))).toBe(Math.sign(shift))
      }),
    )
  })

  test.each([0, 1, -0.1, 0.00001, 0.99999, Number.NaN])('cannot be %s', (chance) => {
    expect(() => levelShift({ stage: 'second', fullRounds: 2 }, chance)).toThrow(`levelShift requires a chance from 0.0001 to 0.9999; got ${chance}`)
  })
})
