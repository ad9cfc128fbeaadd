import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Shown } from './process.ts'
import { gapsOf, type Mark, marksOf } from './timelineOf.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 9, 30) })
})
afterEach(() => {
  vi.useRealTimers()
})

const recordOf = (facts: object): Shown => ({ process: { appliedOn: null }, rounds: [], messages: [], outcome: null, ...facts }) as unknown as Shown
const round = (number: number, heldOn: string | null, plannedOn: string | null = null) => ({ number, heldOn, plannedOn })

const thingsOn = (marks: readonly Mark[]) => marks.map(({ things }) => things)

describe('what stands on the timeline', () => {
  test('nothing without a date, not even today', () => expect(marksOf(recordOf({ rounds: [round(1, null)] }))).toEqual([]))

  test('an open process runs on to today, and a planned round lies ahead of it', () => {
    const marks = marksOf(recordOf({ process: { appliedOn: '2026-10-02' }, rounds: [round(1, null, '2026-11-26')] }))
    expect(thingsOn(marks)).toEqual([['Applied'], ['Today'], ['Round 1']])
    expect(marks.map(({ isAhead }) => isAhead)).toEqual([false, false, true])
  })

  test('a process that is over stops where it ended', () => {
    const marks = marksOf(recordOf({ process: { appliedOn: '2026-10-02' }, outcome: { on: '2026-10-20', kind: 'rejection' } }))
    expect(thingsOn(marks)).toEqual([['Applied'], ['They said no']])
  })

  test('a no that came in writing is told once', () => {
    const messages = [{ on: '2026-10-20', direction: 'received', kind: 'rejection' }]
    expect(thingsOn(marksOf(recordOf({ messages, outcome: { on: '2026-10-20', kind: 'rejection' } })))).toEqual([['They said no']])
  })

  test('what happened on one day shares a mark, each thing by itself and in the order of such a day', () => {
    const message = (direction: string, kind: string | null) => ({ on: '2026-11-24', direction, kind })
    const marks = marksOf(
      recordOf({
        rounds: [round(1, '2026-11-24')],
        messages: [message('sent', 'thank-you'), message('received', 'invitation'), message('received', null), message('sent', 'thank-you')],
      }),
    )
    expect(thingsOn(marks)).toEqual([['They wrote: invitation', 'Round 1', 'You wrote: thank-you note', 'They wrote']])
  })
})

const mark = (day: string): Mark => ({ day, things: ['x'], isAhead: false, isToday: false, isEmpty: false })
const dayAt = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

test('beyond what its words need a silence is as long as its days, and all of them fill the line', () => {
  const days = fc.uniqueArray(fc.integer({ min: 18_000, max: 21_000 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 2000 }), (numbers, length) => {
      const marks = numbers.toSorted((one, other) => one - other).map((number) => mark(dayAt(number)))
      const gaps = gapsOf(marks, length, () => 50)
      const days = gaps.reduce((sum, gap) => sum + gap.days, 0)
      const free = Math.max(0, length - 50 * gaps.length)
      for (const gap of gaps) expect(gap.length).toBeCloseTo(50 + (free * gap.days) / days, 6)
      expect(gaps.reduce((sum, gap) => sum + gap.length, 0)).toBeCloseTo(Math.max(length, 50 * gaps.length), 6)
    }),
  )
})
