import { type AddressInfo, createServer, type Socket } from 'node:net'

/** How a server behaves: as it should, or how it fails when a letter is laid down. */
export type ImapWay = 'well' | 'gone at the password' | 'full' | 'gone before keeping' | 'gone after keeping'

export type Laid = { folder: string; flags: string; source: string }

export type FakeImap = { port: number; laid: Laid[]; folders: Record<string, string>; way: ImapWay; close(): Promise<void> }

const PASSWORD = 'open sesame'

const unquoted = (word: string | undefined): string => (word ?? '').replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')

const words = (line: string): string[] => line.match(/"(?:[^"\\]|\\.)*"|\([^)]*\)|\S+/g) ?? []

/** One conversation: command by command, and the letter that a command announces by its length. */
const converse = (socket: Socket, fake: FakeImap): void => {
  let [buffer, selected] = [Buffer.alloc(0), '']
  let awaited: { tag: string; folder: string; flags: string; length: number } | null = null
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const keep = (source: string): void => {
    const { tag, folder, flags } = awaited as NonNullable<typeof awaited>
    awaited = null
    if (fake.way === 'gone before keeping') return void socket.destroy()
    if (fake.way !== 'full') fake.laid.push({ folder, flags, source })
    if (fake.way === 'full') say(`${tag} NO [OVERQUOTA] Quota exceeded (mailbox for user is full)`)
    else if (fake.way === 'gone after keeping') socket.destroy()
    else say(`${tag} OK [APPENDUID 1 ${fake.laid.length}] kept`)
  }
  const search = (line: string): string => {
    const id = unquoted(/HEADER "?message-id"? (?<id>"[^"]*"|\S+)/i.exec(line)?.groups?.id)
    const found = fake.laid.flatMap(({ folder, source }, index) => (folder === selected && source.includes(id) ? [index + 1] : []))
    return ['* SEARCH', ...found].join(' ')
  }
  const DOING: Record<string, (tag: string, line: string, parts: string[]) => void> = {
    CAPABILITY: (tag) => say(`* CAPABILITY IMAP4rev1 SPECIAL-USE UIDPLUS\r\n${tag} OK done`),
    LOGIN: (tag, _line, parts) => {
      if (fake.way === 'gone at the password') socket.destroy()
      else say(unquoted(parts[3]) === PASSWORD ? `${tag} OK welcome` : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`)
    },
    LIST: (tag, _line, parts) => {
      const asked = unquoted(parts[3])
      const all =
        asked === ''
          ? '* LIST (\\Noselect) "/" ""\r\n'
          : Object.entries(fake.folders)
              .map(([path, use]) => `* LIST (${use}) "/" "${path}"\r\n`)
              .join('')
      say(`${all}${tag} OK done`)
    },
    CREATE: (tag, _line, parts) => {
      fake.folders[unquoted(parts[2])] = '\\HasNoChildren'
      say(`${tag} OK made`)
    },
    EXAMINE: (tag, _line, parts) => {
      selected = unquoted(parts[2])
      say(
        `* ${fake.laid.filter(({ folder }) => folder === selected).length} EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 9] x\r\n${tag} OK [READ-ONLY] done`,
      )
    },
    UID: (tag, line) => say(`${search(line)}\r\n${tag} OK done`),
    APPEND: (tag, line, parts) => {
      const length = Number(/\{(?<length>\d+)\+?\}$/.exec(line)?.groups?.length)
      awaited = { tag, folder: unquoted(parts[2]), flags: parts[3]?.startsWith('(') === true ? parts[3] : '', length }
      say('+ go on')
    },
    LOGOUT: (tag) => socket.end(`* BYE\r\n${tag} OK bye\r\n`),
  }
  socket.on('error', () => {})
  socket.on('data', (part) => {
    buffer = Buffer.concat([buffer, part])
    for (;;) {
      if (awaited !== null) {
        if (buffer.length < awaited.length + 2) return
        const source = buffer.subarray(0, awaited.length).toString('utf8')
        buffer = buffer.subarray(awaited.length + 2)
        keep(source)
        continue
      }
      const end = buffer.indexOf('\r\n')
      if (end < 0) return
      const line = buffer.subarray(0, end).toString('utf8')
      buffer = buffer.subarray(end + 2)
      const parts = words(line)
      const doing = DOING[parts[1]?.toUpperCase() ?? '']
      if (doing === undefined) say(`${parts[0]} OK done`)
      else doing(parts[0] as string, line, parts)
    }
  })
  say('* OK [CAPABILITY IMAP4rev1 SPECIAL-USE UIDPLUS] fake ready')
}

/** A server that keeps mail, at a socket of this machine. Its one password is `open sesame`. */
export const fakeImap = async (): Promise<FakeImap> => {
  const server = createServer((socket) => converse(socket, fake))
  const fake: FakeImap = {
    port: 0,
    laid: [],
    folders: { INBOX: '\\HasNoChildren', Concepts: '\\Drafts', Verzonden: '\\Sent' },
    way: 'well',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.port = (server.address() as AddressInfo).port
  return fake
}
