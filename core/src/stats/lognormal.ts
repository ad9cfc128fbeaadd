import { normalAbove, normalQuantile } from './normal.ts'

/** A quantity whose logarithm is normal: its median, in the quantity's own unit, and the standard deviation of its logarithm. */
export type Lognormal = { readonly median: number; readonly sigma: number }

/**
 * The chance that a lognormal quantity is above x: of a time, that it takes longer.
 *
 * @param x 0 or more.
 * @example lognormalAbove(7, { median: 7, sigma: 0.9 }) // => 0.5
 */
export const lognormalAbove = (x: number, { median, sigma }: Lognormal): number => (x <= 0 ? 1 : normalAbove(Math.log(x / median) / sigma))

/**
 * The value below which a share of a lognormal quantity lies.
 *
 * @param share above 0 and below 1.
 * @example lognormalQuantile(0.5, { median: 7, sigma: 0.9 }) // => 7
 */
export const lognormalQuantile = (share: number, { median, sigma }: Lognormal): number => median * Math.exp(sigma * normalQuantile(share))
