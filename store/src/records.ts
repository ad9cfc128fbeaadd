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

const processesByIds = async (db: Db | Tx, ids: readonly string[]): Promise<ProcessRecord['process'][]> => {
  if (ids.length === 0) return []
  const rows = await (db as Db)
    .selectFrom('processes')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, fromStored('processes', row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** What a list needs of these processes, in their order; a key of which there is nothing is left out. */
export const listedByIds = async (db: Db | Tx, ids: readonly string[]): Promise<ListedRecord[]> => listedOf(db, await processesByIds(db, ids))

/** All that is recorded of these processes, in their order; a key of which there is nothing is left out. A few hundred at once at most. */
export const recordsByIds = async (db: Db | Tx, ids: readonly string[]): Promise<ProcessRecord[]> => recordsOf(db, await processesByIds(db, ids))

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

/** The processes with the same company, this one among them; the example search's are apart from the real ones. */
export const processesOfCompany = async (db: Db | Tx, { company, demo }: Pick<ProcessRecord['process'], 'company' | 'demo'>): Promise<string[]> => {
  const found = await (db as Db)
    .selectFrom('processes')
    .select('id')
    .where(sql<boolean>`lower("company") = lower(${company})`)
    .where('demo', '=', demo ? 1 : 0)
    .orderBy('id')
    .execute()
  return found.map(({ id }) => id)
}

/** Every process by what one would know it again by. */
export const processNames = (db: Db | Tx): Promise<Pick<ProcessRecord['process'], 'id' | 'company' | 'role' | 'importKey' | 'appliedOn'>[]> =>
  (db as Db).selectFrom('processes').select(['id', 'company', 'role', 'importKey', 'appliedOn']).orderBy('id').execute()
