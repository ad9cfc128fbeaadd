import { oddsOfChance } from '../stats/chance.ts'
import type { Mixture } from '../stats/mixture.ts'
import { type Branch, chanceOver } from './path.ts'
import { signsRead } from './signs.ts'
import { meanOver, type Spread, spreadOf } from './spread.ts'
import type { Standing } from './standing.ts'

const STEP = 0.25
const CLOSE_ENOUGH = 1e-13
const STEPS_AT_MOST = 50

/**
 * What the signs of this process add to the logarithm of the odds of each step, and how uncertain that is. What was measured of a sign is what it
 * does to the odds of an offer, so the odds of each step are multiplied by just so much that those of the offer are multiplied by the sign's
 * factor: with several steps ahead it is less on each of them.
 */
export const shiftFor = (standing: Standing, branches: readonly Branch[], belief: Mixture): { readonly by: number; readonly sd: number } => {
  const { logOdds, sd } = signsRead(standing.signs)
  if (logOdds === 0 && sd === 0) return { by: 0, sd: 0 }
  const bareSpread = spreadOf(belief)
  const logOddsAt = (shift: number): number => {
    const times = Math.exp(shift)
    return Math.log(oddsOfChance(meanOver(bareSpread, (factor) => chanceOver(branches, times * factor))))
  }
  const bare = logOddsAt(0)
  const slope = (logOddsAt(STEP) - bare) / STEP
  return { by: whereAdded(logOdds, (shift) => logOddsAt(shift) - bare, slope), sd: sd / slope }
}

/** The belief with what the signs of this process add. */
export const spreadFor = (standing: Standing, branches: readonly Branch[], belief: Mixture): Spread => {
  const { by, sd } = shiftFor(standing, branches, belief)
  return spreadOf(belief, by, sd)
}

/** Where a rising function that is nearly a line reaches a height, by chords. */
const whereAdded = (height: number, added: (shift: number) => number, slope: number): number => {
  if (height === 0) return 0
  let [before, reached, at] = [0, 0, height / slope]
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const now = added(at)
    if (Math.abs(now - height) < CLOSE_ENOUGH || now === reached) return at
    const next = at + ((height - now) * (at - before)) / (now - reached)
    ;[before, reached, at] = [at, now, next]
    if (Math.abs(at - before) < CLOSE_ENOUGH) return at
  }
  return at
}
