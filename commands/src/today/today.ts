import { z } from 'zod'
import { standingOf } from '#core/odds/standing.ts'
import { Instant } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { Refusal } from '#core/refusal.ts'
import { agendaOf } from '#core/today/agenda.ts'
import { Agenda } from '#core/today/due.ts'
import type { Followed } from '#core/today/followed.ts'
import { allDrafts } from '#store/drafts.ts'
import { hasOwn, type LivingRecord, livingRecords } from '#store/everyRecord.ts'
import { lastMark } from '#store/history.ts'
import { countAll } from '#store/listing.ts'
import { readRecord } from '#store/records.ts'
import { rowsOfProcesses } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { keptAnswer } from '../keptAnswer.ts'
import { holidaysFor } from '../odds/holidays.ts'
import { ownRecordNow } from '../odds/ownRecord.ts'
import { Key, momentOf } from '../record/rows.ts'
import { waitsOf } from './waits.ts'

/** The rounds whose debrief was typed into and not saved. */
const halfDoneIn = async ({ store }: Context): Promise<string[]> => {
  const drafts = await allDrafts(store.db)
  return drafts.flatMap(({ key, fields }) => (Object.keys(fields).length > 0 ? [key.slice(key.indexOf(':') + 1)] : []))
}

type Asked = { readonly living: readonly LivingRecord[]; readonly demo: boolean; readonly halfDone: readonly string[] }

const followedIn = async (context: Context, { living, demo, halfDone }: Asked): Promise<Followed[]> => {
  const today = todayAt(momentOf(context))
  const holidays = await holidaysFor(
    context,
    living.map(({ record }) => record),
    today,
  )
  const stood = living.map((each) => ({ ...each, standing: standingOf(each.record, today, holidays) }))
  const silent = stood.filter(({ standing }) => standing.silence !== null)
  const waits = silent.length === 0 ? new Map() : waitsOf(silent, await ownRecordNow(context, demo, today), today)
  return stood.map(({ record, asides, standing }) => ({
    record,
    asides,
    halfDone,
    ended: standing.ended,
    wait: waits.get(record.process.id) ?? null,
  }))
}

/** @throws Refusal when there is no such process. */
const agendaOfOne = async (context: Context, id: string, halfDone: readonly string[]): Promise<Agenda> => {
  const { db } = context.store
  const record = await readRecord(db, id)
  if (record === null) throw new Refusal('process-unknown')
  const living = [{ record, asides: await rowsOfProcesses(db, 'asides', [id]) }]
  return agendaOf(await followedIn(context, { living, demo: record.process.demo, halfDone }), momentOf(context))
}

const counted = async ({ store: { db } }: Context): Promise<{ open: number; all: number; demo: boolean }> => {
  const { open, all } = await countAll(db)
  return { open, all, demo: !(await hasOwn(db)) }
}

export const showToday = command({
  name: 'today.show',
  summary: 'Says what waits for you over all processes: today, and in the six days after, in order of when it matters.',
  input: z.strictObject({ process: Key.process.optional().describe('Only what waits in this process.') }),
  output: Agenda.extend({
    at: Instant.describe('When this was worked out.'),
    open: z.int().min(0).describe('How many processes are open.'),
    all: z.int().min(0).describe('How many processes are recorded.'),
    demo: z.boolean().describe('True when there is nothing but the example search to tell of.'),
  }),
  run: async (context, { process }) => {
    const { store, zone } = context
    const at = context.now()
    const now = Date.parse(at)
    const halfDone = await halfDoneIn(context)
    if (process !== undefined) return { at, ...(await agendaOfOne(context, process, halfDone)), ...(await counted(context)) }
    return keptAnswer(store, {
      name: 'today.show',
      of: [await lastMark(store.db), zone, ...halfDone].join(' '),
      holds: (answer) => Date.parse(answer.at) <= now && now < Date.parse(answer.until),
      work: async () => {
        const counts = await counted(context)
        const living = await livingRecords(store.db, counts.demo)
        return { at, ...agendaOf(await followedIn(context, { living, demo: counts.demo, halfDone }), momentOf(context)), ...counts }
      },
    })
  },
})
