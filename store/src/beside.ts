import type { Tx } from './tables.ts'

/** What is kept beside the record and is in no archive: what the calendar gave out, its address, the mailbox, the letters and the mails of the day. */
const TABLES_BESIDE = ['given', 'feeds', 'mailboxes', 'outgoing', 'digests'] as const

/** Deletes all that is kept beside the record. */
export const emptyBeside = async (tx: Tx): Promise<void> => {
  for (const table of TABLES_BESIDE) await tx.deleteFrom(table).execute()
}
