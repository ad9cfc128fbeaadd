import { Refusal } from '../refusal.ts'
import type { Day, Instant } from './day.ts'
import type { OutcomeFacts } from './outcome.ts'
import type { ProcessRecord } from './record.ts'
import { hasHappened, type RoundFacts } from './round.ts'
import { wallClock, type Zone } from './zone.ts'

/** The moment at which a move is made, on the candidate's own clock. */
export type Moment = { now: Instant; zone: Zone }

/** The calendar day at that moment. */
export const todayAt = ({ now, zone }: Moment): Day => wallClock(now, zone).on

/** @throws Refusal when something that is said to have happened lies ahead. */
export const refuseAhead = (what: string, day: Day | null, moment: Moment): void => {
  if (day !== null && day > todayAt(moment)) throw new Refusal('day-ahead', { what, day })
}

/** @throws Refusal when a round cannot stand in its process: number taken, held ahead of time, planned after the end, or with people who are not there. */
export const refuseRound = (record: ProcessRecord, round: RoundFacts & { id?: string }, moment: Moment): void => {
  if (round.heldOn !== null && hasHappened(round, moment.now, moment.zone) === false)
    throw new Refusal('day-ahead', { what: 'A round held', day: round.heldOn })
  const twin = record.rounds.find((other) => other.id !== round.id && other.number !== null && other.number === round.number)
  if (twin !== undefined) throw new Refusal('round-number-taken', { number: twin.number as number })
  const known = new Set(record.people.map(({ id }) => id))
  if (round.personIds.some((id) => !known.has(id))) throw new Refusal('person-unknown')
  const end = record.outcome?.on ?? (record.outcome === null ? null : todayAt(moment))
  if (end !== null && round.plannedOn !== null && round.plannedOn > end && round.heldOn === null) throw new Refusal('process-over')
}

/** @throws Refusal when the round has not taken place: nobody can have notes of what is still to come. */
export const refuseDebrief = (round: RoundFacts, { now, zone }: Moment): void => {
  if (hasHappened(round, now, zone) === false) throw new Refusal('round-not-happened')
}

/** @throws Refusal when the process has an outcome already, or the outcome lies ahead. */
export const refuseOutcome = (record: ProcessRecord, outcome: OutcomeFacts, moment: Moment): void => {
  if (record.outcome !== null) throw new Refusal('outcome-already', { kind: record.outcome.kind })
  refuseAhead('An outcome', outcome.on, moment)
}

/** @throws Refusal when something is said to belong to a round or a person that is not of this process. */
export const refuseForeign = (known: readonly { id: string }[], id: string | null, what: string): void => {
  if (id !== null && !known.some((row) => row.id === id)) throw new Refusal('row-unknown', { what })
}
