import { z } from 'zod'
import { type LiveProcess, liveProcessOf } from '#core/odds/liveProcess.ts'
import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import { Portfolio, portfolioOf } from '#core/odds/portfolio.ts'
import { todayAt } from '#core/record/moves.ts'
import { Process } from '#core/record/process.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { everyRecord, hasOwn } from '#store/everyRecord.ts'
import { command } from '../command.ts'
import { momentOf } from '../record/rows.ts'
import { holidaysFor } from './holidays.ts'

/** What each process contributes, with what one knows it by. */
const Contributions = z.array(Portfolio.shape.processes.element.extend(Process.pick({ company: true, role: true }).shape))

export const showPortfolio = command({
  name: 'portfolio.show',
  summary: 'Says what is to be expected of everything that is open: the chance of at least one offer by a day, and what one more process would add.',
  input: z.strictObject({}),
  output: Portfolio.extend({
    processes: Contributions.describe('What each contributes, the likeliest first: the chance that it comes to an offer.'),
    demo: z.boolean().describe('True when there is nothing but the example search to tell of.'),
  }),
  run: async (context) => {
    const { db } = context.store
    const today = todayAt(momentOf(context))
    const demo = !(await hasOwn(db))
    const records = await everyRecord(db, { demo, openToo: true })
    const holidays = await holidaysFor(context, records, today)
    const standings = records.map((record) => ownRecordStanding(record, today, holidays))
    const open = records.flatMap((record, index) => {
      const live = liveProcessOf(record, standings[index] as LiveProcess['standing'], today)
      return live === null ? [] : [{ ...live, id: record.process.id }]
    })
    const portfolio = portfolioOf(open, ownRecordOf(standings), today)
    const named = new Map(records.map(({ process }: ProcessRecord) => [process.id, process]))
    const processes = portfolio.processes.map((process) => {
      const { company, role } = named.get(process.id) as Process
      return { ...process, company, role }
    })
    return { ...portfolio, demo, processes: processes.sort((one, other) => other.inTheEnd - one.inTheEnd) }
  },
})
