import { describe, expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { refuseAhead, refuseDebrief, refuseForeign, refuseOutcome, refuseRound, todayAt } from './moves.ts'
import type { Outcome } from './outcome.ts'
import { UNKNOWN_PROCESS } from './process.ts'
import type { ProcessRecord } from './record.ts'
import { type Round, UNKNOWN_ROUND } from './round.ts'

const MOMENT = { now: '2026-11-24T11:00:00Z', zone: 'Europe/Amsterdam' }
const keyed = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [ID, OTHER] = [keyed(1), keyed(2)]

const outcome = (said: Partial<Outcome> = {}): Outcome => ({
  id: ID,
  revision: 1,
  processId: ID,
  kind: 'rejection',
  on: null,
  stage: null,
  notes: null,
  ...said,
})
const round = (said: Partial<Round> = {}): Round => ({ ...UNKNOWN_ROUND, id: keyed(9), revision: 1, processId: ID, ...said })
const record = (said: Partial<ProcessRecord> = {}): ProcessRecord => ({
  process: { ...UNKNOWN_PROCESS, id: ID, revision: 1, company: 'Orchard', importKey: null, demo: false },
  people: [{ id: ID, revision: 1, processId: ID, name: 'Maud Evers', role: null, email: null, decisionPart: null, notes: null }],
  rounds: [round({ id: ID, number: 1 })],
  debriefs: [],
  promises: [],
  messages: [],
  outcome: null,
  ...said,
})

const refusal = (move: () => void): { code: RefusalCode; sentence: string } | null => {
  try {
    move()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, sentence: error.message }
  }
}

describe('a round', () => {
  const refused = (said: Partial<Round>, of = record()) => refusal(() => refuseRound(of, round(said), MOMENT))

  test('may be planned, held or undated', () => {
    for (const said of [{}, { number: 2 }, { plannedOn: '2026-12-01' }, { heldOn: '2026-11-24', heldTime: '12:00' }, { personIds: [ID] }])
      expect(refused(said), JSON.stringify(said)).toBeNull()
  })

  test('does not take a number that is taken, but keeps its own', () => {
    expect(refused({ number: 1 })).toEqual({
      code: 'round-number-taken',
      sentence: 'This process has a round 1 already. Give this one another number, or correct that one.',
    })
    expect(refused({ id: ID, number: 1 })).toBeNull()
    expect(refused({ number: null }, record({ rounds: [round({ id: ID, number: null })] }))).toBeNull()
  })

  test('was not held tomorrow, nor later today', () => {
    expect(refused({ heldOn: '2026-11-25' })?.sentence).toBe('A round held on 2026-11-25 lies ahead. It can be recorded once it has happened.')
    expect(refused({ heldOn: '2026-11-24', heldTime: '12:01' })?.code).toBe('day-ahead')
    // It is tomorrow already where this one was held.
    expect(refused({ heldOn: '2026-11-25', zone: 'Pacific/Kiritimati' })).toBeNull()
  })

  test('has nobody in it who is not of the process', () => {
    expect(refused({ personIds: [ID, OTHER] })?.code).toBe('person-unknown')
  })

  test('is not planned once the process is over', () => {
    const over = record({ outcome: outcome({ on: '2026-11-20' }) })
    expect(refused({ plannedOn: '2026-11-21' }, over)).toEqual({
      code: 'process-over',
      sentence: 'This process is over, so no round can be planned in it. If it has come back to life, undo the outcome first.',
    })
    expect(refused({ plannedOn: '2026-11-19' }, over)).toBeNull()
    expect(refused({ plannedOn: '2026-11-21', heldOn: '2026-11-21' }, over)).toBeNull()
    // It ended, nobody knows when: at the latest today.
    expect(refused({ plannedOn: '2026-11-25' }, record({ outcome: outcome() }))?.code).toBe('process-over')
    expect(refused({ plannedOn: '2026-11-23' }, record({ outcome: outcome() }))).toBeNull()
  })
})

describe('a debrief', () => {
  const refused = (said: Partial<Round>) => refusal(() => refuseDebrief(round(said), MOMENT))

  test('is of a round that has happened', () => {
    expect(refused({ plannedOn: '2026-11-24', plannedTime: '12:01' })).toEqual({
      code: 'round-not-happened',
      sentence: 'This round has not happened yet, so it cannot have a debrief. Move its date, or keep these as notes of the process.',
    })
    expect(refused({ plannedOn: '2026-11-24', plannedTime: '12:00' })).toBeNull()
    expect(refused({ heldOn: '2026-11-01' })).toBeNull()
  })

  test('may be of a round whose date nobody knows', () => {
    expect(refused({})).toBeNull()
  })
})

describe('an outcome', () => {
  test('is the only one of its process', () => {
    expect(refusal(() => refuseOutcome(record({ outcome: outcome() }), outcome({ kind: 'offer' }), MOMENT))).toEqual({
      code: 'outcome-already',
      sentence: 'This process has an outcome already (rejection). Correct that one, or undo it.',
    })
  })

  test('does not lie ahead', () => {
    expect(refusal(() => refuseOutcome(record(), outcome({ on: '2026-11-25' }), MOMENT))?.code).toBe('day-ahead')
    for (const on of ['2026-11-24', null]) expect(refusal(() => refuseOutcome(record(), outcome({ on }), MOMENT))).toBeNull()
  })
})

test('today is the day on the wall of the candidate, not in Greenwich', () => {
  const late = '2026-11-24T23:30:00Z'
  expect(todayAt({ now: late, zone: 'Europe/Amsterdam' })).toBe('2026-11-25')
  expect(todayAt({ now: late, zone: 'UTC' })).toBe('2026-11-24')
  expect(refusal(() => refuseAhead('A message', '2026-11-25', { now: late, zone: 'UTC' }))?.sentence).toMatch(/^A message on 2026-11-25 lies ahead/)
  expect(refusal(() => refuseAhead('A message', '2026-11-25', { now: late, zone: 'Europe/Amsterdam' }))).toBeNull()
  expect(refusal(() => refuseAhead('A message', null, { now: late, zone: 'UTC' }))).toBeNull()
})

test('nothing hangs on what is not of the process, and may hang on nothing', () => {
  expect(refusal(() => refuseForeign([{ id: ID }], OTHER, 'person'))?.sentence).toBe(
    'There is no such person. It may have been removed in another window.',
  )
  for (const id of [ID, null]) expect(refusal(() => refuseForeign([{ id: ID }], id, 'person'))).toBeNull()
})
