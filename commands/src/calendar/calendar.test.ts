import { describe, expect, test } from 'vitest'
import type { CalendarRead } from '#core/calendar/eventRead.ts'
import type { CalendarChoices } from '#core/calendar/preview.ts'
import { openWorld, type World } from '#test/build.ts'
import { calendarOf, eventLines, inviteFile, inviteMail } from '#test/calendar/invite.ts'
import { applyRead, previewRead } from './calendar.ts'
import { calendarText } from './calendarText.ts'

const UID = '040000008200E00074C5B7101A82E008'

/** The same as the commands do, without a process of its own for each reading. */
const readHere = async (text: string): Promise<CalendarRead> => {
  const read = await calendarText(text, { events: 5000 })
  if ('why' in read) throw new Error(read.why)
  return read
}
type Asked = { text: string; choices?: CalendarChoices }
const preview = async (world: World, { text, choices = {} }: Asked) => previewRead(world, await readHere(text), choices)
const apply = async (world: World, { text, choices = {} }: Asked) => applyRead(world, await readHere(text), choices)

const withOrchard = async (): Promise<World & { process: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  await world.do('process.add', { company: 'Halden Energy', role: 'Reporting Analyst' })
  return Object.assign(world, { process })
}

const roundsOf = async ({ do: done }: World, process: string) => (await done('process.show', { process })).rounds

