import { sentText } from '#core/followup/slots.ts'
import type { Message } from '#core/record/message.ts'
import { wallClock } from '#core/record/zone.ts'
import { markOutgoing } from '#store/mailbox.ts'
import { getRow } from '#store/rows.ts'
import type { Context } from '../command.ts'
import { calledNote } from '../followup/keptNotes.ts'
import { called } from '../record/process.ts'
import { change, recordOf } from '../record/rows.ts'
import type { Asked } from './letterAsked.ts'

const isSame = (one: Message, other: Omit<Message, 'revision'>): boolean =>
  one.direction === 'sent' && one.text === other.text && one.personId === other.personId

/**
 * What went is a message of the process from now on, in the same change that says that it went; the kept note that it was goes, as by `note.sent`. A note
 * that was changed while its letter was on the way is another one and stays. Where somebody said meanwhile that it was sent, it is that message.
 */
export const keepSent = async (context: Context, { letter, note }: Asked, messageId: string): Promise<{ seq: number | null; message: string }> => {
  let id = context.newId()
  const { on, time } = wallClock(context.now(), context.zone)
  const seq = await change(context, 'mail.send', async (draft) => {
    const record = await recordOf(draft, letter.process)
    const now = note === null ? null : await getRow(draft.tx, 'keptNotes', note.id)
    if (now !== null && now.revision === note?.revision) await draft.remove('keptNotes', now.id)
    const facts = { direction: 'sent' as const, kind: letter.kind ?? null, on, time, personId: letter.person ?? null, text: sentText(letter) }
    const message = { ...facts, id, processId: letter.process }
    const known = record.messages.find((one) => isSame(one, message))
    if (known === undefined) await draft.put('messages', message)
    else id = known.id
    await markOutgoing(draft.tx, messageId, { state: 'sent', at: context.now() })
    const sentence = note === null ? `Sent a message to ${called(record.process)}.` : `Sent ${calledNote(note, record)}.`
    return { sentence, processId: letter.process }
  })
  return { seq, message: id }
}
