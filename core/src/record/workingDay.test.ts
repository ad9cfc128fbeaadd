import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDay } from '#test/arbitrary-rows.ts'
import { addDays } from './day.ts'
import { addWorkingDays, workingDaysBetween } from './workingDay.ts'

const span = fc.integer({ min: 0, max: 400 })
const holidays = fc.array(fc.tuple(fc.integer({ min: -20, max: 420 })), { maxLength: 6 })

test('a week has five working days, whatever day it begins on', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 60 }), (day, weeks) => {
      expect(workingDaysBetween(day, addDays(day, 7 * weeks), [])).toBe(5 * weeks)
    }),
  )
})

test('a Saturday and a Sunday pass without one, and the day one starts from is not counted', () => {
  expect(workingDaysBetween('2026-11-20', '2026-11-22', [])).toBe(0)
  expect(workingDaysBetween('2026-11-20', '2026-11-23', [])).toBe(1)
  expect(workingDaysBetween('2026-11-23', '2026-11-23', [])).toBe(0)
  expect(workingDaysBetween('2026-11-23', '2026-11-02', [])).toBe(0)
})

test('before 1970 weeks have the same days', () => {
  expect(workingDaysBetween('1969-12-26', '1969-12-29', [])).toBe(1)
  expect(addWorkingDays('1969-12-26', 1, [])).toBe('1969-12-29')
})

test('a holiday is one day fewer, however often it is named; one on a Sunday or outside the days takes nothing away', () => {
  expect(workingDaysBetween('2026-12-21', '2026-12-28', ['2026-12-25', '2026-12-25', '2026-12-26', '2026-12-21', '2027-01-01'])).toBe(4)
  expect(addWorkingDays('2026-12-24', 1, ['2026-12-25'])).toBe('2026-12-28')
})

test('adding working days comes to the first day by which they have passed', () => {
  fc.assert(
    fc.property(aDay, span, holidays, (day, count, off) => {
      const days = off.map(([offset]) => addDays(day, offset))
      const reached = addWorkingDays(day, count, days)
      expect(workingDaysBetween(day, reached, days)).toBe(count)
      if (count > 0) expect(workingDaysBetween(day, addDays(reached, -1), days)).toBe(count - 1)
    }),
  )
})
