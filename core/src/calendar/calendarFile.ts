import { addDays, type Day, type TimeOfDay } from '../record/day.ts'
import { instantAt, wallClock, type Zone } from '../record/zone.ts'
import type { Entry } from './entry.ts'
import { firstOf, type ZoneRules, zoneRules } from './zoneRules.ts'

/** Words as a calendar's file takes them: no line break and no sign that parts values, and nothing that cannot be seen. */
const escaped = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Control}\n]/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

const OCTETS = 75

const octets = (sign: string): number => {
  const code = sign.codePointAt(0) as number
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A line of at most 75 octets; what is longer goes on in the next after a space, and no letter is split. */
const folded = (line: string): string => {
  const rows: string[] = []
  let [row, length] = ['', 0]
  for (const sign of line) {
    if (length + octets(sign) > OCTETS) {
      rows.push(row)
      ;[row, length] = [' ', 1]
    }
    row += sign
    length += octets(sign)
  }
  return [...rows, row].join('\r\n')
}

const digits = (text: string): string => text.replace(/[-:]/g, '').replace(/\.\d+/, '')
const onWall = (on: Day, time: TimeOfDay): string => `${digits(on)}T${digits(time)}00`

/** How a zone goes in the years of these entries; those that no one rule tells are not in it, and their hours are written in UTC. */
type Zones = ReadonlyMap<Zone, ZoneRules>

const zonesOf = (entries: readonly Entry[]): Zones => {
  const years = new Map<Zone, Set<number>>()
  for (const { zone, time, on } of entries)
    if (zone !== null && time !== null && zone !== 'UTC') years.set(zone, (years.get(zone) ?? new Set()).add(Number(on.slice(0, 4))))
  const rules = [...years].sort(([one], [other]) => (one < other ? -1 : 1)).map(([zone, some]) => [zone, zoneRules(zone, [...some])] as const)
  return new Map(rules.flatMap(([zone, rule]) => (rule === null ? [] : [[zone, rule] as const])))
}

const distance = (minutes: number): string => {
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(whole / 60)).padStart(2, '0')}${String(whole % 60).padStart(2, '0')}`
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

const zoneLines = ([zone, rules]: readonly [Zone, ZoneRules]): string[] => {
  const seasons =
    'aheadMinutes' in rules
      ? [
          [
            'BEGIN:STANDARD',
            'DTSTART:19700101T000000',
            `TZOFFSETFROM:${distance(rules.aheadMinutes)}`,
            `TZOFFSETTO:${distance(rules.aheadMinutes)}`,
            'END:STANDARD',
          ],
        ]
      : rules.changes.map((change) => {
          const season = change.toMinutes > change.fromMinutes ? 'DAYLIGHT' : 'STANDARD'
          return [
            `BEGIN:${season}`,
            `DTSTART:${firstOf(change)}`,
            `RRULE:FREQ=YEARLY;BYMONTH=${change.month};BYDAY=${change.nth}${WEEKDAYS[change.weekday]}`,
            `TZOFFSETFROM:${distance(change.fromMinutes)}`,
            `TZOFFSETTO:${distance(change.toMinutes)}`,
            `END:${season}`,
          ]
        })
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...seasons.flat(), 'END:VTIMEZONE']
}

const hourLine = (name: string, on: Day, time: TimeOfDay, zone: Zone | null, zones: Zones): string => {
  if (zone !== null && zones.has(zone)) return `${name};TZID=${zone}:${onWall(on, time)}`
  return `${name}:${digits(instantAt(on, time, zone ?? 'UTC'))}`
}

const timeLines = ({ on, time, zone, durationMinutes }: Entry, zones: Zones): string[] => {
  if (time === null) return [`DTSTART;VALUE=DATE:${digits(on)}`, `DTEND;VALUE=DATE:${digits(addDays(on, 1))}`]
  const begin = hourLine('DTSTART', on, time, zone, zones)
  if (durationMinutes === null) return [begin]
  const ends = new Date(Date.parse(instantAt(on, time, zone ?? 'UTC')) + durationMinutes * 60_000).toISOString()
  const end = wallClock(ends, zone ?? 'UTC')
  return [begin, hourLine('DTEND', end.on, end.time, zone, zones)]
}

const alarmLines = (title: string, minutesBefore: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:${minutesBefore > 0 ? '-' : ''}PT${Math.abs(minutesBefore)}M`,
  'END:VALARM',
]

const entryLines = (entry: Entry, zones: Zones): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${digits(entry.stampedAt)}`,
  ...timeLines(entry, zones),
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.lines.length === 0 ? [] : [`DESCRIPTION:${escaped(entry.lines.join('\n'))}`]),
  ...(entry.where === null ? [] : [`LOCATION:${escaped(entry.where)}`]),
  ...(entry.link === null ? [] : [`URL:${entry.link}`]),
  `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${entry.time === null ? 'TRANSPARENT' : 'OPAQUE'}`,
  ...(entry.own === null ? [] : [`X-GOODSIGN-ROUND;VALUE=TEXT:${escaped(JSON.stringify(entry.own))}`]),
  ...(entry.cancelled ? [] : entry.remindMinutesBefore.flatMap((minutes) => alarmLines(entry.title, minutes))),
  'END:VEVENT',
]

const placeOf = ({ on, time, uid }: Entry): string => `${on} ${time ?? ''} ${uid}`

/** Entries in the order of their days. */
export const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))

/** Entries as a calendar's file (RFC 5545), in the order of their days. The same entries give the same file. */
export const calendarFile = (entries: readonly Entry[]): string => {
  const zones = zonesOf(entries)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goodsign//Goodsign//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Goodsign',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...[...zones].flatMap(zoneLines),
    ...inOrder(entries).flatMap((entry) => entryLines(entry, zones)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
