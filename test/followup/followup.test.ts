import { describe, expect, test } from 'vitest'
import type { NoteSet } from './notes.ts'
import { byHandScore, scoreOf } from './score.ts'

/** The sets that the rules have learned from, and the one that they have not. */
const LEARNED: readonly NoteSet[] = ['first', 'second', 'third', 'fourth']
const scored = [...LEARNED, 'fifth' as const].map((set) => ({ set, ...scoreOf(set) }))

describe('the set of notes', () => {
  test('has more than a hundred good ones, three hundred with a fault, and twenty kinds of faults', () => {
    const own = scored.filter(({ set }) => set !== 'fourth' && set !== 'fifth')
    expect(own.reduce((sum, { good }) => sum + good.length, 0)).toBeGreaterThanOrEqual(100)
    const faulty = scored.flatMap(({ judged }) => judged)
    expect(faulty.length).toBeGreaterThanOrEqual(300)
    expect(new Set(faulty.map(({ note }) => note.rule)).size).toBeGreaterThanOrEqual(20)
  })

  test('has no note twice', () => {
    const own = scored.filter(({ set }) => set !== 'fourth' && set !== 'fifth').flatMap(({ good }) => good)
    expect(new Set(own.map(({ text }) => text)).size).toBe(own.length)
  })
})

describe('the check', () => {
  test.each(scored)('says nothing of the good notes of the $set set', ({ needless }) => {
    expect(needless.map(({ note, remarks }) => [note.to, note.kind, remarks.map(({ rule, quote }) => `${rule}: ${quote}`)])).toEqual([])
  })

  test.each(scored.filter(({ set }) => LEARNED.includes(set)))('finds every fault of the $set set', ({ judged }) => {
    expect(judged.filter(({ isFound }) => !isFound).map(({ note }) => [note.rule, note.to, note.text])).toEqual([])
  })

  test('finds at least 95 of 100 faults over all sets, the last included, from which it has learned nothing', () => {
    const judged = scored.flatMap((score) => score.judged)
    expect(judged.filter(({ isFound }) => isFound).length / judged.length).toBeGreaterThanOrEqual(0.95)
  })

  test('marks the sentence in which the fault is', () => {
    const placed = scored.flatMap(({ judged }) => judged).filter(({ isPlaced }) => isPlaced !== null)
    expect(placed.length).toBeGreaterThan(300)
    expect(placed.filter(({ isPlaced }) => !isPlaced).map(({ note }) => [note.rule, note.sentence])).toEqual([])
  })

  test('finds what is wrong in whole notes that were written badly', () => {
    const { faults, found } = byHandScore()
    expect(found).toBe(faults)
  })
})
