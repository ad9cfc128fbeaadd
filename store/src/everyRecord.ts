import { type Expression, type SqlBool, sql } from 'kysely'
import { type ProcessRecord, ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'
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

/** Which processes are read, of the real ones or of the example search: those that came to a conversation, and the open ones too when asked. */
export type Read = { readonly demo: boolean; readonly openToo: boolean }

/** A process came to a conversation when a round is recorded, or references were asked for, or an outcome is said to have come after one. */
const processesOf = async (db: Db, { demo, openToo }: Read): Promise<RowOf<'processes'>[]> => {
  const rows = await db
    .selectFrom('processes as p')
    .leftJoin('outcomes as o', 'o.processId', 'p.id')
    .select(columnsOf('processes', 'p'))
    .where('p.demo', '=', demo ? 1 : 0)
    .where(({ eb, or, selectFrom }) => {
      const met: Expression<SqlBool>[] = [
        eb('p.id', 'in', selectFrom('rounds as r').select('r.processId')),
        eb('p.id', 'in', selectFrom('messages as m').select('m.processId').where('m.kind', '=', 'references')),
        eb.and([eb('o.stage', 'is not', null), eb('o.stage', '!=', 'applied')]),
      ]
      return or(openToo ? [...met, eb('o.id', 'is', null)] : met)
    })
    .orderBy('p.id')
    .execute()
  return rows.map((row) => fromStored('processes', row))
}

/** Keys in one statement at most, as wherever many are asked for. */
const KEYS_A_STATEMENT = 5000

const rowsOf = async <K extends Exclude<RowKind, 'processes' | 'settings'>>(
  db: Db,
  kind: K,
  processIds: readonly string[],
): Promise<Map<string, RowOf<K>[]>> => {
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

/**
 * What the record says of where every process stands or stood that may say something of the candidate, oldest key first. The texts and the people are
 * left where they are.
 */
export const everyRecord = async (db: Db, read: Read): Promise<ProcessRecord[]> => {
  const processes = await processesOf(db, read)
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

/** Whether there is any process that is not of the example search. */
export const hasOwn = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('processes').select('id').where('demo', '=', 0).limit(1).executeTakeFirst()) !== undefined
