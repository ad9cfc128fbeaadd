import { z } from 'zod'
import type { OutcomeKind } from '../record/outcome.ts'

/** The chance as icons: `filled` of ten, or of twenty when it is small, and how many at the low and the high end of the range. */
export const Counts = z.strictObject({
  of: z.union([z.literal(10), z.literal(20)]),
  filled: z.int().min(0),
  low: z.int().min(0),
  high: z.int().min(0),
})
export type Counts = z.infer<typeof Counts>

type Shown = { readonly chance: number; readonly range: { readonly low: number; readonly high: number } }

/** Below this chance ten icons are too coarse, and twenty are shown. */
export const OF_TWENTY_BELOW = 0.15
/** No chance is shown below this or above the next without an offer in hand: nobody knows that much. */
export const FLOOR = 0.03
export const CEILING = 0.9
/** A smaller movement than this is said to be about the same. */
export const SAME_WITHIN = 0.05

/** Two chances that differ by the limit exactly must not fall on one side or the other by the last binary digit. */
const LAST_DIGIT = 1e-9

const outOf = (chance: number, of: 10 | 20): number => (chance < FLOOR ? 0 : Math.round(Math.min(chance, CEILING) * of))

/**
 * The chance and its range in whole icons. Under the floor none is filled, and the words say fewer than one.
 *
 * @example countsOf({ chance: 0.31, range: { low: 0.1, high: 0.54 } }) // => { of: 10, filled: 3, low: 1, high: 5 }
 */
export const countsOf = ({ chance, range }: Shown): Counts => {
  const of = chance < OF_TWENTY_BELOW ? 20 : 10
  return { of, filled: outOf(chance, of), low: outOf(range.low, of), high: outOf(range.high, of) }
}

/**
 * A chance in words: `about 3 of 10`, of twenty when it is small.
 *
 * @example countWords(0.02) // => 'fewer than 1 of 20'
 */
export const countWords = (chance: number): string => {
  const { of, filled } = countsOf({ chance, range: { low: chance, high: chance } })
  return filled === 0 ? `fewer than 1 of ${of}` : `about ${filled} of ${of}`
}

const startingWithCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const rangeWords = ({ of, filled, low, high }: Counts): string => {
  if (high === 0) return 'That is so at nearly every employer.'
  if (filled === 0) return `Employers differ: at the best it is ${high} of ${of}.`
  if (low === high) return `Employers differ, but by less than 1 of ${of}.`
  return `Employers differ: at some it is ${low === 0 ? 'fewer than 1' : low} of ${of}, at others ${high}.`
}

/**
 * The chance and its range as a person reads them.
 *
 * @example oddsWords({ chance: 0.31, range: { low: 0.1, high: 0.54 } }) // => 'About 3 of 10 processes like this one end in an offer. Employers differ: at some it is 1 of 10, at others 5.'
 */
export const oddsWords = (shown: Shown): string =>
  `${startingWithCapital(countWords(shown.chance))} processes like this one end in an offer. ${rangeWords(countsOf(shown))}`

/**
 * A chance in whole hundredths, between the floor and the ceiling.
 *
 * @example percent(0.018) // => 'under 3%'
 */
export const percent = (chance: number): string => (chance < FLOOR ? 'under 3%' : `${Math.round(Math.min(chance, CEILING) * 100)}%`)

/**
 * The chance and its range in figures, for the second look.
 *
 * @example figures({ chance: 0.31, range: { low: 0.1, high: 0.54 } }) // => '31%, range 10% to 54%'
 */
export const figures = ({ chance, range }: Shown): string => {
  const [low, high] = [percent(range.low), percent(range.high)]
  if (low === high) return `${percent(chance)}, at nearly every employer`
  return range.low < FLOOR ? `${percent(chance)}, range up to ${high}` : `${percent(chance)}, range ${low} to ${high}`
}

const isSame = (before: number, after: number): boolean => Math.abs(after - before) < SAME_WITHIN - LAST_DIGIT

/**
 * Whether a chance goes so far that another count is said of it.
 *
 * @example isAnotherCount(0.3, 0.38) // => true
 * @example isAnotherCount(0.3, 0.34) // => false
 */
export const isAnotherCount = (before: number, after: number): boolean => !isSame(before, after) && countWords(after) !== countWords(before)

/**
 * Where a chance goes, from one to another. Small movements are said to be none.
 *
 * @example movementWords(0.3, 0.34) // => 'about the same'
 * @example movementWords(0.3, 0.38) // => 'up, to about 4 of 10'
 */
export const movementWords = (before: number, after: number): string => {
  if (isSame(before, after)) return 'about the same'
  const way = after > before ? 'up' : 'down'
  return isAnotherCount(before, after) ? `${way}, to ${countWords(after)}` : `${way} a little, still ${countWords(after)}`
}

const ENDED: Record<OutcomeKind, string> = {
  offer: 'You have an offer here. What is left is your answer.',
  rejection: 'They said no. This process is over, so there is no chance to tell.',
  withdrawal: 'You left this process, so there is no chance to tell.',
  'no-reply': 'You closed this one because they never replied, so there is no chance to tell.',
}

/** What is said of a process that has ended. */
export const endedWords = (outcome: OutcomeKind): string => ENDED[outcome]
