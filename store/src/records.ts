import { sql } from 'kysely'
import type { ProcessRecord } from '#core/record/record.ts'
import { inOrder } from '#core/record/round.ts'
import { getRow, rowsOfProcesses } from './rows.ts'
import { type Db, fromStored, type Tx } from './tables.ts'

/** The rows of each process. */
export const groupedBy = <R extends { processId: string }>(rows: readonly R[]): Map<string, R[]> => {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.processId)
    if (group === undefined) groups.set(row.processId, [row])
    else group.push(row)
  }
  return groups
}

/** What a list needs of a process; its people, debriefs and promises stay where they are. */
export type ListedRecord = Pick<ProcessRecord, 'process' | 'rounds' | 'messages' | 'outcome'>

const listedOf = async (db: Db | Tx, processes: readonly ProcessRecord['process'][]): Promise<ListedRecord[]> => {
  const ids = processes.map(({ id }) => id)
  const rounds = groupedBy(await rowsOfProcesses(db, 'rounds', ids))
  const messages = groupedBy(await rowsOfProcesses(db, 'messages', ids))
  const outcomes = groupedBy(await rowsOfProcesses(db, 'outcomes', ids))
  return processes.map((process) => ({
    process,
    rounds: inOrder(rounds.get(process.id) ?? []),
    messages: messages.get(process.id) ?? [],
    outcome: outcomes.get(process.id)?.[0] ?? null,
  }))
}

/** All that is recorded of some processes, in their order. */
const recordsOf = async (db: Db | Tx, processes: readonly ProcessRecord['process'][]): Promise<ProcessRecord[]> => {
  const listed = await listedOf(db, processes)
  const ids = processes.map(({ id }) => id)
  const people = groupedBy(await rowsOfProcesses(db, 'people', ids))
  const debriefs = groupedBy(await rowsOfProcesses(db, 'debriefs', ids))
  const promises = groupedBy(await rowsOfProcesses(db, 'promises', ids))
  return listed.map((record) => ({
    ...record,
    people: people.get(record.process.id) ?? [],
    debriefs: debriefs.get(record.process.id) ?? [],
    promises: promises.get(record.process.id) ?? [],
  }))
}

/** All that is recorded of one process, or null when there is none with this key. */
export const readRecord = async (db: Db | Tx, id: string): Promise<ProcessRecord | null> => {
  const process = await getRow(db, 'processes', id)
  return process === null ? null : ((await recordsOf(db, [process]))[0] ?? null)
}

/** All that is recorded of the example search. */
export const demoRecords = async (db: Db | Tx): Promise<ProcessRecord[]> => {
  const rows = await (db as Db).selectFrom('processes').selectAll().where('demo', '=', 1).orderBy('id').execute()
  return recordsOf(
    db,
    rows.map((row) => fromStored('processes', row)),
  )
}

/** Keys in one statement at most: both databases take many more, but a longer list is slower to plan. */
const KEYS_A_STATEMENT = 5000

/** All that is recorded of the processes that came from these rows of a spreadsheet. */
export const recordsByImportKey = async (db: Db | Tx, keys: readonly string[]): Promise<Map<string, ProcessRecord>> => {
  const found = new Map<string, ProcessRecord>()
  for (let start = 0; start < keys.length; start += KEYS_A_STATEMENT) {
    const part = keys.slice(start, start + KEYS_A_STATEMENT)
    const rows = await (db as Db).selectFrom('processes').selectAll().where('importKey', 'in', part).execute()
    const processes = rows.map((row) => fromStored('processes', row))
    for (const record of await recordsOf(db, processes)) found.set(record.process.importKey as string, record)
  }
  return found
}

/** The process that each of these rounds belongs to; a round that is not there belongs to none. */
export const processesOfRounds = async (db: Db | Tx, rounds: readonly string[]): Promise<Map<string, string>> => {
  if (rounds.length === 0) return new Map()
  const found = await (db as Db)
    .selectFrom('rounds')
    .select(['id', 'processId'])
    .where('id', 'in', [...rounds])
    .execute()
  return new Map(found.map(({ id, processId }) => [id, processId]))
}

