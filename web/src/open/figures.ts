/** Where the height of a figure may end, so that a small chance is no line along its floor. */
const TOPS = [0.1, 0.25, 0.5, 1] as const

/** The lowest end that holds all of these. */
export const topOf = (chances: readonly number[]): number => TOPS.find((top) => chances.every((chance) => chance <= top)) ?? 1

type Point = { chance: number; low: number; high: number }

/** The points of a curve as a path in a field of one by one a day, its height the top; `lift` says which of its chances. */
const along = (curve: readonly Point[], top: number, lift: keyof Point): string[] =>
  curve.map((point, day) => `${day + 1} ${Number((100 * (1 - point[lift] / top)).toFixed(2))}`)

/** The line of the chance by day, from nothing today. */
export const lineOf = (curve: readonly Point[], top: number): string => `M0 100 L${along(curve, top, 'chance').join(' ')}`

/** The band between the low and the high end, there along the high end and back along the low. */
export const bandOf = (curve: readonly Point[], top: number): string =>
  `M0 100 L${along(curve, top, 'high').join(' ')} L${along(curve, top, 'low').toReversed().join(' ')} Z`
