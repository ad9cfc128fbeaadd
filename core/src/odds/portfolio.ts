import { z } from 'zod'
import { addDays, type Day } from '../record/day.ts'
import { poissonBinomial } from '../stats/poissonBinomial.ts'
import type { LiveProcess } from './liveProcess.ts'
import { onDay } from './offerDate.ts'
import { HORIZON } from './offerDateWaits.ts'
import type { OfferInHand } from './offersInHand.ts'
import type { OwnRecord } from './ownRecord.ts'
import { applicationsFor, howManyFor, ONE_MORE, type OneMore, withOneMore } from './portfolioMore.ts'
import { atLeastOneBy, atLeastOneEver, meanOf, rangedOf, type Shared, sharedOf } from './portfolioShared.ts'
import { enoughWords, offerInHandWords, offersWords, oneMoreWords, portfolioWords, sharedWords } from './portfolioWords.ts'
import { countWords } from './words.ts'

const COVERAGE = 0.8
/** The days at which the chance is told; the third is the one of which the words speak. */
const DAYS = [14, 30, 60, HORIZON] as const
const SPOKEN = 60
/** The chance for which one is told how many processes it takes. */
const ENOUGH = 0.8
/** A number of offers less likely than this is not told. */
const HARDLY = 0.0005

const Chance = z.number().min(0).max(1)
const Range = z.strictObject({ low: Chance, high: Chance, coverage: z.literal(COVERAGE) })
/** Ninety days from the last day a record can hold lie in the year after. */
const LaterDay = z.iso.date()

/** What is to be expected of everything that is open. */
export const Portfolio = z.strictObject({
  inHand: z
    .array(z.strictObject({ id: z.string(), answerBy: z.iso.date().nullable().describe('Null when nobody has said.'), words: z.string() }))
    .describe('Offers that are not answered yet, the first to be answered first. Where there is one, all the chances are those of a further offer.'),
  open: z.int().min(0).describe('How many processes are open.'),
  words: z.string().describe('The chance of at least one offer within sixty days, in two sentences.'),
  atLeastOne: z
    .array(z.strictObject({ days: z.int(), on: LaterDay, chance: Chance, range: Range, words: z.string().describe('The chance as a count.') }))
    .describe('The chance of at least one offer by a day.'),
  inTheEnd: z.strictObject({ chance: Chance, range: Range }).describe('The chance that at least one offer ever comes of them.'),
  curve: z
    .array(z.strictObject({ on: LaterDay, chance: Chance, low: Chance, high: Chance }))
    .describe('The chance of at least one offer by each of the next ninety days.'),
  offers: z.strictObject({
    chances: z.array(Chance).describe('Of no offer in the end, of one, of two …; what is left to one is more offers than are listed.'),
    mean: z.number().min(0),
    words: z.string(),
  }),
  oneMore: z.array(
    z.strictObject({
      what: z.enum(ONE_MORE as [OneMore, ...OneMore[]]),
      within60: z.strictObject({ chance: Chance, adds: Chance }),
      inTheEnd: z.strictObject({ chance: Chance, adds: Chance }),
      sameAsApplications: z
        .int()
        .min(1)
        .nullable()
        .describe('How many applications do as much in the end; null when more than a thousand were needed.'),
      words: z.string(),
    }),
  ),
  enough: z.strictObject({
    chance: z.literal(ENOUGH),
    processes: z
      .int()
      .min(1)
      .nullable()
      .describe('How many processes like these give that chance in the end; null when none are open or no number up to a thousand does.'),
    words: z.string().nullable(),
  }),
  asIfIndependent: z
    .strictObject({ inTheEnd: Chance, words: z.string().nullable() })
    .describe('What one would reckon if the processes had nothing in common.'),
  processes: z
    .array(z.strictObject({ id: z.string(), within60: Chance, inTheEnd: Chance }))
    .describe('What each contributes: the chance that it comes to an offer.'),
  ownRecord: z.int().min(0).describe("How many of the candidate's processes say something of the candidate here."),
})
export type Portfolio = z.infer<typeof Portfolio>

const inRange = ({ chance, low, high }: { chance: number; low: number; high: number }) => ({
  chance,
  range: { low, high, coverage: COVERAGE } as const,
})

