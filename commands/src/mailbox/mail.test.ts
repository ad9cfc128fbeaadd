import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openFileWorld, type World } from '#test/build.ts'
import { type FakeImap, fakeImap } from '#test/mail/fakeImap.ts'
import { type FakeSmtp, fakeSmtp } from '#test/mail/fakeSmtp.ts'

const PASSWORD = 'open sesame'

type Around = World & {
  folder: string
  imap: FakeImap
  smtp: FakeSmtp
  process: string
  person: string
  letter: { to: string; subject: string; text: string; process: string }
}

const servers = async () => {
  const [imap, smtp] = [await fakeImap(), await fakeSmtp()]
  onTestFinished(async () => {
    await Promise.all([imap.close(), smtp.close()])
  })
  return { imap, smtp }
}

const placeOf = ({ imap, smtp }: Pick<Around, 'imap' | 'smtp'>) => ({
  address: 'noor@example.org',
  name: 'Noor Adeyemi',
  imapHost: '127.0.0.1',
  imapPort: imap.port,
  imapSecurity: 'none' as const,
  smtpHost: '127.0.0.1',
  smtpPort: smtp.port,
  smtpSecurity: 'none' as const,
  user: 'noor',
})

const around = async (secrets: { password?: string; passphrase?: string } = {}): Promise<Around> => {
  const world = await openFileWorld()
  const both = await servers()
  await world.do('mailbox.save', { ...placeOf(both), password: PASSWORD, ...secrets })
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { person } = await world.do('person.add', { process, name: 'Ilse Meijer' })
  const letter = {
    to: 'ilse.meijer@orchard.example',
    subject: 'Thank you — dashboards',
    text: 'Dear Ilse,\n\n.Thank you for Tuesday: «the dashboards».\n\nNoor',
    process,
  }
  return Object.assign(world, { ...both, process, person, letter })
}

const confirmed = async ({ do: done, letter }: Around) => ({ ...letter, confirm: (await done('mail.preview', letter)).confirm })

const messagesOf = async ({ do: done, process }: Around) => (await done('process.show', { process })).messages

