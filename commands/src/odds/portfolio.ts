import { z } from 'zod'
import { type LiveProcess, liveProcessOf } from '#core/odds/liveProcess.ts'
import { offerInHand } from '#core/odds/offersInHand.ts'
import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import { Portfolio, portfolioOf } from '#core/odds/portfolio.ts'
import { standingOf } from '#core/odds/standing.ts'
import type { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { Process } from '#core/record/process.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import { everyRecord, hasOwn } from '#store/everyRecord.ts'
import { lastMark } from '#store/history.ts'
import { readRecord } from '#store/records.ts'
import { type Context, command } from '../command.ts'
import { keptAnswer } from '../keptAnswer.ts'
import { momentOf } from '../record/rows.ts'
import { isGuessDue } from './forecast.ts'
import { holidaysFor } from './holidays.ts'

/** What each process contributes, with what one knows it by. */
const Contributions = z.array(Portfolio.shape.processes.element.extend(Process.pick({ company: true, role: true }).shape))

const portfolioNow = async (context: Context, today: Day) => {
  const { db } = context.store
  const demo = !(await hasOwn(db))
  const records = await everyRecord(db, { demo, openToo: true, offersToo: true })
  const holidays = await holidaysFor(context, records, today)
  const standings = records.map((record) => ownRecordStanding(record, today, holidays))
  const open = records.flatMap((record, index) => {
    const live = liveProcessOf(record, standings[index] as LiveProcess['standing'], today)
    return live === null ? [] : [{ ...live, id: record.process.id }]
  })
  const offers = records.flatMap((record, index) => {
    const offer = standings[index]?.ended === 'offer' ? offerInHand(record, today) : null
    return offer === null ? [] : [{ ...offer, id: record.process.id }]
  })
  const portfolio = portfolioOf(open, ownRecordOf(standings), today, offers)
  const named = new Map(records.map(({ process }: ProcessRecord) => [process.id, process]))
  const processes = portfolio.processes.map((process) => {
    const { company, role } = named.get(process.id) as Process
    return { ...process, company, role }
  })
  return { ...portfolio, demo, processes: processes.sort((one, other) => other.inTheEnd - one.inTheEnd) }
}

/** The one process that is open, when the candidate's own guess of it is due: of one alone all the chances are those of its own page. */
const guessFirst = async (context: Context, processes: readonly { readonly id: string }[], today: Day): Promise<string | null> => {
  const [only, ...others] = processes
  if (only === undefined || others.length > 0) return null
  const record = await readRecord(context.store.db, only.id)
  return record !== null && (await isGuessDue(context, { record, standing: standingOf(record, today) })) ? only.id : null
}

export const showPortfolio = command({
  name: 'portfolio.show',
  summary: 'Says what is to be expected of everything that is open: the chance of at least one offer by a day, and what one more process would add.',
  input: z.strictObject({}),
  output: Portfolio.extend({
    processes: Contributions.describe('What each contributes, the likeliest first: the chance that it comes to an offer.'),
    demo: z.boolean().describe('True when there is nothing but the example search to tell of.'),
    guessFirst: Id.nullable().describe(
      'The one process that is open, when your own guess of it is due: pages ask for it before they show any of this.',
    ),
  }),
  run: async (context) => {
    const today = todayAt(momentOf(context))
    const of = `${await lastMark(context.store.db)} ${today}`
    const portfolio = await keptAnswer(context.store, { name: 'portfolio.show', of, work: () => portfolioNow(context, today) })
    // Guesses are no part of the record, so what is kept by its changes does not know of them.
    return { ...portfolio, guessFirst: await guessFirst(context, portfolio.processes, today) }
  },
})
