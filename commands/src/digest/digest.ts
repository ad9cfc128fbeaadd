import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'
import { Day, Instant } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { wallClock } from '#core/record/zone.ts'
import { Refusal } from '#core/refusal.ts'
import { type Digest, digestOf } from '#core/today/digest.ts'
import { claimDigest, getDigest, markDigest } from '#store/digests.ts'
import { getMailbox } from '#store/mailbox.ts'
import { type Context, command } from '../command.ts'
import { openedIn, Passphrase } from '../mailbox/opened.ts'
import { needsPhrase } from '../mailbox/seal.ts'
import { giveToSmtp } from '../mailbox/smtp.ts'
import { wireOf } from '../mailbox/source.ts'
import { whyNot } from '../mailbox/whyNot.ts'
import { momentOf } from '../record/rows.ts'
import { settingsIn } from '../settings/known.ts'
import { showToday } from '../today/today.ts'

/** What the mail of today would say; null when nothing waits, or there is nothing but the example search. */
const digestNow = async (context: Context): Promise<Digest | null> => {
  const { demo, ...agenda } = await showToday.run(context, {})
  return demo ? null : digestOf(agenda)
}

/** The Message-ID of a day's mail: the same however often it is made, so that no mailbox shows it twice. */
const messageIdOn = ({ address }: MailboxPlace, on: string): string => {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(['digest', address, on]))
    .digest('hex')
  return `<${fingerprint.slice(0, 40)}@${address.slice(address.indexOf('@') + 1)}>`
}

const NOT_UNATTENDED = {
  absent: 'No mailbox is set up, so no mail can be sent.',
  phrase: 'Your mailbox is sealed with a phrase, so no mail goes by itself: send it with the phrase, or set the mailbox up with a key file.',
} as const

/** Why no mail can go by itself, in words; null when it can. */
const whyNotUnattended = async ({ store }: Context): Promise<string | null> => {
  const kept = await getMailbox(store.db)
  if (kept === null) return NOT_UNATTENDED.absent
  return needsPhrase(kept.sealed) ? NOT_UNATTENDED.phrase : null
}

export const previewDigest = command({
  name: 'digest.preview',
  summary: 'Shows the mail that would tell you what waits today, and to which address of yours it would go. Nothing is sent.',
  input: z.strictObject({}),
  output: z.strictObject({
    on: Day,
    to: z.string().nullable().describe('Your own address; null while no mailbox is set up.'),
    subject: z.string().nullable().describe('Null when nothing waits: then there is no mail.'),
    text: z.string().nullable(),
    sentAt: Instant.nullable().describe('When the mail of today went.'),
    digestAt: z.int().nullable().describe('The hour from which it goes by itself; null when it does not.'),
    unattended: z.string().nullable().describe('Why it cannot go by itself; null when it can.'),
  }),
  run: async (context) => {
    const on = todayAt(momentOf(context))
    const [digest, sent, kept] = [await digestNow(context), await getDigest(context.store.db, on), await getMailbox(context.store.db)]
    return {
      on,
      to: kept?.place.address ?? null,
      subject: digest?.subject ?? null,
      text: digest?.text ?? null,
      sentAt: sent?.state === 'sent' ? sent.at : null,
      digestAt: (await settingsIn(context.store.db)).digestAt,
      unattended: await whyNotUnattended(context),
    }
  },
})

/** Sends a day's mail, once. What is being done is written down first: whatever happens then, it does not go twice. */
const sendOn = async (context: Context, on: string, digest: Digest, phrase: string | undefined): Promise<void> => {
  const { db } = context.store
  const { place, password } = await openedIn(context, phrase)
  if (!(await claimDigest(db, on, context.now()))) throw new Refusal('digest-sent', { on })
  const source = await wireOf(place, { ...digest, to: place.address, messageId: messageIdOn(place, on) }, context.now())
  const given = await giveToSmtp(place, password, place.address, source)
  if (given.went === 'yes') return markDigest(db, on, 'sent', context.now())
  // What surely did not go may be tried again.
  await markDigest(db, on, given.went === 'no' ? null : 'unsure', context.now())
  throw new Refusal(given.went === 'no' ? 'digest-refused' : 'digest-unsure', { host: place.smtpHost, why: whyNot(given.error) })
}

export const sendDigest = command({
  name: 'digest.send',
  summary: 'Sends you the mail that tells what waits today: to your own address and nowhere else, once a day at most, nothing when nothing waits.',
  input: z.strictObject({ passphrase: Passphrase.optional().describe('The phrase the password of your mailbox is sealed with.') }),
  output: z.strictObject({ to: z.string(), subject: z.string() }),
  run: async (context, { passphrase }) => {
    const on = todayAt(momentOf(context))
    const digest = await digestNow(context)
    const kept = await getMailbox(context.store.db)
    if (kept === null) throw new Refusal('mailbox-absent')
    if (digest === null) throw new Refusal('digest-empty')
    await sendOn(context, on, digest, passphrase)
    return { to: kept.place.address, subject: digest.subject }
  },
})

/** Whether it is the hour of a mail that nobody has dealt with yet today. */
const isHour = async (context: Context): Promise<boolean> => {
  const { digestAt } = await settingsIn(context.store.db)
  const { on, time } = wallClock(context.now(), context.zone)
  return digestAt !== null && Number(time.slice(0, 2)) >= digestAt && (await getDigest(context.store.db, on)) === null
}

/**
 * Sends the mail of today by itself, when it was asked for, its hour has come, and none went. A day on which nothing waits at that hour has none.
 *
 * @throws Refusal when it could not be sent
 */
export const sendDigestWhenDue = async (context: Context): Promise<'sent' | 'quiet' | 'not now'> => {
  if (!(await isHour(context)) || (await whyNotUnattended(context)) !== null) return 'not now'
  const on = todayAt(momentOf(context))
  const digest = await digestNow(context)
  if (digest === null) {
    await markDigest(context.store.db, on, 'quiet', context.now())
    return 'quiet'
  }
  await sendOn(context, on, digest, undefined)
  return 'sent'
}
