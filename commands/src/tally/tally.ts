import { z } from 'zod'
import { Process } from '#core/record/process.ts'
import { Tally, tallyOf } from '#core/tally/tally.ts'
import { everyRecord, hasOwn } from '#store/everyRecord.ts'
import { command } from '../command.ts'

const Named = z.array(Tally.shape.replyList.element.extend(Process.pick({ company: true, role: true }).shape))

/** A long search has thousands of replies; nobody reads more of them than this. All of them are counted by their days. */
const MOST_REPLIES = 200

export const showTally = command({
  name: 'tally.show',
  summary: 'Counts what became of your processes: how many went on from each step, by way in and kind of employer, and how long replies took.',
  input: z.strictObject({}),
  output: Tally.extend({
    replyList: Named.describe(`The slowest ${MOST_REPLIES} replies, each with its company.`),
    demo: z.boolean().describe('True when there is nothing but the example search to tell of.'),
  }),
  run: async ({ store: { db } }) => {
    const demo = !(await hasOwn(db))
    const records = await everyRecord(db, { demo, openToo: true, allToo: true })
    const named = new Map(records.map(({ process }) => [process.id, process]))
    const tally = tallyOf(records)
    const replyList = tally.replyList.slice(0, MOST_REPLIES).map((reply) => {
      const { company, role } = named.get(reply.processId) as Process
      return { ...reply, company, role }
    })
    return { ...tally, replyList, demo }
  },
})
