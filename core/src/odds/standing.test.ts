import { describe, expect, test } from 'vitest'
import { UNKNOWN_DEBRIEF } from '../record/debrief.ts'
import type { Message } from '../record/message.ts'
import { UNKNOWN_MESSAGE } from '../record/message.ts'
import { UNKNOWN_PROCESS } from '../record/process.ts'
import { type PromiseMade, UNKNOWN_PROMISE } from '../record/promise.ts'
import type { ProcessRecord } from '../record/record.ts'
import { type Round, UNKNOWN_ROUND } from '../record/round.ts'
import { Standing, standingOf as standingOn, UNKNOWN_STANDING } from './standing.ts'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const TODAY = '2026-11-24'
const standingOf = (of: ProcessRecord) => standingOn(of, TODAY)
const process = { ...UNKNOWN_PROCESS, company: 'Meridian Health', id: id(1), revision: 1, importKey: null, demo: false }
const round = (n: number, facts: Partial<Round> = {}): Round => ({ ...UNKNOWN_ROUND, id: id(n), revision: 1, processId: id(1), ...facts })
const received = (n: number, kind: Message['kind'], on: string | null = null): Message => ({
  ...UNKNOWN_MESSAGE,
  direction: 'received',
  kind,
  on,
  id: id(n),
  revision: 1,
  processId: id(1),
})
const record = (facts: Partial<ProcessRecord> = {}): ProcessRecord => ({
  process,
  people: [],
  rounds: [],
  debriefs: [],
  promises: [],
  messages: [],
  outcome: null,
  ...facts,
})

describe('where a process stands', () => {
  test('is at the application when nothing else was recorded, with no date at all', () => {
    expect(standingOf(record())).toEqual(UNKNOWN_STANDING)
  })

  test('is a standing by its own schema, whatever was recorded', () => {
    const rounds = [round(2, { isScreen: true }), round(3, { number: 2, isLast: false, finalists: 4 })]
    const standing = standingOf(record({ process: { ...process, source: 'referred', employerKind: 'academic' }, rounds }))
    expect(Standing.parse(standing)).toEqual({
      stage: 'first',
      signs: [],
      fullRounds: 1,
      firstWasScreen: true,
      isLast: false,
      wentOn: false,
      finalists: 4,
      source: 'referred',
      employerKind: 'academic',
      silence: null,
      ended: null,
    })
  })

  test('takes what is last and how many are left from the furthest round, not from an earlier one', () => {
    const rounds = [round(2, { number: 1, isLast: true, finalists: 8 }), round(3, { number: 2 })]
    expect(standingOf(record({ rounds }))).toMatchObject({ stage: 'second', isLast: null, finalists: null })
  })

  test('takes the latest reading of a sign by the order of the rounds, whatever the order in which they were noted down', () => {
    const read = (n: number, roundId: string, seen: 'present' | 'absent') => ({
      ...UNKNOWN_DEBRIEF,
      ...{ id: id(n), revision: 1, processId: id(1), roundId },
      readings: [{ sign: 'smiling', seen, cancelledBy: null }],
    })
    const rounds = [round(2, { number: 1 }), round(3, { number: 2 })]
    const debriefs = [read(5, id(3), 'absent'), read(4, id(2), 'present')]
    expect(standingOf(record({ rounds, debriefs })).signs).toEqual([{ sign: 'smiling', seen: 'absent', cancelledBy: null }])
  })

  test.each([
    ['a full interview was declared the last and another followed', [round(2, { number: 1, isLast: true }), round(3, { number: 2 })], true],
    ['two were, one after the other', [round(2, { number: 1, isLast: true }), round(3, { number: 2, isLast: true })], true],
    ['the one that was declared the last is the furthest', [round(2, { number: 1 }), round(3, { number: 2, isLast: true })], false],
    ['an earlier one was said not to be the last', [round(2, { number: 1, isLast: false }), round(3, { number: 2 })], false],
    ['only a recruiter screen was declared the last', [round(2, { number: 1, isScreen: true, isLast: true }), round(3, { number: 2 })], false],
    ['only a recruiter screen followed', [round(2, { number: 1, isLast: true }), round(3, { number: 2, isScreen: true })], false],
    ['there is no round', [], false],
  ])('knows whether they went on after a last round: %s', (_, rounds, wentOn) => {
    expect(standingOf(record({ rounds })).wentOn).toBe(wentOn)
  })

  test.each([
    [6, 2, 3],
    [6, null, 6],
    [5, 2, 2.5],
    [2, 3, 1],
  ])('is among %d candidates left with %s openings as among %d with one', (finalists, openings, toEach) => {
    expect(standingOf(record({ rounds: [round(2, { finalists, openings })] })).finalists).toBe(toEach)
  })

  test('does not depend on the order in which rounds lie', () => {
    const rounds = [round(2, { number: 1, formats: ['video'] }), round(3, { number: 2, finalists: 3 }), round(4, { number: 3 })]
    expect(standingOf(record({ rounds: rounds.toReversed() }))).toEqual(standingOf(record({ rounds })))
  })
})

