/** One node of a quadrature: where to look, in standard deviations, and how much it counts. */
export type NormalNode = { readonly at: number; readonly weight: number }

const STEPS_AT_MOST = 100
const CLOSE_ENOUGH = 1e-15

/**
 * The orthonormal Hermite polynomials of degree n and n - 1 at a point: h(k+1) = (x h(k) - √k h(k-1)) / √(k+1).
 * Orthonormal ones stay small where the usual ones overflow.
 */
const hermiteAt = (n: number, x: number): { h: number; before: number } => {
  let before = 0
  let h = 1
  for (let k = 0; k < n; k++) [h, before] = [(x * h - Math.sqrt(k) * before) / Math.sqrt(k + 1), h]
  return { h, before }
}

/** Newton's method with the roots already found divided out, so that it finds a new one each time. */
const nextRoot = (n: number, start: number, found: readonly number[]): number => {
  let x = start
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    const { h, before } = hermiteAt(n, x)
    const slope = Math.sqrt(n) * before
    const pull = found.reduce((sum, root) => sum + 1 / (x - root), 0)
    const move = h / (slope - h * pull)
    x -= move
    if (Math.abs(move) <= CLOSE_ENOUGH * Math.max(1, Math.abs(x))) return x
  }
  return x
}

/**
 * The nodes of Gauss-Hermite quadrature for a standard normal: the mean of f over it is the sum of weight · f(at), exactly
 * so for polynomials up to degree 2n - 1. The variant with density exp(-x²/2)/√2π, not exp(-x²): the weights sum to one.
 *
 * @param n how many nodes, from 1 to 64.
 * @returns from the lowest node to the highest.
 */
export const normalNodes = (n: number): readonly NormalNode[] => {
  if (!(Number.isInteger(n) && n >= 1 && n <= 64)) throw new RangeError(`normalNodes requires from 1 to 64 nodes; got ${n}`)
  const roots: number[] = []
  // From above every root the method comes down to the highest one left, and never jumps past it.
  for (let k = 0; k < n; k++) roots.push(nextRoot(n, roots.length === 0 ? 2 * Math.sqrt(n) + 1 : (roots.at(-1) as number) + 1e-3, roots))
  return roots.map((at) => ({ at, weight: 1 / (n * hermiteAt(n, at).before ** 2) })).reverse()
}
