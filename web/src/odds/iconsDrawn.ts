import type { Counts } from '#core/odds/words.ts'

export const STEP = 22
export const RADIUS = 8

/** The middle of a circle, counted from 1: a little room is left between the halves. */
export const middleOf = (place: number, of: number): number => (place - 0.5) * STEP + (place > of / 2 ? STEP / 2 : 0)

const edgeOf = (count: number, of: number): number => (count === 0 ? middleOf(1, of) - RADIUS : middleOf(count, of) + RADIUS)

/** The line from the low end to the high end: each is where so many filled circles would end. */
export const rangeLine = ({ of, low, high }: Omit<Counts, 'filled'>) => ({ from: edgeOf(low, of), to: edgeOf(high, of) })