/** Every process by what one would know it again by. */
export const processNames = (db: Db | Tx): Promise<Pick<ProcessRecord['process'], 'id' | 'company' | 'role' | 'importKey' | 'appliedOn'>[]> =>
  (db as Db).selectFrom('processes').select(['id', 'company', 'role', 'importKey', 'appliedOn']).orderBy('id').execute()

/** Which processes a list shows. */
export type Shown = 'open' | 'ended' | 'all'
export type ListQuery = { search: string | null; shown: Shown; offset: number; limit: number }

const escaped = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)

const matching = (db: Db, { search, shown }: Pick<ListQuery, 'search' | 'shown'>) => {
  let query = db.selectFrom('processes as p').leftJoin('outcomes as o', 'o.processId', 'p.id')
  if (shown !== 'all') query = query.where('o.id', shown === 'open' ? 'is' : 'is not', null)
  for (const word of (search ?? '').split(/\s+/).filter((part) => part !== '')) {
    const pattern = `%${escaped(word)}%`
    query = query.where(sql<boolean>`(lower(p."company") like ${pattern} escape '\\' or lower(coalesce(p."role", '')) like ${pattern} escape '\\')`)
  }
  return query
}

const appliedDay = sql<string>`coalesce(p."appliedOn", '')`
const roundDay = sql<string | null>`coalesce(r."heldOn", r."plannedOn")`

/** The processes with a round of a known day, the latest round first. */
const withRounds = (db: Db, query: ListQuery) =>
  matching(db, query)
    .innerJoin(
      (from) =>
        from
          .selectFrom('rounds as r')
          .select(['r.processId as processId', sql<string>`max(${roundDay})`.as('lastDay')])
          .where(roundDay, 'is not', null)
          .groupBy('r.processId')
          .as('l'),
      (join) => join.onRef('l.processId', '=', 'p.id'),
    )
    .orderBy('l.lastDay', 'desc')
    .orderBy(appliedDay, 'desc')
    .orderBy('p.id', 'desc')

/** The others, those applied to last first: by the index `processes_by_day`, since most of a long search is here. */
const withoutRounds = (db: Db, query: ListQuery) =>
  matching(db, query)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('rounds as r').select('r.id').whereRef('r.processId', '=', 'p.id').where(roundDay, 'is not', null))),
    )
    .orderBy(appliedDay, 'desc')
    .orderBy('p.id', 'desc')

/**
 * A page of the list: those with the latest round first, then those applied to last, then the latest recorded. The second
 * part is only asked for when the first does not fill the page.
 */
export const listRecords = async (db: Db, query: ListQuery): Promise<ListedRecord[]> => {
  const { offset, limit } = query
  const first = await withRounds(db, query).selectAll('p').limit(limit).offset(offset).execute()
  const before = first.length > 0 || offset === 0 ? offset + first.length : await countOf(withRounds(db, query).clearOrderBy())
  const rest = limit - first.length
  const others =
    rest === 0
      ? []
      : await withoutRounds(db, query)
          .selectAll('p')
          .limit(rest)
          .offset(Math.max(0, offset - before))
          .execute()
  return listedOf(
    db,
    [...first, ...others].map((row) => fromStored('processes', row)),
  )
}

const countOf = async (query: ReturnType<typeof withRounds>): Promise<number> => {
  const { count } = await query.select(({ fn }) => fn.count<number>('p.id').as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

const countAll = async (db: Db, table: 'processes' | 'outcomes'): Promise<number> => {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many processes match the search, open and ended. Without a search nothing need be joined: a process has one outcome at most. */
export const countRecords = async (db: Db, search: string | null): Promise<{ open: number; ended: number; all: number }> => {
  const counted =
    search === null
      ? { all: await countAll(db, 'processes'), ended: await countAll(db, 'outcomes') }
      : await matching(db, { search, shown: 'all' })
          .select(({ fn }) => [fn.count<number>('p.id').as('all'), fn.count<number>('o.id').as('ended')])
          .executeTakeFirstOrThrow()
  const [all, ended] = [Number(counted.all), Number(counted.ended)]
  return { open: all - ended, ended, all }
}
