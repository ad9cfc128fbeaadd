import { z } from 'zod'
import { todayAt } from '#core/record/moves.ts'
import { noReplyOn } from '#core/record/noReply.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { readRecord } from '#store/records.ts'
import { command } from '../command.ts'
import { EndsOn, noReply } from '../record/noReply.ts'
import { called } from '../record/process.ts'
import { change, Key, momentOf, recordOf, Written } from '../record/rows.ts'
import { waitingFor } from './waitingFor.ts'

export const closeSilence = command({
  name: 'silence.close',
  summary: 'Closes a process as one without a reply, once it is time to stop waiting. It opens again when a message from them is added.',
  input: z.strictObject({ process: Key.process, on: EndsOn }),
  output: Written.extend({ outcome: Id }),
  run: async (context, { process, on }) => {
    const today = todayAt(momentOf(context))
    const known = await readRecord(context.store.db, process)
    if (known === null) throw new Refusal('process-unknown')
    const { waiting } = await waitingFor(context, known, today)
    const outcome = context.newId()
    const seq = await change(context, 'silence.close', async (draft) => {
      const record = await recordOf(draft, process)
      if (record.outcome !== null) throw new Refusal('outcome-already', { kind: record.outcome.kind })
      if (waiting === null) throw new Refusal('no-silence')
      if (waiting.stopWaitingOn > today) throw new Refusal('silence-too-short', { day: waiting.stopWaitingOn })
      await draft.put('outcomes', noReply(outcome, process, on === 'today' ? today : noReplyOn(waiting.stopWaitingOn, today)))
      return { sentence: `Closed ${called(record.process)} without a reply.`, processId: process }
    })
    return { seq, outcome }
  },
})
