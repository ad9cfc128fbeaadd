import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aZone } from '#test/arbitrary-rows.ts'
import { wallClock, Zone } from './zone.ts'

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
