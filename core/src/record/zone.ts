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