describe('an invitation', () => {
  test('is shown first, with the process it belongs to and whom it names, and nothing is written', async () => {
    const world = await withOrchard()
    const { events, method } = await world.do('calendar.preview', { text: inviteFile({ lines: ['LOCATION:Room 4, Keizersgracht 1'] }) })
    expect(method).toBe('request')
    expect(events).toMatchObject([
      {
        already: 'new',
        asks: null,
        process: { id: world.process, company: 'Orchard', because: 'it comes from orchard.example' },
        rounds: [
          {
            what: 'added',
            facts: { plannedOn: '2026-12-01', plannedTime: '14:00', zone: 'Europe/Berlin', durationMinutes: 60, where: 'Room 4, Keizersgracht 1' },
          },
        ],
        people: [
          { name: 'Ilse Meijer', address: 'ilse.meijer@orchard.example', part: 'organiser', suggested: true, confirmed: false },
          { name: 'Noor Adeyemi', confirmed: false },
        ],
      },
    ])
    expect(await roundsOf(world, world.process)).toEqual([])
  })

  test('becomes a round in one change, again nothing, and can be undone', async () => {
    const world = await withOrchard()
    const text = inviteFile()
    expect(await world.do('calendar.apply', { text })).toMatchObject({ seq: 3, processes: 0, added: 1, changed: 0, calledOff: 0 })
    expect(await roundsOf(world, world.process)).toMatchObject([
      { number: 1, plannedOn: '2026-12-01', plannedTime: '14:00', zone: 'Europe/Berlin', personIds: [] },
    ])
    expect(await world.do('calendar.apply', { text })).toMatchObject({ seq: null, added: 0 })
    expect((await world.do('calendar.preview', { text })).events[0]?.already).toBe('known')
    await world.do('history.undo', { seq: 3 })
    expect(await roundsOf(world, world.process)).toEqual([])
    expect(await world.do('calendar.apply', { text })).toMatchObject({ added: 1 })
  })

  test('makes those people of the process who were confirmed, and no one else; those who are known are on the panel at once', async () => {
    const world = await withOrchard()
    const { person } = await world.do('person.add', { process: world.process, name: 'Joost de Wit' })
    const guests = [
      'CN=Noor Adeyemi:mailto:noor@example.org',
      'CN=Joost de Wit:mailto:joost@orchard.example',
      'CN=Boardroom;CUTYPE=ROOM:mailto:room@orchard.example',
    ]
    const text = inviteFile({ guests })
    await apply(world, { text, choices: { events: { [UID]: { people: ['ilse.meijer@orchard.example'] } } } })
    const { people, rounds } = await world.do('process.show', { process: world.process })
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['Joost de Wit', null],
      ['Ilse Meijer', 'ilse.meijer@orchard.example'],
    ])
    expect(new Set(rounds[0]?.personIds)).toEqual(new Set([person, people[1]?.id]))
  })

  test('that was confirmed later adds the people then', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile() })
    await apply(world, { text: inviteFile(), choices: { events: { [UID]: { people: ['Ilse Meijer'] } } } })
    const { people, rounds } = await world.do('process.show', { process: world.process })
    expect(rounds[0]?.personIds).toEqual([people[0]?.id])
    expect(await apply(world, { text: inviteFile(), choices: { events: { [UID]: { people: ['Ilse Meijer'] } } } })).toMatchObject({
      seq: null,
    })
  })

  test('by mail is a message of theirs too, once, and does not take the one it was sent to for an interviewer', async () => {
    const world = await withOrchard()
    const text = inviteMail({ lines: ['DESCRIPTION:Join: https://teams.microsoft.com/l/meetup-join/19%3ameeting'] })
    const { events } = await preview(world, { text })
    expect(events).toHaveLength(1)
    expect(events[0]?.people.map(({ name, suggested }) => [name, suggested])).toEqual([
      ['Ilse Meijer', true],
      ['Noor Adeyemi', false],
    ])
    await apply(world, { text })
    await apply(world, { text })
    const shown = await world.do('process.show', { process: world.process })
    expect(shown.messages).toMatchObject([
      {
        direction: 'received',
        kind: 'invitation',
        on: '2026-11-20',
        time: '10:00',
        text: expect.stringContaining('We look forward to meeting you.'),
      },
    ])
    expect(shown.rounds).toMatchObject([{ link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting', formats: ['video'] }])
  })
})

describe('what comes later', () => {
  test('moves the round, and leaves what the candidate corrected of it', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile({ lines: ['LOCATION:Room 4'] }) })
    const [round] = await roundsOf(world, world.process)
    await world.do('round.correct', { round: round?.id as string, where: 'Side entrance, room 4', formats: ['panel'] })
    const moved = inviteFile({ sequence: 1, start: ':20261202T093000Z', end: ':20261202T103000Z', lines: ['LOCATION:Room 4'] })
    expect((await preview(world, { text: moved })).events[0]).toMatchObject({
      already: 'news',
      rounds: [{ what: 'changed', round: round?.id }],
    })
    expect(await apply(world, { text: moved })).toMatchObject({ added: 0, changed: 1 })
    expect(await roundsOf(world, world.process)).toMatchObject([
      { id: round?.id, plannedOn: '2026-12-02', plannedTime: '10:30', zone: 'Europe/Amsterdam', where: 'Side entrance, room 4', formats: ['panel'] },
    ])
  })

  test('in the wrong order comes to the same: an older word moves nothing back, and what was called off stays so', async () => {
    const world = await withOrchard()
    const [first, moved, off] = [
      inviteFile(),
      inviteFile({ sequence: 1, start: ':20261202T093000Z', end: ':20261202T103000Z' }),
      inviteFile({ method: 'CANCEL', sequence: 2 }),
    ]
    await apply(world, { text: moved })
    expect(await apply(world, { text: first })).toMatchObject({ seq: null })
    expect(await roundsOf(world, world.process)).toMatchObject([{ plannedOn: '2026-12-02' }])
    expect(await apply(world, { text: off })).toMatchObject({ calledOff: 1 })
    expect(await apply(world, { text: moved })).toMatchObject({ seq: null })
    expect(await roundsOf(world, world.process)).toEqual([])
  })

  test('may come before what it calls off: then there is no round, and no process is made for it', async () => {
    const world = await openWorld()
    const { events } = await preview(world, { text: inviteFile({ method: 'CANCEL', sequence: 2 }) })
    expect(events[0]).toMatchObject({ process: null, asks: null, rounds: [] })
    await apply(world, { text: inviteFile({ method: 'CANCEL', sequence: 2 }) })
    expect(await apply(world, { text: inviteFile({ sequence: 1 }) })).toMatchObject({ processes: 0, added: 0 })
    expect((await world.do('process.list', {})).counts.all).toBe(0)
    expect(await apply(world, { text: inviteFile({ sequence: 3 }) })).toMatchObject({ processes: 1, added: 1 })
  })

  test('calls off no round that took place by the record', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile({ start: ':20261123T093000Z', end: ':20261123T103000Z' }) })
    const [round] = await roundsOf(world, world.process)
    await world.do('debrief.save', { round: round?.id as string, notes: 'It went well.' })
    const off = inviteFile({ method: 'CANCEL', sequence: 1 })
    expect((await preview(world, { text: off })).events[0]?.doubts).toEqual([
      'It was called off, but by your record that round took place, so it stays.',
    ])
    expect(await apply(world, { text: off })).toMatchObject({ calledOff: 0 })
    expect(await roundsOf(world, world.process)).toHaveLength(1)
  })

  test('does not bring back a round that the candidate took away', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile() })
    const [round] = await roundsOf(world, world.process)
    await world.do('round.remove', { round: round?.id as string })
    expect(await apply(world, { text: inviteFile() })).toMatchObject({ seq: null, added: 0 })
    expect(await roundsOf(world, world.process)).toEqual([])
  })
})

