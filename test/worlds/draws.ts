import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Numbers drawn one after the other, the same ones for the same seed. */
export type Draws = {
  /** From 0 up to and without 1. */
  readonly uniform: () => number
  /** A standard normal. */
  readonly normal: () => number
  readonly oneOf: <T>(these: readonly T[]) => T
}

export const drawsFrom = (seed: number): Draws => {
  const generator = xoroshiro128plus(seed)
  const uniform = (): number => uniformFloat64(generator)
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    oneOf: <T>(these: readonly T[]) => these[Math.floor(uniform() * these.length)] as T,
  }
}
