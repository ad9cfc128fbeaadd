import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { waitedDays } from './clock.ts'
import { type Branch, branchesOf, nextOf } from './path.ts'
import { chanceAfter, chanceAfterAt, rangeAfterOf, waysOf } from './silent.ts'
import { TOTAL_SPREAD } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { unheardAfter } from './unheard.ts'
import { type WaitingRate, waitingRate } from './waitingRates.ts'

const PATHS = 500_000
/** By chance alone one seed in 370 lies further off. */
const STANDARD_ERRORS = 3
const SEED = 20_261_125
/** Half a million paths take about a second; a busy machine may take far longer. */
const PATIENCE_MS = 60_000

const generator = xoroshiro128plus(SEED)
const uniform = (): number => uniformFloat64(generator)
const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

type Lived = { readonly offered: boolean; readonly heardAfter: number }

/** The days until a word of this kind, drawn: a no never comes sooner than good news in the same place among all would. */
const daysUntil = (isGood: boolean, { good, bad, neverTold }: WaitingRate): number => {
  const place = normal()
  const days = good.median * Math.exp(good.sigma * place)
  if (isGood) return days
  return uniform() < neverTold ? Number.POSITIVE_INFINITY : Math.max(days, bad.median * Math.exp(bad.sigma * place))
}

const lived = ({ path, stage }: Branch, factor: number, { employerKind }: Standing): Lived => {
  const fates = path.map((rung) => {
    const { offer, advance } = nextOf(rung, factor)
    const event = uniform()
    return event < offer ? 'offer' : event < offer + advance ? 'advance' : 'no'
  })
  const end = fates.find((fate) => fate !== 'advance')
  return { offered: end === 'offer', heardAfter: daysUntil(fates[0] !== 'no', waitingRate(stage, employerKind)) }
}

const within = (count: number, of: number, chance: number): void => {
  expect(Math.abs(count / of - chance)).toBeLessThan(STANDARD_ERRORS * Math.sqrt((chance * (1 - chance)) / of))
}

test.each([
  [{ ...UNKNOWN_STANDING }, 10],
  [{ ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }, 10],
  [{ ...UNKNOWN_STANDING, stage: 'final', fullRounds: 2, isLast: true, employerKind: 'campus-programme', finalists: 3 }, 15],
] as const satisfies readonly (readonly [Standing, number])[])(
  'of half a million processes lived through, those that were silent so long end in an offer as often as is said, and one in ten lies on each side of the range: %j after %i working days',
  (standing, workingDays) => {
    const days = waitedDays(workingDays)
    const branches = branchesOf(standing)
    const ways = waysOf(standing)
    const silentWays = ways.ways.map((way) => ({ ...way, unheard: unheardAfter(days, way.rate) }))
    const { low, high } = rangeAfterOf(ways)(days)
    const count = { silent: 0, offers: 0, below: 0, above: 0 }
    for (let path = 0; path < PATHS; path++) {
      const factor = Math.exp(TOTAL_SPREAD * normal())
      const drawn = uniform()
      const branch = (drawn < (branches[0]?.weight ?? 1) ? branches[0] : branches[1]) as Branch
      const { offered, heardAfter } = lived(branch, factor, standing)
      if (heardAfter <= days) continue
      count.silent++
      if (offered) count.offers++
      const underlying = chanceAfterAt(silentWays, factor)
      if (underlying < low) count.below++
      if (underlying > high) count.above++
    }
    within(count.offers, count.silent, chanceAfter(ways, days))
    within(count.below, count.silent, 0.1)
    within(count.above, count.silent, 0.1)
  },
  PATIENCE_MS,
)

test('the chance after a silence never falls as the factor rises', () => {
  for (const stage of ['applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'] as const)
    for (const days of [1, 7, 30, 90]) {
      const ways = waysOf({ ...UNKNOWN_STANDING, stage, fullRounds: 2 }).ways.map((way) => ({ ...way, unheard: unheardAfter(days, way.rate) }))
      const chances = Array.from({ length: 161 }, (_, step) => chanceAfterAt(ways, Math.exp(TOTAL_SPREAD * (step / 10 - 8))))
      expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    }
})
