import { addDays, type Day, type Instant, type TimeOfDay } from '../record/day.ts'
import type { BusyHours } from '../record/prep.ts'
import type { PrepHours } from '../record/settings.ts'
import { instantAt, wallClock, type Zone } from '../record/zone.ts'

/** A stretch of time in whole minutes since 1970, the end not in it. */
export type Stretch = { readonly from: number; readonly to: number }

const MINUTE_MS = 60_000

/** An instant in whole minutes since 1970, rounded down. */
export const minuteOf = (instant: Instant): number => Math.floor(Date.parse(instant) / MINUTE_MS)

/** The instant of a minute since 1970. */
export const instantOf = (minute: number): Instant => new Date(minute * MINUTE_MS).toISOString()

/** Nothing is planned from here on in the evening, whatever was said: sleep does more. */
export const LIGHTS_OUT: TimeOfDay = '22:30'
/** Nothing is planned before this in the morning. */
export const FIRST_LIGHT: TimeOfDay = '06:30'

const WEEK = 7
const A_MONDAY = '1970-01-05'

const weekdayOf = (day: Day): number => (((((Date.parse(day) - Date.parse(A_MONDAY)) / (MINUTE_MS * 1440)) % WEEK) + WEEK) % WEEK) + 1

const later = (one: TimeOfDay, other: TimeOfDay): TimeOfDay => (one > other ? one : other)
const earlier = (one: TimeOfDay, other: TimeOfDay): TimeOfDay => (one < other ? one : other)

/** The instant before which a wall surely shows no such hour: one that a clock leaves out as it goes forward is shown by none. */
const notBefore = (on: Day, time: TimeOfDay, zone: Zone): number => {
  const minute = minuteOf(instantAt(on, time, zone))
  const left = minutesIn(wallClock(instantOf(minute), zone).time) - minutesIn(time)
  return left > 0 ? minute - left : minute
}

const minutesIn = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Hours on the wall with all the time that may be meant by them. Clocks are set at night, when nothing is open; what is busy may be at any hour. */
const onWall = (on: Day, from: TimeOfDay, to: TimeOfDay, zone: Zone): Stretch => ({
  from: notBefore(on, from, zone),
  to: minuteOf(instantAt(on, to, zone, 'second')),
})

/** Every day from one to another, both in it. */
const daysFrom = (first: Day, last: Day): Day[] => (first > last ? [] : [first, ...daysFrom(addDays(first, 1), last)])

/** The stretches in order, those that touch or overlap made one. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const made: { from: number; to: number }[] = []
  for (const { from, to } of stretches.filter((one) => one.from < one.to).toSorted((one, other) => one.from - other.from)) {
    const last = made.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else made.push({ from, to })
  }
  return made
}

/** What is left of some stretches when others are taken out. */
export const without = (stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] =>
  taken.reduce<Stretch[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        to <= one.from || from >= one.to
          ? [one]
          : [
              { from: one.from, to: from },
              { from: to, to: one.to },
            ].filter((piece) => piece.from < piece.to),
      ),
    [...stretches],
  )

/** What of some stretches lies in another. */
const cut = (stretches: readonly Stretch[], { from, to }: Stretch): Stretch[] =>
  stretches.map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) })).filter((one) => one.from < one.to)

/** What of some stretches comes before a minute. */
export const upTo = (pieces: readonly Stretch[], end: number): Stretch[] => cut(pieces, { from: Number.NEGATIVE_INFINITY, to: end })

/** The calendar day on the wall at a minute. */
export const dayAt = (minute: number, zone: Zone): Day => wallClock(instantOf(minute), zone).on

/** The hours of each day that are open by the week, never in the night. */
const weekly = (days: readonly Day[], hours: readonly PrepHours[], zone: Zone): Stretch[] =>
  days.flatMap((on) =>
    hours
      .filter(({ weekday }) => weekday === weekdayOf(on))
      .map(({ from, to }) => onWall(on, later(from, FIRST_LIGHT), earlier(to, LIGHTS_OUT), zone)),
  )

const nights = (days: readonly Day[], zone: Zone): Stretch[] =>
  days.map((on) => ({
    from: minuteOf(instantAt(on, LIGHTS_OUT, zone, 'first')),
    to: minuteOf(instantAt(addDays(on, 1), FIRST_LIGHT, zone, 'second')),
  }))

/** When the candidate can get ready for a round. */
export type Calendar = {
  readonly zone: Zone
  readonly hours: readonly PrepHours[]
  readonly busy: readonly BusyHours[]
  /** Time that is taken otherwise, such as rounds of other processes. */
  readonly taken: readonly Stretch[]
}

/** The time just before a round: it is free because the round is, night or not in its last part. */
export type RunUp = { readonly from: number; readonly awakeFrom: number; readonly to: number }

/**
 * The stretches between two minutes in which something can be planned: the hours of the week and the run-up to the round, without the nights and
 * without what is taken.
 */
export const openTime = (between: Stretch, calendar: Calendar, runUp: RunUp): Stretch[] => {
  const { zone, hours, busy, taken } = calendar
  const days = daysFrom(addDays(dayAt(between.from, zone), -1), dayAt(between.to, zone))
  const before = without(
    [{ from: runUp.from, to: runUp.awakeFrom }].filter(({ from, to }) => from < to),
    nights(days, zone),
  )
  const open = joined([...weekly(days, hours, zone), ...before, { from: runUp.awakeFrom, to: runUp.to }])
  return without(cut(open, between), [...taken, ...busy.map(({ on, from, to }) => onWall(on, from, to, zone))])
}