/** The distribution of the number of offers in the end: exact at each point, and the points mixed. */
const offersOf = (shared: Shared, isFurther: boolean): { chances: number[]; mean: number; words: string } => {
  const mixed: number[] = []
  for (const [point, weight] of shared.weights.entries())
    for (const [count, chance] of poissonBinomial(shared.live.map(({ date, share }) => share * (date.ever[point] as number))).entries())
      mixed[count] = (mixed[count] ?? 0) + weight * chance
  const likely = mixed.findLastIndex((chance) => chance >= HARDLY)
  const chances = mixed.slice(0, likely + 1).map((chance) => Math.min(1, chance))
  return { chances, mean: mixed.reduce((sum, chance, count) => sum + count * chance, 0), words: offersWords(mixed, isFurther) }
}

const lastDay = ({ answerBy }: OfferInHand): string => answerBy ?? '9999-12-31'

const inHandOf = (offers: readonly (OfferInHand & { readonly id: string })[], today: Day): Portfolio['inHand'] =>
  offers
    .toSorted((one, other) => (`${lastDay(one)} ${one.company}` < `${lastDay(other)} ${other.company}` ? -1 : 1))
    .map((offer) => ({ id: offer.id, answerBy: offer.answerBy, words: offerInHandWords(offer, today) }))

const oneMoreOf = (shared: Shared, within60: number, inTheEnd: number): Portfolio['oneMore'] =>
  ONE_MORE.map((what) => {
    const { by, ever } = withOneMore(shared, what, SPOKEN)
    const sameAsApplications = applicationsFor(shared, what)
    return {
      what,
      within60: { chance: by, adds: Math.max(0, by - within60) },
      inTheEnd: { chance: ever, adds: Math.max(0, ever - inTheEnd) },
      sameAsApplications,
      words: oneMoreWords(what, inTheEnd, ever, sameAsApplications),
    }
  })

/**
 * What is to be expected of everything that is open: processes of one candidate in one market, which have nothing else in common.
 *
 * @param open each with its key.
 * @param own read from all processes of the candidate, the open ones too.
 * @param offers those in hand: they are none of the open processes, and no chance is lower or higher for them.
 */
export const portfolioOf = (
  open: readonly (LiveProcess & { readonly id: string })[],
  own: OwnRecord,
  today: Day,
  offers: readonly (OfferInHand & { readonly id: string })[] = [],
): Portfolio => {
  const isFurther = offers.length > 0
  const shared = sharedOf(open, own)
  const by = (days: number) => inRange(rangedOf(shared, atLeastOneBy(shared, days)))
  const [spoken, inTheEnd] = [by(SPOKEN), inRange(rangedOf(shared, atLeastOneEver(shared)))]
  const processes = open.map(({ id }, index) => {
    const { date, share } = shared.live[index] as Shared['live'][number]
    return { id, within60: share * meanOf(shared, onDay(date.by, SPOKEN)), inTheEnd: share * meanOf(shared, date.ever) }
  })
  const apart = 1 - processes.reduce((none, process) => none * (1 - process.inTheEnd), 1)
  const enough = howManyFor(shared, ENOUGH)
  return {
    inHand: inHandOf(offers, today),
    open: open.length,
    words: portfolioWords(open.length, addDays(today, SPOKEN), today, spoken, isFurther),
    atLeastOne: DAYS.map((days) => {
      const chance = by(days)
      return { days, on: addDays(today, days), ...chance, words: countWords(chance.chance) }
    }),
    inTheEnd,
    curve: Array.from({ length: HORIZON }, (_, day) => ({ on: addDays(today, day + 1), ...rangedOf(shared, atLeastOneBy(shared, day + 1)) })),
    offers: offersOf(shared, isFurther),
    oneMore: oneMoreOf(shared, spoken.chance, inTheEnd.chance),
    enough: { chance: ENOUGH, processes: enough, words: enoughWords(open.length, inTheEnd.chance, ENOUGH, enough) },
    asIfIndependent: { inTheEnd: apart, words: sharedWords(inTheEnd.chance, apart) },
    processes,
    ownRecord: own.counted,
  }
}
