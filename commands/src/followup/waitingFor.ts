import { beliefsOf, NOTHING_KNOWN } from '#core/odds/known.ts'
import { type Standing, standingOf } from '#core/odds/standing.ts'
import { type Waiting, waitingOf } from '#core/odds/waiting.ts'
import type { Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import type { Context } from '../command.ts'
import { holidaysFor } from '../odds/holidays.ts'
import { ownRecordFor } from '../odds/ownRecord.ts'

/** What waiting does to a process, by the same reckoning as its odds: null while there is no silence, when it has ended, or nobody knows since when. */
export const waitingFor = async (context: Context, record: ProcessRecord, today: Day): Promise<{ standing: Standing; waiting: Waiting | null }> => {
  const standing = standingOf(record, today, await holidaysFor(context, [record], today))
  if (standing.silence === null) return { standing, waiting: null }
  const known = { ...NOTHING_KNOWN, ownRecord: await ownRecordFor(context, record, today) }
  return { standing, waiting: waitingOf(standing, beliefsOf(standing, known).after) }
}
