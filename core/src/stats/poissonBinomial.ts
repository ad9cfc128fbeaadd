/** A tail of less than this is let go: a thousand of them are still nothing in the fifteenth digit. */
const NOTHING = 1e-19

/**
 * How many of several independent things happen: the distribution of the sum of coins that each have a chance of their own, by direct
 * convolution, one coin after the other.
 *
 * @param chances from 0 to 1; in any order.
 * @returns the chance of none, of one, of two …, as far as there is any; they sum to one.
 * @example poissonBinomial([0.5, 0.5]) // => [0.25, 0.5, 0.25]
 * @example poissonBinomial([]) // => [1]
 */
export const poissonBinomial = (chances: readonly number[]): number[] => {
  const counts = new Float64Array(chances.length + 1)
  counts[0] = 1
  let most = 0
  for (const chance of chances) {
    most += 1
    for (let count = most; count > 0; count--) counts[count] = (counts[count] as number) * (1 - chance) + (counts[count - 1] as number) * chance
    counts[0] = (counts[0] as number) * (1 - chance)
    while (most > 0 && (counts[most] as number) < NOTHING) counts[most--] = 0
  }
  return [...counts.subarray(0, most + 1)]
}
