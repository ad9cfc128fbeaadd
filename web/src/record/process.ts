import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { words } from '../words/words.ts'

/** All that is shown of a process. */
export type Shown = OutputOf<'process.show'>
export type RoundShown = Shown['rounds'][number]
export type PersonShown = Shown['people'][number]
export type DebriefShown = Shown['debriefs'][number]

/** All that is recorded of a process, kept up to date. */
export const useProcess = (process: string) => useAnswer('process.show', { process })

/** A process as one speaks of it. */
export const processName = ({ company, role }: { company: string; role: string | null }): string =>
  role === null ? company : words.record.processName(company, role)
