import { z } from 'zod'
import { addDays, type Day } from '#core/record/day.ts'
import { UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { todayAt } from '#core/record/moves.ts'
import { UNKNOWN_OUTCOME } from '#core/record/outcome.ts'
import { UNKNOWN_PERSON } from '#core/record/person.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { UNKNOWN_PROMISE } from '#core/record/promise.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { demoRecords } from '#store/records.ts'
import { CAST, type CastProcess } from '#test/cast.ts'
import { type Context, command } from '../command.ts'
import { removeRecord } from '../record/process.ts'
import { change, momentOf, Written } from '../record/rows.ts'

/** Offsets in days become days of the calendar, counted from today. */
type Datable<F> = { [K in keyof F]: K extends 'on' | `${string}On` ? Exclude<F[K], number> | Day : F[K] }

const dated = <F extends object>(facts: F, today: Day): Datable<F> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, /^on$|On$/.test(name) && typeof value === 'number' ? addDays(today, value) : value]),
  ) as Datable<F>

const addCast = async (draft: Draft, cast: CastProcess, { newId, zone }: Context, today: Day): Promise<void> => {
  const { people = [], rounds = [], promises = [], messages = [], outcome, ...process } = cast
  const processId = newId()
  const personIds = new Map(people.map(({ name }) => [name, newId()]))
  const personId = (name: string | undefined): string | null => (name === undefined ? null : (personIds.get(name) ?? null))
  await draft.add('processes', [{ ...UNKNOWN_PROCESS, ...dated(process, today), id: processId, importKey: null, demo: true }])
  await draft.add(
    'people',
    people.map((person) => ({ ...UNKNOWN_PERSON, ...person, id: personIds.get(person.name) as string, processId })),
  )
  for (const { with: met = [], debrief, ...round } of rounds) {
    const id = newId()
    const facts = { ...UNKNOWN_ROUND, ...dated(round, today), zone, personIds: met.map((name) => personId(name) as string) }
    await draft.add('rounds', [{ ...facts, id, processId }])
    if (debrief !== undefined) await draft.add('debriefs', [{ ...UNKNOWN_DEBRIEF, ...debrief, id: newId(), processId, roundId: id }])
  }
  await draft.add(
    'promises',
    promises.map((promise) => ({ ...UNKNOWN_PROMISE, ...dated(promise, today), id: newId(), processId })),
  )
  await draft.add(
    'messages',
    messages.map(({ person, ...message }) => ({ ...UNKNOWN_MESSAGE, ...dated(message, today), personId: personId(person), id: newId(), processId })),
  )
  if (outcome !== undefined) await draft.add('outcomes', [{ ...UNKNOWN_OUTCOME, ...dated(outcome, today), id: newId(), processId }])
}

export const loadDemo = command({
  name: 'demo.load',
  summary: "Loads a made-up candidate's search to look around in. It is marked as an example and goes away in one step.",
  input: z.strictObject({}),
  output: Written,
  run: async (context) => ({
    seq: await change(context, 'demo.load', async (draft) => {
      if ((await demoRecords(draft.tx)).length > 0) throw new Refusal('demo-already')
      for (const cast of CAST) await addCast(draft, cast, context, todayAt(momentOf(context)))
      return { sentence: 'Loaded the example search.', processId: null }
    }),
  }),
})

export const removeDemo = command({
  name: 'demo.remove',
  summary: 'Takes the example search away, whole, with whatever you changed in it.',
  input: z.strictObject({}),
  output: Written,
  run: async (context) => ({
    seq: await change(context, 'demo.remove', async (draft) => {
      const records = await demoRecords(draft.tx)
      if (records.length === 0) throw new Refusal('demo-absent')
      for (const record of records) await removeRecord(draft, record)
      return { sentence: 'Removed the example search.', processId: null }
    }),
  }),
})
