import { z } from 'zod'
import { emptyArchive, lastSeq, writeArchive } from '#store/archive.ts'
import { removeBackups } from '#store/backups.ts'
import { emptyBeside } from '#store/beside.ts'
import { command } from '../command.ts'
import { removeKey } from '../mailbox/seal.ts'

export const eraseRecord = command({
  name: 'record.erase',
  summary:
    'Deletes everything for good: the record, its history, the forecasts, your mailbox, what the calendar gave out and, unless told otherwise, the backups. Nothing can bring it back.',
  input: z.strictObject({
    sure: z.literal(true).describe('Say that you mean it: this cannot be undone.'),
    backupsToo: z.boolean().default(true).describe('The backups beside the record too.'),
  }),
  output: z.strictObject({ changes: z.int().describe('How many changes the history had.') }),
  run: async ({ store }, { backupsToo }) => {
    const changes = await lastSeq(store.db)
    await writeArchive(store.db, emptyArchive(), changes, emptyBeside)
    if (store.folder !== null) removeKey(store.folder)
    // Deleted rows stay readable in the file until it is written anew.
    store.sqlite?.exec('vacuum; pragma wal_checkpoint(truncate)')
    if (backupsToo && store.folder !== null) removeBackups(store)
    return { changes }
  },
})
