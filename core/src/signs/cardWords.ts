import type { SignEvidence } from '../evidence/signs.ts'
import { chanceOfOdds, oddsOfChance } from '../stats/chance.ts'

/** A factor on the odds, and the two between which four fifths of those it may have lie. */
type Factors = { readonly factor: number; readonly low: number; readonly high: number }

/** A factor nearer to 1 than this is told as none. */
const GENTLE = 1.05

/** What a card takes for its example: of so many processes in a hundred there would be an offer. About a second interview. */
const EXAMPLE_OF_HUNDRED = 30

/**
 * A factor as one says it.
 *
 * @example toldFactor(1.38) // => '1.4'
 * @example toldFactor(0.667) // => '0.67'
 */
export const toldFactor = (factor: number): string => factor.toFixed(factor < 1 ? 2 : 1)

const ofHundred = (factor: number): number => Math.round(100 * chanceOfOdds(oddsOfChance(EXAMPLE_OF_HUNDRED / 100) * factor))

/**
 * What a sign does, in processes one can count.
 *
 * @example countedWords({ factor: 1.5, low: 0.9, high: 2.5 }) // => 'Of a hundred processes of which 30 would end in an offer, about 39 do where it was seen; it may be 28 or 52.'
 */
export const countedWords = ({ factor, low, high }: Factors): string =>
  `Of a hundred processes of which ${EXAMPLE_OF_HUNDRED} would end in an offer, about ${ofHundred(factor)} do where it was seen; it may be ${ofHundred(low)} or ${ofHundred(high)}.`

const figure = ({ oddsRatio, low, high }: { oddsRatio: number; low: number; high: number }): string =>
  `× ${oddsRatio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

/** What was measured of a sign, with its figures; null when nothing was. */
export const measuredWords = ({ n, measured }: Pick<SignEvidence, 'n' | 'measured'>): string | null => {
  if (measured === null) return null
  const { A, B } = measured
  return `${n} reviews mention it. Against others at the same company who had come as far, they tell of an offer with odds ${figure(A)}; when those in the same mood are compared, ${figure(B)}.`
}

/**
 * What it says when a sign was noticed to be missing.
 *
 * @example absentWords({ factor: 0.98, low: 0.95, high: 1.01 }) // => 'That it was missing says next to nothing: few write down what did not happen.'
 */
export const absentWords = ({ factor }: Factors): string =>
  factor < GENTLE && factor > 1 / GENTLE
    ? 'That it was missing says next to nothing: few write down what did not happen.'
    : `That it was missing multiplies the odds by about ${toldFactor(factor)}.`
