import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { oddsOf } from '#core/odds/odds.ts'
import { branchesOf, chanceOver } from '#core/odds/path.ts'
import { TOTAL_SPREAD } from '#core/odds/spread.ts'
import { type Standing, UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { atMost, type Figure, quantile, timed, told } from './measure.ts'

const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2, source: 'referred', employerKind: 'large-firm' }

const SILENT: Standing = { ...SECOND, silence: { since: '2026-11-02', days: 14, promisedOn: null, holidays: [] } }

const DRAWS = 100_000

/** The same chance and range by drawing employers, markets and candidates: right to about three digits. */
const sampled = (standing: Standing): { chance: number; low: number; high: number } => {
  const random = xoroshiro128plus(20_261_124)
  const uniform = (): number => (random.next() >>> 0) / 2 ** 32
  const branches = branchesOf(standing)
  const chances = Array.from({ length: DRAWS }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
    return chanceOver(branches, Math.exp(TOTAL_SPREAD * normal))
  })
  return { chance: chances.reduce((sum, chance) => sum + chance, 0) / DRAWS, low: quantile(chances, 0.1), high: quantile(chances, 0.9) }
}

const CALLS = 1000

/** The odds of one process with range, working and what would move them, beside a plain simulation of the chance and range alone. */
export const measureOdds = async (): Promise<Figure[]> => {
  const exact =
    (await timed(7, () => {
      for (let call = 0; call < CALLS; call += 1) oddsOf(SECOND)
    })) / CALLS
  const silent =
    (await timed(5, () => {
      for (let call = 0; call < CALLS; call += 1) oddsOf(SILENT)
    })) / CALLS
  const drawn = await timed(5, () => sampled(SECOND))
  return [
    atMost('odds of one process, with range and working', exact, 1, 'ms'),
    atMost('the same in a silence, with the curve by day', silent, 1, 'ms'),
    told(`a simulation of ${DRAWS} draws against it`, `${Math.round(drawn / exact)} times as long`),
  ]
}
