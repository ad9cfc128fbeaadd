import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow, aTime, aZone } from '#test/arbitrary-rows.ts'
import { hasHappened, isScreenRound, roundDay, UNKNOWN_ROUND } from './round.ts'
import { wallClock } from './zone.ts'

const NOW = '2026-11-24T11:00:00Z'
const ZONE = 'Europe/Amsterdam'

describe('whether a round took place', () => {
  test('is unknown as long as no date is', () => {
    fc.assert(
      fc.property(aRow('rounds'), aZone, (round, zone) => {
        const happened = hasHappened({ ...round, heldOn: null, plannedOn: null }, NOW, zone)
        expect(happened).toBeNull()
        expect(roundDay({ heldOn: null, plannedOn: null })).toBeNull()
      }),
    )
  })

  test('never turns from yes to no as time goes by', () => {
    const anInstant = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(aRow('rounds'), anInstant, anInstant, aZone, (round, one, other, zone) => {
        const at = (time: number) => hasHappened(round, new Date(time).toISOString(), zone)
        expect(at(Math.min(one, other)) === true && at(Math.max(one, other)) === false).toBe(false)
      }),
    )
  })

  test('turns on the minute it was planned for, on the clock of its own zone', () => {
    fc.assert(
      fc.property(aZone, aZone, (zone, own) => {
        const { on, time } = wallClock(NOW, zone)
        const later = wallClock('2026-11-24T11:01:00Z', zone)
        const at = (plannedOn: string, plannedTime: string) => hasHappened({ ...UNKNOWN_ROUND, plannedOn, plannedTime, zone }, NOW, own)
        expect(at(on, time)).toBe(true)
        expect(at(later.on, later.time)).toBe(false)
      }),
    )
  })

  test('is yes for the whole of its day when no hour was said', () => {
    expect(hasHappened({ ...UNKNOWN_ROUND, plannedOn: '2026-11-24' }, '2026-11-23T23:00:00Z', ZONE)).toBe(true)
    expect(hasHappened({ ...UNKNOWN_ROUND, plannedOn: '2026-11-24' }, '2026-11-23T22:59:00Z', ZONE)).toBe(false)
    expect(hasHappened({ ...UNKNOWN_ROUND, plannedOn: '2026-11-25' }, NOW, 'Pacific/Kiritimati')).toBe(true)
  })

  test('goes by when it was held, if that is known, and else by the plan', () => {
    fc.assert(
      fc.property(aTime, (time) => {
        const round = { ...UNKNOWN_ROUND, plannedOn: '2026-12-24', plannedTime: time, heldOn: '2026-11-20' }
        expect(hasHappened(round, NOW, ZONE)).toBe(true)
        expect(roundDay(round)).toBe('2026-11-20')
      }),
    )
  })
})

test("a round is a recruiter's screen when that was said and, when nothing was, by its format", () => {
  expect(isScreenRound({ isScreen: null, formats: ['screen', 'video'] })).toBe(true)
  expect(isScreenRound({ isScreen: null, formats: ['video'] })).toBe(false)
  expect(isScreenRound({ isScreen: false, formats: ['screen'] })).toBe(false)
  expect(isScreenRound({ isScreen: true, formats: ['panel'] })).toBe(true)
})
