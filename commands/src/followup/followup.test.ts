import { describe, expect, test } from 'vitest'
import { addDays } from '#core/record/day.ts'
import { openWorld, type World } from '#test/build.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'

/** A panel of two at Meridian Health, held on the day the tests play on. */
const withPanel = async () => {
  const world = await openWorld()
  const { do: done } = world
  await done('settings.save', { name: 'Noor Adeyemi', email: 'noor@example.org', phone: '+31 6 5550 0142' })
  const { process } = await done('process.add', { company: 'Meridian Health', role: 'Data Analyst' })
  const { person: lena } = await done('person.add', { process, name: 'Lena Vogt', email: 'lena@example.org' })
  const { person: rin } = await done('person.add', { process, name: 'Rin Ito' })
  const { round } = await done('round.add', { process, heldOn: '2026-11-24', personIds: [lena, rin] })
  await done('debrief.save', { round, notes: 'Rin asked how I test a dashboard.', caredAbout: 'Numbers for nurses on the night shift' })
  return { ...world, process, lena, rin, round }
}

const keptBy = async (
  { do: done, process, lena, round }: Awaited<ReturnType<typeof withPanel>>,
  text = 'Dear Lena,\n\nThank you for today.\n\nNoor',
) => (await done('note.save', { process, kind: 'thank-you', personId: lena, roundId: round, subject: 'Thank you', text })).note

describe('note.draft', () => {
  test('writes to each one who was there, from what was noted of them', async () => {
    const { do: done, process, lena, rin } = await withPanel()
    const { notes } = await done('note.draft', { process, fit: 'At the shop I put the returns on one sheet' })
    expect(notes.map(({ personId, to }) => [personId, to])).toEqual([
      [lena, 'lena@example.org'],
      [rin, null],
    ])
    expect(notes[0]?.text).toContain('numbers for nurses on the night shift')
    expect(notes[0]?.text).toContain('At the shop I put the returns on one sheet.')
    expect(notes[0]).toMatchObject({ asks: [], remarks: [] })
    expect(notes[1]?.text).toContain('how I test a dashboard')
    expect(notes[1]?.asks.map((ask) => ask.for)).toEqual(['fit'])
  })

  test('takes what is said for each of several by name, and leaves the others as they were', async () => {
    const { do: done, process, lena, rin } = await withPanel()
    const people = [lena, rin]
    const [, before] = (await done('note.draft', { process, people })).notes
    const { notes } = await done('note.draft', {
      process,
      people,
      each: [{ person: lena, topic: 'The rota', fit: 'I kept one for a ward', called: 'Dr Vogt' }],
    })
    expect(notes[0]?.text).toContain('Dr Vogt,')
    expect(notes[0]?.text).toContain('the rota')
    expect(notes[0]?.text).toContain('I kept one for a ward.')
    expect(notes[1]?.text).toBe(before?.text)
    const other = await done('note.draft', { process, people, each: [{ person: rin, fit: 'I test mine with two clerks' }] })
    expect(other.notes[1]?.text).toContain('I test mine with two clerks.')
    expect(other.notes[1]?.asks).toEqual([])
  })

  test('passes over whom you have thanked, unless you name them', async () => {
    const world = await withPanel()
    const { do: done, process, rin, lena } = world
    await done('note.sent', { note: await keptBy(world) })
    expect((await done('note.draft', { process })).notes.map(({ personId }) => personId)).toEqual([rin])
    expect((await done('note.draft', { process, people: [lena, rin] })).notes.map(({ sent }) => sent)).toEqual([{ on: '2026-11-24' }, null])
  })

  test('asks for a topic where the debrief has none, and takes the one that is said', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard' })
    const { person } = await done('person.add', { process, name: 'Maud Evers' })
    await done('round.add', { process, heldOn: '2026-11-23', personIds: [person] })
    const [bare] = (await done('note.draft', { process })).notes
    expect(bare?.asks.map((ask) => ask.for)).toEqual(['topic', 'fit', 'reach', 'name'])
    const [said] = (await done('note.draft', { process, topic: 'Customers who cancel on Thursdays' })).notes
    expect(said?.text).toContain('customers who cancel on Thursdays')
  })

  test('of thanks is refused where nobody was met, as is any of what is not of this process', async () => {
    const { do: done, process } = await withPanel()
    const { process: other } = await done('process.add', { company: 'Orchard' })
    await expect(done('note.draft', { process: other })).rejects.toThrow('Nobody is recorded whom this note could be to.')
    await expect(done('note.draft', { process, people: [NOBODY] })).rejects.toThrow('There is no such person.')
    await expect(done('note.draft', { process, round: NOBODY })).rejects.toThrow('There is no such round.')
    await expect(done('note.draft', { process: NOBODY })).rejects.toThrow('There is no such process.')
  })

  test('writes nothing', async () => {
    const { do: done, process, all } = await withPanel()
    const before = await all()
    await done('note.draft', { process })
    await done('note.check', { process, text: 'Dear Lena,\n\nHello.\n\nNoor' })
    expect(await all()).toEqual(before)
  })
})

