import PostalMime from 'postal-mime'
import { describe, expect, onTestFinished, test } from 'vitest'
import { digestDaily } from '#server/digest.ts'
import { openFileWorld, type World } from '#test/build.ts'
import { type FakeSmtp, fakeSmtp } from '#test/mail/fakeSmtp.ts'

const PASSWORD = 'open sesame'

const place = (port: number) => ({
  address: 'noor@example.org',
  name: 'Noor Adeyemi',
  imapHost: '127.0.0.1',
  imapPort: 1,
  imapSecurity: 'none' as const,
  smtpHost: '127.0.0.1',
  smtpPort: port,
  smtpSecurity: 'none' as const,
  user: 'noor',
})

type Around = World & { smtp: FakeSmtp; process: string; told: string[]; look: () => Promise<void> }

/** A round at two, a promise and a debrief, by the clock of Amsterdam. */
const around = async ({ passphrase }: { passphrase?: string } = {}): Promise<Around> => {
  const world = await openFileWorld()
  const smtp = await fakeSmtp()
  onTestFinished(() => smtp.close())
  await world.do('mailbox.save', { ...place(smtp.port), password: PASSWORD, ...(passphrase === undefined ? {} : { passphrase }) })
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst', appliedOn: '2026-11-02' })
  const { person } = await world.do('person.add', { process, name: 'Ilse Meijer' })
  await world.do('round.add', { process, heldOn: '2026-11-20', formats: ['screen'] })
  await world.do('round.add', {
    process,
    plannedOn: '2026-11-24',
    plannedTime: '14:00',
    durationMinutes: 60,
    formats: ['panel'],
    personIds: [person],
  })
  await world.do('promise.add', { process, by: 'me', what: 'Send references', dueOn: '2026-11-26' })
  const told: string[] = []
  return Object.assign(world, { smtp, process, told, look: digestDaily(world, (sentence) => told.push(sentence)) })
}

const partsOf = async (wire: string | undefined) => {
  const { from, to, subject, text, messageId } = await PostalMime.parse((wire ?? '').replaceAll('\r\n..', '\r\n.'))
  return { from: from?.address, to: to?.map(({ address }) => address), subject, text: text?.trimEnd(), messageId }
}

describe('the mail that tells what waits', () => {
  test('says it in plain words, in the order of the day, with what comes later', async () => {
    const world = await around()
    const shown = await world.do('digest.preview', {})
    expect(shown).toMatchObject({ on: '2026-11-24', to: 'noor@example.org', sentAt: null, digestAt: null, unattended: null })
    expect(shown.subject).toBe('Tuesday 24 November: 2 things wait for you')
    expect(shown.text?.split('\n')).toEqual([
      '- 14:00  Round 2, Orchard · Insights Analyst (panel, 60 minutes, with Ilse Meijer).',
      '- Debrief of round 1, Orchard · Insights Analyst (Fri 20 November).',
      '',
      'Later this week',
      '',
      'Thursday 26 November:',
      '- You promised: Send references, Orchard · Insights Analyst (due Thu 26 November).',
      '',
      'You asked Goodsign for this, once a day. To have it no more, switch it off in the settings. It comes from your own machine.',
    ])
    expect(world.smtp.taken).toEqual([])
  })

  test('goes to one’s own address and nowhere else, as it was shown, under a name of its day', async () => {
    const world = await around()
    const { subject, text } = await world.do('digest.preview', {})
    expect(await world.do('digest.send', {})).toEqual({ to: 'noor@example.org', subject })
    expect(world.smtp.recipients).toEqual(['RCPT TO:<noor@example.org>'])
    const wire = await partsOf(world.smtp.taken[0])
    expect(wire).toMatchObject({ from: 'noor@example.org', to: ['noor@example.org'], subject, text })
    expect((await world.do('digest.preview', {})).sentAt).toBe('2026-11-24T11:00:00.000Z')
    await expect(world.do('digest.send', {})).rejects.toThrow('The mail of 2026-11-24 went already. There is one a day at most.')
    expect(world.smtp.taken).toHaveLength(1)
    world.at('2026-11-25T11:00:00.000Z')
    await world.do('digest.send', {})
    expect((await partsOf(world.smtp.taken[1])).messageId).not.toBe(wire.messageId)
  })

  test('is not sent twice, not even when asked for twice at once', async () => {
    const world = await around()
    const both = await Promise.allSettled([world.do('digest.send', {}), world.do('digest.send', {})])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(world.smtp.taken).toHaveLength(1)
  })

  test('is none when nothing waits, and none of the example search', async () => {
    const world = await openFileWorld()
    await world.do('demo.load', {})
    expect(await world.do('digest.preview', {})).toMatchObject({
      subject: null,
      text: null,
      unattended: 'No mailbox is set up, so no mail can be sent.',
    })
    await world.do('mailbox.save', { ...place(1), password: PASSWORD })
    await expect(world.do('digest.send', {})).rejects.toThrow('Nothing waits for you today, so there is nothing to send.')
  })

  test('that surely did not go may be tried again; one of which nobody knows is not', async () => {
    const world = await around()
    world.smtp.way = 'refuses'
    await expect(world.do('digest.send', {})).rejects.toThrow('The mail of today was not sent.')
    world.smtp.way = 'gone after the letter'
    await expect(world.do('digest.send', {})).rejects.toThrow('Nobody can know whether the mail of today went, so it is not sent again.')
    world.smtp.way = 'well'
    await expect(world.do('digest.send', {})).rejects.toThrow('There is one a day at most.')
    expect(world.smtp.taken).toHaveLength(1)
  })
})

