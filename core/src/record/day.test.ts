import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDay } from '#test/arbitrary-rows.ts'
import { addDays, Day, daysBetween, latestDay, TimeOfDay } from './day.ts'

const aShift = fc.integer({ min: -3000, max: 3000 })

test('the days between two days lead from one to the other', () => {
  fc.assert(
    fc.property(aDay, aDay, (from, to) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to)
      expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0)
    }),
  )
})

test('days are whole and add up, over months, leap years and centuries', () => {
  fc.assert(
    fc.property(aDay, aShift, aShift, (day, one, other) => {
      expect(addDays(addDays(day, one), other)).toBe(addDays(day, one + other))
      expect(daysBetween(day, addDays(day, one))).toBe(one)
    }),
  )
  expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1)
})

test('a day that summer time begins or ends on is one day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
})

test('the latest day is one of the known, and none is after it', () => {
  fc.assert(
    fc.property(fc.array(fc.option(aDay, { nil: null })), (days) => {
      const latest = latestDay(days)
      const known = days.filter((day) => day !== null)
      expect(latest).toBe(known.toSorted().at(-1) ?? null)
    }),
  )
})

test('only real days of sensible years are days', () => {
  for (const day of ['2026-11-24', '1900-01-01', '2199-12-31', '2028-02-29']) expect(Day.safeParse(day).success, day).toBe(true)
  for (const day of ['2026-02-29', '2026-13-01', '26-11-24', '24.11.2026', '1899-12-31', '2200-01-01', '', '2026-11-24T00:00:00Z'])
    expect(Day.safeParse(day).success, day).toBe(false)
})

test('an hour is one of the wall clock', () => {
  for (const time of ['00:00', '09:30', '23:59']) expect(TimeOfDay.safeParse(time).success, time).toBe(true)
  for (const time of ['24:00', '9:30', '09:60', '09:30:00', '']) expect(TimeOfDay.safeParse(time).success, time).toBe(false)
})
