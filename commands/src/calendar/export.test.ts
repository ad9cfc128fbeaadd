import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'
import { inviteFile } from '#test/calendar/invite.ts'
import { applyRead } from './calendar.ts'
import { calendarText } from './calendarText.ts'

const bring = async (world: World, text: string) => {
  const read = await calendarText(text, { events: 5000 })
  if ('why' in read) throw new Error(read.why)
  return applyRead(world, read, {})
}

/** The file, its folded lines made whole again. */
const lines = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n')

const eventsIn = (text: string): string[][] =>
  lines(text)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) => event.split('\n'))

const valueIn = (event: readonly string[] | undefined, name: string): string | undefined =>
  event?.find((line) => line.startsWith(name))?.slice(name.length)

const search = async (): Promise<World & { process: string; round: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst', appliedOn: '2026-11-02' })
  const { person } = await world.do('person.add', { process, name: 'Ilse Meijer', role: 'Head of insights' })
  await world.do('round.add', { process, heldOn: '2026-11-20', heldTime: '09:30', durationMinutes: 25, formats: ['screen'], where: 'phone' })
  const { round } = await world.do('round.add', {
    process,
    plannedOn: '2026-12-01',
    plannedTime: '14:00',
    zone: 'Europe/Berlin',
    durationMinutes: 60,
    formats: ['panel', 'on-site-day'],
    where: 'Keizersgracht 1; ring twice, please',
    link: 'https://meet.example.org/a-b-c',
    personIds: [person],
  })
  return Object.assign(world, { process, round })
}