describe('note.check', () => {
  test('marks the words it speaks of, in any text', async () => {
    const { do: done, process, lena } = await withPanel()
    await done('process.add', { company: 'Halden Energy', role: 'Reporting Analyst' })
    const text = 'Subject: Hello\n\nDear Lina,\n\nI would be glad to work at Halden Energy. I attach my references.\n\nNoor'
    const { remarks, text: body, subject } = await done('note.check', { process, person: lena, text })
    expect(subject).toBe('Hello')
    for (const { start, end, quote, within } of remarks) expect(within === 'text' ? body.slice(start, end) : quote).toBe(quote)
    const quoted = Object.fromEntries(remarks.map(({ rule, quote }) => [rule, quote]))
    expect(quoted).toMatchObject({
      'name-misspelt': 'Lina',
      'wrong-company': 'Halden Energy',
      attachment: 'I attach',
      'no-thanks': '',
      'no-contact': '',
    })
    expect((await done('note.check', { process, person: lena, text, attached: 1 })).remarks.map(({ rule }) => rule)).not.toContain('attachment')
  })

  test('finds the same note in what was sent, in what is kept for others, and in other processes', async () => {
    const world = await withPanel()
    const { do: done, process, rin } = world
    const said = 'Thank you for the time today. I liked your question on dashboards, since I test mine with two clerks and a printed list.'
    const note = await keptBy(world, `Dear Lena,\n\n${said}\n\nNoor`)
    const same = async () =>
      (await done('note.check', { process, person: rin, text: `Dear Rin,\n\n${said}\n\nNoor` })).remarks.map(({ rule }) => rule)
    expect(await same()).toContain('same-note')
    expect((await done('note.check', { note })).remarks.map(({ rule }) => rule)).not.toContain('same-note')
    await done('note.sent', { note })
    expect(await same()).toContain('same-note')
    const { process: other } = await done('process.add', { company: 'Orchard' })
    expect((await done('note.check', { process: other, text: `Dear Maud,\n\n${said}\n\nNoor` })).remarks.map(({ rule }) => rule)).toContain(
      'same-note',
    )
  })

  test('goes by the hour where they are, or by one’s own where nobody has said where that is, and by what was asked before', async () => {
    const { do: done, process, lena, round } = await withPanel()
    await done('message.add', { process, direction: 'sent', kind: 'follow-up', on: '2026-11-24', personId: lena })
    const text = 'Dear Lena,\n\nAre you still deciding?\n\nNoor'
    const rulesAt = async (at: string) =>
      (await done('note.check', { process, person: lena, kind: 'nudge', text, at })).remarks.map(({ rule }) => rule)
    expect(await rulesAt('2026-11-25T02:00:00.000Z')).toEqual(['night-here', 'second-nudge', 'too-early', 'no-subject'])
    await done('round.correct', { round, zone: 'America/New_York' })
    expect(await rulesAt('2026-11-25T07:00:00.000Z')).toEqual(['night', 'second-nudge', 'too-early', 'no-subject'])
    expect(await rulesAt('2026-11-25T02:00:00.000Z')).not.toContain('night')
  })

  test('needs a text and a process, or a kept note', async () => {
    const { do: done, process } = await withPanel()
    await expect(done('note.check', { process })).rejects.toThrow('Say the note and the process it belongs to, or name a kept note.')
    await expect(done('note.check', { text: 'Hello' })).rejects.toThrow('Say the note')
    await expect(done('note.check', { note: NOBODY })).rejects.toThrow('There is no such note.')
  })
})

