import { z } from 'zod'
import type { Mixture } from '../stats/mixture.ts'
import { type ChanceInRange, chanceInRange } from './chance.ts'
import { beliefsOf, type Known, levelOf, NOTHING_KNOWN } from './known.ts'
import { Standing } from './standing.ts'

/** All that a forecast is made from but the evidence. */
const ForecastInputs = z.strictObject({
  standing: Standing,
  ownRecord: z
    .array(z.strictObject({ weight: z.number(), centre: z.number(), sd: z.number() }))
    .nullable()
    .describe("The belief that comes of the candidate's other processes; null when they said nothing."),
})
type ForecastInputs = z.infer<typeof ForecastInputs>

/** What is kept of a forecast so that it can be made again. */
export const forecastInputs = (standing: Standing, { ownRecord }: Known): ForecastInputs => ({
  standing,
  ownRecord: ownRecord === null ? null : ownRecord.belief.map(({ weight, centre, sd }) => ({ weight, centre, sd })),
})

const inOrderOfName = (facts: object): [string, unknown][] => Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))

/**
 * What is known of a process, as a text that is another when anything else is known. How long the silence is, and the holidays
 * in it, are not in it: while nothing happens nothing new is known. Nor is what moves nothing, a declaration that did not hold.
 */
const knownText = ({ silence, signs, wentOn: _movesNothing, ...facts }: Standing): string =>
  JSON.stringify([
    inOrderOfName(facts),
    signs.toSorted((one, other) => (one.sign < other.sign ? -1 : 1)).map(({ sign, seen, cancelledBy }) => [sign, seen, cancelledBy]),
    silence === null ? null : [silence.since, silence.promisedOn],
  ])

const hundredths = (chance: number): number => Math.round(chance * 100)

/**
 * What makes a forecast of a process this one and no other under the same evidence: what is known, and what is shown, in hundredths. Asking again makes no
 * new one. While only the silence grows there is one on each day that shows in the figures, and none on the others.
 */
export const forecastText = (standing: Standing, { chance, range }: ChanceInRange): string =>
  JSON.stringify([knownText(standing), [chance, range.low, range.high].map(hundredths)])

/** A forecast as the evidence of today would have it. */
export const ForecastAgain = z.strictObject({ chance: z.number(), low: z.number(), high: z.number(), baseRate: z.number() })
type ForecastAgain = z.infer<typeof ForecastAgain>

/** What these inputs come to under the evidence of today; null when they are of a kind that is no longer understood. */
export const forecastAgain = (inputs: unknown): ForecastAgain | null => {
  const read = ForecastInputs.safeParse(inputs)
  if (!read.success) return null
  const { standing, ownRecord } = read.data
  if (standing.ended !== null) return null
  const belief: Mixture | null = ownRecord
  const known = { ...NOTHING_KNOWN, ownRecord: belief === null ? null : { belief, sentence: '' } }
  const { chance, range } = chanceInRange(standing, beliefsOf(standing, known).after)
  return { chance, low: range.low, high: range.high, baseRate: levelOf(standing, known) }
}
