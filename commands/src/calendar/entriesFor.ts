import { blockEntries, promiseEntries, roundEntry, type Wording, waitEntries } from '#core/calendar/entries.ts'
import type { Entry } from '#core/calendar/entry.ts'
import { ownUid } from '#core/calendar/ownUid.ts'
import { shortBrief } from '#core/calendar/shortBrief.ts'
import { NOTHING_KNOWN } from '#core/odds/known.ts'
import { oddsOf } from '#core/odds/odds.ts'
import { standingOf } from '#core/odds/standing.ts'
import { lineInWords } from '#core/prep/page.ts'
import { addDays, type Day, daysBetween } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { type Round, roundDay } from '#core/record/round.ts'
import { lastSeq } from '#store/archive.ts'
import { everyRecord } from '#store/everyRecord.ts'
import { invitationsOf } from '#store/invitations.ts'
import { groupedBy, readRecord } from '#store/records.ts'
import { instantsOf, type RemovedRound, removedRounds } from '#store/removedRounds.ts'
import { getRow, rowsOfProcesses } from '#store/rows.ts'
import type { Context } from '../command.ts'
import { holidaysFor } from '../odds/holidays.ts'
import { ownRecordFor } from '../odds/ownRecord.ts'
import { showBrief } from '../prep/brief.ts'
import { momentOf } from '../record/rows.ts'
import { asGiven, type EntryOf } from './asGiven.ts'
import { blocksFor } from './blocksFor.ts'

/** Rounds of longer ago are in no calendar that anybody looks at. */
const DAYS_BACK = 60

/** The day from which what is worked out each day is counted, so that its number grows from day to day. */
const EPOCH = '2026-01-01'

type Wordings = { readonly round: (round: Round) => Wording; readonly row: (revision: number) => Wording; readonly derived: Wording }

/** A round that came from one of our own files keeps the number it had there, and goes on from it. */
const wordingsFor = async (context: Context, records: readonly ProcessRecord[], today: Day): Promise<Wordings> => {
  const { db } = context.store
  const rounds = records.flatMap((record) => record.rounds)
  const revisions = [...rounds, ...records.flatMap(({ promises }) => promises)].map(({ revision }) => revision)
  const at = await instantsOf(db, revisions)
  const row = (revision: number): Wording => ({ sequence: revision, stampedAt: at.get(revision) ?? `${today}T00:00:00.000Z` })
  const brought = await invitationsOf(
    db,
    rounds.map(({ id }) => ownUid('round', id)),
  )
  const before = new Map(brought.map((invitation) => [invitation.uid, invitation]))
  const round = ({ id, revision }: Round): Wording => {
    const known = before.get(ownUid('round', id))
    if (known === undefined) return row(revision)
    const later = Math.max(0, revision - known.revision)
    return { sequence: known.sequence + later, stampedAt: later === 0 ? (known.stampedAt ?? row(revision).stampedAt) : row(revision).stampedAt }
  }
  const derived = { sequence: (await lastSeq(db)) + daysBetween(EPOCH, today), stampedAt: `${today}T00:00:00.000Z` }
  return { round, row, derived }
}

/** With the names of those who are met, which are read only of the processes that have rounds in the calendar. */
const withPeople = async (context: Context, records: readonly ProcessRecord[]): Promise<ProcessRecord[]> => {
  const ids = records.filter(({ rounds }) => rounds.some(({ personIds }) => personIds.length > 0)).map(({ process }) => process.id)
  const people = groupedBy(await rowsOfProcesses(context.store.db, 'people', ids))
  return records.map((record) => ({ ...record, people: people.get(record.process.id) ?? [] }))
}

const waitsOf = async (context: Context, record: ProcessRecord, today: Day, derived: Wording): Promise<Entry[]> => {
  if (record.outcome !== null) return []
  const standing = standingOf(record, today, await holidaysFor(context, [record], today))
  if (standing.silence === null) return []
  const odds = oddsOf(standing, { ...NOTHING_KNOWN, ownRecord: await ownRecordFor(context, record, today) })
  return odds.open && odds.waiting !== null ? waitEntries(record, odds.waiting, derived) : []
}

