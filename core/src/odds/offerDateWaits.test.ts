import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/offer-date.json' with { type: 'json' }
import type { EmployerKind } from '../record/process.ts'
import type { Stage } from '../record/stage.ts'
import { HORIZON, offerBy } from './offerDateWaits.ts'

/** Words are set at noon of their day; no page shows a chance this fine. */
const DAYS_WITHIN = 0.001

const EMPLOYERS: Record<string, EmployerKind | null> = { private: null, government: 'government' }
const FRESH = { waited: 0, startsIn: 0 }

describe('the waits of several stages, one after the other', () => {
  test.each(oracle)('are over by a day as often as mpmath says: $stages after $waited days, $employer', ({ stages, employer, waited, by }) => {
    const over = offerBy(stages as Stage[], EMPLOYERS[employer] ?? null, { waited, startsIn: 0 }).at(-1)
    for (const { day, chance } of by) expect(Math.abs((over?.[day - 1] ?? Number.NaN) - chance), `day ${day}`).toBeLessThan(DAYS_WITHIN)
  })

  test('are over the later the more of them there are, and never less likely on a later day', () => {
    const waits = offerBy(['applied', 'screen', 'first', 'second', 'later', 'final'], 'academic', FRESH)
    for (const [index, over] of waits.entries())
      for (let day = 0; day < HORIZON; day++) {
        expect(over[day]).toBeLessThanOrEqual(waits[index - 1]?.[day] ?? 1)
        if (day > 0) expect(over[day]).toBeGreaterThanOrEqual(over[day - 1] as number)
      }
  })

  test('that begin with a round ahead are over so many days later', () => {
    const [now, then] = [0, 12].map((startsIn) => offerBy(['second', 'later'], null, { waited: 0, startsIn })[1] as Float64Array)
    expect([...(then?.subarray(0, 12) ?? [])]).toEqual(Array.from({ length: 12 }, () => 0))
    expect([...(then?.subarray(12) ?? [])]).toEqual([...(now?.subarray(0, HORIZON - 12) ?? [])])
    expect(offerBy(['final'], null, { waited: 0, startsIn: 1000 })[0]?.every((chance) => chance === 0)).toBe(true)
  })

  test('go on after a silence of ten years without a number that is none', () => {
    for (const over of offerBy(['final', 'final'], null, { waited: 3652, startsIn: 0 }))
      expect(over.every((chance) => chance >= 0 && chance <= 1)).toBe(true)
  })
})
