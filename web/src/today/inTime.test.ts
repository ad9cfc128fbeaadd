import { expect, test } from 'vitest'
import { inTime } from './inTime.ts'

const at = '2026-11-24T14:00:00Z'
const before = (seconds: number): number => Date.parse(at) - seconds * 1000

test('the time until a round is told in hours and minutes, never shorter than it is', () => {
  expect(inTime(at, before(3 * 3600 + 20 * 60))).toEqual({ hours: 3, minutes: 20 })
  expect(inTime(at, before(3 * 3600 + 20 * 60 + 1))).toEqual({ hours: 3, minutes: 21 })
  expect(inTime(at, before(3600 - 1))).toEqual({ hours: 1, minutes: 0 })
  expect(inTime(at, before(1))).toEqual({ hours: 0, minutes: 1 })
})

test('a round that is here is no time away', () => {
  expect(inTime(at, before(0))).toBeNull()
  expect(inTime(at, before(-60))).toBeNull()
})
