import { type Expression, type SqlBool, sql } from 'kysely'
import { type KindOfProcess, type ProcessRecord, ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
import { inOrder } from '#core/record/round.ts'
import { groupedBy } from './records.ts'
import { type Db, fromStored } from './tables.ts'

/** Texts that weigh much and say nothing of where a process stands. */
const TEXTS: { readonly [Kind in RowKind]?: readonly (keyof RowOf<Kind>)[] } = {
  processes: ['postingText', 'notes'],
  debriefs: ['notes', 'caredAbout', 'openQuestions'],
  messages: ['text'],
  outcomes: ['notes'],
}

const columnsOf = (kind: RowKind, of: string) =>
  Object.keys(ROW_SHAPES[kind].shape).map((column) =>
    (TEXTS[kind] as readonly string[] | undefined)?.includes(column) ? sql<null>`null`.as(column) : sql.ref(`${of}.${column}`).as(column),
  )

/** Which processes are read, of the real ones or of the example search: those that came to a conversation, and the open ones, those with an offer, or all the others too when asked. */
export type Read = { readonly demo: boolean; readonly openToo: boolean; readonly offersToo?: boolean; readonly allToo?: boolean }

const selected = (db: Db, demo: boolean) =>
  db
    .selectFrom('processes as p')
    .leftJoin('outcomes as o', 'o.processId', 'p.id')
    .select(columnsOf('processes', 'p'))
    .where('p.demo', '=', demo ? 1 : 0)
    .orderBy('p.id')

/** A process came to a conversation when a round is recorded, or references were asked for, or an outcome is said to have come after one. */
const processesOf = async (db: Db, { demo, openToo, offersToo = false, allToo = false }: Read): Promise<RowOf<'processes'>[]> => {
  const rows = await selected(db, demo)
    .where(({ eb, or, selectFrom, val }) => {
      if (allToo) return eb(val(1), '=', 1)
      const met: Expression<SqlBool>[] = [
        eb('p.id', 'in', selectFrom('rounds as r').select('r.processId')),
        eb('p.id', 'in', selectFrom('messages as m').select('m.processId').where('m.kind', '=', 'references')),
        eb.and([eb('o.stage', 'is not', null), eb('o.stage', '!=', 'applied')]),
      ]
      return or([...met, ...(openToo ? [eb('o.id', 'is', null)] : []), ...(offersToo ? [eb('o.kind', '=', 'offer')] : [])])
    })
    .execute()
  return rows.map((row) => fromStored('processes', row))
}

/** The processes in which something may wait for the candidate: the open ones, and those with an offer. */
const livingOf = async (db: Db, demo: boolean): Promise<RowOf<'processes'>[]> => {
  const rows = await selected(db, demo)
    .where(({ eb, or }) => or([eb('o.id', 'is', null), eb('o.kind', '=', 'offer')]))
    .execute()
  return rows.map((row) => fromStored('processes', row))
}

/** Keys in one statement at most, as wherever many are asked for. */
const KEYS_A_STATEMENT = 5000

const rowsOf = async <K extends KindOfProcess>(db: Db, kind: K, processIds: readonly string[]): Promise<Map<string, RowOf<K>[]>> => {
  const found: RowOf<K>[] = []
  for (let start = 0; start < processIds.length; start += KEYS_A_STATEMENT) {
    const rows = await db
      .selectFrom(`${kind} as x` as 'rounds as x')
      .select(columnsOf(kind, 'x'))
      .where('x.processId', 'in', processIds.slice(start, start + KEYS_A_STATEMENT))
      .orderBy('x.id')
      .execute()
    for (const row of rows) found.push(fromStored(kind, row))
  }
  return groupedBy(found)
}

const recordsOf = async (db: Db, processes: readonly RowOf<'processes'>[]): Promise<ProcessRecord[]> => {
  const ids = processes.map(({ id }) => id)
  const [rounds, debriefs, promises, messages, outcomes] = [
    await rowsOf(db, 'rounds', ids),
    await rowsOf(db, 'debriefs', ids),
    await rowsOf(db, 'promises', ids),
    await rowsOf(db, 'messages', ids),
    await rowsOf(db, 'outcomes', ids),
  ]
  return processes.map((process) => ({
    process,
    people: [],
    rounds: inOrder(rounds.get(process.id) ?? []),
    debriefs: debriefs.get(process.id) ?? [],
    promises: promises.get(process.id) ?? [],
    messages: messages.get(process.id) ?? [],
    outcome: outcomes.get(process.id)?.[0] ?? null,
  }))
}

/**
 * What the record says of where every process stands or stood that may say something of the candidate, oldest key first. The texts and the people are
 * left where they are.
 */
export const everyRecord = async (db: Db, read: Read): Promise<ProcessRecord[]> => recordsOf(db, await processesOf(db, read))

/** A process in which something may wait for the candidate, with what was put off in it or done. */
export type LivingRecord = { readonly record: ProcessRecord; readonly asides: readonly RowOf<'asides'>[] }

/** The processes in which something may wait for the candidate, with their people, oldest key first. The texts are left where they are. */
export const livingRecords = async (db: Db, demo: boolean): Promise<LivingRecord[]> => {
  const processes = await livingOf(db, demo)
  const ids = processes.map(({ id }) => id)
  const [people, asides] = [await rowsOf(db, 'people', ids), await rowsOf(db, 'asides', ids)]
  return (await recordsOf(db, processes)).map((record) => ({
    record: { ...record, people: people.get(record.process.id) ?? [] },
    asides: asides.get(record.process.id) ?? [],
  }))
}

/** Whether there is any process that is not of the example search. */
export const hasOwn = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('processes').select('id').where('demo', '=', 0).limit(1).executeTakeFirst()) !== undefined

/** Whether there is any process of the example search. */
export const hasExample = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('processes').select('id').where('demo', '=', 1).limit(1).executeTakeFirst()) !== undefined
