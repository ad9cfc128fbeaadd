import { z } from 'zod'
import { MessageFacts, UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { refuseAhead, refuseForeign } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import type { Draft } from '#store/changes.ts'
import { type Context, command } from '../command.ts'
import { called } from './process.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

const refuseMessage = (record: ProcessRecord, { on, personId }: MessageFacts, context: Context): void => {
  refuseAhead('A message', on, momentOf(context))
  refuseForeign(record.people, personId, 'person')
}

const spokenOf = ({ direction, kind }: MessageFacts): string => `a message ${direction}${kind === null ? '' : ` (${kind})`}`

/** They have written after all: a process that was closed for want of a reply is open again. What came before it was closed does not open it. */
const reopened = async (draft: Draft, { outcome }: ProcessRecord, { direction, on }: MessageFacts): Promise<boolean> => {
  if (direction !== 'received' || outcome?.kind !== 'no-reply') return false
  if (on !== null && outcome.on !== null && on < outcome.on) return false
  await draft.remove('outcomes', outcome.id)
  return true
}

export const addMessage = command({
  name: 'message.add',
  summary: 'Keeps a message you sent or received.',
  input: MessageFacts.partial().required({ direction: true }).extend({ process: Key.process }),
  output: Written.extend({ message: Id }),
  run: async (context, { process, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'message.add', async (draft) => {
      const record = await recordOf(draft, process)
      const message = saidOver({ ...UNKNOWN_MESSAGE, direction: said.direction }, said)
      refuseMessage(record, message, context)
      await draft.put('messages', { ...message, id, processId: process })
      const opened = await reopened(draft, record, message)
      return { sentence: `Added ${spokenOf(message)} with ${called(record.process)}${opened ? ', and opened it again' : ''}.`, processId: process }
    })
    return { seq, message: id }
  },
})

export const correctMessage = command({
  name: 'message.correct',
  summary: 'Corrects what is known of a message.',
  input: MessageFacts.partial().extend({ message: Key.message, revision: Key.revision }),
  output: Written,
  run: async (context, { message: id, revision, ...said }) => ({
    seq: await change(context, 'message.correct', async (draft) => {
      const message = saidOver(await rowOf(draft, 'messages', id, revision), said)
      const record = await recordOf(draft, message.processId)
      refuseMessage(record, message, context)
      await draft.put('messages', message)
      return { sentence: `Changed ${spokenOf(message)} with ${called(record.process)}.`, processId: message.processId }
    }),
  }),
})

export const removeMessage = command({
  name: 'message.remove',
  summary: 'Takes a message away. It can be undone.',
  input: z.strictObject({ message: Key.message }),
  output: Written,
  run: async (context, { message: id }) => ({
    seq: await change(context, 'message.remove', async (draft) => {
      const message = await rowOf(draft, 'messages', id)
      const record = await recordOf(draft, message.processId)
      await draft.remove('messages', id)
      return { sentence: `Removed ${spokenOf(message)} with ${called(record.process)}.`, processId: message.processId }
    }),
  }),
})
