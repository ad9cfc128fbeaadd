import { calendarText } from '#commands/calendar/calendarText.ts'
import { CALENDAR_LIMITS } from '#commands/calendar/readCalendar.ts'
import { calendarFile } from '#core/calendar/calendarFile.ts'
import type { Entry } from '#core/calendar/entry.ts'
import { zoneRules } from '#core/calendar/zoneRules.ts'
import { instantAt, wallClock } from '#core/record/zone.ts'
import { calendarOf, eventLines } from './invite.ts'

/** What a zone is called in a file, and the instants of 14:00 on a winter's and on a summer's day there; null where it is asked. */
export const ZONES: readonly (readonly [name: string, winter: string | null, summer: string | null])[] = [
  ['Europe/Berlin', '2026-12-01T13:00', '2026-07-01T12:00'],
  ['W. Europe Standard Time', '2026-12-01T13:00', '2026-07-01T12:00'],
  ['W. Europe Standard Time 1', '2026-12-01T13:00', '2026-07-01T12:00'],
  ['(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna', '2026-12-01T13:00', '2026-07-01T12:00'],
  ['"(GMT+10:00) Canberra, Melbourne, Sydney"', '2026-12-01T03:00', '2026-07-01T04:00'],
  ['"(UTC-05:00) Eastern Time (US and Canada)"', '2026-12-01T19:00', '2026-07-01T18:00'],
  ['GMT Standard Time 1', '2026-12-01T14:00', '2026-07-01T13:00'],
  ['Pacific Standard Time', '2026-12-01T22:00', '2026-07-01T21:00'],
  ['India Standard Time', '2026-12-01T08:30', '2026-07-01T08:30'],
  ['Asia/Kathmandu', '2026-12-01T08:15', '2026-07-01T08:15'],
  ['/mozilla.org/20070129_1/America/New_York', '2026-12-01T19:00', '2026-07-01T18:00'],
  ['/freeassociation.sourceforge.net/Tzfile/Europe/London', '2026-12-01T14:00', '2026-07-01T13:00'],
  ['US/Pacific', '2026-12-01T22:00', '2026-07-01T21:00'],
  ['tzone://Microsoft/Utc', '2026-12-01T14:00', '2026-07-01T14:00'],
  ['UTC', '2026-12-01T14:00', '2026-07-01T14:00'],
  ['UTC+01:00', '2026-12-01T13:00', '2026-07-01T13:00'],
  ['GMT-0330', '2026-12-01T17:30', '2026-07-01T17:30'],
  ['America/St_Johns', '2026-12-01T17:30', '2026-07-01T16:30'],
  ['Australia/Lord_Howe', '2026-12-01T03:00', '2026-07-01T03:30'],
  ['Pacific/Kiritimati', '2026-12-01T00:00', '2026-07-01T00:00'],
  ['Africa/Cairo', '2026-12-01T12:00', '2026-07-01T11:00'],
  ['Customized Time Zone', null, null],
  ['tzone://Microsoft/Custom', null, null],
  ['EST', null, null],
  ['Somewhere/Else', null, null],
]

const instantIn = async (tzid: string, day: string): Promise<string | null> => {
  const said = tzid.startsWith('"') ? tzid : `"${tzid.replaceAll('\\,', ',')}"`
  const bare = calendarOf('REQUEST', eventLines({ start: `;TZID=${said}:${day}T140000`, end: `;TZID=${said}:${day}T150000` }))
  // The zone is to be known by its name alone.
  const read = await calendarText(bare.replace(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r\n/g, ''), CALENDAR_LIMITS)
  const start = 'events' in read ? read.events[0]?.starts[0]?.start : undefined
  return start?.kind === 'instant' ? start.at.slice(0, 16) : null
}

const ENTRY: Omit<Entry, 'uid' | 'on' | 'zone'> = {
  sequence: 1,
  stampedAt: '2026-11-24T11:00:00.000Z',
  cancelled: false,
  title: 'Round 1',
  lines: [],
  where: null,
  link: null,
  time: '14:00',
  durationMinutes: 60,
  remindMinutesBefore: [],
  own: null,
}

/** The instants that a reader finds in a file of ours when it goes by the rules in the file alone, since it does not know the zone's name. */
const writtenAndRead = async (zone: string): Promise<(string | null)[]> => {
  const days = ['2026-12-01', '2026-07-01']
  const file = calendarFile(days.map((on) => ({ ...ENTRY, uid: on, on, zone })))
  const read = await calendarText(file.replaceAll(`TZID=${zone}:`, 'TZID=X:').replace(`TZID:${zone}`, 'TZID:X'), CALENDAR_LIMITS)
  return days.map((on) => {
    const start = 'events' in read ? read.events.find(({ uid }) => uid === on)?.starts[0]?.start : undefined
    return start?.kind === 'instant' ? start.at.slice(0, 16) : null
  })
}

/** The whole table as this process works it out, whatever its own zone is. */
export const zoneTable = async (): Promise<unknown> => {
  const named: unknown[] = []
  for (const [name] of ZONES) named.push([name, await instantIn(name, '20261201'), await instantIn(name, '20260701')])
  const written: unknown[] = []
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'Africa/Cairo'])
    written.push([zone, ...(await writtenAndRead(zone))])
  const folds = [
    instantAt('2026-10-25', '02:30', 'Europe/Berlin'),
    instantAt('2026-03-29', '02:30', 'Europe/Berlin'),
    instantAt('2026-11-01', '01:30', 'America/New_York'),
    wallClock('2026-10-25T01:30:00Z', 'Europe/Berlin'),
  ]
  return { named, written, folds, rules: zoneRules('Europe/Berlin', [2026, 2027]) }
}

if (import.meta.main) process.stdout.write(JSON.stringify(await zoneTable()))