const calledOffEntries = async (context: Context, removed: readonly RemovedRound[], from: Day, process: string | null): Promise<EntryOf[]> => {
  const entries: EntryOf[] = []
  for (const { round, seq, at } of removed) {
    if ((roundDay(round) ?? '') < from || (process !== null && round.processId !== process)) continue
    const parent = await getRow(context.store.db, 'processes', round.processId)
    if (parent === null || parent.demo) continue
    const wording = { sequence: seq, stampedAt: at }
    const gone = roundEntry(round, { process: parent, people: [] }, wording, context.zone, { cancelled: true })
    entries.push(...gone.map((entry) => ({ processId: parent.id, entry })))
  }
  return entries
}

const isOver = ({ outcome }: ProcessRecord): boolean => outcome !== null

/** An entry, and whether it is worked out from more than one row. */
type Worked = EntryOf & { readonly isWorkedOut: boolean }

/** What to know before a round that is to come, in a few lines. */
const briefOf = async (context: Context, round: Round, record: ProcessRecord, today: Day): Promise<string[]> =>
  isOver(record) || round.heldOn !== null || (round.plannedOn ?? '') < today
    ? []
    : shortBrief((await showBrief.run(context, { round: round.id })).page.map(({ heading, lines }) => ({ heading, lines: lines.map(lineInWords) })))

/** The rounds of a process, those to come with their brief. */
const roundsOf = async (context: Context, record: ProcessRecord, wordingOf: Wordings['round'], today: Day): Promise<Worked[]> => {
  const entries: Worked[] = []
  for (const round of record.rounds) {
    const brief = await briefOf(context, round, record, today)
    for (const entry of roundEntry(round, record, wordingOf(round), context.zone, { brief }))
      entries.push({ processId: record.process.id, entry, isWorkedOut: brief.length > 0 })
  }
  return entries
}

/** The blocks set aside for getting ready, of one process or of all. */
const asideOf = async (context: Context, demo: boolean, process: string | null): Promise<Worked[]> => {
  const companyOf = async (id: string): Promise<string> => (await getRow(context.store.db, 'processes', id))?.company ?? ''
  const all = (await blocksFor(context, demo, companyOf)).filter(({ processId }) => process === null || processId === process)
  return all.flatMap(({ processId, blocks, plannedAt }) =>
    blockEntries(blocks, { sequence: 0, stampedAt: plannedAt }, context.zone).map((entry) => ({ processId, entry, isWorkedOut: true })),
  )
}

/** What was promised and still matters: after an offer only what the candidate promised, the answer say; after any other end nothing. */
const stillPromised = (record: ProcessRecord): ProcessRecord => {
  if (record.outcome === null) return record
  return { ...record, promises: record.outcome.kind === 'offer' ? record.promises.filter(({ by }) => by === 'me') : [] }
}

/**
 * All that is in the calendar: rounds with what to know before them, those that were taken away since as called off, the two days of each silence, promises
 * that are due, and blocks set aside for getting ready.
 *
 * @param process only this one, or all that are not of the example search
 */
export const entriesFor = async (context: Context, process: string | null): Promise<Entry[]> => {
  const { db } = context.store
  const today = todayAt(momentOf(context))
  const from = process === null ? addDays(today, -DAYS_BACK) : '1900-01-01'
  const one = process === null ? null : await readRecord(db, process)
  const found = process === null ? await everyRecord(db, { demo: false, openToo: true, offersToo: true }) : one === null ? [] : [one]
  const recent = found.map((record) => ({ ...record, rounds: record.rounds.filter((round) => (roundDay(round) ?? '') >= from) }))
  const records = process === null ? await withPeople(context, recent) : recent
  const { round: ofRound, row, derived } = await wordingsFor(context, records, today)
  const isDemo = one?.process.demo === true
  const worked: Worked[] = [
    ...(await asideOf(context, isDemo, process)),
    ...(await calledOffEntries(context, await removedRounds(db), from, process)).map((gone) => ({ ...gone, isWorkedOut: false })),
  ]
  const days: Entry[] = []
  for (const [index, record] of records.entries()) {
    worked.push(...(await roundsOf(context, record, ofRound, today)))
    days.push(...promiseEntries(stillPromised(record), row))
    days.push(...(await waitsOf(context, found[index] as ProcessRecord, today, derived)))
  }
  // The example search comes and goes with its numbers.
  return [...(isDemo ? worked.map(({ entry }) => entry) : await asGiven(context, worked, process)), ...days]
}
