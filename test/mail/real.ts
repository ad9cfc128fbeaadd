import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Commands } from '#commands/index.ts'
import { perform } from '#commands/perform.ts'
import { worldOf } from '#commands/world.ts'
import { openFolder } from '#store/open.ts'

/**
 * Tries the mailbox and the feed with real servers, which `setup/mailServers.js` starts: `node test/mail/real.ts IMAP SMTP RADICALE SENT`, their ports and the
 * folder in which the sink keeps what it took.
 */
const [imap, smtp, radicale] = process.argv.slice(2, 5).map(Number) as [number, number, number]
const sent = process.argv[5] as string

const folder = mkdtempSync(join(tmpdir(), 'goodsign-real-'))
const NOW = '2026-11-24T11:00:00.000Z'
const store = await openFolder(folder, NOW)
const world = { ...worldOf(store), now: () => NOW, zone: 'Europe/Amsterdam', progress: async () => {} }
const done = async <Name extends keyof Commands>(name: Name, input: Commands[Name]['input']): Promise<Commands[Name]['output']> =>
  (await perform(world, name, input)) as Commands[Name]['output']

const place = {
  address: 'noor@example.org',
  name: 'Noor Adeyemi',
  imapHost: '127.0.0.1',
  imapPort: imap,
  imapSecurity: 'none',
  smtpHost: '127.0.0.1',
  smtpPort: smtp,
  smtpSecurity: 'none',
  user: 'noor',
} as const
const mailbox = (other: object = {}) => done('mailbox.save', { ...place, password: 'open sesame', ...other })

const { process: id } = await done('process.add', { company: 'Orchard', role: 'Insights Analyst' })
let letters = 0
const letter = (to = 'ilse.meijer@orchard.example') => {
  letters += 1
  return {
    to,
    subject: `Thank you — ${letters}`,
    text: `Dear Ilse,\n\n.Thank you for Tuesday: «dashboards», number ${letters}.\nFrom here on.\n\nNoor`,
    process: id,
  }
}
const send = async (one: ReturnType<typeof letter>) => done('mail.send', { ...one, confirm: (await done('mail.preview', one)).confirm })
const taken = (): string[] =>
  readdirSync(sent)
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => readFileSync(join(sent, name), 'utf8'))
const messages = async () => (await done('process.show', { process: id })).messages

