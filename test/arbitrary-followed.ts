import fc, { type Arbitrary } from 'fast-check'
import { addDays, type Day } from '#core/record/day.ts'
import { UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { OutcomeKind } from '#core/record/outcome.ts'
import { UNKNOWN_PERSON } from '#core/record/person.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { UNKNOWN_PROMISE } from '#core/record/promise.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import type { Followed } from '#core/today/followed.ts'
import { aTime, aZone } from './arbitrary-rows.ts'

/** Days about one, before it and after it. */
const near = (day: Day, before: number, after: number): Arbitrary<Day> => fc.integer({ min: -before, max: after }).map((days) => addDays(day, days))

const orNull = <T>(one: Arbitrary<T>): Arbitrary<T | null> => fc.option(one, { nil: null })

const keyOf = (process: number, kind: number, index: number): string =>
  `019a0000-0000-7000-8000-${String(process * 1000 + kind * 100 + index).padStart(12, '0')}`

type Drawn = ReturnType<typeof drawnAbout> extends Arbitrary<infer D> ? D : never

const drawnAbout = (today: Day) =>
  fc.record({
    company: fc.constantFrom('Orchard', 'Halden', 'Fennel', 'Brightwater'),
    ended: fc.option(fc.constantFrom(...OutcomeKind.options), { nil: null, freq: 3 }),
    rounds: fc.array(
      fc.record({
        plannedOn: orNull(near(today, 20, 9)),
        plannedTime: orNull(aTime),
        heldOn: orNull(near(today, 20, 0)),
        zone: orNull(aZone),
        durationMinutes: orNull(fc.integer({ min: 1, max: 240 })),
        debrief: fc.constantFrom('none', 'begun', 'finished', 'typed' as const),
      }),
      { maxLength: 3 },
    ),
    promises: fc.array(
      fc.record({ by: fc.constantFrom('me' as const, 'them' as const), dueOn: orNull(near(today, 20, 9)), keptOn: orNull(near(today, 9, 0)) }),
      { maxLength: 3 },
    ),
    messages: fc.array(
      fc.record({
        direction: fc.constantFrom('sent' as const, 'received' as const),
        kind: orNull(fc.constantFrom('follow-up' as const, 'thank-you' as const, 'invitation' as const)),
        on: orNull(near(today, 20, 0)),
      }),
      { maxLength: 2 },
    ),
    wait: orNull(fc.record({ since: near(today, 40, 0), write: fc.integer({ min: 1, max: 20 }), stop: fc.integer({ min: 1, max: 40 }) })),
  })

const followedFrom = (drawn: Drawn, process: number): Followed => {
  const row = (kind: number, index: number) => ({ id: keyOf(process, kind, index), revision: 1, processId: keyOf(process, 0, 0) })
  const person = { ...UNKNOWN_PERSON, name: 'Maud Evers', ...row(1, 0) }
  const { company, ended, rounds, promises, messages, wait } = drawn
  return {
    record: {
      process: { ...UNKNOWN_PROCESS, company, id: keyOf(process, 0, 0), revision: 1, importKey: null, demo: false },
      people: [person],
      rounds: rounds.map(({ debrief: _, ...round }, index) => ({ ...UNKNOWN_ROUND, ...round, personIds: [person.id], ...row(2, index) })),
      debriefs: rounds.flatMap(({ debrief }, index) =>
        debrief === 'begun' || debrief === 'finished'
          ? [{ ...UNKNOWN_DEBRIEF, isFinished: debrief === 'finished', roundId: row(2, index).id, ...row(3, index) }]
          : [],
      ),
      promises: promises.map((promise, index) => ({ ...UNKNOWN_PROMISE, ...promise, what: `Promise ${index}`, ...row(4, index) })),
      messages: messages.map((message, index) => ({ ...UNKNOWN_MESSAGE, ...message, ...row(5, index) })),
      outcome: null,
    },
    ended,
    wait:
      wait === null ? null : { since: wait.since, workingDays: 9, writeOn: addDays(wait.since, wait.write), stopOn: addDays(wait.since, wait.stop) },
    asides: [],
    halfDone: rounds.flatMap(({ debrief }, index) => (debrief === 'typed' ? [row(2, index).id] : [])),
  }
}

/** A few processes in which much happens about a day: rounds before and after it, debriefs, promises, silences; some have ended. */
export const someFollowed = (today: Day, most = 6): Arbitrary<Followed[]> =>
  fc.array(drawnAbout(today), { maxLength: most }).map((all) => all.map(followedFrom))
