import ICAL from 'ical.js'
import type { ReadTime } from '#core/calendar/eventRead.ts'
import { instantAt, wallClock } from '#core/record/zone.ts'
import type { Property } from './components.ts'
import { jcalOf } from './components.ts'
import { type KnownZone, zoneNamed } from './zoneNamed.ts'

/** An hour on a wall, `2026-11-24` and `14:00`; a whole day has none. */
export type Wall = { readonly on: string; readonly time: string | null; readonly isUtc: boolean }

/** The zones that a file describes itself, by their names. */
export type OwnZones = ReadonlyMap<string, InstanceType<typeof ICAL.Timezone>>

const WRITTEN = /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:T(?<hour>\d\d):?(?<minute>\d\d)(?::?\d\d)?(?<utc>Z)?)?$/

/** A day or an hour as it is written; null when there is no such one. */
export const wallOf = (value: string): Wall | null => {
  const { year, month, day, hour, minute, utc } = WRITTEN.exec(value.trim())?.groups ?? {}
  if (year === undefined || year < '1900' || year > '2199') return null
  const on = `${year}-${month}-${day}`
  if (new Date(`${on}T00:00:00Z`).toJSON()?.slice(0, 10) !== on) return null
  if (hour === undefined) return { on, time: null, isUtc: false }
  const time = hour === '24' ? '23:59' : `${hour}:${minute}`
  return time > '23:59' || `${minute}` > '59' ? null : { on, time, isUtc: utc !== undefined }
}

/** A change of the clocks once a year. Whatever else a rule says of a zone is no rule of one, and the library might follow it for ever. */
const YEARLY =
  /^(?:FREQ=YEARLY|INTERVAL=1|COUNT=\d{1,4}|UNTIL=[\dTZ]+|WKST=[A-Z]{2}|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=(?:-?[1-7]|[1-9]|1\d|2[0-8])(?:,(?:[1-9]|1\d|2[0-8]))*)$/i

const isPlain = (lines: readonly string[]): boolean =>
  lines
    .filter((line) => /^RRULE/i.test(line))
    .every((line) => {
      const parts = line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split(';')
      return /FREQ=YEARLY/i.test(line) && parts.every((part) => YEARLY.test(part))
    })

/** The zones that the parts of a file describe. One that cannot be read describes none. */
export const ownZonesOf = (blocks: readonly { kind: string; lines: readonly string[] }[]): OwnZones => {
  const zones = new Map<string, InstanceType<typeof ICAL.Timezone>>()
  for (const { kind, lines } of blocks) {
    if (kind !== 'VTIMEZONE' || !isPlain(lines)) continue
    try {
      const component = new ICAL.Component(jcalOf(lines) as never)
      const zone = new ICAL.Timezone(component)
      if (zone.tzid) zones.set(zone.tzid, zone)
    } catch {
      // Its hours are then read by its name alone.
    }
  }
  return zones
}

const HOUR_MS = 3_600_000

/** How far the clocks of a zone that a file describes are ahead of UTC at an hour on the wall, in minutes; null when its description breaks. */
const aheadBy = (zone: InstanceType<typeof ICAL.Timezone>, { on, time }: Wall): number | null => {
  try {
    return Math.round(zone.utcOffset(ICAL.Time.fromDateTimeString(`${on}T${time}:00`)) / 60)
  } catch {
    return null
  }
}

const instantOf = ({ on, time }: Wall, aheadMinutes: number): string =>
  new Date(Date.parse(`${on}T${time}:00Z`) - aheadMinutes * 60_000).toISOString()

/** The clocks change around this hour, and then programs differ in what they say of it. */
const isNearChange = (at: string, iana: string): boolean => {
  const shown = [-3 * HOUR_MS, 3 * HOUR_MS].map((ms) => {
    const { on, time } = wallClock(new Date(Date.parse(at) + ms).toISOString(), iana)
    return Date.parse(`${on}T${time}:00Z`)
  })
  return (shown[1] as number) - (shown[0] as number) !== 6 * HOUR_MS
}

/** By the name of its zone and, where the file describes the zone itself, by that: the file's own rules hold, since its author's clock went by them. */
const inZone = (wall: Wall, known: KnownZone | null, described: number | null): { start: ReadTime; doubt: string | null } => {
  const { on, time } = wall as Wall & { time: string }
  const iana = known !== null && 'iana' in known ? known.iana : null
  if (iana !== null) {
    const at = instantAt(on, time, iana)
    const other = described === null ? at : instantOf(wall, described)
    if (other === at || isNearChange(at, iana)) return { start: { kind: 'instant', at, zone: iana }, doubt: null }
    const doubt = `The file's own rules for the zone ${iana} are not those that hold there. The hour is taken by the file's.`
    return { start: { kind: 'instant', at: other, zone: null }, doubt }
  }
  const ahead = described ?? (known !== null && 'aheadMinutes' in known ? known.aheadMinutes : null)
  if (ahead !== null) return { start: { kind: 'instant', at: instantOf(wall, ahead), zone: null }, doubt: null }
  return { start: { kind: 'floating', on, time, zoneName: null }, doubt: null }
}

/** What is known of a zone while one file is read: names are asked for many times. */
export const zoneReader = (own: OwnZones): ((wall: Wall, tzid: string | null) => { start: ReadTime; doubt: string | null }) => {
  const names = new Map<string, KnownZone | null>()
  const named = (tzid: string): KnownZone | null => {
    if (!names.has(tzid)) names.set(tzid, zoneNamed(tzid))
    return names.get(tzid) ?? null
  }
  return (wall, tzid) => {
    const { on, time, isUtc } = wall
    if (time === null) return { start: { kind: 'day', on }, doubt: null }
    if (isUtc) return { start: { kind: 'instant', at: instantOf(wall, 0), zone: null }, doubt: null }
    if (tzid === null || tzid === '') return { start: { kind: 'floating', on, time, zoneName: null }, doubt: null }
    const described = own.get(tzid)
    const read = inZone(wall, named(tzid), described === undefined ? null : aheadBy(described, wall))
    return read.start.kind === 'floating' ? { start: { ...read.start, zoneName: tzid.trim().slice(0, 300) || null }, doubt: null } : read
  }
}

/** The zone that a property names. */
export const tzidOf = ({ parameters }: Property): string | null => parameters.tzid ?? null
