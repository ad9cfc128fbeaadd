import { setImmediate } from 'node:timers/promises'
import { PRIOR } from '#core/odds/spread.ts'
import { standingOf } from '#core/odds/standing.ts'
import { stopWaitingFinder } from '#core/odds/stopWaiting.ts'
import type { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { lastSeq } from '#store/archive.ts'
import { everyRecord } from '#store/everyRecord.ts'
import type { Store } from '#store/open.ts'
import type { Context } from '../command.ts'
import { momentOf } from '../record/rows.ts'
import { holidaysFor } from './holidays.ts'
import { ownRecordFor } from './ownRecord.ts'

/** Of each open process that is silent, the day to stop waiting on. */
export type StopDays = ReadonlyMap<string, Day>

type Kept = { readonly of: string; readonly days: Promise<StopDays> }

/** What was worked out last for a store: it holds until something changes, or the day does. */
const keptOf = new WeakMap<Store, Kept>()

/** Others are served after so many processes. */
const TURN = 50

const worked = async (context: Context, today: Day): Promise<StopDays> => {
  const days = new Map<string, Day>()
  const stopWaitingOn = stopWaitingFinder()
  for (const demo of [false, true]) {
    const records = await everyRecord(context.store.db, { demo, openToo: true })
    const holidays = await holidaysFor(context, records, today)
    for (const [index, record] of records.entries()) {
      if (index % TURN === TURN - 1) await setImmediate()
      if (record.outcome !== null) continue
      const standing = standingOf(record, today, holidays)
      if (standing.silence === null) continue
      const stopOn = stopWaitingOn(standing, (await ownRecordFor(context, record, today))?.belief ?? PRIOR)
      if (stopOn !== null) days.set(record.process.id, stopOn)
    }
  }
  return days
}

/** The days to stop waiting on, as the page of each process says them. */
export const stopDaysNow = async (context: Context): Promise<StopDays> => {
  const { store } = context
  const today = todayAt(momentOf(context))
  const of = `${await lastSeq(store.db)} ${today}`
  const known = keptOf.get(store)
  if (known?.of === of) return known.days
  const now = { of, days: worked(context, today) }
  keptOf.set(store, now)
  now.days.catch(() => keptOf.delete(store))
  return now.days
}

/** Those of which the day to stop waiting has passed. */
export const overdueNow = async (context: Context): Promise<StopDays> => {
  const today = todayAt(momentOf(context))
  return new Map([...(await stopDaysNow(context))].filter(([, stopOn]) => stopOn < today))
}
