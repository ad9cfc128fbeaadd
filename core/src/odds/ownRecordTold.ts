import { chanceOfOdds } from '../stats/chance.ts'
import { clockDays } from './clock.ts'
import { type WayTaken, waysTaken } from './ownRecordWays.ts'
import type { Rung } from './path.ts'
import { overEmployers, type PersonGrid } from './personGrid.ts'
import type { Standing } from './standing.ts'
import { unheardAfter } from './unheard.ts'

/**
 * How much a first conversation counts, passed or not, against any other step: a judgement. Few people put down every process that ended there, and
 * where the failed ones are left out the passed ones prove too much. A half costs next to nothing where all are put down.
 */
const FIRST_COUNTS = 0.5

/** How much of an offer, of another round and of a no is known to have happened at the stage reached, each from 0 to 1. */
type Happened = { readonly offer: number; readonly advance: number; readonly no: number }

const ANYTHING: Happened = { offer: 1, advance: 1, no: 1 }
const ENDS = {
  offer: { offer: 1, advance: 0, no: 0 },
  rejection: { offer: 0, advance: 0, no: 1 },
  'no-reply': { offer: 0, advance: 0, no: 1 },
  withdrawal: ANYTHING,
} as const satisfies Record<NonNullable<Standing['ended']>, Happened>

/** An end is what it was. In a silence each counts by how likely it is to be still unheard. */
const happenedIn = ({ ended, silence }: Standing, { rate }: WayTaken): Happened => {
  if (ended !== null) return ENDS[ended]
  const { good, no } = unheardAfter(clockDays(silence), rate)
  return { offer: good, advance: good, no }
}

/** A no is not worked out as one less the others: at the ends of the grid that would leave no digit. */
const chanceOfHappened = ({ last, offerOdds, advanceOdds }: Rung, { offer, advance, no }: Happened, factor: number): number =>
  last * (offer * chanceOfOdds(offerOdds * factor) + no * chanceOfOdds(1 / (offerOdds * factor))) +
  (1 - last) * (advance * chanceOfOdds(advanceOdds * factor) + no * chanceOfOdds(1 / (advanceOdds * factor)))

const counted = (chance: number, isFirst: boolean): number => (isFirst ? chance ** FIRST_COUNTS : chance)

/** The chance of all that happened in a process from its first conversation on, by the factor on the odds. */
export const chanceOf = (standing: Standing, taken: readonly WayTaken[]): ((factor: number) => number) => {
  const ways = taken.map((way) => ({ ...way, happened: happenedIn(standing, way) }))
  return (factor) => {
    let chance = 0
    for (const { weight, passed, present, fromFirst, happened } of ways) {
      let isFirst = fromFirst
      let come = weight
      for (const { last, advanceOdds } of passed) {
        come *= counted((1 - last) * chanceOfOdds(advanceOdds * factor), isFirst)
        isFirst = false
      }
      chance += come * counted(chanceOfHappened(present, happened, factor), isFirst)
    }
    return chance
  }
}

const toldBy = (grid: PersonGrid, standing: Standing, ways: readonly WayTaken[]): Float64Array => {
  const chanceAt = chanceOf(standing, ways)
  const [chances] = overEmployers(grid, 1, (factor, into) => {
    into[0] = chanceAt(factor)
  }) as [Float64Array]
  return chances.map(Math.log)
}

/** What is the same in two standings that came about alike. */
const wayKey = ({ stage, fullRounds, firstWasScreen, isLast, finalists, employerKind, source, signs, ended }: Standing): string =>
  JSON.stringify([stage, Math.min(fullRounds, 5), firstWasScreen, isLast, finalists, employerKind, source === 'referred', signs, ended])

const keys = new WeakMap<Standing, string>()

/** The key of standings that tell the same of their candidate. It is asked for more than once, and days are slow to count. */
export const toldKey = (standing: Standing): string => {
  const known = keys.get(standing)
  if (known !== undefined) return known
  const key = `${wayKey(standing)} ${standing.ended === null ? clockDays(standing.silence) : ''}`
  keys.set(standing, key)
  return key
}

/** Finds the ways in which processes came about; those of processes that came about alike are found once. */
export const wayFinder = (): ((standing: Standing) => readonly WayTaken[]) => {
  const found = new Map<string, readonly WayTaken[]>()
  return (standing) => {
    const key = wayKey(standing)
    const ways = found.get(key) ?? waysTaken(standing)
    found.set(key, ways)
    return ways
  }
}

/** Reads the logarithm of that chance at each point of a grid, over the employers; only once of standings that tell the same. */
export const readerOn = (grid: PersonGrid, waysOf: (standing: Standing) => readonly WayTaken[]): ((standing: Standing) => Float64Array) => {
  const read = new Map<string, Float64Array>()
  return (standing) => {
    const key = toldKey(standing)
    const known = read.get(key) ?? toldBy(grid, standing, waysOf(standing))
    read.set(key, known)
    return known
  }
}
