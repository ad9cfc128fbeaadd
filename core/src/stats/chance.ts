/**
 * The odds of a chance: how many times likelier it is than not.
 *
 * @param chance above 0 and below 1.
 * @returns above 0, without an upper bound.
 * @throws RangeError when the chance is 0, 1 or beyond: its odds would not be a number.
 * @example oddsOfChance(0.2) // => 0.25
 */
export const oddsOfChance = (chance: number): number => {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`oddsOfChance requires a chance above 0 and below 1; got ${chance}`)
  return chance / (1 - chance)
}

/**
 * The chance that has these odds. Odds of 0 and endless odds are allowed.
 *
 * @param odds 0 or more.
 * @returns from 0 to 1.
 * @example chanceOfOdds(0.25) // => 0.2
 */
export const chanceOfOdds = (odds: number): number => 1 / (1 + 1 / odds)
