import { z } from 'zod'
import { Answer, answerOf } from '#core/odds/answer.ts'
import { Odds, oddsOf } from '#core/odds/odds.ts'
import { standingOf } from '#core/odds/standing.ts'
import { todayAt } from '#core/record/moves.ts'
import { Refusal } from '#core/refusal.ts'
import { readRecord } from '#store/records.ts'
import { command } from '../command.ts'
import { Key, momentOf } from '../record/rows.ts'
import { holidaysFor } from './holidays.ts'

export const answer = command({
  name: 'answer',
  summary: 'Answers "Is a second interview a good sign?" from the evidence, with its sources.',
  input: z.strictObject({}),
  output: Answer,
  run: async () => answerOf(),
})

export const showOdds = command({
  name: 'odds.show',
  summary: 'Says where a process stands: the chance of an offer, its range, and how it was worked out.',
  input: z.strictObject({ process: Key.process }),
  output: Odds,
  run: async (context, { process }) => {
    const record = await readRecord(context.store.db, process)
    if (record === null) throw new Refusal('process-unknown')
    const today = todayAt(momentOf(context))
    return oddsOf(standingOf(record, today, await holidaysFor(context, [record], today)))
  },
})
