import { z } from 'zod'
import { todayAt } from '#core/record/moves.ts'
import { Refusal } from '#core/refusal.ts'
import { demoRecords } from '#store/records.ts'
import { CAST } from '#test/cast.ts'
import { command } from '../command.ts'
import { removeRecord } from '../record/process.ts'
import { change, momentOf, Written } from '../record/rows.ts'
import { addCast } from './castProcess.ts'
import { addStories, addTellings, removeStories } from './castStory.ts'

export const loadDemo = command({
  name: 'demo.load',
  summary: "Loads a made-up candidate's search to look around in. It is marked as an example and goes away in one step.",
  input: z.strictObject({}),
  output: Written,
  run: async (context) => ({
    seq: await change(context, 'demo.load', async (draft) => {
      if ((await demoRecords(draft.tx)).length > 0) throw new Refusal('demo-already')
      const today = todayAt(momentOf(context))
      const stories = await addStories(draft, context, today)
      for (const cast of CAST) await addCast(draft, cast, stories, context, today)
      await addTellings(draft, context, stories)
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
      await removeStories(draft, records)
      for (const record of records) await removeRecord(draft, record)
      return { sentence: 'Removed the example search.', processId: null }
    }),
  }),
})
