import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../ui/days.ts'
import { chanceOn, curveDrawn, labelRows } from './curveDrawn.ts'

const CURVE = [
  { on: '2026-11-20', chance: 0.35, low: 0.15, high: 0.6 },
  { on: '2026-11-23', chance: 0.2, low: 0.1, high: 0.4 },
  { on: '2026-11-24', chance: 0.1, low: 0.05, high: 0.2 },
]
const BOX = { left: 50, right: 450, top: 10, bottom: 210 }

test('the curve begins at the left edge, ends at the right, and a weekend takes its room', () => {
  const { x, line } = curveDrawn(CURVE, BOX, dayNumber)
  expect([x(dayNumber('2026-11-20')), x(dayNumber('2026-11-23')), x(dayNumber('2026-11-24'))]).toEqual([50, 350, 450])
  expect(line).toMatch(/^M50\.0 .* L350\.0 .* L450\.0 /)
})

test('the axis begins at 0 and reaches over the band, in whole steps', () => {
  const { y, tenths } = curveDrawn(CURVE, BOX, dayNumber)
  expect(tenths).toEqual([0, 2, 4, 6])
  expect([y(0), y(0.6)]).toEqual([210, 10])
})

test('a low curve is not pressed flat', () => {
  const low = CURVE.map((day) => ({ ...day, chance: day.chance / 5, low: day.low / 5, high: day.high / 5 }))
  expect(curveDrawn(low, BOX, dayNumber).tenths).toEqual([0, 1, 2])
})

test('on a weekend the chance of the working day before holds, and outside the curve there is none', () => {
  expect(chanceOn(CURVE, '2026-11-22')).toBe(0.35)
  expect(chanceOn(CURVE, '2026-11-19')).toBeNull()
  expect(chanceOn(CURVE, '2026-11-25')).toBeNull()
})

test('no label lies on another, and each takes the highest row that is free', () => {
  expect(labelRows([0, 200, 250, 330])).toEqual([0, 0, 1, 0])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 5 }), (places) => {
      const sorted = places.toSorted((one, other) => one - other)
      const rows = labelRows(sorted)
      for (const [index, place] of sorted.entries())
        for (const before of sorted.keys())
          if (before < index && rows[before] === rows[index]) expect(place - (sorted[before] ?? 0)).toBeGreaterThanOrEqual(116)
    }),
  )
})
