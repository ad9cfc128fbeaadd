import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

test('rows without groups are the lines', () => {
  const lines = linesOf(3, [])
  expect([lines.count, lines.at(2), lines.of(2)]).toEqual([3, { row: 2 }, 2])
})

test('each group has its head above its rows, and every row is found where its line is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }), (counts) => {
      const lines = linesOf(
        counts.reduce((sum, count) => sum + count, 0),
        counts.map((count, index) => ({ key: String(index), count })),
      )
      const expected = counts.flatMap((count, head) => [{ head }, ...Array.from({ length: count }, () => ({ row: 0 }))])
      let row = 0
      for (const [line, each] of expected.entries()) {
        expect(lines.at(line)).toEqual('head' in each ? each : { row })
        if ('row' in each) expect(lines.of(row++)).toBe(line)
      }
      expect(lines.count).toBe(expected.length)
    }),
  )
})