describe('a letter that is sent', () => {
  test('goes as it was shown, to the one it was shown to, and is a message from then on', async () => {
    const world = await around()
    const shown = await world.do('mail.preview', world.letter)
    expect(shown).toMatchObject({
      from: 'Noor Adeyemi <noor@example.org>',
      to: world.letter.to,
      subject: world.letter.subject,
      text: world.letter.text,
      state: 'written',
    })
    expect(world.smtp.taken).toEqual([])
    const sent = await world.do('mail.send', { ...world.letter, person: world.person, kind: 'thank-you', confirm: shown.confirm })
    expect(sent).toMatchObject({ found: false, copy: null })
    expect(world.smtp.recipients).toEqual([`RCPT TO:<${world.letter.to}>`])
    const [wire] = world.smtp.taken
    expect(wire?.replaceAll('\r\n..', '\r\n.')).toBe(shown.source)
    const read = await PostalMime.parse(shown.source)
    expect([read.from?.address, read.to?.map(({ address }) => address), read.subject, read.text?.trimEnd()]).toEqual([
      'noor@example.org',
      [world.letter.to],
      world.letter.subject,
      world.letter.text,
    ])
    expect(await messagesOf(world)).toMatchObject([{ direction: 'sent', kind: 'thank-you', on: '2026-11-24', time: '12:00', personId: world.person }])
    expect(world.imap.laid).toMatchObject([{ folder: 'Verzonden', source: shown.source }])
  })

  test('is not sent without the confirmation of just this letter', async () => {
    const world = await around()
    const { confirm } = await confirmed(world)
    for (const other of [{ text: 'Other words' }, { to: 'other@orchard.example' }, { subject: 'Other' }])
      await expect(world.do('mail.send', { ...world.letter, ...other, confirm })).rejects.toThrow('This is not the letter that was shown.')
    await expect(world.do('mail.send', { ...world.letter, confirm: 'yes' })).rejects.toThrow('This is not the letter that was shown.')
    expect(world.smtp.taken).toEqual([])
  })

  test('is not sent twice, not even when asked for twice at once', async () => {
    const world = await around()
    const asked = await confirmed(world)
    const both = await Promise.allSettled([world.do('mail.send', asked), world.do('mail.send', asked)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(world.do('mail.send', asked)).rejects.toThrow('This letter went on 2026-11-24. It is not sent twice.')
    await expect(world.do('mail.send', { ...asked, again: true })).rejects.toThrow('It is not sent twice.')
    expect(world.smtp.taken).toHaveLength(1)
    expect(await messagesOf(world)).toHaveLength(1)
  })

  test.each([
    ['refuses', 'The server refuses it. It says: 550 5.1.1 nobody of that name here The letter was not sent'],
    ['full', 'There is no room left on the server. It says: 452 4.3.1 no space left on device The letter was not sent'],
    ['gone before the letter', 'The connection broke off. The letter was not sent'],
  ] as const)('that surely did not go is told so, is no message, and may be sent again: %s', async (way, words) => {
    const world = await around()
    const asked = await confirmed(world)
    world.smtp.way = way
    await expect(world.do('mail.send', asked)).rejects.toThrow(words)
    expect(await messagesOf(world)).toEqual([])
    world.smtp.way = 'well'
    await world.do('mail.send', asked)
    expect(world.smtp.taken).toHaveLength(1)
  })

  test.each(['gone within the letter', 'gone after the letter'] as const)('that may have gone is not sent again by itself: %s', async (way) => {
    const world = await around()
    const asked = await confirmed(world)
    world.smtp.way = way
    await expect(world.do('mail.send', asked)).rejects.toThrow('Nobody can know whether the letter went')
    world.smtp.way = 'well'
    await expect(world.do('mail.send', asked)).rejects.toThrow('to send it nevertheless, say again')
    const before = world.smtp.taken.length
    expect((await world.do('mail.preview', world.letter)).state).toBe('unsure')
    await world.do('mail.send', { ...asked, again: true })
    expect(world.smtp.taken).toHaveLength(before + 1)
    expect(await messagesOf(world)).toHaveLength(1)
  })

  test('that may have gone and lies among what was sent, went: it becomes a message and is not sent again', async () => {
    const world = await around()
    const asked = await confirmed(world)
    world.smtp.way = 'gone after the letter'
    await expect(world.do('mail.send', asked)).rejects.toThrow('Nobody can know')
    world.smtp.way = 'well'
    world.imap.laid.push({ folder: 'Verzonden', flags: '', source: world.smtp.taken[0] as string })
    expect(await world.do('mail.send', asked)).toMatchObject({ found: true })
    expect(world.smtp.taken).toHaveLength(1)
    expect(await messagesOf(world)).toHaveLength(1)
  })

  test('counts as sent when only its copy could not be kept, and why is told', async () => {
    const world = await around()
    world.imap.way = 'full'
    expect((await world.do('mail.send', await confirmed(world))).copy).toContain('There is no room left on the server.')
    expect(await messagesOf(world)).toHaveLength(1)
  })
})

describe('a kept note', () => {
  const withNote = async (): Promise<Around & { note: string }> => {
    const world = await around()
    await world.do('person.correct', { person: world.person, email: world.letter.to })
    const { subject, text } = world.letter
    const { note } = await world.do('note.save', { process: world.process, kind: 'promise-due', personId: world.person, subject, text })
    return Object.assign(world, { note })
  }
  const keptIn = async ({ do: done, process }: Around) => (await done('note.list', { process })).notes.map(({ id }) => id)

  test('goes to the address of the one it is to, is a message as by note.sent, and is kept no more, in one change', async () => {
    const world = await withNote()
    const { note } = world
    const shown = await world.do('mail.preview', { note })
    expect(shown).toMatchObject({ to: world.letter.to, subject: world.letter.subject, text: world.letter.text })
    const { seq } = await world.do('mail.send', { note, confirm: shown.confirm })
    expect(world.smtp.recipients).toEqual([`RCPT TO:<${world.letter.to}>`])
    const sent = { direction: 'sent', kind: 'follow-up', personId: world.person, text: `Subject: ${world.letter.subject}\n\n${world.letter.text}` }
    expect(await messagesOf(world)).toMatchObject([sent])
    expect(await keptIn(world)).toEqual([])
    await world.do('history.undo', { seq: seq as number })
    expect([await keptIn(world), await messagesOf(world)]).toEqual([[note], []])
    await expect(world.do('mail.send', { note, confirm: shown.confirm })).rejects.toThrow('It is not sent twice.')
    expect(world.smtp.taken).toHaveLength(1)
  })

  test('is the same letter whether it is named or said, and is laid down once', async () => {
    const world = await withNote()
    expect(await world.do('mail.draft', { note: world.note })).toMatchObject({ already: false })
    expect(await world.do('mail.draft', world.letter)).toMatchObject({ already: true })
    expect(await keptIn(world)).toEqual([world.note])
    const { confirm } = await world.do('mail.preview', { note: world.note })
    expect(confirm).toBe((await world.do('mail.preview', world.letter)).confirm)
  })

  test('that may have gone and was said to be sent meanwhile is one message when it is found', async () => {
    const world = await withNote()
    const { confirm } = await world.do('mail.preview', { note: world.note })
    world.smtp.way = 'gone after the letter'
    await expect(world.do('mail.send', { note: world.note, confirm })).rejects.toThrow('Nobody can know')
    expect(await keptIn(world)).toEqual([world.note])
    world.smtp.way = 'well'
    world.imap.laid.push({ folder: 'Verzonden', flags: '', source: world.smtp.taken[0] as string })
    const { message } = await world.do('note.sent', { note: world.note })
    await expect(world.do('mail.send', { note: world.note, confirm })).rejects.toThrow('There is no such note.')
    expect(await world.do('mail.send', { ...world.letter, person: world.person, confirm })).toMatchObject({ found: true, message })
    expect(await messagesOf(world)).toHaveLength(1)
    await expect(world.do('mail.send', { ...world.letter, confirm })).rejects.toThrow('It is not sent twice.')
  })

  test('that was changed while its letter was on the way stays, beside the message of what went', async () => {
    const world = await withNote()
    const { confirm } = await world.do('mail.preview', { note: world.note })
    const changed: Promise<unknown>[] = []
    world.smtp.onTaken = () => changed.push(world.do('note.save', { note: world.note, text: 'Other words' }))
    world.imap.way = 'gone at the password'
    await world.do('mail.send', { note: world.note, confirm })
    await Promise.all(changed)
    expect((await messagesOf(world)).map(({ text }) => text)).toEqual([expect.stringContaining(world.letter.text)])
    expect((await world.do('note.list', {})).notes).toMatchObject([{ text: 'Other words' }])
  })

  test('without an address or a subject is not taken for a letter, and says what it lacks', async () => {
    const world = await around()
    const { note } = await world.do('note.save', { process: world.process, kind: 'nudge', text: 'Hello' })
    await expect(world.do('mail.preview', { note })).rejects.toThrow('It lacks: an address, a subject.')
    await expect(world.do('mail.preview', { note, process: world.person })).rejects.toThrow('There is no such note.')
    expect(await world.do('mail.preview', { note, to: world.letter.to, subject: 'Hi' })).toMatchObject({ text: 'Hello', subject: 'Hi' })
  })
})

describe('a full disk here', () => {
  const fill = ({ store }: World): void => {
    const pages = store.sqlite?.prepare('pragma page_count').get() as { page_count: number } | undefined
    store.sqlite?.exec(`pragma max_page_count = ${pages?.page_count}`)
  }
  const makeRoom = ({ store }: World): void => store.sqlite?.exec('pragma max_page_count = 1000000')

  /** So long that it does not fit into what room is left in the pages there are. */
  const long = 'Thank you for Tuesday. '.repeat(800)

  test('before a letter goes lets nothing go', async () => {
    const world = await around()
    const asked = await confirmed(Object.assign(world, { letter: { ...world.letter, text: long } }))
    fill(world)
    await expect(world.do('mail.send', asked)).rejects.toThrow('full')
    await expect(world.do('mail.draft', world.letter)).rejects.toThrow('full')
    expect([world.smtp.taken, world.imap.laid]).toEqual([[], []])
    makeRoom(world)
    await world.do('mail.send', asked)
    expect(world.smtp.taken).toHaveLength(1)
  })

  test('after it went is told, and when there is room the letter is found, kept as a message, and not sent twice', async () => {
    const world = await around()
    const asked = await confirmed(Object.assign(world, { letter: { ...world.letter, text: long } }))
    world.smtp.onTaken = () => fill(world)
    await expect(world.do('mail.send', asked)).rejects.toThrow('The letter went, but it could not be kept as a message')
    makeRoom(world)
    expect(await messagesOf(world)).toEqual([])
    expect(await world.do('mail.send', asked)).toMatchObject({ found: true })
    expect(world.smtp.taken).toHaveLength(1)
    expect(await messagesOf(world)).toMatchObject([{ direction: 'sent', text: expect.stringContaining('Thank you for Tuesday.') }])
  })
})

describe('a draft', () => {
  test('is laid down with its flag where drafts are, and asked for again is found and not laid down twice', async () => {
    const world = await around()
    expect(await world.do('mail.draft', world.letter)).toEqual({ folder: 'Concepts', already: false })
    expect(world.imap.laid).toMatchObject([{ folder: 'Concepts', flags: '(\\Draft \\Seen)' }])
    expect(await world.do('mail.draft', world.letter)).toEqual({ folder: 'Concepts', already: true })
    expect(world.imap.laid).toHaveLength(1)
    expect(world.smtp.taken).toEqual([])
    expect(await messagesOf(world)).toEqual([])
  })

  test('goes to a folder that is made when there is none', async () => {
    const world = await around()
    world.imap.folders = { INBOX: '' }
    expect(await world.do('mail.draft', world.letter)).toEqual({ folder: 'Drafts', already: false })
    expect(world.imap.laid).toMatchObject([{ folder: 'Drafts' }])
  })

  test.each([
    ['full', 'There is no room left on the server.', 1],
    ['gone before keeping', 'It is not known whether the draft was laid down.', 1],
    ['gone after keeping', 'It is not known whether the draft was laid down.', 1],
  ] as const)('of which the server did not say that it kept it, is there once after it is asked for again: %s', async (way, words, times) => {
    const world = await around()
    world.imap.way = way
    await expect(world.do('mail.draft', world.letter)).rejects.toThrow(words)
    world.imap.way = 'well'
    await world.do('mail.draft', world.letter)
    expect(world.imap.laid).toHaveLength(times)
  })
})

describe('what reaches a head', () => {
  test('is one address, and one line', async () => {
    const world = await around()
    for (const to of [
      'a@b.example\r\nBcc: x@y.example',
      'a@b.example, x@y.example',
      'Ilse <a@b.example>',
      'a@b',
      '',
      'a b@c.example',
      '"x"@b.example',
      'a@b.example;c@d.example',
    ])
      await expect(world.do('mail.preview', { ...world.letter, to }), to).rejects.toThrow('to: ')
    for (const subject of ['Hello\r\nBcc: x@y.example', 'Hello\nX: y', 'a\u0000b'])
      expect(
        (await world.do('mail.preview', { ...world.letter, subject }).then(({ source }) => source, String)).match(/^(?:Bcc|X):/im),
        subject,
      ).toBeNull()
  })

  test('belongs to somebody of the process', async () => {
    const world = await around()
    await expect(world.do('mail.preview', { ...world.letter, person: world.process })).rejects.toThrow('There is no such person.')
    await expect(world.do('mail.draft', { ...world.letter, process: world.person })).rejects.toThrow('There is no such process.')
  })
})

describe('the mailbox', () => {
  test('is checked on both sides, each told in words', async () => {
    const world = await around()
    expect(await world.do('mailbox.check', {})).toEqual({
      reading: { works: true, why: null },
      sending: { works: true, why: null },
      drafts: 'Concepts',
    })
    await world.do('mailbox.save', { ...placeOf(world), password: 'wrong' })
    const why = 'The server does not take this name and password.'
    expect(await world.do('mailbox.check', {})).toEqual({ reading: { works: false, why }, sending: { works: false, why }, drafts: null })
    await expect(world.do('mail.draft', world.letter)).rejects.toThrow(`127.0.0.1: ${why} Nothing was changed there.`)
    await expect(world.do('mail.send', await confirmed(world))).rejects.toThrow(`127.0.0.1: ${why} The letter was not sent`)
    await world.do('mailbox.save', { ...placeOf(world), password: PASSWORD })
    world.smtp.way = 'gone at the password'
    world.imap.way = 'gone at the password'
    const gone = { works: false, why: 'The connection broke off.' }
    expect(await world.do('mailbox.check', {})).toEqual({ reading: gone, sending: gone, drafts: null })
    await world.do('mailbox.save', { ...placeOf(world), smtpPort: 1, imapPort: 1, password: PASSWORD })
    const { reading, sending } = await world.do('mailbox.check', {})
    expect([reading.why, sending.why]).toEqual(['No server answers at this port.', 'No server answers at this port.'])
  })

  test('gets no password in the open, but on this machine', async () => {
    const world = await around()
    await expect(world.do('mailbox.save', { ...placeOf(world), smtpHost: 'smtp.example.org', password: PASSWORD })).rejects.toThrow(
      'would go to smtp.example.org for everybody to read',
    )
    await expect(world.do('mailbox.save', { ...placeOf(world), imapHost: '127.0.0.1.evil.example', password: PASSWORD })).rejects.toThrow(
      'for everybody to read',
    )
  })

  test('keeps its password sealed: it is in no file, no archive, and no answer', async () => {
    const world = await around({ password: 'Tr0ub4dor-and-3' })
    expect(JSON.stringify([await world.do('mailbox.show', {}), await world.all(), await world.do('history.list', {})])).not.toContain('Tr0ub4dor')
    const files = readdirSync(world.folder).map((name) => readFileSync(join(world.folder, name)).toString('latin1'))
    expect(files.join('\n')).not.toContain('Tr0ub4dor')
    expect(statSync(join(world.folder, 'mailbox.key')).mode & 0o777).toBe(0o600)
  })

  test('whose key others may read is not opened, nor one whose key is another', async () => {
    const world = await around()
    chmodSync(join(world.folder, 'mailbox.key'), 0o644)
    await expect(world.do('mail.draft', world.letter)).rejects.toThrow('Others on this machine may read')
    const other = await openFileWorld()
    await other.do('mailbox.save', { ...placeOf(world), password: PASSWORD })
    const sealed = (await world.store.db.selectFrom('mailboxes').select('sealed').executeTakeFirstOrThrow()).sealed
    await other.store.db.updateTable('mailboxes').set({ sealed }).execute()
    await expect(other.do('mailbox.check', {})).rejects.toThrow('cannot be opened')
  })

  test('sealed with a phrase asks for it each time, and takes no other', async () => {
    const world = await around({ passphrase: 'seven quiet herons' })
    expect(await world.do('mailbox.show', {})).toMatchObject({ sealedBy: 'phrase' })
    expect(readdirSync(world.folder)).not.toContain('mailbox.key')
    await expect(world.do('mail.draft', world.letter)).rejects.toThrow('The phrase that opens the password of your mailbox is needed.')
    await expect(world.do('mail.draft', { ...world.letter, passphrase: 'seven loud herons' })).rejects.toThrow('cannot be opened')
    expect(await world.do('mail.draft', { ...world.letter, passphrase: 'seven quiet herons' })).toMatchObject({ already: false })
  })

  test('is absent until it is set up, and after it was forgotten', async () => {
    const world = await around()
    await world.do('mailbox.remove', {})
    expect(await world.do('mailbox.show', {})).toEqual({ mailbox: null, sealedBy: null, at: null })
    await expect(world.do('mail.preview', world.letter)).rejects.toThrow('No mailbox is set up.')
  })
})
