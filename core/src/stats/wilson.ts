import { NINETIETH_PERCENTILE } from './normal.ts'

/**
 * Wilson's interval for a share: all shares from which what was counted lies no further off than chance puts four of five.
 * It keeps within 0 and 1 and holds at few counts too, unlike the share with a plain error about it.
 *
 * @param events how many of the trials, from 0 to all of them.
 * @param trials at least 1.
 * @param z how many standard errors are within the interval: four fifths unless another is given.
 * @throws RangeError when the counts are no counts.
 * @example wilson(7, 25).low.toFixed(3) // => '0.181'
 */
export const wilson = (events: number, trials: number, z = NINETIETH_PERCENTILE): { low: number; high: number } => {
  if (!(trials >= 1 && events >= 0 && events <= trials)) throw new RangeError(`wilson requires events from 0 to trials; got ${events} of ${trials}`)
  const share = events / trials
  const square = (z * z) / trials
  const middle = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials))
  // At none and at all of them one end is 0 or 1 exactly, which the difference above may miss by its last digit.
  return { low: events === 0 ? 0 : middle - half, high: events === trials ? 1 : middle + half }
}
