import { z } from 'zod'
import { refuseRound } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { type Round, RoundFacts, UNKNOWN_ROUND } from '#core/record/round.ts'
import { Id } from '#core/record/text.ts'
import type { Draft } from '#store/changes.ts'
import { type Context, command } from '../command.ts'
import { removeOfRound, unname } from './letGo.ts'
import { called } from './process.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

/** A round as one speaks of it. */
export const calledRound = (round: Pick<RoundFacts, 'number'>, record: ProcessRecord): string =>
  `${round.number === null ? 'a round' : `round ${round.number}`} with ${called(record.process)}`

/** The number after the highest; null beyond the last there is. */
export const nextNumber = ({ rounds }: ProcessRecord): number | null => {
  const next = Math.max(0, ...rounds.map(({ number }) => number ?? 0)) + 1
  return RoundFacts.shape.number.safeParse(next).data ?? null
}

/** An hour without a zone is on the candidate's own clock. */
export const withZone = <R extends RoundFacts>(round: R, { zone }: Context): R =>
  round.zone === null && (round.plannedTime ?? round.heldTime) !== null ? { ...round, zone } : round

export const addRound = command({
  name: 'round.add',
  summary: 'Adds a round to a process: one planned, or one that took place. It is numbered next unless you say.',
  input: RoundFacts.partial().extend({ process: Key.process }),
  output: Written.extend({ round: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'round.add', async (draft) => {
      const record = await recordOf(draft, process)
      const facts = withZone(saidOver<RoundFacts>({ ...UNKNOWN_ROUND, number: nextNumber(record) }, said), context)
      refuseRound(record, facts, momentOf(context))
      await draft.put('rounds', { ...facts, id, processId: process })
      return { sentence: `Added ${calledRound(facts, record)}.`, processId: process }
    })
    return { seq, round: id }
  },
})

export const correctRound = command({
  name: 'round.correct',
  summary: 'Corrects what is known of a round.',
  input: RoundFacts.partial().extend({ round: Key.round, revision: Key.revision }),
  output: Written,
  run: async (context, { round: id, revision, ...said }) => ({
    seq: await change(context, 'round.correct', async (draft) => {
      const known = await rowOf(draft, 'rounds', id, revision)
      const record = await recordOf(draft, known.processId)
      const round = withZone(saidOver(known, said), context)
      refuseRound(record, round, momentOf(context))
      await draft.put('rounds', round)
      return { sentence: `Changed ${calledRound(round, record)}.`, processId: known.processId }
    }),
  }),
})

/** Takes a round away with what hangs on it, as part of a change. */
export const takeRoundAway = async (draft: Draft, { id, processId }: Pick<Round, 'id' | 'processId'>): Promise<void> => {
  const thisOne = { process: processId, id }
  await removeOfRound(draft, ['debriefs', 'preps', 'tellings'], thisOne)
  await unname(draft, ['promises', 'keptNotes'], 'roundId', thisOne)
  await draft.remove('rounds', id)
}

export const removeRound = command({
  name: 'round.remove',
  summary: 'Takes a round away with its debrief, what you prepared for it and what was told in it. It can be undone.',
  input: z.strictObject({ round: Key.round }),
  output: Written,
  run: async (context, { round: id }) => ({
    seq: await change(context, 'round.remove', async (draft) => {
      const round = await rowOf(draft, 'rounds', id)
      const record = await recordOf(draft, round.processId)
      await takeRoundAway(draft, round)
      return { sentence: `Removed ${calledRound(round, record)}.`, processId: round.processId }
    }),
  }),
})
