import type { Invitation, InvitationFacts } from '../record/invitation.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Round } from '../record/round.ts'
import { type Appointment, appointmentsOf } from './appointments.ts'
import type { CalendarFacts, RoundStep } from './preview.ts'

/** Which round came of which one of an event. */
type RoundOf = Invitation['rounds'][number]

/** What the latest words on one event do to the rounds of its process. */
export type RoundSteps = {
  readonly steps: readonly RoundStep[]
  /** Which round came of which, for those that stay; new ones are not in it. */
  readonly rounds: readonly RoundOf[]
  readonly doubts: readonly string[]
}

const factsOf = ({ start, durationMinutes, where, link }: Appointment): CalendarFacts => ({
  plannedOn: start.on,
  plannedTime: start.time,
  zone: start.time === null ? null : start.zone,
  durationMinutes,
  where,
  link,
})

/** A day and its hour belong together. */
const TOGETHER = [['plannedOn', 'plannedTime', 'zone'], ['durationMinutes'], ['where'], ['link']] as const

/** What they changed, over what the candidate has: what they did not touch stays as the candidate corrected it. */
const overOwn = (round: Round, before: CalendarFacts, after: CalendarFacts): CalendarFacts => {
  const { plannedOn, plannedTime, zone, durationMinutes, where, link } = round
  const facts: CalendarFacts = { plannedOn, plannedTime, zone, durationMinutes, where, link }
  for (const fields of TOGETHER)
    if (fields.some((field) => before[field] !== after[field])) Object.assign(facts, Object.fromEntries(fields.map((field) => [field, after[field]])))
  return facts
}

const isSame = (round: Round, facts: CalendarFacts): boolean => TOGETHER.flat().every((field) => round[field] === facts[field])

const HELD = 'It was called off, but by your record that round took place, so it stays.'

type Past = { readonly before: ReadonlyMap<string | null, CalendarFacts>; readonly record: ProcessRecord | null }

const stepOf = ({ occurrence, roundId }: RoundOf, after: CalendarFacts | undefined, { before, record }: Past): RoundStep | null | 'held' => {
  const round = record?.rounds.find(({ id }) => id === roundId)
  const known = before.get(occurrence)
  if (round === undefined || record === null) return null
  if (after === undefined) {
    if (round.heldOn !== null || record.debriefs.some((debrief) => debrief.roundId === roundId)) return 'held'
    return { what: 'called-off', round: roundId, occurrence, facts: known ?? overOwn(round, NOTHING, NOTHING), was: null }
  }
  const facts = overOwn(round, known ?? after, after)
  return isSame(round, facts)
    ? { what: 'as it is', round: roundId, occurrence, facts, was: null }
    : { what: 'changed', round: roundId, occurrence, facts, was: overOwn(round, NOTHING, NOTHING) }
}

const NOTHING: CalendarFacts = { plannedOn: null, plannedTime: null, zone: null, durationMinutes: null, where: null, link: null }

const byOccurrence = (words: readonly InvitationFacts[]): Map<string | null, CalendarFacts> =>
  new Map(appointmentsOf(words).map((appointment) => [appointment.start.occurrence, factsOf(appointment)]))

/**
 * What becomes of the rounds of a process by the latest words on one event: new ones, those that are moved, those that are called off. A round that the
 * candidate took away is not brought again.
 *
 * @param before the words that were known, `after` those that are known now
 * @param rounds which round came of which
 */
export const roundSteps = (
  before: readonly InvitationFacts[],
  after: readonly InvitationFacts[],
  rounds: readonly RoundOf[],
  record: ProcessRecord | null,
): RoundSteps => {
  const now = byOccurrence(after)
  const past: Past = { before: byOccurrence(before), record }
  const known = rounds.map((one) => ({ one, step: stepOf(one, now.get(one.occurrence), past) }))
  const mapped = new Set(rounds.map(({ occurrence }) => occurrence))
  const added = [...now]
    .filter(([occurrence]) => !mapped.has(occurrence))
    .map(([occurrence, facts]): RoundStep => ({ what: 'added', round: null, occurrence, facts, was: null }))
  return {
    steps: [...known.flatMap(({ step }) => (step === null || step === 'held' ? [] : [step])), ...added],
    rounds: known.filter(({ one }) => now.has(one.occurrence)).map(({ one }) => one),
    doubts: known.some(({ step }) => step === 'held') ? [HELD] : [],
  }
}
