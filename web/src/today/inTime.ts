const MINUTE_MS = 60_000

/**
 * How long until an instant, in whole hours and the minutes left over, rounded up so that a round is never said to be nearer than it is; null once it is here.
 *
 * @example inTime('2026-11-24T14:00:00Z', Date.parse('2026-11-24T10:40:00Z')) // => { hours: 3, minutes: 20 }
 */
export const inTime = (at: string, now: number): { hours: number; minutes: number } | null => {
  const minutes = Math.ceil((Date.parse(at) - now) / MINUTE_MS)
  return minutes <= 0 ? null : { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
