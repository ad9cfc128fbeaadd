import { z } from 'zod'
import { refuseAhead, refuseOutcome } from '#core/record/moves.ts'
import { OutcomeFacts, UNKNOWN_OUTCOME } from '#core/record/outcome.ts'
import { Id } from '#core/record/text.ts'
import { command } from '../command.ts'
import { called } from './process.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

export const recordOutcome = command({
  name: 'outcome.record',
  summary: 'Records how a process ended: offer, rejection, withdrawal or no-reply.',
  input: OutcomeFacts.partial().required({ kind: true }).extend({ process: Key.process }),
  output: Written.extend({ outcome: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'outcome.record', async (draft) => {
      const record = await recordOf(draft, process)
      const outcome = saidOver({ ...UNKNOWN_OUTCOME, kind: said.kind }, said)
      refuseOutcome(record, outcome, momentOf(context))
      await draft.put('outcomes', { ...outcome, id, processId: process })
      return { sentence: `Recorded the outcome of ${called(record.process)}: ${outcome.kind}.`, processId: process }
    })
    return { seq, outcome: id }
  },
})

export const correctOutcome = command({
  name: 'outcome.correct',
  summary: 'Corrects how a process ended.',
  input: OutcomeFacts.partial().extend({ outcome: Key.outcome, revision: Key.revision }),
  output: Written,
  run: async (context, { outcome: id, revision, ...said }) => ({
    seq: await change(context, 'outcome.correct', async (draft) => {
      const outcome = saidOver(await rowOf(draft, 'outcomes', id, revision), said)
      refuseAhead('An outcome', outcome.on, momentOf(context))
      const record = await recordOf(draft, outcome.processId)
      await draft.put('outcomes', outcome)
      return { sentence: `Changed the outcome of ${called(record.process)}: ${outcome.kind}.`, processId: outcome.processId }
    }),
  }),
})

export const removeOutcome = command({
  name: 'outcome.remove',
  summary: 'Takes the outcome away, so that the process is open again. It can be undone.',
  input: z.strictObject({ outcome: Key.outcome }),
  output: Written,
  run: async (context, { outcome: id }) => ({
    seq: await change(context, 'outcome.remove', async (draft) => {
      const outcome = await rowOf(draft, 'outcomes', id)
      const record = await recordOf(draft, outcome.processId)
      await draft.remove('outcomes', id)
      return { sentence: `Opened ${called(record.process)} again.`, processId: outcome.processId }
    }),
  }),
})
