import { z } from 'zod'
import { sentText } from '#core/followup/slots.ts'
import { Day, TimeOfDay } from '#core/record/day.ts'
import { SENT_AS } from '#core/record/keptNote.ts'
import { refuseAhead, todayAt } from '#core/record/moves.ts'
import { Id } from '#core/record/text.ts'
import { wallClock } from '#core/record/zone.ts'
import { command } from '../command.ts'
import { change, Key, momentOf, recordOf, rowOf, Written } from '../record/rows.ts'
import { calledNote } from './keptNotes.ts'

export const sentNote = command({
  name: 'note.sent',
  summary: 'Says that you have sent a kept note: it becomes a message of the process, in one change.',
  input: z.strictObject({
    note: Key.note,
    revision: Key.revision,
    on: Day.optional().describe('The day you sent it; today unless you say.'),
    time: TimeOfDay.optional().describe('The hour, on your clock; now unless you say another day.'),
  }),
  output: Written.extend({ message: Id }),
  run: async (context, { note: id, revision, on, time }) => {
    const message = context.newId()
    const moment = momentOf(context)
    const day = on ?? todayAt(moment)
    refuseAhead('A message', day, moment)
    const seq = await change(context, 'note.sent', async (draft) => {
      const note = await rowOf(draft, 'keptNotes', id, revision)
      const record = await recordOf(draft, note.processId)
      await draft.remove('keptNotes', id)
      await draft.put('messages', {
        id: message,
        processId: note.processId,
        direction: 'sent',
        kind: SENT_AS[note.kind],
        on: day,
        time: time ?? (on === undefined ? wallClock(moment.now, moment.zone).time : null),
        personId: note.personId,
        text: sentText(note),
      })
      return { sentence: `Sent ${calledNote(note, record)}.`, processId: note.processId }
    })
    return { seq, message }
  },
})
