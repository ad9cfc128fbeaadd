import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { type Portfolio, portfolioOf } from '#core/odds/portfolio.ts'
import type { Standing } from '#core/odds/standing.ts'
import { UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { livesOf, type Search } from '#test/oracle/portfolioLives.ts'
import { atMost, type Figure, timed, told } from './measure.ts'

/** So many open processes, half of them silent applications, at every stage and after every silence up to two months. */
const openOf = (count: number): Search['open'] =>
  Array.from({ length: count }, (_, index) => {
    const [stage, fullRounds] = (
      [
        ['first', 1],
        ['second', 2],
        ['later', 3],
        ['final', 3],
        ['screen', 0],
      ] as const
    )[index % 5] ?? ['first', 1]
    const isApplied = index % 10 >= 5
    const standing: Standing = {
      ...UNKNOWN_STANDING,
      stage: isApplied ? 'applied' : stage,
      fullRounds: isApplied ? 0 : fullRounds,
      isLast: !isApplied && stage === 'final' ? true : null,
      silence: index % 3 === 0 ? null : { since: '2026-11-02', days: index % 61, promisedOn: null, holidays: [] },
    }
    return { standing, roundInDays: index % 3 === 0 && !isApplied ? index % 14 : null }
  })

const answered = (open: Search['open']): Portfolio =>
  portfolioOf(
    open.map((process, index) => ({ id: String(index), ...process })),
    ownRecordOf(open.map(({ standing }) => standing)),
    '2026-11-24',
  )

/** A chance is right to within .001 after so many lives: as the method is. */
const LIVES = 200_000

/** The whole answer for 20 and for 1,000 open processes, own record included, beside a plain simulation of 20 fresh ones. */
export const measurePortfolio = async (): Promise<Figure[]> => {
  const [few, many] = [openOf(20), openOf(1000)]
  const fresh = few.map(({ standing }) => ({ standing: { ...standing, silence: null }, roundInDays: null }))
  const exact = await timed(21, () => answered(few))
  const thousand = await timed(7, () => answered(many))
  const lived = await timed(1, () => livesOf({ name: 'twenty', ended: [], open: fresh }, [14, 30, 60, 90], LIVES, 1))
  return [
    atMost('portfolio of 20 processes', exact, 20, 'ms'),
    atMost('portfolio of 1,000 processes', thousand, 200, 'ms'),
    told(`a simulation of ${LIVES} searches against the first`, `${Math.round(lived / exact)} times as long`),
  ]
}
