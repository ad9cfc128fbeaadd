import { dueKeyOf } from '../record/aside.ts'
import { type Day, daysBetween, type Instant, type TimeOfDay } from '../record/day.ts'
import type { Moment } from '../record/moves.ts'
import type { ProcessRecord } from '../record/record.ts'
import { type Round, roundDay } from '../record/round.ts'
import { instantAt, wallClock } from '../record/zone.ts'
import type { DueOf } from './due.ts'
import { type Followed, named } from './followed.ts'

/** So long a round of unknown length is taken to last. */
const ABOUT_AN_HOUR = 60
const MINUTE_MS = 60_000

/** How many days a round stays within reach of memory: ours to say, nobody has measured it for interviews. */
const REMEMBERED_DAYS = 14

/** When a round is: its day and hour on the candidate's own clock, the instant it begins and the one it is over; these are null where no hour is known. */
type When = { readonly on: Day; readonly time: TimeOfDay | null; readonly at: Instant | null; readonly overAt: Instant | null }

/** Null for a round of no known day. */
export const whenOf = (round: Round, { zone }: Moment): When | null => {
  const on = roundDay(round)
  if (on === null) return null
  const time = round.heldOn === null ? round.plannedTime : round.heldTime
  if (time === null) return { on, time, at: null, overAt: null }
  const at = instantAt(on, time, round.zone ?? zone)
  return { ...wallClock(at, zone), at, overAt: new Date(Date.parse(at) + (round.durationMinutes ?? ABOUT_AN_HOUR) * MINUTE_MS).toISOString() }
}

/** It was not held yet, and is not over: without an hour it is over with its day. */
const isAhead = ({ heldOn }: Round, { on, overAt }: When, { now }: Moment, today: Day): boolean =>
  heldOn === null && (overAt === null ? on >= today : Date.parse(overAt) > Date.parse(now))

const roundDue = (record: ProcessRecord, round: Round, { on, time, at }: When): DueOf<'round'> => {
  const { id, number, formats, where, durationMinutes, isLast } = round
  const people = record.people.filter((person) => round.personIds.includes(person.id)).map(({ name, role }) => ({ name, role }))
  const key = dueKeyOf({ due: 'round', subjectId: id, of: round.plannedOn as Day })
  return {
    kind: 'round',
    key,
    on,
    process: named(record),
    at,
    time,
    round: { id, number, formats, where, durationMinutes, isLast },
    people,
    isReady: false,
  }
}

const debriefDue = ({ record, halfDone }: Followed, round: Round, { on, time }: When): DueOf<'debrief'> | null => {
  const { id, number } = round
  const debrief = record.debriefs.find(({ roundId }) => roundId === id)
  if (debrief?.isFinished === true && !halfDone.includes(id)) return null
  const key = dueKeyOf({ due: 'debrief', subjectId: id, of: roundDay(round) as Day })
  const isBegun = debrief !== undefined || halfDone.includes(id)
  return { kind: 'debrief', key, on, process: named(record), round: { id, number }, heldOn: on, heldTime: time, isBegun }
}

/** The rounds of a process to get ready for, and the debriefs of those that are just over. A round is one or the other. */
export const roundDuesOf = (followed: Followed, moment: Moment, today: Day): (DueOf<'round'> | DueOf<'debrief'>)[] =>
  followed.record.rounds.flatMap((round): (DueOf<'round'> | DueOf<'debrief'>)[] => {
    const when = whenOf(round, moment)
    if (when === null) return []
    if (isAhead(round, when, moment, today)) return [roundDue(followed.record, round, when)]
    const due = daysBetween(when.on, today) > REMEMBERED_DAYS ? null : debriefDue(followed, round, when)
    return due === null ? [] : [due]
  })
