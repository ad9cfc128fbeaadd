import { z } from 'zod'
import { Waiting } from '#core/odds/waiting.ts'
import { addDays, Day, latestDay } from '#core/record/day.ts'
import { NoteKind } from '#core/record/keptNote.ts'
import { lastWordOn } from '#core/record/lastWord.ts'
import type { OutcomeKind } from '#core/record/outcome.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { roundDay } from '#core/record/round.ts'
import { Id } from '#core/record/text.ts'
import { command } from '../command.ts'
import { Key } from '../record/rows.ts'
import { type Around, aroundOf, lastRoundHeld, openPromise, roundAhead, sentOf } from './around.ts'
import { waitingFor } from './waitingFor.ts'

const When = z.strictObject({
  lastWordOn: Day.nullable().describe('The day of their last word.'),
  askedOn: Day.nullable().describe('The day on which you asked since then; null when you have not.'),
  promise: z
    .strictObject({ what: z.string(), dueOn: Day, isPassed: z.boolean(), askOn: z.iso.date().describe('The day from which one may ask after it.') })
    .nullable()
    .describe('What they promised and have not kept yet.'),
  waiting: Waiting.omit({ curve: true }).nullable().describe('When one may write and when to stop waiting; null while nothing is silent.'),
  round: z.strictObject({ round: Id, on: Day }).nullable().describe('The last round that took place.'),
  toThank: z.array(z.strictObject({ person: Id, name: z.string() })).describe('Who was met in the last round and has not been thanked.'),
  may: z.array(NoteKind).describe('The notes that it is time for.'),
  mayClose: z.boolean().describe('It is time to stop waiting: silence.close closes it.'),
})
type When = z.input<typeof When>

/** A thank-you is late after so many days, and then better left. */
const THANKS_DAYS = 7

const toThank = (around: Around): When['toThank'] => {
  const { record, today } = around
  const round = lastRoundHeld(around, null)
  const heldOn = round?.heldOn ?? round?.plannedOn ?? null
  if (round === null || heldOn === null || Date.parse(today) - Date.parse(heldOn) > THANKS_DAYS * 86_400_000) return []
  const thanked = new Set(sentOf(around, 'thank-you', round).map(({ personId }) => personId))
  return record.people.filter(({ id }) => round.personIds.includes(id) && !thanked.has(id)).map(({ id, name }) => ({ person: id, name }))
}

const askedSince = ({ messages }: ProcessRecord, since: Day | null): Day | null =>
  latestDay(
    messages.filter(({ direction, kind, on }) => direction === 'sent' && kind === 'follow-up' && (on ?? '9999') >= (since ?? '')).map(({ on }) => on),
  )

/** What one may write once they have said how it ends. */
const AFTER: Readonly<Partial<Record<OutcomeKind, readonly NoteKind[]>>> = {
  rejection: ['after-no'],
  offer: ['ask-time', 'accept-offer', 'decline-offer'],
}

const timely = (when: Omit<When, 'may' | 'mayClose'>, around: Around): NoteKind[] => {
  const { record, today } = around
  if (record.outcome !== null) return [...(AFTER[record.outcome.kind] ?? [])]
  const { promise, askedOn, waiting, toThank: left } = when
  const askedAboutPromise = askedOn !== null && promise !== null && askedOn > promise.dueOn
  const isPromiseDue = promise?.isPassed === true && promise.askOn <= today && !askedAboutPromise
  // One asks once: after what was promised, or else how things stand.
  const isSilent = !isPromiseDue && waiting !== null && waiting.writeOn <= today && waiting.stopWaitingOn > today && askedOn === null
  return [
    ...(left.length > 0 ? (['thank-you'] as const) : []),
    ...(roundAhead(around) === null ? [] : (['accept-invitation'] as const)),
    ...(isPromiseDue ? (['promise-due'] as const) : []),
    ...(isSilent ? (['nudge'] as const) : []),
  ]
}

export const whenToWrite = command({
  name: 'note.when',
  summary: 'Says when to write and when to stop waiting, what they promised, and which notes it is time for. Writing is never said to help.',
  input: z.strictObject({ process: Key.process }),
  output: When,
  run: async (context, { process }) => {
    const around = await aroundOf(context, process)
    const { record, today } = around
    const { waiting } = await waitingFor(context, record, today)
    const promise = openPromise(record)
    const held = lastRoundHeld(around, null)
    const since = lastWordOn(record, today)
    const known = {
      lastWordOn: since,
      askedOn: askedSince(record, since),
      promise:
        promise?.dueOn == null
          ? null
          : { what: promise.what, dueOn: promise.dueOn, isPassed: promise.dueOn < today, askOn: waiting?.writeOn ?? addDays(promise.dueOn, 1) },
      waiting: waiting === null ? null : { writeOn: waiting.writeOn, stopWaitingOn: waiting.stopWaitingOn, words: waiting.words },
      round: held === null ? null : { round: held.id, on: roundDay(held) ?? today },
      toThank: record.outcome === null ? toThank(around) : [],
    }
    return { ...known, may: timely(known, around), mayClose: record.outcome === null && waiting !== null && waiting.stopWaitingOn <= today }
  },
})
