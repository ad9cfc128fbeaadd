import { z } from 'zod'
import { refuseRound } from '#core/record/moves.ts'
import { PersonFacts, UNKNOWN_PERSON } from '#core/record/person.ts'
import { PromiseFacts, UNKNOWN_PROMISE } from '#core/record/promise.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { type Round, RoundFacts, roundDay } from '#core/record/round.ts'
import { Id } from '#core/record/text.ts'
import type { Draft } from '#store/changes.ts'
import type { Context } from '../command.ts'
import { withZone } from './round.ts'
import { momentOf, saidOver } from './rows.ts'

/** A key that the window chose, so that what is sent a second time is not written twice. */
const chosen = Id.optional().describe('A key of your own choice: what is there under it already is not added again.')

/** What was learned in a round besides the debrief: it is written with it, or not at all. */
export const AlsoLearned = z.strictObject({
  corrects: RoundFacts.partial().optional().describe('What is now known of the round itself.'),
  met: z
    .array(PersonFacts.partial().required({ name: true }).extend({ id: chosen }))
    .max(50)
    .default([])
    .describe('People who were there and are not yet among those of the process.'),
  promised: z
    .array(PromiseFacts.pick({ by: true, what: true, dueOn: true }).partial({ dueOn: true }).extend({ id: chosen }))
    .max(50)
    .default([])
    .describe('What was promised in the round, by whom and by when.'),
})
export type AlsoLearned = z.output<typeof AlsoLearned>

type Rows = readonly { readonly id: string }[]

const isNew =
  (known: Rows) =>
  ({ id }: { id: string }): boolean =>
    known.every((row) => row.id !== id)

/** Adds who was met. @returns the keys of all of them, those who were there already too */
const addMet = async (draft: Draft, { newId }: Context, { process, people }: ProcessRecord, met: AlsoLearned['met']): Promise<string[]> => {
  const all = met.map(({ id = newId(), ...person }) => ({ ...saidOver({ ...UNKNOWN_PERSON, name: person.name }, person), id, processId: process.id }))
  await draft.add('people', all.filter(isNew(people)))
  return all.map(({ id }) => id)
}

/** Corrects the round by what was learned of it and who was there. @returns the round as it is now */
export const correctByLearned = async (draft: Draft, context: Context, record: ProcessRecord, known: Round, learned: AlsoLearned): Promise<Round> => {
  const met = await addMet(draft, context, record, learned.met)
  const said = saidOver(known, learned.corrects ?? {})
  const round = withZone({ ...said, personIds: [...new Set([...said.personIds, ...met])] }, context)
  const people = [...record.people, ...met.map((id) => ({ id }))] as ProcessRecord['people']
  refuseRound({ ...record, people }, round, momentOf(context))
  await draft.put('rounds', round)
  return round
}

/** Notes what was promised in the round. */
export const addPromised = async (
  draft: Draft,
  { newId }: Context,
  record: ProcessRecord,
  round: Round,
  promised: AlsoLearned['promised'],
): Promise<void> => {
  const all = promised.map(({ id = newId(), ...promise }) => ({
    ...saidOver({ ...UNKNOWN_PROMISE, by: promise.by, what: promise.what }, promise),
    madeOn: roundDay(round),
    id,
    processId: round.processId,
    roundId: round.id,
  }))
  await draft.add('promises', all.filter(isNew(record.promises)))
}
