import { expect, test } from 'vitest'
import { UNKNOWN_OUTCOME } from '../record/outcome.ts'
import { UNKNOWN_PROCESS } from '../record/process.ts'
import type { ProcessRecord } from '../record/record.ts'
import { UNKNOWN_ROUND } from '../record/round.ts'
import type { Stage } from '../record/stage.ts'
import { ownRecordStanding } from './ownRecordStanding.ts'
import { standingOf } from './standing.ts'

const TODAY = '2026-11-24'

const ended = (stage: Stage | null, rounds: number): ProcessRecord => ({
  process: { ...UNKNOWN_PROCESS, company: 'Orchard', id: 'p', revision: 1, importKey: null, demo: false },
  people: [],
  rounds: Array.from({ length: rounds }, (_, index) => ({ ...UNKNOWN_ROUND, number: index + 1, id: `r${index}`, revision: 1, processId: 'p' })),
  debriefs: [],
  promises: [],
  messages: [],
  outcome: { ...UNKNOWN_OUTCOME, kind: 'rejection', stage, id: 'o', revision: 1, processId: 'p' },
})

test('a process ended where its rounds say, when nobody said it better', () => {
  expect(ownRecordStanding(ended(null, 2), TODAY)).toEqual(standingOf(ended(null, 2), TODAY))
  expect(ownRecordStanding(ended('second', 2), TODAY)).toEqual(standingOf(ended(null, 2), TODAY))
})

test.each([
  ['applied', 1, 0, null],
  ['screen', 1, 0, null],
  ['first', 3, 1, null],
  ['second', 0, 2, null],
  ['later', 0, 3, null],
  ['later', 5, 5, null],
  ['final', 0, 0, true],
  ['final', 2, 2, true],
  ['pre-offer', 2, 2, null],
] as const)('a process said to have ended at the stage %s, of %i recorded rounds, had %i full interviews', (stage, rounds, fullRounds, isLast) => {
  expect(ownRecordStanding(ended(stage, rounds), TODAY)).toMatchObject({ stage, fullRounds, isLast, ended: 'rejection' })
})
