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

/** Their keys: a process came to a conversation when a round is recorded, or references were asked for, or an outcome is said to have come after one. */
const keysOf = (db: Db, { demo, openToo }: Read) =>
  db
    .selectFrom('processes as p')
    .leftJoin('outcomes as o', 'o.processId', 'p.id')
    .select('p.id')
    .where('p.demo', '=', demo ? 1 : 0)
    .where(({ eb, or, exists, selectFrom }) => {
      const met: Expression<SqlBool>[] = [
        exists(selectFrom('rounds as r').select('r.id').whereRef('r.processId', '=', 'p.id')),
        exists(selectFrom('messages as m').select('m.id').whereRef('m.processId', '=', 'p.id').where('m.kind', '=', 'references')),
        eb.and([eb('o.stage', 'is not', null), eb('o.stage', '!=', 'applied')]),
      ]
      return or(openToo ? [...met, eb('o.id', 'is', null)] : met)
    })

const rowsOf = async <K extends Exclude<RowKind, 'processes' | 'settings'>>(db: Db, kind: K, read: Read): Promise<Map<string, RowOf<K>[]>> => {
  const rows = await db
    .selectFrom(`${kind} as x` as 'rounds as x')
    .select(columnsOf(kind, 'x'))
    .where('x.processId', 'in', keysOf(db, read))
    .orderBy('x.id')
    .execute()
  return groupedBy(rows.map((row) => fromStored(kind, row)))
}

/**
 * What the record says of where every process stands or stood that may say something of the candidate, oldest key first. The texts and the people are
 * left where they are.
 */
export const everyRecord = async (db: Db, read: Read): Promise<ProcessRecord[]> => {
  const processes = await db
    .selectFrom('processes as x')
    .select(columnsOf('processes', 'x'))
    .where('x.id', 'in', keysOf(db, read))
    .orderBy('x.id')
    .execute()
  const [rounds, debriefs, promises, messages, outcomes] = [
    await rowsOf(db, 'rounds', read),
    await rowsOf(db, 'debriefs', read),
    await rowsOf(db, 'promises', read),
    await rowsOf(db, 'messages', read),
    await rowsOf(db, 'outcomes', read),
  ]
  return processes.map((row) => {
    const process = fromStored('processes', row)
    const { id } = process
    return {
      process,
      people: [],
      rounds: inOrder(rounds.get(id) ?? []),
      debriefs: debriefs.get(id) ?? [],
      promises: promises.get(id) ?? [],
      messages: messages.get(id) ?? [],
      outcome: outcomes.get(id)?.[0] ?? null,
    }
  })
}

/** Whether there is any process that is not of the example search. */
export const hasOwn = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('processes').select('id').where('demo', '=', 0).limit(1).executeTakeFirst()) !== undefined
