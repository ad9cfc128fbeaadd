/** The 90th percentile of the standard normal distribution; the 10th is its negative. Four fifths of it lie between the two. */
export const NINETIETH_PERCENTILE = 1.2815515655446004

const SERIES_BELOW = 3
const ENOUGH = 400

/** The density of the standard normal. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Φ(x) - 1/2 by its series x + x³/3 + x⁵/15 + …, all of one sign: exact near 0. */
const half = (x: number): number => {
  let [term, sum] = [x, x]
  for (let k = 3; k < ENOUGH; k += 2) {
    term *= (x * x) / k
    sum += term
    if (Math.abs(term) < 1e-17 * Math.abs(sum)) break
  }
  return sum * normalDensity(x)
}

/** 1 - Φ(x) for x of 3 and more, by Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))) from its far end. */
const farTail = (x: number): number => {
  let fraction = x
  for (let k = ENOUGH; k > 0; k--) fraction = x + k / fraction
  return normalDensity(x) / fraction
}

/** The chance that a standard normal lies above x; it loses no digits however far out x lies. */
export const normalAbove = (x: number): number => {
  if (x >= SERIES_BELOW) return farTail(x)
  return x <= -SERIES_BELOW ? 1 - farTail(-x) : 0.5 - half(x)
}

/** The chance that a standard normal lies below x. */
export const normalBelow = (x: number): number => normalAbove(-x)

const STEPS_AT_MOST = 100

/**
 * The point below which a share of the standard normal lies.
 *
 * @param share above 0 and below 1.
 * @throws RangeError when the share is 0, 1 or beyond.
 * @example normalQuantile(0.5) // => 0
 */
export const normalQuantile = (share: number): number => {
  if (!(share > 0 && share < 1)) throw new RangeError(`normalQuantile requires a share above 0 and below 1; got ${share}`)
  if (share > 0.5) return -normalQuantile(1 - share)
  let x = 0
  // On the logarithm, which is concave, Newton's method comes from 0 to every point below it without jumping back and forth.
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const below = normalBelow(x)
    const move = (Math.log(below / share) * below) / normalDensity(x)
    x -= move
    if (Math.abs(move) <= 1e-15 * Math.max(1, Math.abs(x))) break
  }
  return x
}
