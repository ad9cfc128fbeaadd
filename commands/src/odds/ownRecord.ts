import type { Known } from '#core/odds/known.ts'
import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import { ownRecordWords } from '#core/odds/ownRecordWords.ts'
import type { Day } from '#core/record/day.ts'
import type { Process } from '#core/record/process.ts'
import { everyRecord } from '#store/everyRecord.ts'
import type { Context } from '../command.ts'
import { holidaysFor } from './holidays.ts'

/** What the candidate's other processes say of the candidate, for the odds of this one; null when they say nothing. An example has the other examples. */
export const ownRecordFor = async (context: Context, { id, demo }: Pick<Process, 'id' | 'demo'>, today: Day): Promise<Known['ownRecord']> => {
  const others = (await everyRecord(context.store.db, { demo, openToo: false })).filter(({ process }) => process.id !== id)
  const holidays = await holidaysFor(context, others, today)
  const own = ownRecordOf(others.map((record) => ownRecordStanding(record, today, holidays)))
  const sentence = ownRecordWords(own)
  return sentence === null ? null : { belief: own.belief, sentence }
}
