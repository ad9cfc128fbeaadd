import { MailboxPlace } from '#core/mailbox/mailbox.ts'
import { Words } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { getMailbox } from '#store/mailbox.ts'
import type { Context } from '../command.ts'
import { unseal } from './seal.ts'

/** The phrase that a password may be sealed with. */
export const Passphrase = Words.min(8).max(300)

/** What a seal is bound to: a password sealed for one account opens nothing elsewhere. */
export const boundTo = ({ user, imapHost, smtpHost }: Pick<MailboxPlace, 'user' | 'imapHost' | 'smtpHost'>): string =>
  JSON.stringify([user, imapHost, smtpHost])

/** Where the mailbox is. @throws Refusal when none is set up */
export const placeIn = async ({ store }: Context): Promise<MailboxPlace> => {
  const kept = await getMailbox(store.db)
  if (kept === null) throw new Refusal('mailbox-absent')
  return MailboxPlace.parse(kept.place)
}

/** The mailbox with its password. @throws Refusal when none is set up, or its password cannot be opened */
export const openedIn = async ({ store }: Context, passphrase: string | undefined): Promise<{ place: MailboxPlace; password: string }> => {
  const kept = await getMailbox(store.db)
  if (kept === null) throw new Refusal('mailbox-absent')
  const password = await unseal(kept.sealed, boundTo(kept.place), { folder: store.folder, passphrase: passphrase ?? null })
  return { place: kept.place, password }
}