describe('a kept note', () => {
  test('is kept, changed, listed, and becomes a message in one change that can be undone', async () => {
    const world = await withPanel()
    const { do: done, process, lena } = world
    const note = await keptBy(world)
    await done('note.save', { note, text: 'Dear Lena,\n\nThank you.\n\nNoor' })
    expect((await done('note.list', {})).notes).toMatchObject([{ id: note, company: 'Meridian Health', name: 'Lena Vogt', subject: 'Thank you' }])
    const { seq, message } = await done('note.sent', { note })
    const { messages, keptNotes } = await done('process.show', { process })
    expect(keptNotes).toEqual([])
    expect(messages).toEqual([
      {
        id: message,
        processId: process,
        revision: seq,
        direction: 'sent',
        kind: 'thank-you',
        on: '2026-11-24',
        time: '12:00',
        personId: lena,
        text: 'Subject: Thank you\n\nDear Lena,\n\nThank you.\n\nNoor',
      },
    ])
    await expect(done('note.sent', { note })).rejects.toThrow('There is no such note.')
    await done('history.undo', { seq: seq as number })
    expect((await done('note.list', { process })).notes).toMatchObject([{ id: note }])
    expect((await done('process.show', { process })).messages).toEqual([])
  })

  test('of another window is not overwritten, and belongs to its process alone', async () => {
    const world = await withPanel()
    const { do: done } = world
    const note = await keptBy(world)
    const [{ revision } = { revision: 0 }] = (await done('note.list', {})).notes
    await done('note.save', { note, subject: 'Thanks' })
    await expect(done('note.save', { note, subject: 'Other', revision })).rejects.toThrow('This note was changed in another window')
    await expect(done('note.sent', { note, revision })).rejects.toThrow('This note was changed in another window')
    const { process: other } = await done('process.add', { company: 'Orchard' })
    await expect(done('note.save', { process: other, kind: 'nudge', text: 'Hi', personId: world.lena })).rejects.toThrow('There is no such person.')
    await expect(done('note.save', { process: other, kind: 'nudge' })).rejects.toThrow('A note needs its words')
    await expect(done('note.save', { note, to: 'lena@example.org\r\nBcc: x@example.org' })).rejects.toThrow('to: One address such as')
    await expect(done('note.sent', { note, on: '2026-12-24' })).rejects.toThrow('lies ahead')
  })

  test('outlives the person and the round it was about, goes with its process, and comes back with them', async () => {
    const world = await withPanel()
    const { do: done, process, lena, round } = world
    await keptBy(world)
    const { seq } = await done('person.remove', { person: lena })
    await done('round.remove', { round })
    expect((await done('note.list', {})).notes).toMatchObject([{ personId: null, roundId: null }])
    const { seq: removed } = await done('process.remove', { process })
    expect((await done('note.list', {})).notes).toEqual([])
    await done('history.undo', { seq: removed as number })
    expect((await done('note.list', {})).notes).toHaveLength(1)
    expect(seq).not.toBeNull()
  })

  test('is in the archive, and an archive from before there were any is restored', async () => {
    const one = await withPanel()
    await keptBy(one)
    const archive = JSON.parse(JSON.stringify(await one.do('archive.export', {})))
    const other = await openWorld()
    await other.do('archive.restore', { archive })
    expect(await other.do('note.list', {})).toEqual(await one.do('note.list', {}))
    const before = await openWorld()
    await before.do('process.add', { company: 'Orchard' })
    const old = JSON.parse(JSON.stringify(await before.do('archive.export', {})))
    delete old.record.keptNotes
    await other.do('archive.restore', { archive: old, replace: true })
    expect((await other.do('note.list', {})).notes).toEqual([])
  })

  test('goes out as a link and as a file, to the address of the person unless another is said', async () => {
    const world = await withPanel()
    const note = await keptBy(world)
    const { href, isCut, copy } = await world.do('note.mailto', { note })
    expect(href).toMatch(/^mailto:lena@example\.org\?subject=Thank%20you&body=Dear%20Lena/)
    expect(isCut).toBe(false)
    expect(copy).toBe('Subject: Thank you\n\nDear Lena,\n\nThank you for today.\n\nNoor')
    const { file } = await world.do('note.eml', { note, to: 'vogt@example.org' })
    expect(file).toContain('To: "Lena Vogt" <vogt@example.org>\r\n')
    expect(file).toContain('From: "Noor Adeyemi" <noor@example.org>\r\n')
    const typed = { text: 'Dear Lena,', subject: null, person: world.lena }
    expect(await world.do('note.mailto', typed)).toMatchObject({ href: 'mailto:lena@example.org?body=Dear%20Lena%2C', copy: 'Dear Lena,' })
    expect((await world.do('note.eml', { ...typed, to: null })).file).not.toContain('To:')
    expect((await world.do('note.mailto', { note, text: 'Dear Lena,' })).copy).toBe('Subject: Thank you\n\nDear Lena,')
    await expect(world.do('note.mailto', { person: world.lena })).rejects.toThrow('A note needs its words')
    await expect(world.do('note.mailto', { ...typed, person: NOBODY })).rejects.toThrow('There is no such person.')
    await world.do('note.save', { note, text: 'word '.repeat(1000) })
    expect(await world.do('note.mailto', { note })).toMatchObject({ isCut: true, words: expect.stringContaining('Take the file instead') })
  })
})

