import type { Known } from '#core/calendar/belonging.ts'
import type { CalendarRead, EventRead } from '#core/calendar/eventRead.ts'
import { ownEntry } from '#core/calendar/ownUid.ts'
import { type EventPlan, plannedEvent } from '#core/calendar/plannedEvent.ts'
import type { CalendarChoices } from '#core/calendar/preview.ts'
import { nameKey } from '#core/import/nameKey.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { invitationsOf, openProcesses, roundsAmong } from '#store/invitations.ts'
import { readRecord } from '#store/records.ts'
import type { Db, Tx } from '#store/tables.ts'
import type { Context } from '../command.ts'

const grouped = (events: readonly EventRead[]): [EventRead, ...EventRead[]][] => {
  const groups = new Map<string, [EventRead, ...EventRead[]]>()
  for (const event of events) {
    const group = groups.get(event.uid)
    if (group === undefined) groups.set(event.uid, [event])
    else group.push(event)
  }
  return [...groups.values()]
}

/** Events in one statement at most. */
const EVENTS_A_STATEMENT = 5000

const recordsNamed = async (db: Db | Tx, ids: Iterable<string>): Promise<Map<string, ProcessRecord>> => {
  const records = new Map<string, ProcessRecord>()
  for (const id of new Set(ids)) {
    const record = await readRecord(db, id)
    if (record === null) throw new Refusal('process-unknown')
    records.set(id, record)
  }
  return records
}

/** What every event of a file would become, as the record stands. @throws Refusal when a process is named that is not there */
export const plansFor = async (db: Db | Tx, context: Context, read: CalendarRead, choices: CalendarChoices): Promise<EventPlan[]> => {
  const groups = grouped(read.events)
  const uids = groups.map(([{ uid }]) => uid).slice(0, EVENTS_A_STATEMENT)
  const invitations = await invitationsOf(db, uids)
  const own = uids.flatMap((uid) => ownEntry(uid)?.id ?? [])
  const chosen = Object.values(choices.events ?? {}).flatMap(({ process }) => (process === undefined || process === 'new' ? [] : process))
  const known: Known = {
    invitations,
    candidates: await openProcesses(db),
    roundIds: await roundsAmong(db, own),
    records: await recordsNamed(db, [...chosen, ...invitations.flatMap(({ processId }) => processId ?? [])]),
    choices,
    clocks: { own: context.zone, unsaid: choices.zone ?? null },
    plain: nameKey,
  }
  const plans = groups.map((events) => plannedEvent(read, events, known))
  // What the processes hold is only read of those that something was found to belong to.
  const found = plans.flatMap(({ planned }) => planned.process?.id ?? []).filter((id) => !known.records.has(id))
  if (found.length === 0) return plans
  const all = { ...known, records: new Map([...known.records, ...(await recordsNamed(db, found))]) }
  return groups.map((events) => plannedEvent(read, events, all))
}
