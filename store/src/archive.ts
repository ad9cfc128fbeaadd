import { z } from 'zod'
import { Change, ChangeEntry } from '#core/record/change.ts'
import { Forecast } from '#core/record/forecast.ts'
import { FormDraft } from '#core/record/formDraft.ts'
import { ROW_KINDS, ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { insertChange } from './changes.ts'
import { allDrafts, restoreDrafts } from './drafts.ts'
import { faultOf } from './fault.ts'
import { readForecasts, replaceForecasts } from './forecasts.ts'
import { readEntry } from './history.ts'
import { allRows, insertRows } from './rows.ts'
import type { Db, Tx } from './tables.ts'

const ArchivedChange = Change.extend({ entries: z.array(ChangeEntry) })

/** Everything there is, as one file: every row of every kind, the whole history, what is typed but not saved, and every forecast. Documented in docs/archive.md. */
export const Archive = z.strictObject({
  format: z.literal('goodsign-archive'),
  version: z.literal(1),
  record: z.strictObject({
    processes: z.array(ROW_SHAPES.processes),
    people: z.array(ROW_SHAPES.people),
    rounds: z.array(ROW_SHAPES.rounds),
    debriefs: z.array(ROW_SHAPES.debriefs),
    promises: z.array(ROW_SHAPES.promises),
    messages: z.array(ROW_SHAPES.messages),
    outcomes: z.array(ROW_SHAPES.outcomes),
    asides: z.array(ROW_SHAPES.asides).default([]),
    preps: z.array(ROW_SHAPES.preps).default([]),
    keptNotes: z.array(ROW_SHAPES.keptNotes).default([]),
    invitations: z.array(ROW_SHAPES.invitations).default([]),
    settings: z.array(ROW_SHAPES.settings).default([]),
    stories: z.array(ROW_SHAPES.stories).default([]),
    tellings: z.array(ROW_SHAPES.tellings).default([]),
    requirements: z.array(ROW_SHAPES.requirements).default([]),
    facts: z.array(ROW_SHAPES.facts).default([]),
    practices: z.array(ROW_SHAPES.practices).default([]),
  } satisfies Record<RowKind, z.ZodType>),
  history: z.array(ArchivedChange),
  drafts: z.array(FormDraft).default([]),
  forecasts: z.array(Forecast).default([]),
})
export type Archive = z.infer<typeof Archive>

const readHistory = async (db: Db | Tx): Promise<Archive['history']> => {
  const changes = await (db as Db).selectFrom('changes').selectAll().orderBy('seq').execute()
  const entries = await (db as Db).selectFrom('change_entries').selectAll().orderBy('changeSeq').orderBy('position').execute()
  const bySeq = new Map<number, ChangeEntry[]>(changes.map(({ seq }) => [seq, []]))
  for (const row of entries) bySeq.get(row.changeSeq)?.push(readEntry(row))
  return changes.map((change) => ({ ...change, entries: bySeq.get(change.seq) ?? [] }))
}

/** What an archive holds of a record in which nothing was ever done. */
export const emptyArchive = (): Archive =>
  Archive.parse({ format: 'goodsign-archive', version: 1, record: Object.fromEntries(ROW_KINDS.map((kind) => [kind, []])), history: [] })

/** Reads everything as it stands at one moment. */
export const readArchive = async (db: Db): Promise<Archive> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const record = {} as Record<RowKind, unknown[]>
      for (const kind of ROW_KINDS) record[kind] = await allRows(tx, kind)
      return {
        format: 'goodsign-archive',
        version: 1,
        record: record as Archive['record'],
        history: await readHistory(tx),
        drafts: await allDrafts(tx),
        forecasts: await readForecasts(tx),
      }
    })

const refuseVersion = (value: unknown): void => {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format !== 'goodsign-archive' || version === 1) return
  throw new Refusal('archive-unreadable', {
    why: `it is a Goodsign archive of version ${JSON.stringify(version)}, and this program reads version 1.`,
  })
}

/** Reads a value as an archive. @throws Refusal, saying what is wrong and where. */
export const parseArchive = (value: unknown): Archive => {
  refuseVersion(value)
  const read = Archive.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.')
    throw new Refusal('archive-unreadable', { why: `it is not a Goodsign archive (${place}: ${issue?.message ?? 'unreadable'}).` })
  }
  const fault = faultOf(read.data)
  if (fault !== null) throw new Refusal('archive-unreadable', { why: fault })
  return read.data
}

const emptyAll = async (tx: Tx): Promise<void> => {
  for (const kind of [...ROW_KINDS].reverse()) await tx.deleteFrom(kind).execute()
  await tx.deleteFrom('change_entries').execute()
  await tx.updateTable('changes').set({ undoes: null }).execute()
  await tx.deleteFrom('changes').execute()
}

const fill = async (tx: Tx, { record, history, drafts, forecasts }: Archive): Promise<void> => {
  try {
    for (const kind of ROW_KINDS) await insertRows(tx, kind, record[kind] as RowOf<typeof kind>[])
    for (const { entries, ...change } of history) await insertChange(tx, change, entries)
    await restoreDrafts(tx, drafts)
    await replaceForecasts(tx, forecasts)
  } catch (error) {
    if (isConstraint(error)) throw new Refusal('archive-unreadable', { why: 'its rows do not fit together.' })
    throw error
  }
  await tx.updateTable('ledger').set({ seq: history.length }).execute()
}

/** SQLite's result 19 and PostgreSQL's class 23: a row without its parent, or two where one may be. */
const isConstraint = (error: unknown): boolean => {
  const { errcode, code } = error as { errcode?: number; code?: string }
  return (errcode ?? 0) % 256 === 19 || /^23\d/.test(code ?? '')
}

/** The number of the last change there is; 0 when nothing was ever done. */
export const lastSeq = async (db: Db | Tx): Promise<number> => (await (db as Db).selectFrom('ledger').select('seq').executeTakeFirstOrThrow()).seq

/**
 * Puts an archive in place of everything there is, in one transaction.
 *
 * @param over the last change of the record that may be replaced; 0 for an empty one
 * @param also what else is to be done in that transaction
 * @throws Refusal when there is more than that: a record already, or a change made meanwhile
 */
export const writeArchive = async (db: Db, archive: Archive, over: number, also?: (tx: Tx) => Promise<void>): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    // Written before it is read, so that a second writer waits.
    await tx
      .updateTable('ledger')
      .set(({ ref }) => ({ seq: ref('seq') }))
      .execute()
    if ((await lastSeq(tx)) !== over) throw over > 0 ? new Refusal('changed-elsewhere', { what: 'record' }) : await notEmpty(tx)
    await emptyAll(tx)
    await fill(tx, archive)
    await also?.(tx)
  })
}

const notEmpty = async (tx: Tx): Promise<Refusal> => {
  const { count } = await tx
    .selectFrom('processes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return new Refusal('record-not-empty', { processes: Number(count) })
}
