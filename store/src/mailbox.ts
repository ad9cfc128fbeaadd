import { Letter, OutgoingState } from '#core/mailbox/letter.ts'
import { MailboxPlace } from '#core/mailbox/mailbox.ts'
import type { Db, Tx } from './tables.ts'

/** A mailbox as it is kept: where it is, and its password, which only its key opens. */
export type KeptMailbox = { readonly place: MailboxPlace; readonly sealed: string; readonly at: string }

export const getMailbox = async (db: Db): Promise<KeptMailbox | null> => {
  const row = await db.selectFrom('mailboxes').selectAll().executeTakeFirst()
  return row === undefined ? null : { place: MailboxPlace.parse(JSON.parse(row.place)), sealed: row.sealed, at: row.at }
}

/** Puts a mailbox in place of the one there was; null forgets it. */
export const putMailbox = (db: Db, mailbox: KeptMailbox | null): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.deleteFrom('mailboxes').execute()
    if (mailbox !== null)
      await tx
        .insertInto('mailboxes')
        .values({ id: 1, place: JSON.stringify(mailbox.place), sealed: mailbox.sealed, at: mailbox.at })
        .execute()
  })

/** A letter on its way: known by its Message-ID, which is the same whenever the same letter is written. */
export type Outgoing = {
  readonly messageId: string
  readonly letter: Letter
  readonly state: OutgoingState
  readonly drafted: boolean
  readonly at: string
}

export const getOutgoing = async (db: Db | Tx, messageId: string): Promise<Outgoing | null> => {
  const row = await (db as Db).selectFrom('outgoing').selectAll().where('messageId', '=', messageId).executeTakeFirst()
  if (row === undefined) return null
  return { messageId, letter: Letter.parse(JSON.parse(row.letter)), state: OutgoingState.parse(row.state), drafted: row.drafted === 1, at: row.at }
}

/** Notes a letter before anything is done with it. One that is known stays as it is. */
export const addOutgoing = async (db: Db, { messageId, letter, state, drafted, at }: Outgoing): Promise<void> => {
  await db
    .insertInto('outgoing')
    .values({ messageId, processId: letter.process, letter: JSON.stringify(letter), state, drafted: Number(drafted), at })
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .execute()
}

/** Notes how far a letter has come. */
export const markOutgoing = async (db: Db | Tx, messageId: string, marks: { state?: OutgoingState; drafted?: 1; at: string }): Promise<void> => {
  await (db as Db).updateTable('outgoing').set(marks).where('messageId', '=', messageId).execute()
}

/** Takes a letter for sending, unless somebody else is at it or it went already. @returns whether it is ours to send */
export const claimOutgoing = async (db: Db, messageId: string, from: readonly OutgoingState[], at: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('outgoing')
    .set({ state: 'sending', at })
    .where('messageId', '=', messageId)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
