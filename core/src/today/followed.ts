import type { Aside } from '../record/aside.ts'
import type { Day } from '../record/day.ts'
import type { OutcomeKind } from '../record/outcome.ts'
import type { ProcessRecord } from '../record/record.ts'

/** A silence with its two days. */
export type Wait = {
  /** Their last word, or the day of applying. */
  readonly since: Day
  /** Working days from then to today. */
  readonly workingDays: number
  /** The first working day on which one may write. */
  readonly writeOn: Day
  /** The first working day on which there is hardly anything left to wait for. */
  readonly stopOn: Day
}

/** A process with what was worked out of it, and what was said of what waits in it. */
export type Followed = {
  readonly record: ProcessRecord
  /** How it ended, as their word announces it before an outcome is recorded; null while it is open. */
  readonly ended: OutcomeKind | null
  /** Null while they are not silent. */
  readonly wait: Wait | null
  readonly asides: readonly Aside[]
  /** The keys of rounds whose debrief was typed into and not saved. */
  readonly halfDone: readonly string[]
}

/** What one knows a process by. */
export const named = ({ process: { id, company, role } }: Pick<ProcessRecord, 'process'>) => ({ id, company, role })
