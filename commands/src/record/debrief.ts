import { z } from 'zod'
import { DebriefFacts, UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { FormDraft } from '#core/record/formDraft.ts'
import { refuseDebrief } from '#core/record/moves.ts'
import { Id, Revision } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { dropDraft, getDraft } from '#store/drafts.ts'
import type { Tx } from '#store/tables.ts'
import { command } from '../command.ts'
import { AlsoLearned, addPromised, correctByLearned } from './alsoLearned.ts'
import { calledRound } from './round.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

/** The draft of the debrief is saved with it. @throws Refusal when another window has added to it since. */
const saveDraftToo = async (tx: Tx, round: string, version: FormDraft['version'] | undefined): Promise<void> => {
  if (version === undefined) return
  const draft = await getDraft(tx, `debrief:${round}`)
  if (draft.version !== version) throw new Refusal('changed-elsewhere', { what: 'debrief' })
  await dropDraft(tx, draft.key)
}

export const saveDebrief = command({
  name: 'debrief.save',
  summary: 'Takes down your notes after a round, or more of them, with what you learned of the round, of people and of promises.',
  input: DebriefFacts.partial().extend({
    ...AlsoLearned.shape,
    round: Key.round,
    revision: Revision.nullable()
      .optional()
      .describe('The revision your window knew, null when there was no debrief: refused when it is not the latest.'),
    draft: FormDraft.shape.version.optional().describe('The version of its draft that this holds, null when there was none: the draft is then gone.'),
  }),
  output: Written.extend({ debrief: Id }),
  run: async (context, { round: roundId, revision, draft: version, corrects, met, promised, ...said }) => {
    let id = context.newId()
    const seq = await change(context, 'debrief.save', async (draft) => {
      await saveDraftToo(draft.tx, roundId, version)
      const before = await rowOf(draft, 'rounds', roundId)
      const record = await recordOf(draft, before.processId)
      const round = await correctByLearned(draft, context, record, before, { corrects, met, promised })
      refuseDebrief(round, momentOf(context))
      const known = record.debriefs.find((debrief) => debrief.roundId === roundId)
      if (revision !== undefined && revision !== (known?.revision ?? null)) throw new Refusal('changed-elsewhere', { what: 'debrief' })
      const { revision: _known, ...debrief } = saidOver(known ?? { ...UNKNOWN_DEBRIEF, id, processId: round.processId, roundId, revision: 0 }, said)
      id = debrief.id
      await draft.put('debriefs', debrief)
      await addPromised(draft, context, record, round, promised)
      return { sentence: `Debriefed ${calledRound(round, record)}.`, processId: round.processId }
    })
    return { seq, debrief: id }
  },
})

export const removeDebrief = command({
  name: 'debrief.remove',
  summary: 'Takes a debrief away. It can be undone.',
  input: z.strictObject({ debrief: Key.debrief }),
  output: Written,
  run: async (context, { debrief: id }) => ({
    seq: await change(context, 'debrief.remove', async (draft) => {
      const debrief = await rowOf(draft, 'debriefs', id)
      const record = await recordOf(draft, debrief.processId)
      const round = record.rounds.find((known) => known.id === debrief.roundId) ?? { number: null }
      await draft.remove('debriefs', id)
      return { sentence: `Removed the debrief of ${calledRound(round, record)}.`, processId: debrief.processId }
    }),
  }),
})
