import type { Circumstances } from '#core/followup/note.ts'
import { addDays } from '#core/record/day.ts'
import type { Faulty } from './faults.ts'
import type { Written } from './notes.ts'

/** Days after the round on which one may write. */
const WRITE_AFTER = 12

/** What is known around a note of the set, as the record would have it. Notes of the same situation that go before it were sent. */
export const circumstancesOf = (note: Written & Partial<Pick<Faulty, 'earlier'>>, before: readonly Written[]): Circumstances => {
  const { situation, kind, to, at, earlier = [] } = note
  const { own, zone, theirZone, people, company, role, others, debrief, heldOn, planned, promise } = situation
  return {
    kind,
    at,
    zone,
    theirZone,
    own,
    to,
    people: people.map(([name]) => name),
    company,
    role,
    others: others.map(([other, its]) => ({ company: other, role: its })),
    debrief,
    heldOn,
    planned,
    earlier: [...earlier, ...before.map((sent) => ({ kind: 'thank-you' as const, on: sent.at.slice(0, 10), text: sent.text, to: sent.to }))],
    lastWordOn: heldOn,
    writeOn: addDays(heldOn, WRITE_AFTER),
    promisedOn: promise.dueOn,
    attached: 0,
  }
}
