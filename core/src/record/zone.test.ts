import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aZone } from '#test/arbitrary-rows.ts'
import { instantAt, wallClock, Zone } from './zone.ts'

const anInstant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

test.each([
  // The clock jumps from 01:59 to 03:00, and goes back from 02:59 to 02:00.
  ['2026-03-29T00:59:00Z', 'Europe/Amsterdam', '2026-03-29', '01:59'],
  ['2026-03-29T01:00:00Z', 'Europe/Amsterdam', '2026-03-29', '03:00'],
  ['2026-10-25T00:30:00Z', 'Europe/Amsterdam', '2026-10-25', '02:30'],
  ['2026-10-25T01:30:00Z', 'Europe/Amsterdam', '2026-10-25', '02:30'],
  ['2026-12-31T10:30:00Z', 'Pacific/Kiritimati', '2027-01-01', '00:30'],
  ['2026-11-24T11:00:00Z', 'Pacific/Niue', '2026-11-24', '00:00'],
  ['2026-11-24T18:30:00Z', 'Asia/Kolkata', '2026-11-25', '00:00'],
  ['2026-11-24T03:29:00Z', 'America/St_Johns', '2026-11-23', '23:59'],
])('at %s the wall in %s shows %s %s', (instant, zone, on, time) => {
  expect(wallClock(instant, zone)).toEqual({ on, time })
})

test('read in UTC, the wall shows the instant itself', () => {
  fc.assert(
    fc.property(anInstant, (instant) => {
      expect(wallClock(instant, 'UTC')).toEqual({ on: instant.slice(0, 10), time: instant.slice(11, 16) })
    }),
  )
})

test('no wall is more than 14 hours ahead of UTC or 12 behind', () => {
  fc.assert(
    fc.property(anInstant, aZone, (instant, zone) => {
      const { on, time } = wallClock(instant, zone)
      const hours = (Date.parse(`${on}T${time}:00Z`) - Date.parse(instant)) / 3_600_000
      expect(hours).toBeLessThanOrEqual(14)
      expect(hours).toBeGreaterThan(-12.02)
    }),
  )
})

test('a zone is one that clocks know', () => {
  for (const zone of ['Europe/Berlin', 'Asia/Kolkata', 'UTC']) expect(Zone.safeParse(zone).success, zone).toBe(true)
  for (const zone of ['Mars/Olympus', 'Berlin', '']) expect(Zone.safeParse(zone).success, zone).toBe(false)
})

test.each([
  ['2026-11-24', '12:00', 'Europe/Amsterdam', '2026-11-24T11:00:00.000Z', '2026-11-24T11:00:00.000Z'],
  // Twice on the wall, and never on it.
  ['2026-10-25', '02:30', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['2026-03-29', '02:30', 'Europe/Amsterdam', '2026-03-29T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
  ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ['2026-11-25', '00:00', 'Asia/Kolkata', '2026-11-24T18:30:00.000Z', '2026-11-24T18:30:00.000Z'],
  // A day that Samoa left out.
  ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', '2011-12-30T22:00:00.000Z'],
])('%s %s on a wall in %s is first %s, then %s', (on, time, zone, first, second) => {
  expect(instantAt(on, time, zone)).toBe(first)
  expect(instantAt(on, time, zone, 'second')).toBe(second)
})

test('the instant at which a clock shows what it shows is that instant, or the other at which it shows the same', () => {
  fc.assert(
    fc.property(anInstant, aZone, (instant, zone) => {
      const minute = `${instant.slice(0, 16)}:00.000Z`
      const { on, time } = wallClock(minute, zone)
      expect([instantAt(on, time, zone), instantAt(on, time, zone, 'second')]).toContain(minute)
    }),
  )
})
