import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDay, aRow } from '#test/arbitrary-rows.ts'
import { addDays } from './day.ts'
import { type Message, UNKNOWN_MESSAGE } from './message.ts'
import type { Outcome } from './outcome.ts'
import { type Process, UNKNOWN_PROCESS } from './process.ts'
import { type Round, UNKNOWN_ROUND } from './round.ts'
import { silenceOf } from './silence.ts'

const TODAY = '2026-11-24'
const ID = '00000000-0000-7000-8000-000000000000'

type Said = { appliedOn?: string; rounds?: Partial<Round>[]; messages?: Partial<Message>[]; outcome?: Outcome }
const key = { id: ID, revision: 1, processId: ID }
const heard = ({ appliedOn, rounds = [], messages = [], outcome }: Said) => ({
  process: {
    ...UNKNOWN_PROCESS,
    company: 'Orchard',
    id: ID,
    revision: 1,
    importKey: null,
    demo: false,
    appliedOn: appliedOn ?? null,
  } satisfies Process,
  rounds: rounds.map((round) => ({ ...UNKNOWN_ROUND, ...key, ...round })),
  messages: messages.map((message) => ({ ...UNKNOWN_MESSAGE, direction: 'received' as const, ...key, ...message })),
  outcome: outcome ?? null,
})

test('silence is counted in whole days from their last word', () => {
  expect(silenceOf(heard({ appliedOn: '2026-10-01', rounds: [{ heldOn: '2026-11-10' }], messages: [{ on: '2026-11-14' }] }), TODAY)).toEqual({
    since: '2026-11-14',
    days: 10,
    after: 'their word',
  })
})

test('when they never said a word, it is counted from applying', () => {
  expect(silenceOf(heard({ appliedOn: '2026-11-20' }), TODAY)).toEqual({ since: '2026-11-20', days: 4, after: 'applying' })
})

test('what the candidate sends breaks no silence', () => {
  const said = { appliedOn: '2026-11-01', messages: [{ direction: 'sent' as const, on: '2026-11-23' }] }
  expect(silenceOf(heard(said), TODAY)?.days).toBe(23)
})

test('there is none while a round lies ahead, nor once it is over', () => {
  expect(silenceOf(heard({ appliedOn: '2026-11-01', rounds: [{ plannedOn: '2026-11-25' }] }), TODAY)).toBeNull()
  const outcome: Outcome = { ...key, kind: 'rejection', on: null, stage: null, notes: null }
  expect(silenceOf(heard({ appliedOn: '2026-11-01', outcome }), TODAY)).toBeNull()
})

test('unknown stays unknown: no date, no silence', () => {
  expect(silenceOf(heard({}), TODAY)).toBeNull()
  // They did say something, nobody knows when: it cannot have been silent since applying.
  expect(silenceOf(heard({ appliedOn: '2026-11-01', rounds: [{}] }), TODAY)).toBeNull()
  expect(silenceOf(heard({ appliedOn: '2026-11-01', messages: [{ on: null }] }), TODAY)).toBeNull()
})

test('it never is below zero, and a day later it is one day longer', () => {
  const rows = fc.record({ rounds: fc.array(aRow('rounds'), { maxLength: 3 }), messages: fc.array(aRow('messages'), { maxLength: 3 }) })
  fc.assert(
    fc.property(rows, aDay, fc.option(aDay), ({ rounds, messages }, today, appliedOn) => {
      const record = heard({ rounds, messages, ...(appliedOn === null ? {} : { appliedOn }) })
      const silence = silenceOf(record, today)
      if (silence === null) return
      expect(silence.days).toBeGreaterThanOrEqual(0)
      expect(addDays(silence.since, silence.days)).toBe(today)
      expect(silenceOf(record, addDays(today, 1))?.days).toBe(silence.days + 1)
    }),
  )
})
