import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bm25 } from './bm25.ts'

const doc = (counts: Record<string, number>): Map<string, number> => new Map(Object.entries(counts))
const DOCUMENTS = [doc({ sql: 2, report: 1, nurs: 1 }), doc({ sql: 1, train: 3 }), doc({ budget: 2, report: 4, train: 1, x: 2 })]
const QUERY = doc({ sql: 1, report: 1, train: 0.5, zzz: 1 })

test('it says what the formula says, worked out apart from it', () => {
  // By the formula of Robertson and Zaragoza in twelve lines of Python, k1 = 1.2 and b = 0.75.
  const worked = [1.2388243382811597, 0.9284184438294907, 0.9113142574229798]
  for (const [index, score] of bm25(QUERY, DOCUMENTS).entries()) expect(score).toBeCloseTo(worked[index] as number, 14)
})

const aDocument = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 9 }), { minKeys: 1, noNullPrototype: true })
  .map(doc)
const documents = fc.array(aDocument, { minLength: 1, maxLength: 8 })

test('no score is negative, and it is 0 just where nothing is shared', () => {
  fc.assert(
    fc.property(aDocument, documents, (query, all) => {
      for (const [index, score] of bm25(query, all).entries()) {
        const shared = [...query.keys()].some((term) => all[index]?.has(term))
        expect(score > 0).toBe(shared)
        expect(score).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('documents in another order have the same scores in that order', () => {
  fc.assert(
    fc.property(aDocument, documents, (query, all) => {
      expect(bm25(query, all.toReversed())).toEqual(
        bm25(query, all)
          .toReversed()
          .map((score) => expect.closeTo(score, 10)),
      )
    }),
  )
})

test('asking for one thing more never lowers a score', () => {
  fc.assert(
    fc.property(aDocument, documents, (query, all) => {
      const more = bm25(new Map([...query, ['f', 1]]), [...all, doc({ f: 1 })])
      const before = bm25(query, [...all, doc({ f: 1 })])
      for (const [index, score] of before.entries()) expect(more[index]).toBeGreaterThanOrEqual(score)
    }),
  )
})

test('without documents, or without words in them, nothing is scored', () => {
  expect(bm25(QUERY, [])).toEqual([])
  expect(bm25(QUERY, [doc({})])).toEqual([0])
})