describe('the process it belongs to', () => {
  test('is a new one when none is like it, and its name is said to be taken from the address', async () => {
    const world = await openWorld()
    const { events } = await preview(world, { text: inviteFile() })
    expect(events[0]).toMatchObject({
      process: { id: null, company: 'Orchard' },
      doubts: [expect.stringContaining('Orchard is taken from the address')],
    })
    await apply(world, { text: inviteFile(), choices: { events: { [UID]: { company: 'Orchard & Sons', role: 'Analyst' } } } })
    expect((await world.do('process.list', {})).rows.map(({ process }) => [process.company, process.role])).toEqual([['Orchard & Sons', 'Analyst']])
  })

  test('is asked when two are as likely, and the one that is said is taken', async () => {
    const world = await withOrchard()
    const { process } = await world.do('process.add', { company: 'Orchard', role: 'Data Engineer' })
    const text = inviteFile({ title: 'Interview' })
    expect((await preview(world, { text })).events[0]).toMatchObject({
      asks: 'process',
      process: null,
      mayBelongTo: [{}, { role: 'Data Engineer' }],
    })
    await expect(apply(world, { text })).rejects.toThrow(
      'It is not clear which process "Interview" belongs to: Orchard, Insights Analyst; Orchard, Data Engineer.',
    )
    await apply(world, { text, choices: { events: { [UID]: { process } } } })
    expect(await roundsOf(world, process)).toHaveLength(1)
  })

  test('of two at one company is the one whose role is named', async () => {
    const world = await withOrchard()
    await world.do('process.add', { company: 'Orchard', role: 'Data Engineer' })
    expect((await preview(world, { text: inviteFile() })).events[0]?.process).toMatchObject({ id: world.process })
  })

  test('is asked of a company that nobody names', async () => {
    const world = await openWorld()
    const text = inviteFile({ organiser: 'CN=Ilse:mailto:ilse@gmail.com', guests: [] })
    await expect(apply(world, { text })).rejects.toThrow('Nothing says which company "Interview, Insights Analyst" is with.')
    expect((await world.do('process.list', {})).counts.all).toBe(0)
  })

  test('is not told by the domain that the candidate has', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile() })
    const other = inviteFile({ uid: 'other', title: 'Talk', organiser: 'CN=Sam:mailto:sam@gmail.com' })
    expect((await preview(world, { text: other })).events[0]).toMatchObject({ process: null, asks: 'company', mayBelongTo: [] })
  })

  test('is told by the address of somebody there', async () => {
    const world = await openWorld()
    const { process } = await world.do('process.add', { company: 'Meridian Health' })
    await world.do('person.add', { process, name: 'Lena Vogt', email: 'lena.vogt@mh-analytics.example' })
    const text = inviteFile({ title: 'Talk', organiser: 'CN=Sam:mailto:sam@mh-analytics.example' })
    expect((await preview(world, { text })).events[0]?.process).toMatchObject({
      id: process,
      because: 'it comes from mh-analytics.example, as they do',
    })
  })

  test('is not guessed of a calendar full of other things', async () => {
    const world = await withOrchard()
    const bare = { organiser: 'CN=Me:mailto:noor@gmail.com', guests: [] }
    const text = calendarOf(
      'PUBLISH',
      eventLines({ ...bare, uid: 'a', title: 'Dentist' }),
      eventLines({ ...bare, uid: 'b', title: 'Orchard, second talk' }),
    )
    expect((await preview(world, { text })).events.map(({ already, mayBelongTo }) => [already, mayBelongTo.map(({ company }) => company)])).toEqual([
      ['left out', []],
      ['left out', ['Orchard']],
    ])
    expect(await apply(world, { text })).toMatchObject({ seq: null })
    await apply(world, { text, choices: { events: { b: { process: world.process } } } })
    expect(await roundsOf(world, world.process)).toHaveLength(1)
  })
})