/** A way to the server that keeps mail which is cut: before it has the letter, or before it can say that it kept it. */
const cutWay = async (when: 'before the letter' | 'before the answer'): Promise<{ port: number; close(): void }> => {
  const server = createServer((near) => {
    const far = connect(imap, '127.0.0.1')
    let isLaying = false
    near.on('data', (part) => {
      isLaying ||= part.includes('APPEND')
      if (isLaying && when === 'before the letter') {
        far.write(part.subarray(0, Math.floor(part.length / 2)))
        near.destroy()
      } else far.write(part)
    })
    far.on('data', (part) => {
      if (isLaying && when === 'before the answer' && part.includes('APPENDUID')) near.destroy()
      else near.write(part)
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => {}).on('close', () => other.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '')
const uidsIn = (text: string): string[] => [...unfolded(text).matchAll(/^UID:(.*)\r?$/gm)].map(([, uid]) => (uid as string).trim()).sort()

const CHECKS: Record<string, () => Promise<void>> = {
  'both servers let the candidate in': async () => {
    await mailbox()
    deepEqual(await done('mailbox.check', {}), { reading: { works: true, why: null }, sending: { works: true, why: null }, drafts: 'Drafts' })
  },
  'a draft appears with its flag, is found again, and is not doubled': async () => {
    const one = letter()
    deepEqual(await done('mail.draft', one), { folder: 'Drafts', already: false })
    deepEqual(await done('mail.draft', one), { folder: 'Drafts', already: true })
    const { ImapFlow } = await import('imapflow')
    const client = new ImapFlow({ host: '127.0.0.1', port: imap, secure: false, auth: { user: 'noor', pass: 'open sesame' }, logger: false })
    await client.connect()
    const lock = await client.getMailboxLock('Drafts')
    const found = await client.fetchAll('1:*', { flags: true, source: true })
    lock.release()
    await client.logout()
    equal(found.length, 1)
    ok(found[0]?.flags?.has('\\Draft'))
    equal(found[0]?.source?.toString('utf8').trimEnd(), (await done('mail.preview', one)).source.trimEnd())
  },
  'a letter arrives byte for byte with its head, once, and lies among what was sent': async () => {
    const one = letter()
    const { source } = await done('mail.preview', one)
    const { found, copy } = await send(one)
    deepEqual([found, copy], [false, null])
    const wire = taken().at(-1) as string
    equal(wire, `${one.to}\n${source}`)
    match(wire, /^From: Noor Adeyemi <noor@example\.org>\r\nTo: ilse\.meijer@orchard\.example\r\nSubject: =\?UTF-8\?/m)
    match(wire, /^Message-ID: <[0-9a-f]{40}@example\.org>\r$/m)
    await rejects(send(one), /It is not sent twice/)
    equal(taken().length, 1)
    equal((await messages()).length, 1)
  },
  'a name that the server does not know is told, and the letter stays unsent': async () => {
    const before = taken().length
    await rejects(send(letter('nobody@orchard.example')), /550 5\.1\.1 nobody of that name here The letter was not sent/)
    equal(taken().length, before)
  },
  'a server without room is told of, on both sides, and nothing is lost': async () => {
    await rejects(send(letter('full@orchard.example')), /There is no room left on the server\. It says: 452/)
    await mailbox({ user: 'full' })
    await rejects(done('mail.draft', letter()), /There is no room left on the server/)
    await mailbox()
  },
  'a wrong password is told on both sides': async () => {
    await mailbox({ password: 'shut sesame' })
    const why = 'The server does not take this name and password.'
    deepEqual(await done('mailbox.check', {}), { reading: { works: false, why }, sending: { works: false, why }, drafts: null })
    await mailbox()
  },
  'a letter whose server was gone after it had it is not sent again by itself': async () => {
    const [one, before] = [letter('gone@orchard.example'), taken().length]
    await rejects(send(one), /Nobody can know whether the letter went/)
    await rejects(send(one), /to send it nevertheless, say again/)
    equal(taken().length, before + 1)
  },
  'a draft whose server was gone before it had it is there once after it is asked for again': async () => {
    await onceAfter('before the letter')
  },
  'a draft whose server was gone after it had it is there once after it is asked for again': async () => {
    await onceAfter('before the answer')
  },
  'a server without encryption is not trusted with a password where encryption is asked for': async () => {
    await mailbox({ imapSecurity: 'starttls', smtpSecurity: 'starttls' })
    const { reading, sending } = await done('mailbox.check', {})
    deepEqual([reading.works, sending.works], [false, false])
    await mailbox()
  },
  'the feed is read over the wire, and a calendar server takes it and gives it back': async () => {
    await theFeed()
  },
}

const onceAfter = async (when: 'before the letter' | 'before the answer'): Promise<void> => {
  const one = letter()
  const way = await cutWay(when)
  await mailbox({ imapPort: way.port })
  try {
    await rejects(done('mail.draft', one), /It is not known whether the draft was laid down/)
  } finally {
    way.close()
  }
  await mailbox()
  equal((await done('mail.draft', one)).already, when === 'before the answer')
  equal((await done('mail.draft', one)).already, true)
}

const served = async (): Promise<{ address: string; stop(): void }> => {
  const env = { ...process.env, PORT: '0', GOODSIGN_DATA: folder }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(part.toString('utf8'))?.[0]
      if (found !== undefined) resolve(found)
    })
    child.on('close', () => reject(new Error('the server ended')))
  })
  return { address, stop: () => void child.kill() }
}

/** Radicale parts a calendar into its entries as it takes it, so what it cannot read it refuses. */
const theFeed = async (): Promise<void> => {
  const { person } = await done('person.add', { process: id, name: 'Ilse Meijer', role: 'Head of insights' })
  const today = new Date().toISOString().slice(0, 10)
  const { round } = await done('round.add', {
    process: id,
    plannedOn: '2199-01-08',
    plannedTime: '14:00',
    zone: 'Europe/Berlin',
    durationMinutes: 60,
    where: 'Room 4; first, left',
    link: 'https://meet.example.org/a',
    personIds: [person],
  })
  await done('promise.add', { process: id, by: 'me', what: 'Send references', dueOn: today })
  const { path } = await done('feed.make', {})
  const { address, stop } = await served()
  try {
    const answer = await fetch(`${address}${path}`)
    equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
    const text = await answer.text()
    ok(uidsIn(text).length >= 2)
    const calendar = `http://127.0.0.1:${radicale}/noor/goodsign/`
    const headers = { authorization: `Basic ${Buffer.from('noor:x').toString('base64')}`, 'content-type': 'text/calendar; charset=utf-8' }
    const put = async (body: string): Promise<void> => ok([201, 204].includes((await fetch(calendar, { method: 'PUT', headers, body })).status))
    await put(text)
    deepEqual(uidsIn(await (await fetch(calendar, { headers })).text()), uidsIn(text))
    await done('round.correct', { round, plannedTime: '15:00' })
    await put(await (await fetch(`${address}${path}`)).text())
    match(unfolded(await (await fetch(calendar, { headers })).text()), /DTSTART;TZID=Europe\/Berlin:21990108T150000/)
    await done('feed.close', {})
    equal((await fetch(`${address}${path}`)).status, 404)
  } finally {
    stop()
  }
}

let failed = 0
for (const [words, check] of Object.entries(CHECKS)) {
  try {
    await check()
    process.stdout.write(`holds: ${words}\n`)
  } catch (error) {
    failed += 1
    process.stdout.write(`FAILS: ${words}\n${(error as Error).stack}\n`)
  }
}
await store.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = failed === 0 ? 0 : 1