describe('waiting', () => {
  const silent = async (): Promise<World & { process: string }> => {
    const world = await openWorld()
    const { process } = await world.do('process.add', { company: 'Orchard' })
    const { person } = await world.do('person.add', { process, name: 'Maud Evers' })
    await world.do('round.add', { process, heldOn: '2026-11-20', personIds: [person] })
    return { ...world, process }
  }

  test('note.when tells what it is time for, day by day, by the same dates as the odds', async () => {
    const { do: done, at, process } = await silent()
    expect(await done('note.when', { process })).toMatchObject({
      round: { on: '2026-11-20' },
      toThank: [{ name: 'Maud Evers' }],
      may: ['thank-you'],
      mayClose: false,
    })
    const odds = await done('odds.show', { process })
    if (!odds.open || odds.waiting === null) throw new Error('the process is silent')
    const { writeOn, stopWaitingOn, words } = odds.waiting
    expect((await done('note.when', { process })).waiting).toEqual({ writeOn, stopWaitingOn, words })
    at(`${writeOn}T11:00:00.000Z`)
    expect((await done('note.when', { process })).may).toEqual(['nudge'])
    await done('message.add', { process, direction: 'sent', kind: 'follow-up', on: writeOn })
    expect(await done('note.when', { process })).toMatchObject({ askedOn: writeOn, may: [] })
    at(`${stopWaitingOn}T11:00:00.000Z`)
    expect((await done('note.when', { process })).mayClose).toBe(true)
  })

  test('one asks after what was promised on the day on which the odds say so, and for nothing beside it', async () => {
    const { do: done, at, process } = await silent()
    await done('promise.add', { process, by: 'them', what: 'A decision', dueOn: '2026-11-26' })
    at('2026-11-27T11:00:00.000Z')
    const { promise, may, waiting } = await done('note.when', { process })
    expect(promise).toMatchObject({ isPassed: true, askOn: waiting?.writeOn })
    expect(may).not.toContain('promise-due')
    at(`${promise?.askOn}T11:00:00.000Z`)
    expect((await done('note.when', { process })).may).toEqual(['promise-due'])
  })

  test('nobody is thanked for a round of this afternoon before it has begun', async () => {
    const { do: done, at, process, rin } = await withPanel()
    const { person: paula } = await done('person.add', { process, name: 'Paula Brandt' })
    const { round } = await done('round.add', { process, plannedOn: '2026-11-25', plannedTime: '14:00', personIds: [paula] })
    const toThank = async () => (await done('note.when', { process })).toThank.map(({ name }) => name)
    at('2026-11-25T08:00:00.000Z')
    expect(await toThank()).toEqual(['Lena Vogt', 'Rin Ito'])
    expect((await done('note.when', { process })).may).toContain('accept-invitation')
    expect((await done('note.draft', { process, people: [rin] })).notes[0]?.roundId).not.toBe(round)
    at('2026-11-25T15:00:00.000Z')
    expect(await toThank()).toEqual(['Paula Brandt'])
    expect((await done('note.when', { process })).may).not.toContain('accept-invitation')
  })

  test('with an offer in hand it is time to ask for time, to accept or to decline, and for nothing else', async () => {
    const { do: done, process } = await withPanel()
    await done('outcome.record', { process, kind: 'offer', on: '2026-11-24' })
    expect((await done('note.when', { process })).may).toEqual(['ask-time', 'accept-offer', 'decline-offer'])
  })

  test('where nobody is named the answer to an offer is drafted all the same, and greets without a name', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Halden' })
    await done('outcome.record', { process, kind: 'offer', on: '2026-11-24' })
    for (const kind of ['ask-time', 'accept-offer', 'decline-offer'] as const) {
      const { notes } = await done('note.draft', { process, kind, by: '2026-12-04', register: 'formal' })
      expect(notes).toMatchObject([{ kind, personId: null, name: null, to: null }])
      expect(notes[0]?.text).toMatch(/^Good day,\n\n/)
      expect(notes[0]?.remarks.map(({ rule }) => rule)).not.toContain('no-salutation')
    }
    await expect(done('note.draft', { process, kind: 'thank-you' })).rejects.toThrow('Nobody is recorded')
  })

  test('a promise that has passed may be asked after once, from the day on which the odds say that one may write', async () => {
    const { do: done, at, process } = await silent()
    await done('promise.add', { process, by: 'them', what: 'A decision', dueOn: '2026-11-25' })
    expect((await done('note.when', { process })).may).toEqual(['thank-you'])
    at('2026-11-27T11:00:00.000Z')
    const passed = await done('note.when', { process })
    expect(passed).toMatchObject({ may: ['thank-you'], promise: { isPassed: true, askOn: passed.waiting?.writeOn } })
    at(`${passed.promise?.askOn}T11:00:00.000Z`)
    expect((await done('note.when', { process })).may).toContain('promise-due')
    await done('message.add', { process, direction: 'sent', kind: 'follow-up', on: '2026-11-30' })
    expect((await done('note.when', { process })).may).not.toContain('promise-due')
  })

  test('a silent process is closed once it is time, by one command, and opens when they write', async () => {
    const { do: done, at, process } = await silent()
    const { waiting } = await done('note.when', { process })
    await expect(done('silence.close', { process })).rejects.toThrow(`It is early to close it: by ${waiting?.stopWaitingOn}`)
    at(`${waiting?.stopWaitingOn}T11:00:00.000Z`)
    await done('silence.close', { process })
    expect((await done('process.show', { process })).outcome).toMatchObject({ kind: 'no-reply', on: waiting?.stopWaitingOn })
    await expect(done('silence.close', { process })).rejects.toThrow('This process has an outcome already (no-reply).')
    await done('message.add', { process, direction: 'received', kind: 'acknowledgement', on: '2026-11-22' })
    expect((await done('process.show', { process })).outcome).not.toBeNull()
    const { seq } = await done('message.add', { process, direction: 'received', kind: 'invitation' })
    expect((await done('process.show', { process })).outcome).toBeNull()
    expect((await done('history.list', {})).changes[0]?.sentence).toBe('Added a message received (invitation) with Orchard, and opened it again.')
    await done('history.undo', { seq: seq as number })
    expect((await done('process.show', { process })).outcome).toMatchObject({ kind: 'no-reply' })
  })

  test('a process that is closed late ended on the day to stop waiting, one by one as many at once, and a reply from between opens it', async () => {
    const { do: done, at, process } = await silent()
    const { waiting } = await done('note.when', { process })
    const stopOn = waiting?.stopWaitingOn as string
    const between = addDays(stopOn, 10)
    at(`${addDays(stopOn, 30)}T11:00:00.000Z`)
    const endsOn = async () => (await done('process.show', { process })).outcome?.on
    const { seq: alone } = await done('silence.close', { process })
    expect(await endsOn()).toBe(stopOn)
    await done('history.undo', { seq: alone as number })
    const { seq: together } = await done('process.close', { processes: [process] })
    expect(await endsOn()).toBe(stopOn)
    await done('history.undo', { seq: together as number })
    const { seq: today } = await done('silence.close', { process, on: 'today' })
    expect(await endsOn()).toBe(addDays(stopOn, 30))
    await done('history.undo', { seq: today as number })
    await done('silence.close', { process })
    await done('message.add', { process, direction: 'received', kind: 'invitation', on: between })
    expect((await done('process.show', { process })).outcome).toBeNull()
  })

  test('a forecast that was made when the wait was over already is not scored as one that came true', async () => {
    const { do: done, at, process } = await silent()
    const { waiting } = await done('note.when', { process })
    at(`${addDays(waiting?.stopWaitingOn as string, 30)}T11:00:00.000Z`)
    await done('odds.ask', { process, guess: 0.1 })
    await done('silence.close', { process })
    expect((await done('forecast.score', {})).late).toBe(1)
    expect((await done('forecast.list', {})).forecasts).toMatchObject([{ outcome: 'no-reply', isScored: false }])
  })

  test('what is not silent, or ended otherwise, is neither closed nor opened', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard' })
    await expect(done('silence.close', { process })).rejects.toThrow('Nothing is silent here')
    await done('outcome.record', { process, kind: 'rejection' })
    await done('message.add', { process, direction: 'received', kind: 'other' })
    expect((await done('process.show', { process })).outcome).toMatchObject({ kind: 'rejection' })
    await expect(done('silence.close', { process: NOBODY })).rejects.toThrow('There is no such process.')
  })
})
