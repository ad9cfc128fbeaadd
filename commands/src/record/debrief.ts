import { z } from 'zod'
import { DebriefFacts, UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { refuseDebrief } from '#core/record/moves.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { command } from '../command.ts'
import { calledRound } from './round.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

export const saveDebrief = command({
  name: 'debrief.save',
  summary: 'Takes down your notes after a round, or more of them.',
  input: DebriefFacts.partial().extend({ round: Key.round, revision: Key.revision }),
  output: Written.extend({ debrief: Id }),
  run: async (context, { round: roundId, revision, ...said }) => {
    let id = context.newId()
    const seq = await change(context, 'debrief.save', async (draft) => {
      const round = await rowOf(draft, 'rounds', roundId)
      refuseDebrief(round, momentOf(context))
      const record = await recordOf(draft, round.processId)
      const known = record.debriefs.find((debrief) => debrief.roundId === roundId)
      if (revision !== undefined && revision !== known?.revision) throw new Refusal('changed-elsewhere', { what: 'debrief' })
      const { revision: _known, ...debrief } = saidOver(known ?? { ...UNKNOWN_DEBRIEF, id, processId: round.processId, roundId, revision: 0 }, said)
      id = debrief.id
      await draft.put('debriefs', debrief)
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
