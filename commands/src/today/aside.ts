import { z } from 'zod'
import { type Aside, DueKey, type DueName, dueNamed } from '#core/record/aside.ts'
import { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { rowsOfProcesses } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { called } from '../record/process.ts'
import { calledRound } from '../record/round.ts'
import { change, momentOf, recordOf, rowOf, Written } from '../record/rows.ts'

const Named = DueKey.describe('The due, as today.show names it.')

/** What a due is called, and the process it is of. */
type Found = { readonly record: ProcessRecord; readonly what: string }

/** @throws Refusal when what it is about is gone. */
const foundOf = async (draft: Draft, { due, subjectId }: DueName): Promise<Found> => {
  if (due === 'write' || due === 'stop') {
    const record = await recordOf(draft, subjectId)
    return { record, what: `${due === 'write' ? 'writing to' : 'the wait for'} ${called(record.process)}` }
  }
  if (due === 'round' || due === 'debrief') {
    const round = await rowOf(draft, 'rounds', subjectId)
    const record = await recordOf(draft, round.processId)
    return { record, what: `${due === 'round' ? 'getting ready for' : 'the debrief of'} ${calledRound(round, record)}` }
  }
  const promise = await rowOf(draft, 'promises', subjectId)
  const record = await recordOf(draft, promise.processId)
  return { record, what: `the promise with ${called(record.process)}: ${promise.what}` }
}

/** Of a due there is one aside at most: what is said of it again takes the place of what was said before. */
const setAside = async (draft: Draft, { newId }: Context, name: DueName, processId: string, until: Aside['until']): Promise<void> => {
  const known = (await rowsOfProcesses(draft.tx, 'asides', [processId])).find(
    ({ due, subjectId, of }) => due === name.due && subjectId === name.subjectId && of === name.of,
  )
  await draft.put('asides', { ...name, id: known?.id ?? newId(), processId, until })
}

export const putOff = command({
  name: 'today.postpone',
  summary: 'Puts off something that waits for you until a day. A round is told on its own day all the same.',
  input: z.strictObject({ due: Named, until: Day.describe('The day on which it comes back.') }),
  output: Written,
  run: async (context, { due, until }) => {
    if (until <= todayAt(momentOf(context))) throw new Refusal('not-put-off', { day: until })
    const name = dueNamed(due)
    const seq = await change(context, 'today.postpone', async (draft) => {
      const { record, what } = await foundOf(draft, name)
      await setAside(draft, context, name, record.process.id, until)
      return { sentence: `Put off until ${until}: ${what}.`, processId: record.process.id }
    })
    return { seq }
  },
})

/** What the candidate promised is done by keeping it, so that is recorded. */
const keepPromise = async (draft: Draft, context: Context, name: DueName): Promise<void> => {
  const promise = await rowOf(draft, 'promises', name.subjectId)
  if (promise.keptOn === null) await draft.put('promises', { ...promise, keptOn: todayAt(momentOf(context)) })
}

export const doneToday = command({
  name: 'today.done',
  summary: 'Says that something that waited for you is done. A promise of yours is then kept; of anything else nothing more is recorded.',
  input: z.strictObject({ due: Named }),
  output: Written,
  run: async (context, { due }) => {
    const name = dueNamed(due)
    const seq = await change(context, 'today.done', async (draft) => {
      const { record, what } = await foundOf(draft, name)
      if (name.due === 'promise') await keepPromise(draft, context, name)
      else await setAside(draft, context, name, record.process.id, null)
      return { sentence: `Done: ${what}.`, processId: record.process.id }
    })
    return { seq }
  },
})
