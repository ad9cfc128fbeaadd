import { z } from 'zod'
import { EVIDENCE_VERSION } from '#core/evidence/version.ts'
import { Calibration } from '#core/odds/calibration.ts'
import { calibrationWords } from '#core/odds/calibrationWords.ts'
import { ForecastAgain, forecastAgain } from '#core/odds/forecastInputs.ts'
import { Forecast } from '#core/record/forecast.ts'
import { OutcomeKind } from '#core/record/outcome.ts'
import { Process } from '#core/record/process.ts'
import { command } from '../command.ts'
import { Key } from '../record/rows.ts'
import { answeredIn, calibrationIn, type Entry, ledgerOf } from './ledger.ts'

const Listed = Forecast.omit({ inputs: true, known: true }).extend({
  company: Process.shape.company,
  role: Process.shape.role,
  outcome: OutcomeKind.nullable().describe('How the process ended; null while it is open.'),
  isScored: z.boolean().describe('It is the one of its process and stage that counts: the first, made no later than the answer came.'),
})

const listed = ({ forecast: { inputs: _inputs, known: _known, ...facts }, process: { company, role }, ended, isFirst, isLate }: Entry) => ({
  ...facts,
  company,
  role,
  outcome: ended,
  isScored: isFirst && !isLate,
})

export const listForecasts = command({
  name: 'forecast.list',
  summary: 'Lists the forecasts that were shown, the latest first: each as it was then, with your own guess beside it.',
  input: z.strictObject({
    process: Key.process.optional(),
    offset: z.int().min(0).default(0).describe('How many to pass over.'),
    limit: z.int().min(1).max(1000).default(100).describe('How many at most.'),
  }),
  output: z.strictObject({ forecasts: z.array(Listed), count: z.int().describe('How many there are in all.') }),
  run: async (context, { process, offset, limit }) => {
    const all = (await ledgerOf(context)).filter(({ forecast }) => process === undefined || forecast.processId === process)
    const shown = all.toReversed().slice(offset, offset + limit)
    return { forecasts: shown.map(listed), count: all.length }
  },
})

const Scored = Calibration.extend({
  open: z.int().describe('Forecasts that wait for their answer.'),
  withdrawn: z.int().describe('Forecasts that will have none, since you left.'),
  late: z.int().describe('Forecasts made on a later day than that of the answer: they are not scored.'),
  words: z.array(z.string()).describe('What can be said of it.'),
})

export const scoreForecasts = command({
  name: 'forecast.score',
  summary: 'Says how good the forecasts were that have their answer, ours and your own: as much as so many of them bear, and no more.',
  input: z.strictObject({}),
  output: Scored,
  run: async (context) => {
    const entries = await ledgerOf(context)
    const firsts = entries.filter(({ isFirst }) => isFirst)
    const calibration = calibrationIn(answeredIn(entries))
    return {
      ...calibration,
      open: firsts.filter(({ ended }) => ended === null).length,
      withdrawn: firsts.filter(({ ended }) => ended === 'withdrawal').length,
      late: firsts.filter(({ ended, isLate }) => isLate && ended !== 'withdrawal').length,
      words: [...calibrationWords(calibration)],
    }
  },
})

const Again = Listed.extend({
  again: ForecastAgain.nullable().describe('As the evidence of today has it; null when its inputs are not understood any more.'),
})

export const rescoreForecasts = command({
  name: 'forecast.rescore',
  summary:
    'Works out the first forecast of each stage again, from what was known then under the evidence of today. Nothing that was stored is changed.',
  input: z.strictObject({}),
  output: z.strictObject({
    evidenceVersion: z.string().describe('The evidence of today.'),
    forecasts: z.array(Again).describe('The oldest first.'),
    shown: Calibration.describe('How good the forecasts were as they were shown.'),
    today: Calibration.describe('How good the same forecasts would have been.'),
    words: z.array(z.string()).describe('What can be said of how good they would have been.'),
  }),
  run: async (context) => {
    const entries = await ledgerOf(context)
    const again = new Map(entries.filter(({ isFirst }) => isFirst).map((entry) => [entry, forecastAgain(entry.forecast.inputs)]))
    const answered = answeredIn(entries).filter((entry) => (again.get(entry) ?? null) !== null)
    const today = calibrationIn(answered, (entry) => again.get(entry) ?? entry.forecast)
    return {
      evidenceVersion: EVIDENCE_VERSION,
      forecasts: [...again].map(([entry, forecast]) => ({ ...listed(entry), again: forecast })),
      shown: calibrationIn(answered),
      today,
      words: [...calibrationWords(today)],
    }
  },
})
