import { type Day, daysBetween, latestDay } from '../record/day.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Standing } from './standing.ts'

/** An open process as a portfolio looks at it. */
export type LiveProcess = {
  readonly standing: Standing
  /** Days from today to the last round that is planned; null when none lies ahead, or its day is not known. */
  readonly roundInDays: number | null
}

/** @param standing of the process today; null is answered for one that has ended. */
export const liveProcessOf = ({ rounds }: Pick<ProcessRecord, 'rounds'>, standing: Standing, today: Day): LiveProcess | null => {
  if (standing.ended !== null) return null
  const ahead = latestDay(rounds.map(({ heldOn, plannedOn }) => (heldOn === null && plannedOn !== null && plannedOn >= today ? plannedOn : null)))
  return { standing, roundInDays: ahead === null ? null : daysBetween(today, ahead) }
}
