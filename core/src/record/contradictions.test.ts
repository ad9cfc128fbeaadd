import { expect, test } from 'vitest'
import { contradictionsIn } from './contradictions.ts'
import type { Outcome } from './outcome.ts'
import { UNKNOWN_PROCESS } from './process.ts'
import { type Round, UNKNOWN_ROUND } from './round.ts'

const ROW = { revision: 1, processId: 'p' }

const held = (heldOn: string | null, number: number | null, plannedOn: string | null = null): Round => ({
  ...UNKNOWN_ROUND,
  ...ROW,
  id: `r${number}${heldOn}`,
  heldOn,
  number,
  plannedOn,
})

const told = (appliedOn: string | null, rounds: readonly Round[], endedOn: string | null = null): string[] => {
  const outcome: Outcome = { ...ROW, id: 'o', kind: 'rejection', on: endedOn, stage: null, notes: null }
  return contradictionsIn({
    process: { ...UNKNOWN_PROCESS, id: 'p', revision: 1, company: 'Orchard', importKey: null, demo: false, appliedOn },
    rounds: [...rounds],
    outcome,
  })
}

test('days that agree, or are not known, are not spoken of', () => {
  expect(told('2026-11-02', [held('2026-11-02', 1), held('2026-11-02', 2), held('2026-11-16', 3)], '2026-11-16')).toEqual([])
  expect(told(null, [held(null, 1), held('2026-11-09', 2), held(null, 3)])).toEqual([])
  expect(told('2026-11-02', [], '2026-11-02')).toEqual([])
})

test('a round that was brought forward contradicts nothing, and one that is only planned neither', () => {
  expect(told('2026-11-02', [held('2026-11-09', 1, '2026-11-20')])).toEqual([])
  expect(told('2026-11-02', [held('2026-11-09', 1), held(null, 2, '2026-10-01')])).toEqual([])
})

test('a round before the beginning is spoken of', () => {
  expect(told('2026-11-20', [held('2026-11-10', 1), held('2026-11-21', 2)])).toEqual([
    'Round 1 was held on 2026-11-10, before it all began on 2026-11-20.',
  ])
  expect(told('2026-11-20', [held('2026-11-10', null)])).toEqual(['A round was held on 2026-11-10, before it all began on 2026-11-20.'])
})

test('a round before one of a lower number is spoken of; rounds without a number are in the order of their days', () => {
  expect(told(null, [held('2026-11-05', 3), held('2026-11-10', 2), held('2026-11-09', 1)])).toEqual([
    'Round 3 was held on 2026-11-05, before round 2 on 2026-11-10.',
  ])
  expect(told(null, [held('2026-11-10', null), held('2026-11-05', null)])).toEqual([])
  expect(told(null, [held('2026-11-10', 1), held('2026-11-05', null)])).toEqual([])
})

test('an end before a round, or before the beginning, is spoken of', () => {
  expect(told(null, [held('2026-11-10', 1), held('2026-11-12', 2)], '2026-11-11')).toEqual([
    'Round 2 was held on 2026-11-12, after it had ended on 2026-11-11.',
  ])
  expect(told('2026-11-02', [], '2026-11-01')).toEqual(['It ended on 2026-11-01, before it began on 2026-11-02.'])
})
