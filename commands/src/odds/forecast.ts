import { EVIDENCE_VERSION } from '#core/evidence/version.ts'
import { forecastInputs, forecastText } from '#core/odds/forecastInputs.ts'
import { type Known, levelOf } from '#core/odds/known.ts'
import type { OpenOdds } from '#core/odds/odds.ts'
import type { Standing } from '#core/odds/standing.ts'
import { guessInDebrief, type OwnGuess } from '#core/record/forecast.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { fingerprintOf, isForecastAt, isForecastStored, storeForecast } from '#store/forecasts.ts'
import type { Context } from '../command.ts'

type Stood = { readonly record: ProcessRecord; readonly standing: Standing }
type Shown = Stood & { readonly known: Known; readonly odds: OpenOdds }

/** Is the candidate's own guess to be asked before ours is shown? Once a stage of a process that is open and their own; what the debrief says of it counts. */
export const isGuessDue = async ({ store }: Context, { record, standing }: Stood): Promise<boolean> => {
  if (standing.ended !== null || record.process.demo || guessInDebrief(record) !== undefined) return false
  return !(await isForecastAt(store.db, { processId: record.process.id, stage: standing.stage }))
}

/**
 * Writes what is shown into the ledger, the first time that it is shown. The guess stands with the first forecast of a stage alone: later
 * ones were made after ours was seen.
 *
 * @param guess the candidate's own; null when they skipped it, and undefined when nobody asked: then one in the debrief counts
 */
export const keepForecast = async (context: Context, { record, standing, known, odds }: Shown, guess: OwnGuess | undefined): Promise<void> => {
  const { db } = context.store
  if (record.process.demo) return
  const key = {
    processId: record.process.id,
    stage: standing.stage,
    evidenceVersion: EVIDENCE_VERSION,
    known: fingerprintOf(forecastText(standing, odds)),
  }
  if (await isForecastStored(db, key)) return
  const { chance, range } = odds
  const said = (guess === undefined ? guessInDebrief(record) : guess) ?? null
  await storeForecast(db, {
    ...key,
    id: context.newId(),
    at: context.now(),
    inputs: forecastInputs(standing, known),
    chance,
    low: range.low,
    high: range.high,
    baseRate: levelOf(standing, known),
    ownGuess: (await isForecastAt(db, key)) ? null : said,
  })
}