describe('the mail that goes by itself', () => {
  test('never goes while nobody asked for it', async () => {
    const world = await around()
    await world.look()
    expect([world.smtp.taken, world.told]).toEqual([[], []])
  })

  test('goes once, from its hour on, by the candidate’s own clock', async () => {
    const world = await around()
    await world.do('settings.save', { digestAt: 8 })
    for (const [at, taken] of [
      ['2026-11-25T06:59:00.000Z', 0],
      ['2026-11-25T07:00:00.000Z', 1],
      ['2026-11-25T07:01:00.000Z', 1],
      ['2026-11-25T22:00:00.000Z', 1],
      ['2026-11-26T06:30:00.000Z', 1],
      ['2026-11-26T09:15:00.000Z', 2],
    ] as const) {
      world.at(at)
      await world.look()
      expect(world.smtp.taken, at).toHaveLength(taken)
    }
    await world.do('settings.save', { digestAt: null })
    world.at('2026-11-27T09:15:00.000Z')
    await world.look()
    expect(world.smtp.taken).toHaveLength(2)
  })

  test('does not go on a day on which nothing waits at its hour', async () => {
    const world = await around()
    await world.do('settings.save', { digestAt: 8 })
    await world.do('outcome.record', { process: world.process, kind: 'rejection', on: '2026-11-24' })
    await world.look()
    expect([world.smtp.taken, world.told]).toEqual([[], []])
  })

  test('is tried again half an hour later when it could not be sent, and the reason is told', async () => {
    const world = await around()
    await world.do('settings.save', { digestAt: 8 })
    world.smtp.way = 'gone before the letter'
    await world.look()
    expect(world.told).toEqual(['The daily mail could not be sent: 127.0.0.1: The connection broke off. The mail of today was not sent.'])
    world.smtp.way = 'well'
    world.at('2026-11-24T11:29:00.000Z')
    await world.look()
    expect(world.smtp.taken).toEqual([])
    world.at('2026-11-24T11:30:00.000Z')
    await world.look()
    expect(world.smtp.taken).toHaveLength(1)
  })

  test('cannot be asked for without a mailbox, nor with one that only a phrase opens', async () => {
    const bare = await openFileWorld()
    await expect(bare.do('settings.save', { digestAt: 8 })).rejects.toThrow('No mailbox is set up.')
    const world = await around({ passphrase: 'a long phrase' })
    await expect(world.do('settings.save', { digestAt: 8 })).rejects.toThrow('Your mailbox is sealed with a phrase, which nobody can say for you')
    expect(await world.do('digest.preview', {})).toMatchObject({ unattended: expect.stringContaining('so no mail goes by itself') })
    await world.do('digest.send', { passphrase: 'a long phrase' })
    expect(world.smtp.taken).toHaveLength(1)
  })

  test('stops when the mailbox is sealed with a phrase later', async () => {
    const world = await around()
    await world.do('settings.save', { digestAt: 8 })
    await world.do('mailbox.save', { ...place(world.smtp.port), password: PASSWORD, passphrase: 'a long phrase' })
    await world.look()
    expect([world.smtp.taken, world.told]).toEqual([[], []])
  })
})
