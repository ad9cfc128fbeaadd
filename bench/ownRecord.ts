import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { chanceOf } from '#core/odds/ownRecordTold.ts'
import { waysTaken } from '#core/odds/ownRecordWays.ts'
import { EMPLOYER_SPREAD, PERSON_SPREAD } from '#core/odds/personGrid.ts'
import { type Standing, UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { atMost, type Figure, timed, told } from './measure.ts'

const STAGES = ['screen', 'first', 'second', 'later', 'final'] as const
const ENDS = ['rejection', 'no-reply', 'offer', null, 'rejection', 'withdrawal', null] as const

/** So many processes of every kind: most ended in a no, a quarter of them are silent. */
const searchOf = (count: number): Standing[] =>
  Array.from({ length: count }, (_, index) => {
    const stage = STAGES[(index * 7) % STAGES.length] ?? 'first'
    const ended = ENDS[index % ENDS.length] ?? null
    return {
      ...UNKNOWN_STANDING,
      stage,
      fullRounds: STAGES.indexOf(stage),
      firstWasScreen: [null, true, false][index % 3] ?? null,
      isLast: stage === 'final' ? true : null,
      ended,
      silence: ended === null ? { since: '2026-11-02', days: (index * 5) % 60, promisedOn: null, holidays: [] } : null,
    }
  })

const SWEEPS = 30_000
const FORGOTTEN = 1000

/** The mean of what is believed, by a random walk over the candidate and the employer of every process: right to about two digits. */
const walked = (standings: readonly Standing[]): number => {
  const generator = xoroshiro128plus(20_261_124)
  const uniform = (): number => uniformFloat64(generator)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const logs = standings.map((standing) => {
    const chanceAt = chanceOf(standing, waysTaken(standing))
    return (x: number): number => Math.log(chanceAt(Math.exp(x)))
  })
  const employers = standings.map(() => EMPLOYER_SPREAD * normal())
  let [person, sum] = [0, 0]
  let now = logs.map((log, index) => log(person + (employers[index] as number)))
  for (let sweep = 0; sweep < SWEEPS + FORGOTTEN; sweep++) {
    for (const [index, log] of logs.entries()) {
      const from = employers[index] as number
      const to = from + 1.2 * normal()
      const then = log(person + to)
      if (Math.log(uniform()) > then - (now[index] as number) + (from ** 2 - to ** 2) / (2 * EMPLOYER_SPREAD ** 2)) continue
      employers[index] = to
      now[index] = then
    }
    const to = person + 0.5 * normal()
    const then = logs.map((log, index) => log(to + (employers[index] as number)))
    const gain = then.reduce((total, log, index) => total + log - (now[index] as number), (person ** 2 - to ** 2) / (2 * PERSON_SPREAD ** 2))
    if (Math.log(uniform()) <= gain) [person, now] = [to, then]
    if (sweep >= FORGOTTEN) sum += person
  }
  return sum / SWEEPS
}

/** What is believed of a candidate after 30 processes and after 10,000, beside a Markov chain over the first. */
export const measureOwnRecord = async (): Promise<Figure[]> => {
  const [few, many] = [searchOf(30), searchOf(10_000)]
  const exact = await timed(21, () => ownRecordOf(few))
  const long = await timed(7, () => ownRecordOf(many))
  const chain = await timed(1, () => walked(few))
  return [
    atMost('own record of 30 processes', exact, 5, 'ms'),
    atMost('own record of 10,000 processes', long, 200, 'ms'),
    told(`a Markov chain of ${SWEEPS} sweeps against the first`, `${Math.round(chain / exact)} times as long`),
  ]
}
