import PostalMime, { type Address } from 'postal-mime'
import type { MailRead } from '#core/calendar/eventRead.ts'

/** A mail taken apart: what it says, and the calendars in it. */
export type MailText = { readonly mail: MailRead; readonly calendars: readonly string[] }

/** A mail begins with lines such as `From: …`, or with the line that a mailbox's file puts before each. */
export const isMail = (text: string): boolean =>
  /^(?:From .*\r?\n)?(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}/.test(text.slice(0, 65_536)) && !/^\s*BEGIN:VCALENDAR/i.test(text)

const lineOf = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim().slice(0, 300) || null

const addressesOf = (list: readonly Address[] | undefined): string[] =>
  (list ?? [])
    .flatMap(({ address, group }) => [...(address ? [address] : []), ...(group ?? []).flatMap((one) => one.address ?? [])])
    .map((one) => one.toLowerCase().slice(0, 300))

const isCalendar = (type: string, name: string | null): boolean => /^(?:text\/calendar|application\/ics)$/i.test(type) || /\.ics$/i.test(name ?? '')

/** Reads a mail. The same calendar often comes twice in it, as its text and as a file: it is taken once. */
export const mailText = async (text: string): Promise<MailText> => {
  const email = await PostalMime.parse(text, { attachmentEncoding: 'utf8' })
  const calendars = email.attachments.filter(({ mimeType, filename }) => isCalendar(mimeType, filename)).map(({ content }) => String(content))
  const sent = email.date === undefined ? Number.NaN : Date.parse(email.date)
  const year = Number.isNaN(sent) ? 0 : new Date(sent).getUTCFullYear()
  const from =
    email.from === undefined
      ? null
      : { name: lineOf(email.from.name), address: lineOf(email.from.address?.toLowerCase()), part: 'organiser' as const }
  return {
    calendars: [...new Set(calendars)],
    mail: {
      from: from?.name === null && from.address === null ? null : from,
      to: [...new Set([...addressesOf(email.to), ...addressesOf(email.cc)])].slice(0, 200),
      sentAt: year >= 1900 && year <= 2199 ? new Date(sent).toISOString() : null,
      subject: lineOf(email.subject),
      text: email.text?.slice(0, 200_000) ?? null,
    },
  }
}
