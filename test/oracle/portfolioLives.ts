import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { baseRate } from '#core/evidence/baseRates.ts'
import { clockDays } from '#core/odds/clock.ts'
import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { type Branch, branchesOf, nextOf, type Rung } from '#core/odds/path.ts'
import { portfolioOf } from '#core/odds/portfolio.ts'
import type { Standing } from '#core/odds/standing.ts'
import { type WaitingRate, waitingRate } from '#core/odds/waitingRates.ts'
import { Stage } from '#core/record/stage.ts'

/** A search: processes that have ended at a declared final, and processes that are open, with the days until a round that lies ahead. */
export type Search = {
  readonly name: string
  readonly ended: readonly Standing[]
  readonly open: readonly { readonly standing: Standing; readonly roundInDays: number | null }[]
}

/** What came of the lives that agree with the search: how many had an offer by each of the days, and how many offers there were in the end. */
export type Lived = { readonly lives: number; readonly offerBy: readonly number[]; readonly offers: readonly number[] }

type Draws = { readonly uniform: () => number; readonly normal: () => number }

const drawsFrom = (seed: number): Draws => {
  const generator = xoroshiro128plus(seed)
  const uniform = (): number => uniformFloat64(generator)
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()) }
}

const spreadOf = (what: 'person' | 'employer' | 'market'): number => baseRate(`spread.${what}`).value
const [PERSON, MARKET, EMPLOYER] = [spreadOf('person'), spreadOf('market'), spreadOf('employer')]

type Word = 'offer' | 'advance' | 'no'

const wordAt = (rung: Rung, factor: number, { uniform }: Draws): Word => {
  const { offer, advance } = nextOf(rung, factor)
  const drawn = uniform()
  if (drawn < offer) return 'offer'
  return drawn < offer + advance ? 'advance' : 'no'
}

/** Days until a word is heard: endless when it never is. A no that is told comes no sooner than good news would. */
const daysUntil = (word: Word, { good, bad, neverTold }: WaitingRate, { uniform, normal }: Draws): number => {
  const slow = normal()
  const goodNews = good.median * Math.exp(good.sigma * slow)
  if (word !== 'no') return goodNews
  return uniform() < neverTold ? Number.POSITIVE_INFINITY : Math.max(goodNews, bad.median * Math.exp(bad.sigma * slow))
}

const branchIn = (branches: readonly Branch[], { uniform }: Draws): Branch => {
  const drawn = uniform()
  return (drawn < (branches[0]?.weight ?? 1) ? branches[0] : branches[1]) as Branch
}

/** The day of the offer, endless when there is none; null when a word was heard that the search knows nothing of. */
const offerDay = (branches: readonly Branch[], open: Search['open'][number], factor: number, draws: Draws): number | null => {
  const { standing, roundInDays } = open
  const branch = branchIn(branches, draws)
  const waited = clockDays(standing.silence)
  let day = (roundInDays ?? 0) - waited
  for (const [index, rung] of branch.path.entries()) {
    const stage = index === 0 ? branch.stage : (Stage.options[Stage.options.indexOf(branch.stage) + index] as Stage)
    const word = wordAt(rung, factor, draws)
    const heard = daysUntil(word, waitingRate(stage, standing.employerKind), draws)
    if (index === 0 && heard <= waited) return null
    day += heard
    if (word !== 'advance') return word === 'offer' ? day : Number.POSITIVE_INFINITY
  }
  return Number.POSITIVE_INFINITY
}

const agrees = (ended: Search['ended'], typical: number, draws: Draws): boolean =>
  ended.every((standing) => {
    const rung = branchesOf(standing)[0]?.path[0] as Rung
    return (wordAt(rung, typical * Math.exp(EMPLOYER * draws.normal()), draws) === 'offer') === (standing.ended === 'offer')
  })

/**
 * Searches lived through, one word after the other, in continuous time: person, market and every employer are drawn apart. Lives that do not agree
 * with what is known of the search are thrown away.
 *
 * @param days by which it is counted whether an offer has come.
 */
export const livesOf = ({ ended, open }: Search, days: readonly number[], paths: number, seed: number): Lived => {
  const draws = drawsFrom(seed)
  const known = open.map((process) => ({ ...process, branches: branchesOf(process.standing) }))
  const offerBy = days.map(() => 0)
  const offers = Array.from({ length: open.length + 1 }, () => 0)
  let lives = 0
  for (let path = 0; path < paths; path++) {
    const typical = Math.exp(PERSON * draws.normal() + MARKET * draws.normal())
    if (!agrees(ended, typical, draws)) continue
    const dates = known.map((process) => offerDay(process.branches, process, typical * Math.exp(EMPLOYER * draws.normal()), draws))
    if (dates.includes(null)) continue
    lives += 1
    const came = (dates as number[]).filter(Number.isFinite)
    const first = Math.min(...came)
    for (const [index, day] of days.entries()) if (first <= day) offerBy[index] = (offerBy[index] as number) + 1
    offers[came.length] = (offers[came.length] as number) + 1
  }
  return { lives, offerBy, offers }
}

const DAYS = [14, 30, 60, 90]
const A_MILLION = 1_000_000

/** Every search lived through a million times, beside what is said of it, in standard errors. */
const compared = async (): Promise<void> => {
  const { SEARCHES } = await import('./searches.ts')
  for (const search of SEARCHES) {
    const { lives, offerBy, offers } = livesOf(search, DAYS, A_MILLION, A_MILLION)
    const open = search.open.map((process, index) => ({ id: String(index), ...process }))
    const said = portfolioOf(open, ownRecordOf([...search.ended, ...search.open.map(({ standing }) => standing)]), '2026-11-24')
    const apart = (count: number, chance: number): string => `${((count / lives - chance) / Math.sqrt((chance * (1 - chance)) / lives)).toFixed(1)}`
    process.stdout.write(`${search.name}: ${lives} lives\n`)
    for (const [index, { days, chance }] of said.atLeastOne.entries())
      process.stdout.write(`  by day ${days}: said ${chance.toFixed(4)}, ${apart(offerBy[index] as number, chance)} standard errors apart\n`)
    for (const [count, chance] of said.offers.chances.entries())
      process.stdout.write(`  ${count} offers: said ${chance.toFixed(4)}, ${apart(offers[count] as number, chance)} standard errors apart\n`)
  }
}

if (import.meta.main) await compared()
