import type { Known } from '#core/odds/known.ts'
import { type OwnRecord, ownRecordOf, withoutProcess } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import { ownRecordWords } from '#core/odds/ownRecordWords.ts'
import type { Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { lastSeq } from '#store/archive.ts'
import { everyRecord } from '#store/everyRecord.ts'
import type { Store } from '#store/open.ts'
import type { Context } from '../command.ts'
import { holidaysFor } from './holidays.ts'

/** Of a record as a change left it, on one day: what all processes say, and the days off that they were counted with. */
type Kept = { readonly of: string; readonly own: OwnRecord; readonly holidays: readonly Day[] }

/** What was worked out last for a store, of its own processes and of the example: thousands of processes are not read again until something changes. */
const keptOf = new WeakMap<Store, Map<boolean, Kept>>()

/** What all processes that came to a conversation say together, of the candidate's own or of the example. */
export const ownRecordNow = async (context: Context, demo: boolean, today: Day): Promise<Kept> => {
  const { store } = context
  const of = `${await lastSeq(store.db)} ${today}`
  const kept = keptOf.get(store) ?? new Map<boolean, Kept>()
  keptOf.set(store, kept)
  const known = kept.get(demo)
  if (known?.of === of) return known
  const records = await everyRecord(store.db, { demo, openToo: false })
  const holidays = await holidaysFor(context, records, today)
  const now = { of, own: ownRecordOf(records.map((record) => ownRecordStanding(record, today, holidays))), holidays }
  kept.set(demo, now)
  return now
}

/** What the candidate's other processes say of the candidate, for the odds of this one; null when they say nothing. An example has the other examples. */
export const ownRecordFor = async (context: Context, record: ProcessRecord, today: Day): Promise<Known['ownRecord']> => {
  const { own, holidays } = await ownRecordNow(context, record.process.demo, today)
  const others = withoutProcess(own, ownRecordStanding(record, today, holidays))
  const sentence = ownRecordWords(others)
  return sentence === null ? null : { belief: others.belief, sentence }
}
