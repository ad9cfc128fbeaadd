import { z } from 'zod'
import { Address } from '../record/address.ts'
import { Line, Words } from '../record/text.ts'

/** How the connection to a server is encrypted: from the first byte (TLS), after a word in the open (STARTTLS), or not at all, which is only done on this machine. */
const Security = z.enum(['tls', 'starttls', 'none'])

const Host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^\[?[0-9a-f:]+\]?$/, 'The name of a server, such as imap.example.org.')

const Port = z.int().min(1).max(65_535)

const isHere = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

/** Where the candidate's own mailbox is. */
export const MailboxPlace = z.strictObject({
  address: Address.describe('Your address: letters come from it.'),
  name: Line.regex(/^\P{Control}*$/u, 'One line.')
    .nullable()
    .describe('Your name, as it stands before the address.'),
  imapHost: Host.describe('The server that keeps your mail (IMAP).'),
  imapPort: Port.describe('Its port; 993 when its security is tls.'),
  imapSecurity: Security.describe('How the connection to it is encrypted.'),
  smtpHost: Host.describe('The server that takes mail to be sent (SMTP).'),
  smtpPort: Port.describe('Its port; 465 when its security is tls, 587 when it is starttls.'),
  smtpSecurity: Security.describe('How the connection to it is encrypted.'),
  user: Words.min(1).max(300).describe('The name you log in with.'),
})
export type MailboxPlace = z.infer<typeof MailboxPlace>

/** The servers to which a password would go in the open: none may but those on this machine. */
export const openWays = ({ imapHost, imapSecurity, smtpHost, smtpSecurity }: MailboxPlace): string[] => [
  ...(imapSecurity === 'none' && !isHere(imapHost) ? [imapHost] : []),
  ...(smtpSecurity === 'none' && !isHere(smtpHost) ? [smtpHost] : []),
]
