import { expect, test } from 'vitest'
import { dayNumber } from '../ui/days.ts'
import { drawnOf, placeOf, weeksAround } from './weekScale.ts'

const TODAY = '2026-11-24'
const NOW = '12:00'
type Told = Parameters<typeof drawnOf>[0]
const told = (appliedOn: string | null, roundsOn: string[], rest: Partial<Pick<Told, 'nextRound' | 'silence'>> & { endedOn?: string | null } = {}) =>
  ({
    process: { appliedOn },
    roundsOn,
    nextRound: null,
    silence: null,
    ...rest,
    outcome: rest.endedOn === undefined ? null : { on: rest.endedOn },
  }) as Told
const silentSince = (since: string, after: 'applying' | 'their word' = 'their word') => ({ silence: { since, days: 0, after } })

test('the weeks begin on Mondays, with most of them behind today', () => {
  const weeks = weeksAround(TODAY, 10, 0)
  expect(weeks).toEqual({ from: dayNumber('2026-09-28'), count: 10 })
  expect(placeOf(weeks, weeks.from)).toBe(0)
  expect(placeOf(weeks, dayNumber('2026-12-07'))).toBe(1)
  expect(weeksAround(TODAY, 10, -4).from).toBe(dayNumber('2026-08-31'))
  for (const [sunday, monday] of [
    ['2026-11-29', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['1969-12-31', '1969-12-29'],
  ] as const)
    expect(weeksAround(sunday, 1, 0).from, sunday).toBe(dayNumber(monday))
})

test('silences are as long as they were, and the one up to today is what one waits in', () => {
  const { dots, stretches } = drawnOf(told('2026-10-02', ['2026-10-14', '2026-10-30'], silentSince('2026-10-30')), TODAY, NOW)
  expect(dots.map(({ kind }) => kind)).toEqual(['began', 'round', 'round'])
  expect(stretches.map(({ days, kind }) => [days, kind])).toEqual([
    [12, 'past'],
    [16, 'past'],
    [25, 'waiting'],
  ])
})

test('a silence begins with their last word, be it a message; one of which nobody knows since when is not drawn', () => {
  const { dots, stretches } = drawnOf(told('2026-10-02', ['2026-10-30'], silentSince('2026-11-10')), TODAY, NOW)
  expect(dots.map(({ kind }) => kind)).toEqual(['began', 'round', 'word'])
  expect(stretches.map(({ days, kind }) => [days, kind])).toEqual([
    [28, 'past'],
    [11, 'past'],
    [14, 'waiting'],
  ])
  expect(drawnOf(told('2026-10-02', [], silentSince('2026-10-02', 'applying')), TODAY, NOW).dots).toHaveLength(1)
  expect(drawnOf(told('2026-10-02', []), TODAY, NOW).stretches).toEqual([])
})

test('what is planned lies ahead of today; what is over waits for nothing', () => {
  expect(drawnOf(told('2026-11-20', ['2026-12-01']), TODAY, NOW).stretches.map(({ days, kind }) => [days, kind])).toEqual([
    [4, 'past'],
    [7, 'ahead'],
  ])
  expect(drawnOf(told('2026-11-20', [TODAY], silentSince(TODAY)), TODAY, NOW).stretches.map(({ kind }) => kind)).toEqual(['past'])
  expect(drawnOf(told('2026-11-01', [], { endedOn: '2026-11-10' }), TODAY, NOW).stretches.map(({ days, kind }) => [days, kind])).toEqual([
    [9, 'past'],
  ])
  expect(drawnOf(told('2026-11-01', [], { endedOn: null }), TODAY, NOW)).toEqual({
    dots: [{ day: dayNumber('2026-11-01'), kind: 'began' }],
    stretches: [],
  })
  expect(drawnOf(told(null, []), TODAY, NOW)).toEqual({ dots: [], stretches: [] })
})

test('a round of today lies ahead until its hour', () => {
  const kindAt = (time: string | null) => drawnOf(told('2026-11-20', [TODAY], { nextRound: { on: TODAY, time } }), TODAY, NOW).dots[1]?.kind
  expect(kindAt('14:00')).toBe('ahead')
  expect(kindAt(null)).toBe('ahead')
  expect(kindAt('11:59')).toBe('round')
})
