import type { ImapFlow } from 'imapflow'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'

/** How long a server may think before it is taken to be gone. */
const PATIENCE_MS = 15_000

/** The candidate's mailbox, open: what may be done there is to look for a letter and to lay one down. */
export type OpenMailbox = {
  /** Where such mail lies; null when there is no such folder. */
  folder(use: Use): Promise<string | null>
  /** Whether a letter lies there. */
  has(folder: string, messageId: string): Promise<boolean>
  /** Lays a letter down, in a folder that is made when it is not there. @returns the folder */
  lay(use: Use, source: Buffer, flags: readonly string[]): Promise<string>
}

export type Use = 'Drafts' | 'Sent'

/** What the folders are called where a server does not say which is which. */
const NAMES: Readonly<Record<Use, RegExp>> = { Drafts: /^(?:INBOX[./])?Drafts$/i, Sent: /^(?:INBOX[./])?Sent(?: Items| Messages| Mail)?$/i }

const folderFor = async (client: ImapFlow, use: Use): Promise<string | null> => {
  const folders = await client.list()
  return (folders.find(({ specialUse }) => specialUse === `\\${use}`) ?? folders.find(({ path }) => NAMES[use].test(path)))?.path ?? null
}

const openOf = (client: ImapFlow): OpenMailbox => ({
  folder: (use) => folderFor(client, use),
  has: async (folder, messageId) => {
    const lock = await client.getMailboxLock(folder, { readOnly: true })
    try {
      const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
      return found !== false && found !== undefined && found.length > 0
    } finally {
      lock.release()
    }
  },
  lay: async (use, source, flags) => {
    const folder = (await folderFor(client, use)) ?? (await client.mailboxCreate(use)).path
    const laid = await client.append(folder, source, [...flags])
    if (laid === false || laid === undefined) throw new Error('the server did not keep it')
    return folder
  },
})

/** Opens the mailbox, does something there, and closes it. @throws what the server or the network says */
export const withMailbox = async <T>(place: MailboxPlace, password: string, work: (mailbox: OpenMailbox) => Promise<T>): Promise<T> => {
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host: place.imapHost,
    port: place.imapPort,
    secure: place.imapSecurity === 'tls',
    doSTARTTLS: place.imapSecurity === 'tls' ? undefined : place.imapSecurity === 'starttls',
    auth: { user: place.user, pass: password },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  } as never)
  // Unheard, an error between two commands would end this program; the next command fails with it.
  client.on('error', () => {})
  try {
    await client.connect()
    const done = await work(openOf(client))
    await client.logout().catch(() => {})
    return done
  } finally {
    client.close()
  }
}
