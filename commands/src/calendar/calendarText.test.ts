import { describe, expect, test } from 'vitest'
import type { EventRead } from '#core/calendar/eventRead.ts'
import { calendarOf, eventLines, type Invite, inviteFile } from '#test/calendar/invite.ts'
import { calendarText } from './calendarText.ts'

const readAll = async (text: string) => {
  const read = await calendarText(text, { events: 5000 })
  if ('why' in read) throw new Error(read.why)
  return read
}
const readOne = async (invite: Invite): Promise<EventRead> => (await readAll(inviteFile(invite))).events[0] as EventRead

describe('an event', () => {
  test('is read beside others that cannot be', async () => {
    const broken = eventLines({ uid: 'b' }).map((line) => (line.startsWith('DTSTART') ? 'DTSTART:2026' : line))
    const cut = eventLines({ uid: 'c' }).slice(0, -3)
    const { events, leftOut } = await readAll(calendarOf('REQUEST', eventLines({ uid: 'a' }), broken, cut, eventLines({ uid: 'd' })))
    expect(events.map(({ uid }) => uid)).toEqual(['a', 'c', 'd'])
    expect(leftOut.map(({ why }) => why)).toEqual(['Left out, since its day or its hour cannot be read.'])
  })

  test('of no day there is, is left out', async () => {
    for (const start of [':20260231T140000Z', ':20261301T140000Z', ':20261201T250000Z', ':08991201T140000Z'])
      expect((await readAll(inviteFile({ start }))).leftOut, start).toHaveLength(1)
  })

  test('is read with a byte order mark, with any line ends, and in small letters', async () => {
    const text = inviteFile()
    for (const other of [
      `\ufeff${text}`,
      text.replaceAll('\r\n', '\n'),
      text.replaceAll('\r\n', '\r'),
      text.replace('BEGIN:VEVENT', 'begin:vevent').replace('END:VEVENT', 'end:vevent'),
    ])
      expect(await readAll(other)).toEqual(await readAll(text))
  })

  test.each<[string, Partial<Invite>, number | null]>([
    ['by its end', {}, 60],
    ['by its length', { end: '-X:', lines: ['DURATION:PT1H30M'] }, 90],
    ['not when it ends before it begins', { end: ':20261201T120000Z' }, null],
    ['not when its end is in another kind of time', { end: ';VALUE=DATE:20261202' }, null],
    ['by its end in another zone', { end: ';TZID=America/New_York:20261201T093000' }, 90],
    ['not beyond a day', { end: ':20261205T120000Z' }, null],
    ['not when its length is less than nothing', { end: '-X:', lines: ['DURATION:-PT1W1D2H3M4S'] }, null],
  ])('lasts as long as it says: %s', async (_, invite, minutes) => expect((await readOne(invite)).durationMinutes).toBe(minutes))

  test.each<[string, string[], string | null, string | null]>([
    ['a place alone', ['LOCATION:Room 4\\, first floor'], 'Room 4, first floor', null],
    ['a room that is an address', ['LOCATION:https://zoom.us/j/123?pwd=a'], null, 'https://zoom.us/j/123?pwd=a'],
    [
      'a place and a room in the text',
      ['LOCATION:Microsoft Teams Meeting', 'DESCRIPTION:Join\\nhttps://teams.microsoft.com/l/x>.'],
      'Microsoft Teams Meeting',
      'https://teams.microsoft.com/l/x',
    ],
    [
      'the room rather than another page in the text',
      ['DESCRIPTION:See https://orchard.example/jobs and https://meet.google.com/abc-defg-hij.'],
      null,
      'https://meet.google.com/abc-defg-hij',
    ],
    ['no page in the text that is no room', ['DESCRIPTION:See https://orchard.example/jobs'], null, null],
    ['what a program says is the room', ['X-GOOGLE-CONFERENCE:https://meet.google.com/abc'], null, 'https://meet.google.com/abc'],
    ['no address that does more than show a page', ['LOCATION:javascript:alert(1)', 'URL:ftp://orchard.example/x'], 'javascript:alert(1)', null],
  ])('is held where it says: %s', async (_, lines, where, link) => {
    expect(await readOne({ lines })).toMatchObject({ where, link })
  })

  test('names each guest once, no rooms and no lists, and who need not come', async () => {
    const guests = [
      'CN="Meijer, Ilse":mailto:Ilse.Meijer@orchard.example',
      'CN=Rin Ito;ROLE=OPT-PARTICIPANT:MAILTO:rin@orchard.example',
      'CN=Room 4;CUTYPE=RESOURCE:mailto:room4@orchard.example',
      'CN=team@orchard.example:mailto:team@orchard.example',
      'CN=Nobody:invalid',
      ':mailto:a@b.example\\r\\nBcc: x@y.example',
    ]
    expect((await readOne({ guests })).guests).toEqual([
      { name: 'Ilse Meijer', address: 'ilse.meijer@orchard.example', part: 'organiser' },
      { name: 'Rin Ito', address: 'rin@orchard.example', part: 'optional' },
      { name: null, address: 'team@orchard.example', part: 'needed' },
      { name: 'Nobody', address: null, part: 'needed' },
    ])
  })

  test('whose name is one of the language itself is read as any other', async () => {
    const event = await readOne({ uid: '__proto__', lines: ['__PROTO__:x', 'CONSTRUCTOR:y'] })
    expect(event.uid).toBe('__proto__')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('a zone', () => {
  const start = async (text: string) => (await readAll(text)).events[0]?.starts[0]?.start

  test('that the file describes is taken by that, when its name is nobody’s', async () => {
    const text = inviteFile({ start: ';TZID=W. Europe Standard Time:20260701T140000' }).replaceAll('W. Europe Standard Time', 'Customized Time Zone')
    expect(await start(text)).toEqual({ kind: 'instant', at: '2026-07-01T12:00:00.000Z', zone: null })
  })

  test('that the file describes otherwise than the world does, goes by the file, and that is said', async () => {
    const text = inviteFile().replaceAll('TZOFFSETTO:+0100', 'TZOFFSETTO:+0300')
    const { events } = await readAll(text)
    expect(events[0]?.starts[0]?.start).toEqual({ kind: 'instant', at: '2026-12-01T11:00:00.000Z', zone: null })
    expect(events[0]?.doubts).toEqual([
      "The file's own rules for the zone Europe/Berlin are not those that hold there. The hour is taken by the file's.",
    ])
  })

  test('that is described by a rule that leads nowhere holds nobody up, and is read by its name', async () => {
    for (const rule of [
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;INTERVAL=999999999;BYMONTH=3;BYDAY=1SU',
    ])
      expect(await start(inviteFile().replace(/FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3/, rule))).toMatchObject({ at: '2026-12-01T13:00:00.000Z' })
  })

  test('in the hour that comes twice is the first of them', async () => {
    expect(await start(inviteFile({ start: ';TZID=Europe/Berlin:20261025T023000' }))).toMatchObject({ at: '2026-10-25T00:30:00.000Z' })
  })
})

describe('a series', () => {
  const starts = async (...lines: string[]) => {
    const { events, leftOut } = await readAll(
      calendarOf('REQUEST', eventLines({ start: ';TZID=Europe/Berlin:20261020T140000', end: ';TZID=Europe/Berlin:20261020T150000', lines })),
    )
    return events[0]?.starts.map(({ start }) => (start.kind === 'instant' ? start.at.slice(0, 16) : start.on)) ?? leftOut[0]?.why
  }

  test('keeps its hour on the wall when the clocks change', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;COUNT=2')).toEqual(['2026-10-20T12:00', '2026-10-27T13:00'])
  })

  test('ends with the day it names, in UTC or on its own wall', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261027T130000Z')).toHaveLength(2)
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261027T125900Z')).toHaveLength(1)
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261027')).toHaveLength(2)
  })

  test('has its further days, and not those it leaves out', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;COUNT=3;WKST=SU', 'EXDATE;TZID=Europe/Berlin:20261027T140000', 'RDATE:20261030T090000Z')).toEqual([
      '2026-10-20T12:00',
      '2026-10-30T09:00',
      '2026-11-03T13:00',
    ])
  })

  test.each([
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=999999999999;COUNT=99',
    'FREQ=NEVER',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYSETPOS=400;BYSECOND=0',
    'COUNT=3',
  ])('by a rule that leads nowhere holds nobody up: %s', async (rule) => {
    const read = await starts(`RRULE:${rule}`)
    expect(typeof read === 'string' ? 0 : read?.length).toBeLessThanOrEqual(13)
  })
})

test('a calendar of more events than are read at once is refused', async () => {
  expect(await calendarText(calendarOf(null, eventLines(), eventLines()), { events: 1 })).toEqual({ why: expect.stringContaining('it has 2 events') })
})
