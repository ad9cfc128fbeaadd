import type { MessageFacts } from '../record/message.ts'
import type { OutcomeFacts } from '../record/outcome.ts'
import type { ProcessFacts } from '../record/process.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { RoundFacts } from '../record/round.ts'
import type { ImportedProcess } from './preview.ts'

/** What an import would add to the record for one process. It only ever adds. */
export type MergePlan = {
  /** The whole process when the record does not have it, else null. */
  process: ProcessFacts | null
  rounds: RoundFacts[]
  messages: MessageFacts[]
  outcome: OutcomeFacts | null
  /** True when the record has it all. */
  nothing: boolean
}

const hasMessage = (record: ProcessRecord, message: MessageFacts): boolean =>
  record.messages.some(
    ({ direction, kind, on }) =>
      direction === message.direction &&
      ((kind !== null && kind === message.kind) || (on !== null && on === message.on) || (kind === null && on === null)),
  )

/** A round still ahead cannot be planned in a process that is over. */
const fits = (record: ProcessRecord, { plannedOn, heldOn }: RoundFacts): boolean => record.outcome === null || plannedOn === null || heldOn !== null

/**
 * What is new in an imported process, given what the record has under its key: the whole of it or, when the record has it
 * already, an outcome where none is recorded, rounds whose number is not there, and messages not there. What the record
 * has is never changed or taken away, so applying a plan and planning again gives nothing.
 */
export const mergePlan = (existing: ProcessRecord | null, imported: ImportedProcess): MergePlan => {
  if (existing === null) {
    const { process, rounds, messages, outcome } = imported
    return { process, rounds, messages, outcome, nothing: false }
  }
  const numbers = new Set(existing.rounds.map(({ number }) => number))
  const rounds = imported.rounds.filter((round) => !numbers.has(round.number) && fits(existing, round))
  const messages = imported.messages.filter((message) => !hasMessage(existing, message))
  const outcome = existing.outcome === null ? imported.outcome : null
  return { process: null, rounds, messages, outcome, nothing: rounds.length + messages.length === 0 && outcome === null }
}