describe('whether the first conversation was a recruiter screen', () => {
  test.each([
    ['is not known when nobody said', [round(2)], null],
    ['is not known from a video call', [round(2, { formats: ['video'] })], null],
    ['is not known when only round 2 was recorded', [round(2, { number: 2, formats: ['panel'] })], null],
    ['is no when they said so', [round(2, { isScreen: false })], false],
    ['is no when it was a panel', [round(2, { formats: ['panel'] }), round(3)], false],
    ['is yes when they said so', [round(2, { isScreen: true })], true],
    ['is yes when its format says so', [round(2, { formats: ['screen'] }), round(3)], true],
    ['is no when they said so of a round of that format', [round(2, { formats: ['screen'], isScreen: false })], false],
  ])('%s', (_, rounds, expected) => {
    expect(standingOf(record({ rounds })).firstWasScreen).toBe(expected)
  })
})

describe('a process has ended', () => {
  test('as its outcome says', () => {
    const outcome = { id: id(9), revision: 1, processId: id(1), kind: 'withdrawal', on: null, stage: null, notes: null } as const
    expect(standingOf(record({ outcome, messages: [received(2, 'offer')] })).ended).toBe('withdrawal')
  })

  test.each([
    ['with an offer among their messages, before any outcome was recorded', [received(2, 'offer')], 'offer'],
    ['with a no among their messages', [received(2, 'rejection', '2026-11-02'), received(3, 'acknowledgement', '2026-11-09')], 'rejection'],
    ['not, when they invited again after a no', [received(2, 'invitation', '2026-11-09'), received(3, 'rejection', '2026-11-02')], null],
    ['not, by a follow-up of theirs', [received(2, 'follow-up')], null],
    ['not, by a message that was sent', [{ ...received(2, 'rejection'), direction: 'sent' as const }], null],
    ['as the one recorded later says, when no day is known', [received(3, 'offer'), received(2, 'rejection')], 'offer'],
  ])('%s', (_, messages, expected) => {
    expect(standingOf(record({ messages })).ended).toBe(expected)
  })
})

describe('the silence', () => {
  const promise = (n: number, facts: Partial<PromiseMade>): PromiseMade => ({
    ...UNKNOWN_PROMISE,
    by: 'them',
    what: 'Word on the next round',
    id: id(n),
    revision: 1,
    processId: id(1),
    ...facts,
  })
  const silent = (facts: Partial<ProcessRecord>) => standingOf(record({ rounds: [round(2, { heldOn: '2026-11-10' })], ...facts })).silence

  test('is counted from their last word, with no promise when they made none', () => {
    expect(silent({})).toEqual({ since: '2026-11-10', days: 14, promisedOn: null, holidays: [] })
  })

  test('is none before a planned round, when no date is known, or when their no is among the messages', () => {
    expect(silent({ rounds: [round(2, { heldOn: '2026-11-10' }), round(3, { plannedOn: '2026-11-27' })] })).toBeNull()
    expect(silent({ rounds: [round(2)], promises: [promise(5, { dueOn: '2026-11-20' })] })).toBeNull()
    expect(silent({ messages: [received(2, 'rejection', '2026-11-12')] })).toBeNull()
  })

  test('knows the latest day they promised and did not keep; what the candidate promised, or was kept, or had no day, is none', () => {
    const promises = [
      promise(4, { dueOn: '2026-11-17' }),
      promise(5, { dueOn: '2026-11-20' }),
      promise(6, { dueOn: '2026-11-27', by: 'me' }),
      promise(7, { dueOn: '2026-11-26', keptOn: '2026-11-23' }),
      promise(8, {}),
    ]
    expect(silent({ promises })?.promisedOn).toBe('2026-11-20')
    expect(silent({ promises: promises.toReversed() })?.promisedOn).toBe('2026-11-20')
  })

  test('knows the days off that it is told', () => {
    const held = record({ rounds: [round(2, { heldOn: '2026-11-10' })] })
    expect(standingOn(held, TODAY, ['2026-11-11']).silence?.holidays).toEqual(['2026-11-11'])
  })
})
