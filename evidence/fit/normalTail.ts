const SERIES_BELOW = 3
const ENOUGH = 400

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Φ(x) - 1/2 by its series x + x³/3 + x⁵/15 + …, all of one sign: exact near 0. */
const half = (x: number): number => {
  let [term, sum] = [x, x]
  for (let k = 3; k < ENOUGH; k += 2) {
    term *= (x * x) / k
    sum += term
    if (Math.abs(term) < 1e-17 * Math.abs(sum)) break
  }
  return sum * density(x)
}

/** 1 - Φ(x) for x of 3 and more, by Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))) from its far end. */
const farTail = (x: number): number => {
  let fraction = x
  for (let k = ENOUGH; k > 0; k--) fraction = x + k / fraction
  return density(x) / fraction
}

/** The chance that a standard normal lies above x; it loses no digits however far out x lies. */
export const normalAbove = (x: number): number => {
  if (x >= SERIES_BELOW) return farTail(x)
  return x <= -SERIES_BELOW ? 1 - farTail(-x) : 0.5 - half(x)
}

/** The chance that a standard normal lies below x. */
export const normalBelow = (x: number): number => normalAbove(-x)
