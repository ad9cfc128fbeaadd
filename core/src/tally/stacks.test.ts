import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisEnd, stacksOf } from './stacks.ts'

const byDay = fc.uniqueArray(fc.record({ days: fc.integer({ min: 0, max: 200 }), count: fc.integer({ min: 1, max: 900 }) }), {
  selector: ({ days }) => days,
})

test('the axis ends at the next ten after the slowest reply, and at sixty days at most', () => {
  expect(axisEnd([{ days: 3 }, { days: 19 }, { days: 4 }])).toBe(20)
  expect(axisEnd([])).toBe(10)
  expect(axisEnd([{ days: 30 }])).toBe(30)
  expect(axisEnd([{ days: 31 }, { days: 71 }])).toBe(60)
})

test('every reply stands in one stack, and none beyond the end', () => {
  fc.assert(
    fc.property(byDay, (all) => {
      const end = axisEnd(all)
      const stacks = stacksOf(all, end)
      expect(stacks.reduce((sum, { count }) => sum + count, 0)).toBe(all.reduce((sum, { count }) => sum + count, 0))
      for (const { at } of stacks) expect(at).toBeLessThanOrEqual(end)
      expect(new Set(stacks.map(({ at }) => at)).size).toBe(stacks.length)
    }),
  )
})

test('a stack stands over its day, or between its two days where the axis is long', () => {
  const all = [
    { days: 0, count: 1 },
    { days: 1, count: 3 },
    { days: 70, count: 2 },
  ]
  expect(stacksOf(all, 60)).toEqual([
    { at: 0.5, count: 4 },
    { at: 60, count: 2 },
  ])
  expect(stacksOf(all.slice(0, 2), 10).map(({ at }) => at)).toEqual([0, 1])
})
