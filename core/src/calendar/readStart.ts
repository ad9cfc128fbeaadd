import type { Start } from '../record/invitation.ts'
import { wallClock, type Zone } from '../record/zone.ts'
import type { EventRead, ReadTime } from './eventRead.ts'

/** On whose clock hours are shown: the candidate's, and the one that hours without a zone are on when the candidate said so. */
export type Clocks = { readonly own: Zone; readonly unsaid: Zone | null }

/** The first hour of an event of which nobody says on whose clock it is, in words; null when there is none. */
export const hourWithoutZone = ({ starts }: EventRead): string | null => {
  const found = starts.find(({ start }) => start.kind === 'floating')?.start
  return found?.kind === 'floating' ? `${found.on} ${found.time}${found.zoneName === null ? '' : ` (${found.zoneName})`}` : null
}

/**
 * A time of a file as the record keeps it: on the clock that it was said by or, where that is none of the world's zones, on the candidate's own.
 *
 * @example readStart({ kind: 'instant', at: '2026-11-24T13:00:00.000Z', zone: null }, null, { own: 'Europe/Berlin', unsaid: null }) // => { occurrence: null, on: '2026-11-24', time: '14:00', zone: 'Europe/Berlin' }
 */
export const readStart = (start: ReadTime, occurrence: string | null, { own, unsaid }: Clocks): Start => {
  if (start.kind === 'day') return { occurrence, on: start.on, time: null, zone: null }
  if (start.kind === 'floating') return { occurrence, on: start.on, time: start.time, zone: unsaid }
  const zone = start.zone ?? own
  return { occurrence, ...wallClock(start.at, zone), zone }
}
