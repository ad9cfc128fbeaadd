import { addDays, type Day, latestDay } from '../record/day.ts'
import type { ProcessRecord } from '../record/record.ts'

/** An offer that is not answered yet; `answerBy` is the day by which, null when nobody has said one. */
export type OfferInHand = { readonly company: string; readonly answerBy: Day | null }

/** An offer of which nobody said by when it is to be answered is taken to be open for so long: ours to say. */
const OPEN_DAYS = 30

type Rows = Pick<ProcessRecord, 'process' | 'promises' | 'messages' | 'outcome'>

const offeredOn = ({ messages, outcome }: Rows): Day | null =>
  outcome?.on ?? latestDay(messages.map(({ direction, kind, on }) => (direction === 'received' && kind === 'offer' ? on : null)))

/**
 * The offer of a process that ended with one, as long as it is in hand: until the answer that the candidate promised by a day is given. Where no day was ever
 * promised, for a month from the day of the offer; of an offer without a day nobody knows whether it is old.
 */
export const offerInHand = (record: Rows, today: Day): OfferInHand | null => {
  const { company } = record.process
  const own = record.promises.filter(({ by, dueOn }) => by === 'me' && dueOn !== null)
  const answerBy = latestDay(own.filter(({ keptOn }) => keptOn === null).map(({ dueOn }) => dueOn))
  if (answerBy !== null) return { company, answerBy }
  const on = offeredOn(record)
  return own.length > 0 || on === null || addDays(on, OPEN_DAYS) < today ? null : { company, answerBy: null }
}
