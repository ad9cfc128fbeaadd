import { z } from 'zod'
import type { Day, Instant, TimeOfDay } from './day.ts'

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A time zone by its IANA name, `Europe/Berlin`. */
export const Zone = z.string().refine(isZone, 'A time zone such as Europe/Berlin.')
export type Zone = z.infer<typeof Zone>

const clocks = new Map<Zone, Intl.DateTimeFormat>()

const clockOf = (zone: Zone): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(zone, made)
  return made
}

/**
 * What a clock on the wall in `zone` shows at an instant.
 *
 * @example wallClock('2026-11-24T23:30:00Z', 'Europe/Berlin') // => { on: '2026-11-25', time: '00:30' }
 */
export const wallClock = (instant: Instant, zone: Zone): { on: Day; time: TimeOfDay } => {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  )
  return { on: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const wallMs = ({ on, time }: { on: Day; time: TimeOfDay }): number => Date.parse(`${on}T${time}:00Z`)

/** How far the clocks of a zone are ahead of UTC at an instant, both in milliseconds. */
export const aheadAt = (ms: number, zone: Zone): number =>
  wallMs(wallClock(new Date(ms).toISOString(), zone)) - Math.floor(ms / MINUTE_MS) * MINUTE_MS

/**
 * The instant at which a clock on the wall in `zone` shows a time. An hour that comes twice, as the clocks go back, is its first; one that is left
 * out, as they go forward, is counted with the clock as it was before: as calendars do it (RFC 5545).
 *
 * @param which of the two instants that show an hour which comes twice.
 * @example instantAt('2026-11-24', '14:00', 'Europe/Berlin') // => '2026-11-24T13:00:00.000Z'
 * @example instantAt('2026-10-25', '02:30', 'Europe/Berlin') // => '2026-10-25T00:30:00.000Z'
 * @example instantAt('2026-03-29', '02:30', 'Europe/Berlin') // => '2026-03-29T01:30:00.000Z'
 */
export const instantAt = (on: Day, time: TimeOfDay, zone: Zone, which: 'first' | 'second' = 'first'): Instant => {
  const wall = wallMs({ on, time })
  const [before, after] = [aheadAt(wall - DAY_MS, zone), aheadAt(wall + DAY_MS, zone)]
  const shown = [before, after].map((ahead) => wall - ahead).filter((ms) => ms + aheadAt(ms, zone) === wall)
  return new Date(shown.length === 0 ? wall - before : which === 'first' ? Math.min(...shown) : Math.max(...shown)).toISOString()
}
