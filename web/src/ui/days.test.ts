import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { capital, dayAndHour, dayInWords, dayNumber, momentSpoken, shortDay, today } from './days.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 9, 30) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a day in words', () => {
  test('today is the day on the wall clock here', () => expect(today()).toBe('2026-11-24'))
  test('the days around today have names', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map(dayInWords)).toEqual(['yesterday', 'today', 'tomorrow'])
  })
  test('a day of this year needs no year', () => expect(dayInWords('2026-10-02')).toBe('Fri 2 October'))
  test('a day of another year names it', () => expect(dayInWords('2025-10-02')).toBe('Thu 2 October 2025'))
  test('its short form keeps the year only when it is another', () => {
    expect([shortDay('2026-10-02'), shortDay('2027-01-05')]).toEqual(['2 Oct', '5 Jan 2027'])
  })
  test('an hour that is not known is not said', () => {
    expect(dayAndHour('2026-11-24', '14:00')).toBe('today at 14:00')
    expect(dayAndHour('2026-11-24', null)).toBe('today')
  })
  test('a moment is told on the wall clock here', () => {
    expect(momentSpoken(new Date(2026, 10, 24, 8, 5).toISOString())).toBe('today at 08:05')
    expect(momentSpoken(new Date(2026, 10, 23, 23, 59).toISOString())).toBe('yesterday at 23:59')
  })
})

test('two days in a row are one apart, over the end of winter time too', () => {
  expect(dayNumber('2026-03-30') - dayNumber('2026-03-29')).toBe(1)
})

test('a sentence begins with a large letter, and no words stay no words', () => {
  expect([capital('today'), capital('')]).toEqual(['Today', ''])
})
