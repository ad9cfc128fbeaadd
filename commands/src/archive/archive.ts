import { z } from 'zod'
import { Archive, lastSeq, parseArchive, readArchive, writeArchive } from '#store/archive.ts'
import { listBackups, readBackup, writeBackup } from '#store/backups.ts'
import { type Context, command } from '../command.ts'

/** To the millisecond, so that no backup is written over another. */
const stampOf = ({ now }: Context): string => now().slice(0, 23).replace(/[:T.]/g, '-')

/** Before anything is replaced, what is there goes into a backup of its own. */
const backUpFirst = async (context: Context): Promise<string | null> => {
  if (context.store.folder === null) return null
  return (await writeBackup(context.store, `${stampOf(context)}-before-restore.sqlite`)).name
}

const Backup = z.strictObject({ name: z.string(), bytes: z.int() })
const Restored = z.strictObject({
  processes: z.int().describe('How many processes there are now.'),
  changes: z.int().describe('How many changes the history has now.'),
  backup: z.string().nullable().describe('The backup of what was there before.'),
})

const putInPlace = async (context: Context, archive: Archive, replace: boolean): Promise<z.input<typeof Restored>> => {
  const over = replace ? await lastSeq(context.store.db) : 0
  const backup = over > 0 ? await backUpFirst(context) : null
  await writeArchive(context.store.db, archive, over)
  return { processes: archive.record.processes.length, changes: archive.history.length, backup }
}

export const exportArchive = command({
  name: 'archive.export',
  summary: 'Takes everything out as one documented JSON file.',
  input: z.strictObject({}),
  output: Archive,
  run: ({ store }) => readArchive(store.db),
})

export const restoreArchive = command({
  name: 'archive.restore',
  summary: 'Puts an exported file in place: into an empty folder, or over what is there when you say so.',
  takesFile: { field: 'archive', as: 'json' },
  input: z.strictObject({
    archive: z.unknown().describe('What archive.export wrote.'),
    replace: z.boolean().default(false).describe('Replace what is there; a record in a folder is backed up first.'),
  }),
  output: Restored,
  run: async (context, { archive, replace }) => putInPlace(context, parseArchive(archive), replace),
})

export const listBackupsCommand = command({
  name: 'backup.list',
  summary: 'Lists the backups beside the record, newest first.',
  input: z.strictObject({}),
  output: z.strictObject({ backups: z.array(Backup) }),
  run: async ({ store }) => ({ backups: listBackups(store) }),
})

export const backUpNow = command({
  name: 'backup.now',
  summary: 'Writes a backup of everything beside the record.',
  input: z.strictObject({}),
  output: Backup,
  run: (context) => writeBackup(context.store, `${stampOf(context)}.sqlite`),
})

export const restoreBackup = command({
  name: 'backup.restore',
  summary: 'Puts a backup in place of what is there; that is backed up first.',
  input: z.strictObject({ name: z.string().max(200).describe('The name of the backup, as backup.list gives it.') }),
  output: Restored,
  run: async (context, { name }) => putInPlace(context, await readBackup(context.store, name, context.now()), true),
})
