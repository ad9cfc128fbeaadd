import type { Entry } from '#core/calendar/entry.ts'
import { contentOf, entryFrom, numbered } from '#core/calendar/numbered.ts'
import { ownEntry } from '#core/calendar/ownUid.ts'
import { addDays, type Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { instantAt } from '#core/record/zone.ts'
import { allGiven, type Given, keepGiven } from '#store/given.ts'
import type { Context } from '../command.ts'
import { momentOf } from '../record/rows.ts'

/** An entry with the process it is of. */
export type EntryOf = { readonly processId: string; readonly entry: Entry }

/** So long what was given out is remembered after its day. */
const REMEMBERED_DAYS = 60

const isBlock = ({ uid }: { uid: string }): boolean => ownEntry(uid)?.kind === 'block'

const isAhead = ({ on, time, zone }: Entry, now: string): boolean => Date.parse(instantAt(on, time ?? '23:59', zone ?? 'UTC')) > Date.parse(now)

/** Blocks that were given out and are in no plan any more: until their hour they are given out as called off. */
const goneBlocks = (before: ReadonlyMap<string, Given>, there: ReadonlySet<string>, process: string | null, now: string): EntryOf[] =>
  [...before.values()]
    .filter((row) => isBlock(row) && !there.has(row.uid) && (process === null || row.processId === process))
    .map((row) => ({ processId: row.processId, entry: { ...entryFrom(row), cancelled: true } }))
    .filter(({ entry }) => isAhead(entry, now))

const rowOf = ({ processId, entry }: EntryOf): Given => ({
  uid: entry.uid,
  processId,
  sequence: entry.sequence,
  stampedAt: entry.stampedAt,
  entry: contentOf(entry),
})

const isOld = (row: Given, today: Day): boolean => entryFrom(row).on < addDays(today, -REMEMBERED_DAYS)

/**
 * The entries with numbers that grow when something in them differs from what was given out last, and those that were given out and are gone since, as
 * called off. What is given out is remembered, where it is worked out from more than one row of the record.
 *
 * @param process only this one, or all
 */
export const asGiven = async (
  context: Context,
  entries: readonly (EntryOf & { readonly isWorkedOut: boolean })[],
  process: string | null,
): Promise<Entry[]> => {
  const { db } = context.store
  const [now, today, before] = [context.now(), todayAt(momentOf(context)), await allGiven(db)]
  const gone = goneBlocks(before, new Set(entries.map(({ entry }) => entry.uid)), process, now)
  const given = [...entries, ...gone.map((one) => ({ ...one, isWorkedOut: true }))].map((one) => ({
    ...one,
    entry: numbered(one.entry, before.get(one.entry.uid), now),
  }))
  const rows = given.filter(({ entry, isWorkedOut }) => isWorkedOut || before.has(entry.uid)).map(rowOf)
  const news = rows.filter((row) => JSON.stringify(row) !== JSON.stringify(before.get(row.uid)))
  const old = [...before.values()].filter((row) => isOld(row, today)).map(({ uid }) => uid)
  if (news.length + old.length > 0) await keepGiven(db, news, old)
  return given.map(({ entry }) => entry)
}
