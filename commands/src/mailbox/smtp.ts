import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'

/** How long a server may think before it is taken to be gone. */
const PATIENCE_MS = 15_000

/** What became of a letter that was given to a server. */
export type Given = { readonly went: 'yes' } | { readonly went: 'no' | 'unsure'; readonly error: unknown }

/** One step of a conversation: it ends when it is done, when it fails, and also when the connection does, of which the step itself is not told. */
type Step = (run: (done: (error?: Error | null) => void) => void) => Promise<void>

const stepsOn = (connection: SMTPConnection): Step => {
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(Object.assign(new Error('the connection ended'), { code: 'ECONNECTION' })))
  })
  broken.catch(() => {})
  return (run) => Promise.race([broken, new Promise<void>((resolve, reject) => run((error) => (error == null ? resolve() : reject(error))))])
}

const connectionTo = async ({ smtpHost, smtpPort, smtpSecurity }: MailboxPlace): Promise<SMTPConnection> => {
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
  return new SMTPConnection({
    host: smtpHost,
    port: smtpPort,
    secure: smtpSecurity === 'tls',
    requireTLS: smtpSecurity === 'starttls',
    ignoreTLS: smtpSecurity === 'none',
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    logger: false,
  } as never)
}

const logIn = async (step: Step, connection: SMTPConnection, { user }: MailboxPlace, password: string): Promise<void> => {
  await step((done) => connection.connect(done as never))
  await step((done) => connection.login({ user, credentials: { user, pass: password } } as never, done as never))
}

/** Logs in and out again. @throws what the server or the network says */
export const checkSmtp = async (place: MailboxPlace, password: string): Promise<void> => {
  const connection = await connectionTo(place)
  try {
    await logIn(stepsOn(connection), connection, place, password)
  } finally {
    connection.close()
  }
}

/**
 * Gives a letter to the server. When that fails it is told whether the letter surely did not go: the server said no, or it never asked for the letter
 * itself. Once it has, and is gone without an answer, nobody can know.
 */
export const giveToSmtp = async (place: MailboxPlace, password: string, to: string, source: Buffer): Promise<Given> => {
  const connection = await connectionTo(place)
  let isAskedFor = false
  const stream = new Readable({
    read() {
      isAskedFor = true
      this.push(source)
      this.push(null)
    },
  })
  try {
    const step = stepsOn(connection)
    await logIn(step, connection, place, password)
    await step((done) => connection.send({ from: place.address, to: [to] } as never, stream, done as never))
    return { went: 'yes' }
  } catch (error) {
    const saidNo = ((error as { responseCode?: number }).responseCode ?? 0) >= 400
    return { went: isAskedFor && !saidNo ? 'unsure' : 'no', error }
  } finally {
    connection.close()
  }
}
