import type { Day } from '../record/day.ts'
import { type Moment, todayAt } from '../record/moves.ts'
import { wallClock } from '../record/zone.ts'
import type { Agenda, Due } from './due.ts'

/** Something that may be told aloud now. Put off and come back, it has another name, so that it is told again. */
export type Notice = { readonly name: string; readonly due: Due }

/** From this hour in the evening to that one in the morning nobody is told anything. */
const QUIET = { from: 22, to: 7 } as const
const AN_HOUR_MS = 3_600_000

/** Whether it is the time of day in which nobody is told anything, on the candidate's own clock. */
const isQuiet = ({ now, zone }: Moment): boolean => {
  const hour = Number(wallClock(now, zone).time.slice(0, 2))
  return hour >= QUIET.from || hour < QUIET.to
}

/** A round is told in the hour before it; without an hour, and all else, on its day. */
const isToTell = (due: Due, { now }: Moment): boolean => {
  if (due.kind !== 'round' || due.at === null) return true
  const left = Date.parse(due.at) - Date.parse(now)
  return left > 0 && left <= AN_HOUR_MS
}

/** Of which day a notice is: of that on which it matters; an answer to an offer, which waits for days, is told again when its own day has come. */
const dayOf = (due: Due, today: Day): Day => (due.kind === 'promise' && due.dueOn <= today && due.dueOn > due.on ? due.dueOn : due.on)

/** What of the agenda may be told aloud at a moment; each is meant to be told once. */
export const noticesOf = ({ next }: Pick<Agenda, 'next'>, moment: Moment): Notice[] => {
  if (isQuiet(moment)) return []
  const today = todayAt(moment)
  return next.filter((due) => isToTell(due, moment)).map((due) => ({ name: `${due.key}@${dayOf(due, today)}`, due }))
}
