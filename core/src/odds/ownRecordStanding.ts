import type { Day } from '../record/day.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Stage } from '../record/stage.ts'
import type { Holidays } from '../record/workingDay.ts'
import { type Standing, standingOf } from './standing.ts'

/** How many full interviews a process had that ended in a stage, by the fewest there must have been and those that were recorded. */
const ROUNDS: Record<Stage, (recorded: number) => number> = {
  applied: () => 0,
  screen: () => 0,
  first: () => 1,
  second: () => 2,
  later: (recorded) => Math.max(3, recorded),
  final: (recorded) => recorded,
  'pre-offer': (recorded) => recorded,
}

/** Where a process stands, for what it says of its candidate: one that has ended stands where it is said to have ended, when that is known better than its rounds. */
export const ownRecordStanding = (record: ProcessRecord, today: Day, holidays: Holidays = []): Standing => {
  const standing = standingOf(record, today, holidays)
  const stage = record.outcome?.stage ?? null
  if (stage === null || stage === standing.stage) return standing
  return { ...standing, stage, fullRounds: ROUNDS[stage](standing.fullRounds), isLast: stage === 'final' ? true : null, finalists: null }
}
