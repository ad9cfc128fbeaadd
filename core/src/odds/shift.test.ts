import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SIGNS } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { NINETIETH_PERCENTILE } from '../stats/normal.ts'
import { branchesOf, chanceOver } from './path.ts'
import { spreadFor } from './shift.ts'
import { signsRead } from './signs.ts'
import { meanOver, PRIOR, type Spread, spreadOf, TOTAL_SPREAD } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

/** A chord over a quarter stands for the slope: over so short a way it differs by less than this part. */
const AS_A_CHORD = 0.02

const present = (sign: string): Reading => ({ sign, seen: 'present', cancelledBy: null })
const at = (stage: Standing['stage'], signs: Reading[] = []): Standing => ({ ...UNKNOWN_STANDING, stage, fullRounds: 2, signs })
const moving = SIGNS.filter(({ present: { logOdds } }) => logOdds !== 0).map(({ id }) => id)

test('a belief that is moved has all its shares moved by as much', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (by, share) => {
      const [moved, still] = [spreadOf(PRIOR, by), spreadOf(PRIOR)]
      expect(moved.quantile(share)).toBeCloseTo(still.quantile(share) + by, 12)
      expect(moved.below(still.quantile(share) + by)).toBeCloseTo(share, 12)
      expect(moved.density(by)).toBeCloseTo(still.density(0), 12)
      expect(meanOver(moved, (factor) => factor) / meanOver(still, (factor) => factor)).toBeCloseTo(Math.exp(by), 12)
    }),
  )
})

test('of whoever is believed to be better or worse than most, the odds of the offer move by what was read, too', () => {
  for (const centre of [-1.2, 0.9]) {
    const belief = [{ weight: 1, centre, sd: 0.4 }]
    for (const stage of ['first', 'final'] as const) {
      const standing = at(stage, [present('met-manager')])
      const branches = branchesOf(standing)
      const logOddsOver = (spread: Spread): number => Math.log(oddsOfChance(meanOver(spread, (factor) => chanceOver(branches, factor))))
      const moved = logOddsOver(spreadFor(standing, branches, belief)) - logOddsOver(spreadOf(belief))
      expect(moved).toBeCloseTo(signsRead(standing.signs).logOdds, 10)
    }
  }
})

test('where nothing was read, or nothing that this catalogue knows, the belief is what it was', () => {
  for (const signs of [[], [present('a-sign-nobody-knows')], [present('another-round')]]) {
    const standing = at('second', signs)
    expect(spreadFor(standing, branchesOf(standing), PRIOR).quantile(0.9)).toBe(spreadOf(PRIOR).quantile(0.9))
  }
})

test.each(['first', 'second', 'final'] as const)(
  'at %s the uncertainty of a sign is so much on each step that on the offer it is what it is said to be',
  (stage) => {
    for (const sign of moving) {
      const standing = at(stage, [present(sign)])
      const { logOdds, sd } = signsRead(standing.signs)
      const branches = branchesOf(standing)
      const logOddsAt = (by: number): number => Math.log(oddsOfChance(meanOver(spreadOf(PRIOR, by), (factor) => chanceOver(branches, factor))))
      const spread = spreadFor(standing, branches, PRIOR)
      const by = spread.quantile(0.5)
      expect(logOddsAt(by) - logOddsAt(0)).toBeCloseTo(logOdds, 10)
      const uncertain = Math.sqrt(((spread.quantile(0.9) - by) / NINETIETH_PERCENTILE) ** 2 - TOTAL_SPREAD ** 2)
      const slope = (logOddsAt(0.125 + 1e-4) - logOddsAt(0.125 - 1e-4)) / 2e-4
      expect(Math.abs((uncertain * slope) / sd - 1)).toBeLessThan(AS_A_CHORD)
    }
  },
)
