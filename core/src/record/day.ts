import { z } from 'zod'
import { dayNumber, dayOfNumber } from './dayNumber.ts'

/** A calendar day, `2026-11-24`: a real one, from year 1900 to 2199. It has no zone; it is the day on the wall where it happened. */
export const Day = z.iso
  .date({ error: 'A day such as 2026-11-24.', abort: true })
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'A year between 1900 and 2199.')
export type Day = z.infer<typeof Day>

/** An hour on the wall clock, `14:05`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 14:05.')
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** A moment in UTC, `2026-11-24T13:05:00.000Z`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/**
 * Whole days from one calendar day to another; negative when `to` is earlier.
 *
 * @example daysBetween('2026-10-30', '2026-11-24') // => 25
 */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/**
 * The calendar day `days` days later; earlier when negative.
 *
 * @example addDays('2026-12-30', 3) // => '2027-01-02'
 */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days)

/** The latest of the days that are known, or null when none is. */
export const latestDay = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null)
