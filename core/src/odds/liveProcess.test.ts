import { expect, test } from 'vitest'
import { type Round, UNKNOWN_ROUND } from '../record/round.ts'
import { liveProcessOf } from './liveProcess.ts'
import { UNKNOWN_STANDING } from './standing.ts'

const TODAY = '2026-11-24'
const round = (known: Partial<Round>): Round => ({ ...UNKNOWN_ROUND, id: 'r', revision: 1, processId: 'p', ...known })
const ahead = (...rounds: Round[]) => liveProcessOf({ rounds }, UNKNOWN_STANDING, TODAY)?.roundInDays

test('an open process waits for the last round that lies ahead, today being ahead', () => {
  expect(ahead()).toBeNull()
  expect(ahead(round({ plannedOn: '2026-11-20', heldOn: '2026-11-20' }))).toBeNull()
  expect(ahead(round({ plannedOn: TODAY }))).toBe(0)
  expect(ahead(round({ plannedOn: '2026-11-27' }), round({ plannedOn: '2026-12-04' }))).toBe(10)
  expect(ahead(round({ plannedOn: '2026-11-27', heldOn: TODAY }))).toBeNull()
})

test('a process that has ended is not live', () => {
  expect(liveProcessOf({ rounds: [] }, { ...UNKNOWN_STANDING, ended: 'offer' }, TODAY)).toBeNull()
})
