import { addDays } from '../record/day.ts'
import { wallClock, type Zone } from '../record/zone.ts'
import { dayAt, instantOf, type Stretch, upTo, without } from './openTime.ts'
import { handIn, leavesAt, type Ready, type ReadyAt, readyAtHour, readyOnEve } from './ready.ts'
import type { Subject } from './subject.ts'

const isClear = (pieces: readonly Stretch[], { from, to }: Stretch): boolean => pieces.some((piece) => piece.from <= from && to <= piece.to)

/** In the last stretch of those that is long enough, at its end. */
const atEndOf = (pieces: readonly Stretch[], { minutes }: Ready): Stretch | null => {
  const piece = pieces.findLast(({ from, to }) => to - from >= minutes)
  return piece === undefined ? null : { from: piece.to - minutes, to: piece.to }
}

/** The evening before or, for what one cannot leave without, right before leaving. */
const onEveOf = (subject: Subject, hour: number, free: readonly Stretch[], zone: Zone): ReadyAt[] => {
  const eve = readyOnEve(subject)
  if (eve === null) return []
  const lastDay = addDays(dayAt(hour, zone), -1)
  const evening = free.filter(({ from }) => dayAt(from, zone) === lastDay)
  const at = atEndOf(evening, eve) ?? (eve.id === 'lay-out' ? atEndOf(upTo(free, leavesAt(subject, hour)), eve) : null)
  return at === null ? [] : [{ ...eve, ...at }]
}

const handInOf = (subject: Subject, hour: number, free: readonly Stretch[]): ReadyAt[] => {
  const given = handIn(subject)
  if (given === null) return []
  const at = atEndOf(upTo(free, hour - given.before), given) ?? atEndOf(free, given)
  return at === null ? [] : [{ id: given.id, text: given.text, minutes: given.minutes, ...at }]
}

/** What has its time before a round, and what to say of that for which there is none. */
type SetTimes = { readonly ready: readonly ReadyAt[]; readonly notes: readonly string[] }

/** What belongs to its time: right before the hour, the evening before, and handing in. What does not fit where it belongs is told. */
export const setTimes = (subject: Subject, hour: number, now: number, pieces: readonly Stretch[], zone: Zone): SetTimes => {
  const atHour = readyAtHour(subject, hour, now)
  const clear = atHour.filter((one) => isClear(pieces, one))
  const free = without(pieces, clear)
  return {
    ready: [...clear, ...onEveOf(subject, hour, free, zone), ...handInOf(subject, hour, free)],
    notes: atHour
      .filter((one) => !clear.includes(one))
      .map(({ text, from }) => {
        const { time } = wallClock(instantOf(from), zone)
        return from < now ? `This should have begun at ${time}: ${text}` : `Something else is in the way at ${time} of what belongs there: ${text}`
      }),
  }
}
