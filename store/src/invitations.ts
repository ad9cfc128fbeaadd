import type { Invitation } from '#core/record/invitation.ts'
import { groupedBy } from './records.ts'
import { allRows, rowsOfProcesses } from './rows.ts'
import { type Db, fromStored, type Tx } from './tables.ts'

/** What calendars said of these events before. */
export const invitationsOf = async (db: Db | Tx, uids: readonly string[]): Promise<Invitation[]> => {
  if (uids.length === 0) return []
  const rows = await (db as Db)
    .selectFrom('invitations')
    .selectAll()
    .where('uid', 'in', [...uids])
    .orderBy('id')
    .execute()
  return rows.map((row) => fromStored('invitations', row))
}

/** Which of these keys are those of rounds. */
export const roundsAmong = async (db: Db | Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await (db as Db)
    .selectFrom('rounds')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** A process that is open, and what one would know it by. */
export type OpenProcess = {
  id: string
  company: string
  role: string | null
  postingUrl: string | null
  people: { name: string; email: string | null }[]
  guests: Invitation['guests']
}

/** Every process that is open and not of the example search, with its people and who sent invitations to it. */
export const openProcesses = async (db: Db | Tx): Promise<OpenProcess[]> => {
  const processes = await (db as Db)
    .selectFrom('processes as p')
    .leftJoin('outcomes as o', 'o.processId', 'p.id')
    .select(['p.id', 'p.company', 'p.role', 'p.postingUrl'])
    .where('o.id', 'is', null)
    .where('p.demo', '=', 0)
    .orderBy('p.id')
    .execute()
  const people = groupedBy(
    await rowsOfProcesses(
      db,
      'people',
      processes.map(({ id }) => id),
    ),
  )
  const invitations = await allRows(db, 'invitations')
  return processes.map((process) => ({
    ...process,
    people: people.get(process.id) ?? [],
    guests: invitations
      .filter(({ processId }) => processId === process.id)
      .flatMap(({ guests }) => guests.filter(({ part }) => part === 'organiser')),
  }))
}
