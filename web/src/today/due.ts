import type { OutputOf } from '../call.ts'

/** What waits for the candidate, as the page is told of it. */
export type Agenda = OutputOf<'today.show'>
export type Due = Agenda['next'][number]
