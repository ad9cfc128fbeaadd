import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import type { Agenda, Due } from './due.ts'

const process = { id: '01a22a78-9980-7063-8c23-5d34a9e318d7', company: 'Orchard', role: null }
const promise: Due = { kind: 'promise', key: 'promise:1', on: '2026-11-24', process, what: 'Send references', dueOn: '2026-11-24', isOffer: false }
const stop: Due = { kind: 'stop', key: 'stop:1', on: '2026-11-24', process, since: '2026-10-20', workingDays: 25 }

const linesOf = (next: readonly Due[], more: Agenda['more']): string[] =>
  digestOf({ today: '2026-11-24', until: '2026-11-24T23:00:00.000Z', next: [...next], later: [], more })?.text.split('\n') ?? []

test('what is only counted is said as more where some of it is told, and else as it is', () => {
  expect(linesOf([promise], { write: 0, stop: 9 })).toContain('9 processes are silent past the day to stop waiting.')
  expect(linesOf([promise, stop], { write: 0, stop: 9 })).toContain('9 more are silent past the day to stop waiting.')
  expect(linesOf([promise, stop], { write: 2, stop: 1 })).toEqual(
    expect.arrayContaining(['2 more you may write to.', '1 more is silent past the day to stop waiting.']),
  )
})

test('a day on which nothing waits has no mail', () => {
  expect(digestOf({ today: '2026-11-24', until: '2026-11-24T23:00:00.000Z', next: [], later: [], more: { write: 0, stop: 9 } })).toBeNull()
})
