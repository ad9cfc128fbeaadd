import { z } from 'zod'
import { Answer, answerOf } from '#core/odds/answer.ts'
import { NOTHING_KNOWN } from '#core/odds/known.ts'
import { Odds, oddsOf } from '#core/odds/odds.ts'
import { type Standing, standingOf } from '#core/odds/standing.ts'
import type { Day } from '#core/record/day.ts'
import { OwnGuess } from '#core/record/forecast.ts'
import { todayAt } from '#core/record/moves.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Stage } from '#core/record/stage.ts'
import { Refusal } from '#core/refusal.ts'
import { readRecord } from '#store/records.ts'
import { type Context, command } from '../command.ts'
import { Key, momentOf } from '../record/rows.ts'
import { isGuessDue, keepForecast } from './forecast.ts'
import { holidaysFor } from './holidays.ts'
import { ownRecordFor } from './ownRecord.ts'

export const answer = command({
  name: 'answer',
  summary: 'Answers "Is a second interview a good sign?" from the evidence, with its sources.',
  input: z.strictObject({}),
  output: Answer,
  run: async () => answerOf(),
})

const ASKED = {
  process: Key.process,
  guess: OwnGuess.optional().describe('Your own guess from 0 to 1, taken before ours is seen; it counts the first time a stage is looked at.'),
}

type Stood = { readonly record: ProcessRecord; readonly standing: Standing; readonly today: Day }

/** @throws Refusal when there is no such process. */
const stoodOf = async (context: Context, process: string): Promise<Stood> => {
  const record = await readRecord(context.store.db, process)
  if (record === null) throw new Refusal('process-unknown')
  const today = todayAt(momentOf(context))
  return { record, today, standing: standingOf(record, today, await holidaysFor(context, [record], today)) }
}

/** The odds of a process. What is shown of an open one goes into the ledger. */
const shown = async (context: Context, { record, standing, today }: Stood, guess: OwnGuess | undefined): Promise<Odds> => {
  const known = { ...NOTHING_KNOWN, ownRecord: standing.ended === null ? await ownRecordFor(context, record, today) : null }
  const odds = oddsOf(standing, known)
  if (odds.open) await keepForecast(context, { record, standing, known, odds }, guess)
  return odds
}

export const showOdds = command({
  name: 'odds.show',
  summary: 'Says where a process stands: the chance of an offer, its range, and how it was worked out.',
  input: z.strictObject(ASKED),
  output: Odds,
  run: async (context, { process, guess }) => shown(context, await stoodOf(context, process), guess),
})

export const askOdds = command({
  name: 'odds.ask',
  summary: 'Says where a process stands, unless your own guess of it is due first: once a stage, before ours is seen.',
  input: z.strictObject(ASKED),
  output: z.discriminatedUnion('due', [
    z.strictObject({ due: z.literal(true), stage: Stage.describe('The stage that a guess is asked at.') }),
    z.strictObject({ due: z.literal(false), odds: Odds }),
  ]),
  run: async (context, { process, guess }) => {
    const stood = await stoodOf(context, process)
    if (guess === undefined && (await isGuessDue(context, stood))) return { due: true, stage: stood.standing.stage } as const
    return { due: false, odds: await shown(context, stood, guess) } as const
  },
})
