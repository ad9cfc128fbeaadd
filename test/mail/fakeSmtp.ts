import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** How a server behaves: as it should, or how it fails. */
export type SmtpWay =
  | 'well'
  | 'gone at the password'
  | 'refuses'
  | 'full'
  | 'gone before the letter'
  | 'gone within the letter'
  | 'gone after the letter'

export type FakeSmtp = {
  port: number
  /** The letters it took whole, as they came. */
  taken: string[]
  recipients: string[]
  way: SmtpWay
  /** Told when a letter was taken. */
  onTaken(): void
  close(): Promise<void>
}

const PASSWORD = 'open sesame'

/** What a server answers to a line, by its first word; null ends the conversation. */
const answered = (line: string, fake: FakeSmtp): string | null => {
  const word = line.slice(0, 4).toUpperCase()
  switch (word) {
    case 'EHLO':
      return '250-fake\r\n250 AUTH PLAIN LOGIN'
    case 'AUTH':
      if (fake.way === 'gone at the password') return null
      return Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString('utf8')
        .split('\0')[2] === PASSWORD
        ? '235 2.7.0 welcome'
        : '535 5.7.8 no such user or password'
    case 'RCPT':
      fake.recipients.push(line)
      return fake.way === 'refuses' ? '550 5.1.1 nobody of that name here' : '250 2.1.5 fine'
    case 'DATA':
      return fake.way === 'gone before the letter' ? null : '354 go on'
    case 'QUIT':
      return '221 bye'
    default:
      return '250 fine'
  }
}

/** What a server does with a letter that it got whole. */
const taken = (letter: string, fake: FakeSmtp): string | null => {
  if (fake.way === 'full') return '452 4.3.1 no space left on device'
  fake.taken.push(letter)
  fake.onTaken()
  return fake.way === 'gone after the letter' ? null : '250 2.0.0 taken'
}

/** One conversation: what is said line by line, and the letter up to its lone dot. */
const converse = (socket: Socket, fake: FakeSmtp): void => {
  let [buffer, isLetter] = ['', false]
  const heard = (whole: string): void => {
    const said = isLetter ? taken(whole, fake) : answered(whole, fake)
    isLetter = said?.startsWith('354') === true
    if (said === null) socket.destroy()
    else socket.write(`${said}\r\n`)
  }
  const next = (): boolean => {
    const end = buffer.indexOf(isLetter ? '\r\n.\r\n' : '\r\n')
    if (end < 0) return false
    const whole = buffer.slice(0, end + (isLetter ? 2 : 0))
    buffer = buffer.slice(end + (isLetter ? 5 : 2))
    heard(whole)
    return true
  }
  socket.on('error', () => {})
  socket.on('data', (part) => {
    buffer += part.toString('utf8')
    if (isLetter && fake.way === 'gone within the letter') socket.destroy()
    else while (next());
  })
  socket.write('220 fake ready\r\n')
}

/** A server that takes letters, at a socket of this machine. Its one password is `open sesame`. */
export const fakeSmtp = async (): Promise<FakeSmtp> => {
  const server = createServer((socket) => converse(socket, fake))
  const fake: FakeSmtp = {
    port: 0,
    taken: [],
    recipients: [],
    way: 'well',
    onTaken: () => {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.port = (server.address() as AddressInfo).port
  return fake
}
