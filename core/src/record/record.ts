import { z } from 'zod'
import { Debrief } from './debrief.ts'
import { Message } from './message.ts'
import { Outcome } from './outcome.ts'
import { Person } from './person.ts'
import { Process } from './process.ts'
import { PromiseMade } from './promise.ts'
import { Round } from './round.ts'
import { Settings } from './settings.ts'

/** Every kind of row in the record, by the name it has in the tables, the archive and the history. Parents come before their children. */
export const ROW_SHAPES = {
  processes: Process,
  people: Person,
  rounds: Round,
  debriefs: Debrief,
  promises: PromiseMade,
  messages: Message,
  outcomes: Outcome,
  settings: Settings,
} as const
export type RowKind = keyof typeof ROW_SHAPES
export type RowOf<K extends RowKind> = z.infer<(typeof ROW_SHAPES)[K]>
export const ROW_KINDS = Object.keys(ROW_SHAPES) as RowKind[]

/** All that is recorded of one process, rounds in their order. */
export const ProcessRecord = z.strictObject({
  process: Process,
  people: z.array(Person),
  rounds: z.array(Round),
  debriefs: z.array(Debrief),
  promises: z.array(PromiseMade),
  messages: z.array(Message),
  outcome: Outcome.nullable(),
})
export type ProcessRecord = z.infer<typeof ProcessRecord>
