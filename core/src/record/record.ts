import { z } from 'zod'
import { Aside } from './aside.ts'
import { Debrief } from './debrief.ts'
import { Fact } from './fact.ts'
import { Invitation } from './invitation.ts'
import { KeptNote } from './keptNote.ts'
import { Message } from './message.ts'
import { Outcome } from './outcome.ts'
import { Person } from './person.ts'
import { Practice } from './practice.ts'
import { Prep } from './prep.ts'
import { Process } from './process.ts'
import { PromiseMade } from './promise.ts'
import { Requirement } from './requirement.ts'
import { Round } from './round.ts'
import { Settings } from './settings.ts'
import { Story } from './story.ts'
import { Telling } from './telling.ts'

/** Every kind of row in the record, by the name it has in the tables, the archive and the history. Parents come before their children. */
export const ROW_SHAPES = {
  processes: Process,
  people: Person,
  rounds: Round,
  debriefs: Debrief,
  promises: PromiseMade,
  messages: Message,
  keptNotes: KeptNote,
  invitations: Invitation,
  outcomes: Outcome,
  asides: Aside,
  preps: Prep,
  settings: Settings,
  stories: Story,
  tellings: Telling,
  requirements: Requirement,
  facts: Fact,
  practices: Practice,
} as const
export type RowKind = keyof typeof ROW_SHAPES
export type RowOf<K extends RowKind> = z.infer<(typeof ROW_SHAPES)[K]>
/** The kinds of which each row belongs to one process. */
export type KindOfProcess = { [K in RowKind]: RowOf<K> extends { processId: string } ? K : never }[RowKind]
export const KINDS_OF_PROCESS = (Object.keys(ROW_SHAPES) as RowKind[]).filter((kind): kind is KindOfProcess => 'processId' in ROW_SHAPES[kind].shape)
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
