import { createHash } from 'node:crypto'
import type { Letter } from '#core/mailbox/letter.ts'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'
import type { Instant } from '#core/record/day.ts'

/** Who a letter is from, as its head says it. */
type From = Pick<MailboxPlace, 'address' | 'name'>

/**
 * The Message-ID of a letter: the same whenever the same letter is written in the same process, so that it is found again wherever it lies, even when what
 * we know of it was lost.
 */
export const messageIdOf = ({ address }: From, { to, subject, text, process }: Letter): string => {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([address, to, subject, text, process]))
    .digest('hex')
  return `<${fingerprint.slice(0, 40)}@${address.slice(address.indexOf('@') + 1)}>`
}

/** What a confirmation is of: this letter, from this address, by this server. */
export const confirmationOf = ({ smtpHost, smtpPort, ...place }: MailboxPlace, letter: Letter): string =>
  createHash('sha256')
    .update(JSON.stringify([smtpHost, smtpPort, place.address, place.name, letter.to, letter.subject, letter.text, messageIdOf(place, letter)]))
    .digest('hex')
    .slice(0, 24)

/** What stands in a letter, whatever it is of. */
type Wire = Pick<Letter, 'to' | 'subject' | 'text'> & { readonly messageId: string }

/** A letter as it goes over the wire (RFC 5322): plain text, to one, with nothing in it that was not shown. */
export const sourceOf = (from: From, letter: Letter, at: Instant): Promise<Buffer> =>
  wireOf(from, { ...letter, messageId: messageIdOf(from, letter) }, at)

/** Plain text as it goes over the wire, under the name it is given. */
export const wireOf = async ({ address, name }: From, { to, subject, text, messageId }: Wire, at: Instant): Promise<Buffer> => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from: name === null ? address : { name, address },
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    date: new Date(at),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  } as never)
  return composer.compile().build()
}