describe('the calendar that is given out', () => {
  test('has the rounds with their people, place, link, brief and reminders', async () => {
    const world = await search()
    const { text } = await world.do('calendar.export', {})
    const round = eventsIn(text).find((event) => valueIn(event, 'UID:') === `round-${world.round}@goodsign`)
    expect(round).toEqual([
      `UID:round-${world.round}@goodsign`,
      'SEQUENCE:4',
      'DTSTAMP:20261124T110000Z',
      'DTSTART;TZID=Europe/Berlin:20261201T140000',
      'DTEND;TZID=Europe/Berlin:20261201T150000',
      'SUMMARY:Round 2 with Orchard (panel\\, on site day)',
      expect.stringMatching(
        /^DESCRIPTION:Insights Analyst\\nWith Ilse Meijer \(Head of insights\)\\nhttps:\/\/meet\.example\.org\/a-b-c\\n\\nWhat it is for:\\n- /,
      ),
      'LOCATION:Keizersgracht 1\\; ring twice\\, please',
      'URL:https://meet.example.org/a-b-c',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      expect.stringMatching(/^X-GOODSIGN-ROUND;VALUE=TEXT:/),
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Round 2 with Orchard (panel\\, on site day)', 'TRIGGER:-PT1440M', 'END:VALARM'],
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Round 2 with Orchard (panel\\, on site day)', 'TRIGGER:-PT60M', 'END:VALARM'],
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
    expect(lines(text)).toEqual(expect.arrayContaining(['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU']))
  })

  test('is in lines of 75 octets at most that end as calendars want them, and the same each time', async () => {
    const world = await search()
    await world.do('process.add', { company: 'Ørsted & Søn — 東京都千代田区'.repeat(6).slice(0, 200), appliedOn: '2026-11-02' })
    const { text } = await world.do('calendar.export', {})
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n|\ufffd/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect((await world.do('calendar.export', {})).text).toBe(text)
  })

  test('tells the two days of a silence and the days of promises as whole days, with a reminder at nine', async () => {
    const world = await openWorld()
    const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-11-02' })
    await world.do('round.add', { process, heldOn: '2026-11-20' })
    await world.do('promise.add', { process, by: 'me', what: 'Send references', dueOn: '2026-11-27' })
    const odds = await world.do('odds.show', { process })
    const dates = odds.open ? odds.waiting : null
    const { text } = await world.do('calendar.export', {})
    const of = (uid: string) => eventsIn(text).find((event) => valueIn(event, 'UID:')?.startsWith(uid))
    const day = (on: string | undefined) => on?.replaceAll('-', '')
    expect(valueIn(of('write-on-'), 'DTSTART;VALUE=DATE:')).toBe(day(dates?.writeOn))
    expect(valueIn(of('stop-waiting-'), 'DTSTART;VALUE=DATE:')).toBe(day(dates?.stopWaitingOn))
    expect(valueIn(of('promise-'), 'SUMMARY:')).toBe('You promised Orchard: Send references')
    expect(valueIn(of('promise-'), 'DTSTART;VALUE=DATE:')).toBe('20261127')
    for (const uid of ['write-on-', 'stop-waiting-', 'promise-']) expect(valueIn(of(uid), 'TRIGGER:')).toBe('PT540M')
    await world.do('outcome.record', { process, kind: 'rejection' })
    expect((await world.do('calendar.export', {})).text).not.toMatch(/write-on-|stop-waiting-|promise-/)
  })

  test('after an offer has what the candidate promised, such as the answer, and nothing that they did', async () => {
    const world = await openWorld()
    const { process } = await world.do('process.add', { company: 'Orchard' })
    await world.do('promise.add', { process, by: 'me', what: 'Answer the offer', dueOn: '2026-11-27' })
    await world.do('promise.add', { process, by: 'them', what: 'A word', dueOn: '2026-11-27' })
    await world.do('outcome.record', { process, kind: 'offer', on: '2026-11-24' })
    expect((await world.do('calendar.export', {})).entries).toEqual([
      { kind: 'promise', title: 'You promised Orchard: Answer the offer', on: '2026-11-27', time: null, calledOff: false },
    ])
  })

  test('has a higher number after each change, and a round that was taken away is called off', async () => {
    const world = await search()
    const numberOf = async (): Promise<[number, string | undefined]> => {
      const event = eventsIn((await world.do('calendar.export', {})).text).find((one) => valueIn(one, 'UID:') === `round-${world.round}@goodsign`)
      return [Number(valueIn(event, 'SEQUENCE:')), valueIn(event, 'STATUS:')]
    }
    const seen = [await numberOf()]
    await world.do('round.correct', { round: world.round, plannedTime: '15:00' })
    seen.push(await numberOf())
    const { seq } = await world.do('round.remove', { round: world.round })
    seen.push(await numberOf())
    await world.do('history.undo', { seq: seq as number })
    seen.push(await numberOf())
    expect(seen.map(([, status]) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED'])
    const numbers = seen.map(([number]) => number)
    expect(numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number))).toBe(true)
  })

  test('of one process has nothing of another, and the example search is in none', async () => {
    const world = await search()
    const { process } = await world.do('process.add', { company: 'Halden Energy' })
    await world.do('round.add', { process, plannedOn: '2026-12-03' })
    expect(eventsIn((await world.do('calendar.export', { process, blocks: false })).text).map((event) => valueIn(event, 'SUMMARY:'))).toEqual([
      'Round 1 with Halden Energy',
    ])
    const before = (await world.do('calendar.export', {})).text
    await world.do('demo.load', {})
    expect((await world.do('calendar.export', {})).text.match(/^UID:round.*/gm)).toEqual(before.match(/^UID:round.*/gm))
    await expect(world.do('calendar.export', { process: crypto.randomUUID() })).rejects.toThrow('There is no such process.')
  })
})

/** The words below an entry, as a calendar shows them. */
const wordsOf = (event: readonly string[] | undefined): string =>
  (valueIn(event, 'DESCRIPTION:') ?? '').replaceAll('\\n', '\n').replace(/\\([,;\\])/g, '$1')

describe('what to know before a round, in the calendar', () => {
  const roundIn = async (world: World, round: string) =>
    eventsIn((await world.do('calendar.export', {})).text).find((event) => valueIn(event, 'UID:') === `round-${round}@goodsign`)

  test('is what it is for, who is there, what to ask and what to have, each a few lines', async () => {
    const world = await search()
    const words = wordsOf(await roundIn(world, world.round))
    for (const heading of ['What it is for:', 'Who is there:', 'Ask them:', 'Have with you:']) expect(words).toContain(`\n\n${heading}\n- `)
    expect(words.length).toBeLessThan(2000)
    const { asks } = await world.do('prep.brief', { round: world.round })
    expect(words).toContain(asks.recommended[0]?.text.slice(0, 60))
  })

  test('differs with what one chooses to ask, and the number grows so that calendars take it', async () => {
    const world = await search()
    const before = await roundIn(world, world.round)
    const { asks } = await world.do('prep.brief', { round: world.round })
    await world.do('prep.save', { round: world.round, chosen: [asks.more[0]?.id as string] })
    const after = await roundIn(world, world.round)
    expect(wordsOf(after)).toContain(asks.more[0]?.text.slice(0, 60))
    expect(Number(valueIn(after, 'SEQUENCE:'))).toBeGreaterThan(Number(valueIn(before, 'SEQUENCE:')))
    expect(await roundIn(world, world.round)).toEqual(after)
  })

  test('is not said of a round that took place', async () => {
    const world = await search()
    await world.do('round.correct', { round: world.round, heldOn: '2026-11-23' })
    expect(wordsOf(await roundIn(world, world.round))).not.toContain('Ask them:')
  })
})

describe('time set aside for getting ready', () => {
  const blocksIn = async (world: World, input: { process?: string; blocks?: boolean } = {}): Promise<Map<string, string[]>> => {
    const events = eventsIn((await world.do('calendar.export', input)).text)
    return new Map(events.filter((event) => valueIn(event, 'UID:')?.startsWith('block-')).map((event) => [valueIn(event, 'UID:') as string, event]))
  }
  const numberIn = (event: readonly string[] | undefined): number => Number(valueIn(event, 'SEQUENCE:'))

  test('stands in the calendar as the plan has it, under the name of its process, and can be left out', async () => {
    const world = await search()
    const { blocks } = await world.do('prep.plan', { round: world.round })
    const given = await blocksIn(world)
    expect(given.size).toBe(blocks.length)
    const starts = [...given.values()].map((event) => valueIn(event, 'DTSTART;TZID=Europe/Amsterdam:')).sort()
    expect(starts).toEqual(blocks.map(({ on, fromTime }) => `${on.replaceAll('-', '')}T${fromTime.replace(':', '')}00`).sort())
    for (const event of given.values()) expect(valueIn(event, 'SUMMARY:')).toMatch(/^Orchard: /)
    expect((await blocksIn(world, { blocks: false })).size).toBe(0)
  })

  test('one is called to the first of several that follow each other, and to no other', async () => {
    const world = await search()
    const given = await blocksIn(world)
    const called = [...given.values()].filter((event) => event.includes('TRIGGER:-PT10M'))
    expect(called.length).toBeGreaterThan(0)
    expect(called.length).toBeLessThan(given.size)
  })

  test('holds still through the day while one works by it', async () => {
    const world = await search()
    const first = await blocksIn(world)
    world.at('2026-11-24T18:40:00.000Z')
    expect(await blocksIn(world)).toEqual(first)
  })

  test('a block that moves keeps its name and has a higher number; one that stays keeps its number', async () => {
    const world = await search()
    const before = await blocksIn(world)
    await world.do('prep.save', { round: world.round, busy: [{ on: '2026-11-24', from: '12:00', to: '22:00' }] })
    const after = await blocksIn(world)
    const moved = [...after].filter(([uid, event]) => before.has(uid) && JSON.stringify(event) !== JSON.stringify(before.get(uid)))
    expect(moved.length).toBeGreaterThan(0)
    for (const [uid, event] of moved) expect(numberIn(event)).toBe(numberIn(before.get(uid)) + 1)
    for (const [uid, event] of after) if (!moved.some(([other]) => other === uid)) expect(numberIn(event)).toBe(0)
  })

  test('a block of what is done is given out as called off until its hour, and comes back with its name', async () => {
    const world = await search()
    const before = await blocksIn(world)
    const { blocks } = await world.do('prep.plan', { round: world.round })
    const task = blocks.find(({ kind }) => kind !== 'ready')?.task as string
    const { seq } = await world.do('prep.done', { round: world.round, task })
    const after = await blocksIn(world)
    const gone = [...after].filter(([, event]) => event.includes('STATUS:CANCELLED'))
    expect(gone.length).toBeGreaterThan(0)
    for (const [uid, event] of gone) expect(numberIn(event)).toBe(numberIn(before.get(uid)) + 1)
    expect(await blocksIn(world)).toEqual(after)
    await world.do('history.undo', { seq: seq as number })
    const back = await blocksIn(world)
    for (const [uid] of gone) expect(back.get(uid)).toContain('STATUS:CONFIRMED')
    for (const [uid, event] of gone) expect(numberIn(back.get(uid))).toBeGreaterThan(numberIn(event))
    world.at('2026-12-02T11:00:00.000Z')
    expect((await blocksIn(world)).size).toBe(0)
  })

  test('two rounds of one week never set the same hour aside', async () => {
    const world = await search()
    const { process } = await world.do('process.add', { company: 'Halden Energy' })
    await world.do('round.add', { process, plannedOn: '2026-12-02', plannedTime: '10:00', formats: ['technical'], where: 'video' })
    const spans = [...(await blocksIn(world)).values()]
      .map((event) => [valueIn(event, 'DTSTART;TZID=Europe/Amsterdam:') ?? '', valueIn(event, 'DTEND;TZID=Europe/Amsterdam:') ?? ''] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    expect(spans.length).toBeGreaterThan(20)
    for (const [index, [from]] of spans.entries()) if (index > 0) expect(from >= (spans[index - 1]?.[1] ?? '')).toBe(true)
  })

  test('of one process is what the whole calendar has of it', async () => {
    const world = await search()
    const { process } = await world.do('process.add', { company: 'Halden Energy' })
    await world.do('round.add', { process, plannedOn: '2026-12-02', plannedTime: '10:00' })
    const whole = await blocksIn(world)
    for (const [uid, event] of await blocksIn(world, { process })) expect(whole.get(uid)).toEqual(event)
  })

  test('is brought by nobody: it is worked out anew', async () => {
    const world = await search()
    const other = await openWorld({ seed: 9 })
    await bring(other, (await world.do('calendar.export', {})).text)
    expect([...(await blocksIn(other)).keys()].sort()).toEqual([...(await blocksIn(world)).keys()].sort())
  })
})

describe('given out, brought and given out again', () => {
  const given = async (world: World) => (await world.do('calendar.export', {})).text

  /** What stands in a file of rounds alone: what is worked out from the rest of the record is not brought. */
  const roundsIn = (text: string): string[][] => eventsIn(text).filter((event) => valueIn(event, 'UID:')?.startsWith('round-'))

  test('into an empty record the rounds are the same to the letter, with their people and their numbers', async () => {
    const one = await search()
    await one.do('round.add', { process: one.process, plannedOn: '2026-12-07' })
    await one.do('round.add', { process: one.process, plannedOn: '2026-12-08', plannedTime: '08:00', zone: 'Africa/Casablanca' })
    await one.do('round.correct', { round: one.round, plannedTime: '15:30' })
    const first = await given(one)
    const other = await openWorld({ seed: 7 })
    other.at('2026-11-25T10:00:00.000Z')
    expect(await bring(other, first)).toMatchObject({ processes: 1, added: 4 })
    const second = await given(other)
    expect(roundsIn(second)).toEqual(roundsIn(first))
    const third = await openWorld({ seed: 8 })
    await bring(third, second)
    expect(roundsIn(await given(third))).toEqual(roundsIn(second))
    expect((await other.do('process.list', {})).rows.map(({ process }) => [process.company, process.role])).toEqual([['Orchard', 'Insights Analyst']])
  })

  test('into the same record nothing is new', async () => {
    const world = await search()
    expect(await bring(world, await given(world))).toMatchObject({ seq: null })
  })

  test('a round that came that way and was changed since has a higher number than it came with', async () => {
    const one = await search()
    const first = await given(one)
    const other = await openWorld({ seed: 7 })
    await bring(other, first)
    await other.do('round.correct', { round: one.round, plannedTime: '16:00' })
    const [before, after] = [first, await given(other)].map((text) =>
      Number(
        valueIn(
          eventsIn(text).find((event) => valueIn(event, 'UID:') === `round-${one.round}@goodsign`),
          'SEQUENCE:',
        ),
      ),
    )
    expect(after).toBeGreaterThan(before as number)
  })

  test('an invitation of theirs is given out under a name of ours: their own entry is left to them', async () => {
    const world = await openWorld()
    await bring(world, inviteFile())
    const uids = roundsIn(await given(world)).map((event) => valueIn(event, 'UID:'))
    expect(uids).toEqual([expect.stringMatching(/^round-.*@goodsign$/)])
  })
})

describe('the feed', () => {
  test('is nowhere until an address is asked for; a new address closes the old one, and it can be closed', async () => {
    const world = await search()
    expect(await world.do('feed.show', {})).toEqual({ path: null, madeAt: null })
    await expect(world.do('feed.read', { secret: 'x'.repeat(43) })).rejects.toThrow('There is no calendar at this address.')
    const secretIn = (path: string | null) => /^\/calendar\/(?<secret>[\w-]{43})\.ics$/.exec(path ?? '')?.groups?.secret as string
    const first = secretIn((await world.do('feed.make', {})).path)
    expect((await world.do('feed.read', { secret: first })).text).toBe((await world.do('calendar.export', {})).text)
    const second = secretIn((await world.do('feed.make', {})).path)
    expect(second).not.toBe(first)
    await expect(world.do('feed.read', { secret: first })).rejects.toThrow('There is no calendar at this address.')
    expect(secretIn((await world.do('feed.show', {})).path)).toBe(second)
    await world.do('feed.close', {})
    await expect(world.do('feed.read', { secret: second })).rejects.toThrow('There is no calendar at this address.')
  })

  test('its address is in no archive', async () => {
    const world = await search()
    const { path } = await world.do('feed.make', {})
    expect(JSON.stringify(await world.all())).not.toContain(path?.slice(10, 53))
  })
})
