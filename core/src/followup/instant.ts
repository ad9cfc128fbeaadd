import type { Day, Instant, TimeOfDay } from '../record/day.ts'
import { wallClock, type Zone } from '../record/zone.ts'

const MINUTE_MS = 60_000

/**
 * The instant at which a clock in a zone shows an hour. An hour that the clocks leave out is read on the clock from before.
 *
 * @example instantOf('2026-12-01', '15:00', 'Europe/Berlin') // => '2026-12-01T14:00:00.000Z'
 */
export const instantOf = (on: Day, time: TimeOfDay, zone: Zone): Instant => {
  const wanted = Date.parse(`${on}T${time}:00Z`)
  let guess = wanted
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = wallClock(new Date(guess).toISOString(), zone)
    guess += wanted - Date.parse(`${shown.on}T${shown.time}:00Z`)
  }
  return new Date(Math.round(guess / MINUTE_MS) * MINUTE_MS).toISOString()
}
