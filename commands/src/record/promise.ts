import { z } from 'zod'
import { refuseAhead, refuseForeign } from '#core/record/moves.ts'
import { PromiseFacts, UNKNOWN_PROMISE } from '#core/record/promise.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import { type Context, command } from '../command.ts'
import { called } from './process.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

const refusePromise = (record: ProcessRecord, { madeOn, keptOn, roundId }: PromiseFacts, context: Context): void => {
  refuseAhead('A promise made', madeOn, momentOf(context))
  refuseAhead('A promise kept', keptOn, momentOf(context))
  refuseForeign(record.rounds, roundId, 'round')
}

export const addPromise = command({
  name: 'promise.add',
  summary: 'Notes what was promised, by whom and by when.',
  input: PromiseFacts.partial().required({ by: true, what: true }).extend({ process: Key.process }),
  output: Written.extend({ promise: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'promise.add', async (draft) => {
      const record = await recordOf(draft, process)
      const promise = saidOver({ ...UNKNOWN_PROMISE, by: said.by, what: said.what }, said)
      refusePromise(record, promise, context)
      await draft.put('promises', { ...promise, id, processId: process })
      return { sentence: `Noted a promise with ${called(record.process)}: ${promise.what}.`, processId: process }
    })
    return { seq, promise: id }
  },
})

export const correctPromise = command({
  name: 'promise.correct',
  summary: 'Corrects a promise, or says that it was kept.',
  input: PromiseFacts.partial().extend({ promise: Key.promise, revision: Key.revision }),
  output: Written,
  run: async (context, { promise: id, revision, ...said }) => ({
    seq: await change(context, 'promise.correct', async (draft) => {
      const promise = saidOver(await rowOf(draft, 'promises', id, revision), said)
      refusePromise(await recordOf(draft, promise.processId), promise, context)
      await draft.put('promises', promise)
      return { sentence: `Changed a promise: ${promise.what}.`, processId: promise.processId }
    }),
  }),
})

export const removePromise = command({
  name: 'promise.remove',
  summary: 'Takes a promise away. It can be undone.',
  input: z.strictObject({ promise: Key.promise }),
  output: Written,
  run: async (context, { promise: id }) => ({
    seq: await change(context, 'promise.remove', async (draft) => {
      const promise = await rowOf(draft, 'promises', id)
      await draft.remove('promises', id)
      return { sentence: `Removed a promise: ${promise.what}.`, processId: promise.processId }
    }),
  }),
})
