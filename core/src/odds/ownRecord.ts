import type { Mixture } from '../stats/mixture.ts'
import { clockDays } from './clock.ts'
import { readerOn, toldKey, wayFinder } from './ownRecordTold.ts'
import type { WayTaken } from './ownRecordWays.ts'
import { EMPLOYER_SPREAD, PERSON_SPREAD, type PersonGrid, personGrid } from './personGrid.ts'
import { PRIOR } from './spread.ts'
import type { Standing } from './standing.ts'

/** What a candidate's own processes say of what the candidate and the market put on the odds of every step. */
export type OwnRecord = {
  /** How many processes say anything. */
  readonly counted: number
  /** Of the logarithm of the factor in one more process of theirs, its employer included. */
  readonly belief: Mixture
  readonly grid: PersonGrid
  /** How much is believed of each point of the grid, as a logarithm, up to a constant. */
  readonly logDensity: Float64Array
  /** The logarithm of the chance of what happened in one process, at each point of the grid. */
  readonly read: (standing: Standing) => Float64Array
}

const POINTS = 21
/** The first look goes far beyond what anybody is: the record of ten thousand noes lies within it. */
const FARTHEST = 14 * PERSON_SPREAD
/** Where the density is less than this part of its highest, as a logarithm, it counts for nothing: 4e-11. */
const LEAST = -24
/** The grid is fine enough when what counts fills so much of it: then its points lie a standard deviation apart at most. */
const FILLED = 0.7
const LOOKS_AT_MOST = 20

/** Before a conversation nobody has met the candidate: applications say nothing of how somebody does in a conversation. */
const isMet = ({ stage }: Standing): boolean => stage !== 'applied'

/** Whether a process says anything: that it went on after a conversation, that it ended, or that it is silent. */
export const saysSomething = (standing: Standing): boolean => {
  const { fullRounds, firstWasScreen, ended, silence } = standing
  if (!isMet(standing)) return false
  const hasGoneOn = fullRounds >= 2 || (fullRounds === 1 && firstWasScreen === true)
  return hasGoneOn || (ended === null ? clockDays(silence) > 0 : ended !== 'withdrawal')
}

/** How many processes say the same. */
type Alike = { readonly standing: Standing; count: number }

const alikeIn = (standings: readonly Standing[]): Alike[] => {
  const groups = new Map<string, Alike>()
  for (const standing of standings) {
    const key = toldKey(standing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { standing, count: 1 })
    else group.count += 1
  }
  return [...groups.values()]
}

/** The weights of a density on a grid; they sum to one. */
export const weightsOf = (logDensity: Float64Array): Float64Array => {
  const highest = Math.max(...logDensity)
  const weights = logDensity.map((log) => Math.exp(log - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

type Looked = Pick<OwnRecord, 'grid' | 'logDensity' | 'read'>

const lookedAt = (groups: readonly Alike[], waysOf: (standing: Standing) => readonly WayTaken[], from: number, to: number): Looked => {
  const grid = personGrid(from, to, POINTS)
  const read = readerOn(grid, waysOf)
  const logDensity = Float64Array.from(grid.points, (point) => (point / PERSON_SPREAD) ** 2 / -2)
  for (const { standing, count } of groups) {
    const happened = read(standing)
    for (let point = 0; point < POINTS; point++) logDensity[point] = (logDensity[point] as number) + count * (happened[point] as number)
  }
  return { grid, logDensity, read }
}

/** The part of the grid outside which nothing counts. */
const whatCounts = ({ grid: { points }, logDensity }: Looked): { from: number; to: number } => {
  const highest = Math.max(...logDensity)
  const within = points.flatMap((_, index) => ((logDensity[index] as number) > highest + LEAST ? [index] : []))
  const [first = 0, last = POINTS - 1] = [within[0], within.at(-1)]
  return { from: points[Math.max(0, first - 1)] as number, to: points[Math.min(POINTS - 1, last + 1)] as number }
}

const withBelief = (counted: number, looked: Looked): OwnRecord => {
  const weights = weightsOf(looked.logDensity)
  const belief = looked.grid.points.map((centre, index) => ({ weight: weights[index] as number, centre, sd: EMPLOYER_SPREAD }))
  return { ...looked, counted, belief: counted === 0 ? PRIOR : belief }
}

/**
 * What is believed of a candidate after all processes that came to a conversation, closed and open: the density over what person and
 * market put on the odds, on a grid that is laid ever closer around what counts. Their order does not matter. Processes that ended
 * before a conversation say nothing.
 *
 * @param standings of processes of one candidate, each but the one whose own chance is asked.
 */
export const ownRecordOf = (standings: readonly Standing[]): OwnRecord => {
  const groups = alikeIn(standings.filter(isMet))
  const waysOf = wayFinder()
  let [from, to] = [-FARTHEST, FARTHEST]
  let looked = lookedAt(groups, waysOf, from, to)
  for (let look = 1; look < LOOKS_AT_MOST; look++) {
    const counting = whatCounts(looked)
    if (counting.to - counting.from >= FILLED * (to - from)) break
    from = counting.from
    to = counting.to
    looked = lookedAt(groups, waysOf, from, to)
  }
  return withBelief(
    groups.reduce((sum, { standing, count }) => sum + (saysSomething(standing) ? count : 0), 0),
    looked,
  )
}

/** The record without one of its processes, so that this one's own chance is not moved by itself: what the process said is divided out. */
export const withoutProcess = (own: OwnRecord, standing: Standing): OwnRecord => {
  if (!isMet(standing)) return own
  const happened = own.read(standing)
  const logDensity = own.logDensity.map((log, point) => log - (happened[point] as number))
  return withBelief(own.counted - (saysSomething(standing) ? 1 : 0), { ...own, logDensity })
}
