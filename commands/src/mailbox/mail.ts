import { z } from 'zod'
import type { Letter } from '#core/mailbox/letter.ts'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'
import { Id } from '#core/record/text.ts'
import { wallClock } from '#core/record/zone.ts'
import { Refusal } from '#core/refusal.ts'
import { addOutgoing, claimOutgoing, getOutgoing, markOutgoing, type Outgoing } from '#store/mailbox.ts'
import { type Context, command } from '../command.ts'
import { Written } from '../record/rows.ts'
import { withMailbox } from './imap.ts'
import { keepSent } from './keepSent.ts'
import { LetterAsked, letterAsked } from './letterAsked.ts'
import { openedIn, Passphrase, placeIn } from './opened.ts'
import { giveToSmtp } from './smtp.ts'
import { confirmationOf, messageIdOf, sourceOf } from './source.ts'
import { whyNot } from './whyNot.ts'

const phrase = Passphrase.optional().describe('The phrase its password is sealed with.')

const known = async ({ store, now }: Context, place: MailboxPlace, letter: Letter): Promise<Outgoing> => {
  const messageId = messageIdOf(place, letter)
  return (await getOutgoing(store.db, messageId)) ?? { messageId, letter, state: 'written', drafted: false, at: now() }
}

export const previewLetter = command({
  name: 'mail.preview',
  summary: 'Shows exactly what would be sent, from whom, to whom and by which server. Nothing is sent; what is shown can be confirmed.',
  input: LetterAsked,
  output: z.strictObject({
    from: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    server: z.string(),
    source: z.string().describe('The letter as it would go over the wire now.'),
    state: z.enum(['written', 'sending', 'unsure', 'sent']),
    confirm: z.string().describe('What mail.send takes to send this letter and no other.'),
  }),
  run: async (context, asked) => {
    const place = await placeIn(context)
    const { letter } = await letterAsked(context, asked)
    const { state } = await known(context, place, letter)
    const source = (await sourceOf(place, letter, context.now())).toString('utf8')
    const { to, subject, text } = letter
    const from = place.name === null ? place.address : `${place.name} <${place.address}>`
    return { from, to, subject, text, server: `${place.smtpHost}:${place.smtpPort}`, source, state, confirm: confirmationOf(place, letter) }
  },
})

export const draftLetter = command({
  name: 'mail.draft',
  summary: 'Lays a letter down as a draft in your own mailbox, once: asked again, it is found and not laid down twice.',
  input: LetterAsked.extend({ passphrase: phrase }),
  output: z.strictObject({ folder: z.string(), already: z.boolean().describe('It lay there before.') }),
  run: async (context, { passphrase, ...asked }) => {
    const { place, password } = await openedIn(context, passphrase)
    const { letter } = await letterAsked(context, asked)
    const outgoing = await known(context, place, letter)
    // Written before anything is done there: a full disk here is known before.
    await addOutgoing(context.store.db, outgoing)
    await markOutgoing(context.store.db, outgoing.messageId, { drafted: 1, at: outgoing.at })
    const source = await sourceOf(place, letter, context.now())
    let isBegun = false
    try {
      return await withMailbox(place, password, async (mailbox) => {
        const folder = await mailbox.folder('Drafts')
        if (folder !== null && (await mailbox.has(folder, outgoing.messageId))) return { folder, already: true }
        isBegun = true
        return { folder: await mailbox.lay('Drafts', source, ['\\Draft', '\\Seen']), already: false }
      })
    } catch (error) {
      const saidNo = (error as { responseStatus?: string }).responseStatus === 'NO'
      throw new Refusal(isBegun && !saidNo ? 'draft-unsure' : 'mailbox-refused', { host: place.imapHost, why: whyNot(error) })
    }
  },
})

/** Whether a letter lies among what was sent: null when that cannot be looked at. */
const isAmongSent = async (place: MailboxPlace, password: string, messageId: string): Promise<boolean | null> => {
  try {
    return await withMailbox(place, password, async (mailbox) => {
      const folder = await mailbox.folder('Sent')
      return folder !== null && (await mailbox.has(folder, messageId))
    })
  } catch {
    return null
  }
}

/** Lays a copy among what was sent, unless the server did so by itself. */
const keepCopy = async (place: MailboxPlace, password: string, messageId: string, source: Buffer): Promise<string | null> => {
  try {
    await withMailbox(place, password, async (mailbox) => {
      const folder = await mailbox.folder('Sent')
      if (folder === null || !(await mailbox.has(folder, messageId))) await mailbox.lay('Sent', source, ['\\Seen'])
    })
    return null
  } catch (error) {
    return whyNot(error)
  }
}

/** @throws Refusal when the letter went, or may have gone and nobody said to send it nevertheless */
const refuseTwice = ({ state, at }: Outgoing, again: boolean, { zone }: Context): void => {
  if (state === 'sent') throw new Refusal('letter-sent', { on: wallClock(at, zone).on })
  if ((state === 'sending' || state === 'unsure') && !again) throw new Refusal('letter-going')
}

const Sent = Written.extend({
  message: Id.describe('The message that it is in the record.'),
  found: z.boolean().describe('It had gone before and was found among what was sent: it was not sent again.'),
  copy: z.string().nullable().describe('Why no copy lies among what was sent; null when one does.'),
})

export const sendLetter = command({
  name: 'mail.send',
  summary:
    'Sends the letter that was shown by mail.preview and is confirmed, once, and keeps it as a message. A kept note that it is counts as sent.',
  input: LetterAsked.extend({
    passphrase: phrase,
    confirm: z.string().max(100).describe('What mail.preview answered: you saw what goes to whom.'),
    again: z.boolean().optional().describe('Send it although it may have gone before.'),
  }),
  output: Sent,
  run: async (context, { passphrase, confirm, again = false, ...said }) => {
    const { place, password } = await openedIn(context, passphrase)
    const asked = await letterAsked(context, said)
    const { letter } = asked
    if (confirm !== confirmationOf(place, letter)) throw new Refusal('letter-changed')
    const outgoing = await known(context, place, letter)
    const { messageId, state } = outgoing
    if (state === 'sending' || state === 'unsure') {
      if ((await isAmongSent(place, password, messageId)) === true) return { ...(await keepSent(context, asked, messageId)), found: true, copy: null }
    }
    refuseTwice(outgoing, again, context)
    // Written before it is given away: whatever happens then, it is known that it may have gone.
    await addOutgoing(context.store.db, outgoing)
    if (!(await claimOutgoing(context.store.db, messageId, again ? ['written', 'sending', 'unsure'] : ['written'], context.now())))
      throw new Refusal('letter-going')
    const source = await sourceOf(place, letter, context.now())
    const given = await giveToSmtp(place, password, letter.to, source)
    if (given.went !== 'yes') {
      await markOutgoing(context.store.db, messageId, { state: given.went === 'no' ? 'written' : 'unsure', at: context.now() })
      throw new Refusal(given.went === 'no' ? 'letter-refused' : 'letter-unsure', { host: place.smtpHost, why: whyNot(given.error) })
    }
    // The copy comes first: when the message cannot be kept here, the letter is found there and not sent again.
    const copy = await keepCopy(place, password, messageId, source)
    const kept = await keepSent(context, asked, messageId).catch((error: Error) => {
      throw new Refusal('letter-unkept', { why: error.message.slice(0, 200) })
    })
    return { ...kept, found: false, copy }
  },
})
