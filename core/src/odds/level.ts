import type { Stage } from '../record/stage.ts'
import { oddsOfChance } from '../stats/chance.ts'
import type { Mixture } from '../stats/mixture.ts'
import { branchesOf, chanceOver } from './path.ts'
import { meanOver, PRIOR, spreadOf } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

/** Every mean from a ten-thousandth to one less it is reached within this shift of the logarithm of the odds of passing a step, at every stage. */
const FARTHEST_SHIFT = 20

const CLOSE_ENOUGH = 1e-12
const STEPS_AT_MOST = 100

/** Where a rising function of one number is zero: the chord between two points, and the middle of the bracket where that leaves it. */
const zeroOf = (risingAt: (x: number) => number): number => {
  let [low, high] = [-FARTHEST_SHIFT, FARTHEST_SHIFT]
  let [before, at] = [0, 1]
  let heightBefore = risingAt(before)
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const height = risingAt(at)
    if (height > 0) high = at
    else low = at
    const chord = at - (height * (at - before)) / (height - heightBefore)
    const next = chord > low && chord < high ? chord : (low + high) / 2
    if (Math.abs(next - at) < CLOSE_ENOUGH) return next
    ;[before, heightBefore, at] = [at, height, next]
  }
  return at
}

/** A process at a stage of which nothing else is known. */
export const bareAt = ({ stage, fullRounds }: Pick<Standing, 'stage' | 'fullRounds'>): Standing => ({
  ...UNKNOWN_STANDING,
  stage,
  fullRounds,
  isLast: stage === ('final' satisfies Stage) ? true : null,
})

/**
 * How far the level of everything lies from ours where the chance of an offer is known to be another at a stage: what has to be added to the
 * logarithm of the odds of passing each step, so that of processes at that stage of which nothing else is known just so many end in an offer.
 * The ladder keeps its shape: what a round more, a sign or a silence does to the odds of a step stays what it was.
 *
 * @param chance from 0.0001 to 0.9999.
 * @param belief about person, market and employer: over it the mean is taken.
 * @throws RangeError when it is not.
 * @example levelShift({ stage: 'second', fullRounds: 2 }, 0.4) > 0 // => true
 */
export const levelShift = (at: Pick<Standing, 'stage' | 'fullRounds'>, chance: number, belief: Mixture = PRIOR): number => {
  if (!(chance >= 0.0001 && chance <= 0.9999)) throw new RangeError(`levelShift requires a chance from 0.0001 to 0.9999; got ${chance}`)
  const branches = branchesOf(bareAt(at))
  const wanted = Math.log(oddsOfChance(chance))
  const spread = spreadOf(belief)
  return zeroOf((shift) => {
    const times = Math.exp(shift)
    return Math.log(oddsOfChance(meanOver(spread, (factor) => chanceOver(branches, times * factor)))) - wanted
  })
}

/** A belief about person, market and employer, moved to a level. */
export const shiftedBelief = (belief: Mixture, shift: number): Mixture => belief.map((part) => ({ ...part, centre: part.centre + shift }))

/** A belief that is less sure by so much, as a standard deviation. */
export const widenedBelief = (belief: Mixture, by: number): Mixture => belief.map((part) => ({ ...part, sd: Math.hypot(part.sd, by) }))