describe('an hour', () => {
  test('without a zone is asked and never guessed', async () => {
    const world = await withOrchard()
    const text = inviteFile({ start: ':20261201T140000', end: ':20261201T150000' })
    expect((await preview(world, { text })).events[0]).toMatchObject({ asks: 'zone', example: '2026-12-01 14:00' })
    await expect(apply(world, { text })).rejects.toThrow('The hour of 2026-12-01 14:00 is said without a time zone')
    await apply(world, { text, choices: { zone: 'America/New_York' } })
    expect(await roundsOf(world, world.process)).toMatchObject([{ plannedTime: '14:00', zone: 'America/New_York', durationMinutes: 60 }])
  })

  test('in a zone that nobody knows is asked too, and the zone is named', async () => {
    const world = await withOrchard()
    const text = inviteFile({ start: ';TZID=Their own clock:20261201T140000', end: ';TZID=Their own clock:20261201T150000' })
    await expect(apply(world, { text })).rejects.toThrow('The hour of 2026-12-01 14:00 (Their own clock) is said')
  })

  test('of a whole day is none', async () => {
    const world = await withOrchard()
    await apply(world, { text: inviteFile({ start: ';VALUE=DATE:20261201', end: ';VALUE=DATE:20261202' }) })
    expect(await roundsOf(world, world.process)).toMatchObject([{ plannedOn: '2026-12-01', plannedTime: null, zone: null, durationMinutes: null }])
  })
})

describe('a series', () => {
  const series = (lines: readonly string[], more: object = {}): string[] => eventLines({ lines: ['RRULE:FREQ=WEEKLY;COUNT=3', ...lines], ...more })
  const days = async (world: World, process: string) => (await roundsOf(world, process)).map(({ plannedOn }) => plannedOn)

  test('is a round each time, but for what is left out, moved or called off, in whatever order that comes', async () => {
    const whole = calendarOf('REQUEST', series(['EXDATE;TZID=W. Europe Standard Time:20261208T140000']))
    const one = { uid: UID, sequence: 1, lines: ['RECURRENCE-ID;TZID=W. Europe Standard Time:20261215T140000'] }
    const moved = calendarOf(
      'REQUEST',
      eventLines({ ...one, start: ';TZID=W. Europe Standard Time:20261217T090000', end: ';TZID=W. Europe Standard Time:20261217T100000' }),
    )
    const off = calendarOf('CANCEL', eventLines({ uid: UID, sequence: 2, lines: ['RECURRENCE-ID:20261201T130000Z'] }))
    const files = [whole, moved, off]
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [1, 0, 2, 0, 1],
    ]) {
      const world = await withOrchard()
      for (const index of order) await apply(world, { text: files[index] as string })
      expect(await days(world, world.process), `in the order ${order}`).toEqual(['2026-12-17'])
    }
  })

  test('that repeats for good is a meeting and no round, and is left out in words', async () => {
    const world = await withOrchard()
    const text = calendarOf('REQUEST', eventLines({ lines: ['RRULE:FREQ=WEEKLY'] }))
    expect((await preview(world, { text })).leftOut).toEqual([
      { title: 'Interview, Insights Analyst', why: 'Left out, since it repeats more than 12 times, as no round does.' },
    ])
  })
})

test.each([
  ['nothing', '  ', 'it is empty'],
  ['a web page', '<!doctype html><p>Invitation', 'it is a web page'],
  ['a mail of Outlook', '\ufffd\ufffd\u0011\ufffd', '.msg'],
  ['a mail without an invitation', 'From: a@b.example\r\nSubject: Hello\r\n\r\nHello', 'a mail without an invitation'],
  ['a letter', 'Dear Noor, we invite you.', 'there is no calendar in it'],
])('what is no calendar is refused in words: %s', async (_, text, words) => {
  expect(await calendarText(text, { events: 5000 })).toEqual({ why: expect.stringContaining(words) })
})

test('the refusal of a file says that it is no calendar, and why', async () => {
  await expect((await openWorld()).do('calendar.preview', { text: '' })).rejects.toThrow('This file cannot be read as a calendar: it is empty.')
})

test('an answer to an invitation is no invitation', async () => {
  const world = await withOrchard()
  expect(await apply(world, { text: inviteFile({ method: 'REPLY' }) })).toMatchObject({ seq: null })
})

test('in a process that is over no round is planned', async () => {
  const world = await withOrchard()
  await apply(world, { text: inviteFile() })
  await world.do('outcome.record', { process: world.process, kind: 'rejection' })
  const again = calendarOf('REQUEST', eventLines({ sequence: 1, lines: ['RRULE:FREQ=WEEKLY;COUNT=2'] }))
  expect((await preview(world, { text: again })).events[0]).toMatchObject({
    already: 'left out',
    doubts: [expect.stringContaining('This process is over')],
  })
})
