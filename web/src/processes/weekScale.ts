import { dayNumber } from '../ui/days.ts'
import type { Row } from './useRows.ts'

const WEEK = 7
/** The part of the weeks that lies behind today. */
const BEHIND = 0.8

/** The weeks in sight: the first day of the first one, and how many. */
export type Weeks = { readonly from: number; readonly count: number }

/** The weeks around today, moved by some: four fifths of them lie behind. Every week begins on a Monday. */
export const weeksAround = (today: string, count: number, moved: number): Weeks => {
  const day = dayNumber(today)
  // Day 0 was a Thursday.
  const monday = day - ((day + 3) % WEEK)
  return { from: monday + (moved - Math.floor(count * BEHIND)) * WEEK, count }
}

/** Where a day stands among the weeks, from 0 at their beginning to 1 at their end. */
export const placeOf = ({ from, count }: Weeks, day: number): number => (day - from) / (count * WEEK)

/** A stretch in which nothing was heard; it may be what one waits in today, or lie ahead of what is planned. */
export type Stretch = { readonly from: number; readonly to: number; readonly days: number; readonly kind: 'past' | 'waiting' | 'ahead' }
export type Dot = { readonly day: number; readonly kind: 'began' | 'round' | 'word' | 'ahead' | 'ended' }

type Told = Pick<Row, 'process' | 'roundsOn' | 'nextRound' | 'silence' | 'outcome'>

/**
 * What a process is drawn as: dots for what happened, and the silences between them as long as they were.
 *
 * @param hour on the clock now: a round of today lies ahead until its own.
 */
export const drawnOf = (
  { process, roundsOn, nextRound, silence, outcome }: Told,
  today: string,
  hour: string,
): { dots: Dot[]; stretches: Stretch[] } => {
  const now = dayNumber(today)
  const isAhead = (on: string): boolean => on > today || (on === nextRound?.on && (nextRound.time === null || nextRound.time > hour))
  const dot = (on: string | null | undefined, kind: Dot['kind']): Dot[] => (on == null ? [] : [{ day: dayNumber(on), kind }])
  const dots = [
    ...dot(process.appliedOn, 'began'),
    ...roundsOn.flatMap((on) => dot(on, isAhead(on) ? 'ahead' : 'round')),
    ...(silence?.after === 'their word' && ![process.appliedOn, ...roundsOn].includes(silence.since) ? dot(silence.since, 'word') : []),
    ...dot(outcome?.on, 'ended'),
  ].sort((one, other) => one.day - other.day)
  const isWaiting = silence !== null && silence.since < today
  const isGoingOn = isWaiting || dots.some(({ day }) => day > now)
  const days = [...new Set([...dots.map(({ day }) => day), ...(isGoingOn ? [now] : [])])].sort((one, other) => one - other)
  const stretches = days.slice(1).map((to, index): Stretch => {
    const from = days[index] as number
    return { from, to, days: to - from, kind: to > now ? 'ahead' : isWaiting && to === now ? 'waiting' : 'past' }
  })
  return { dots, stretches }
}
