import { z } from 'zod'
import { MailboxPlace, openWays } from '#core/mailbox/mailbox.ts'
import { Instant } from '#core/record/day.ts'
import { Words } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { getMailbox, putMailbox } from '#store/mailbox.ts'
import { command } from '../command.ts'
import { withMailbox } from './imap.ts'
import { boundTo, openedIn, Passphrase } from './opened.ts'
import { needsPhrase, seal } from './seal.ts'
import { checkSmtp } from './smtp.ts'
import { whyNot } from './whyNot.ts'

const Shown = z.strictObject({
  mailbox: MailboxPlace.nullable().describe('Null while none is set up. The password is never shown.'),
  sealedBy: z.enum(['key file', 'phrase']).nullable(),
  at: Instant.nullable(),
})

export const showMailbox = command({
  name: 'mailbox.show',
  summary: 'Shows which mailbox is set up for drafts and for sending. Its password is never shown.',
  input: z.strictObject({}),
  output: Shown,
  run: async ({ store }) => {
    const kept = await getMailbox(store.db)
    return kept === null
      ? { mailbox: null, sealedBy: null, at: null }
      : { mailbox: kept.place, sealedBy: needsPhrase(kept.sealed) ? ('phrase' as const) : ('key file' as const), at: kept.at }
  },
})

export const saveMailbox = command({
  name: 'mailbox.save',
  summary: 'Sets up your own mailbox. Its password is sealed; send it in on standard input, so that it stands in no list of commands.',
  input: MailboxPlace.extend({
    password: Words.min(1).max(1000).describe('Its password, or better one made for this program alone.'),
    passphrase: Passphrase.optional().describe('A phrase to seal it with, asked each time; without one a key file beside the record is made.'),
  }),
  output: Shown,
  run: async ({ store, now }, { password, passphrase, ...place }) => {
    const [open] = openWays(place)
    if (open !== undefined) throw new Refusal('mailbox-open-way', { host: open })
    const sealed = await seal(password, boundTo(place), { folder: store.folder, passphrase: passphrase ?? null })
    const kept = { place, sealed, at: now() }
    await putMailbox(store.db, kept)
    return { mailbox: place, sealedBy: passphrase === undefined ? ('key file' as const) : ('phrase' as const), at: kept.at }
  },
})

export const removeMailbox = command({
  name: 'mailbox.remove',
  summary: 'Forgets your mailbox and its sealed password. Nothing is done in the mailbox itself.',
  input: z.strictObject({}),
  output: z.strictObject({}),
  run: async ({ store }) => {
    await putMailbox(store.db, null)
    return {}
  },
})

const Part = z.strictObject({ works: z.boolean(), why: z.string().nullable().describe('Why it does not, in words.') })

const tried = async (work: () => Promise<unknown>): Promise<z.infer<typeof Part>> => {
  try {
    await work()
    return { works: true, why: null }
  } catch (error) {
    return { works: false, why: whyNot(error) }
  }
}

export const checkMailbox = command({
  name: 'mailbox.check',
  summary: 'Logs in to both servers of your mailbox and out again, and says what works.',
  input: z.strictObject({ passphrase: Passphrase.optional().describe('The phrase its password is sealed with.') }),
  output: z.strictObject({
    reading: Part,
    sending: Part,
    drafts: z.string().nullable().describe('The folder that drafts go to; null when it will be made.'),
  }),
  run: async (context, { passphrase }) => {
    const { place, password } = await openedIn(context, passphrase)
    let drafts: string | null = null
    const reading = await tried(() =>
      withMailbox(place, password, async (mailbox) => {
        drafts = await mailbox.folder('Drafts')
      }),
    )
    return { reading, sending: await tried(() => checkSmtp(place, password)), drafts }
  },
})
