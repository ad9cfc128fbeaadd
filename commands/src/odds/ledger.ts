import { type Calibration, calibrationOf, type Resolved } from '#core/odds/calibration.ts'
import { standingOf } from '#core/odds/standing.ts'
import type { Forecast } from '#core/record/forecast.ts'
import { todayAt } from '#core/record/moves.ts'
import type { OutcomeKind } from '#core/record/outcome.ts'
import type { Process } from '#core/record/process.ts'
import { forecastedProcesses, readForecasts } from '#store/forecasts.ts'
import type { Context } from '../command.ts'
import { momentOf } from '../record/rows.ts'

/** A forecast with what became of its process. */
export type Entry = {
  readonly forecast: Forecast
  readonly process: Pick<Process, 'company' | 'role'>
  /** How the process ended; null while it is open. */
  readonly ended: OutcomeKind | null
  /** The first of its process at its stage: the one that is scored. */
  readonly isFirst: boolean
}

const inOrderOfTime = (one: Forecast, other: Forecast): number => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? -1 : 1)

/** Every forecast of a process that is there, oldest first. Those of a process that was removed wait for it to be brought back. */
export const ledgerOf = async (context: Context): Promise<readonly Entry[]> => {
  const { db } = context.store
  const today = todayAt(momentOf(context))
  const known = new Map(
    (await forecastedProcesses(db)).map(({ process, messages, outcome }) => {
      const record = { process, people: [], rounds: [], debriefs: [], promises: [], messages, outcome }
      return [process.id, { process, ended: standingOf(record, today).ended }]
    }),
  )
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const forecast of (await readForecasts(db)).toSorted(inOrderOfTime)) {
    const { process, ended } = known.get(forecast.processId) ?? {}
    if (process === undefined || ended === undefined) continue
    const stage = `${forecast.processId} ${forecast.stage}`
    entries.push({ forecast, process, ended, isFirst: !seen.has(stage) })
    seen.add(stage)
  }
  return entries
}

/** Withdrawing says nothing of what they would have said. */
const hasAnswer = ({ ended }: Entry): boolean => ended !== null && ended !== 'withdrawal'

/** The forecasts that are scored: of a process the first at each stage, when its answer has come. */
export const answeredIn = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => entry.isFirst && hasAnswer(entry))

/** How good forecasts were; `chances` may be others than those that were shown. */
export const calibrationIn = (
  entries: readonly Entry[],
  chances: (entry: Entry) => Pick<Forecast, 'chance' | 'baseRate'> = ({ forecast }) => forecast,
): Calibration =>
  calibrationOf(
    entries.map((entry): Resolved => {
      const { processId, at, ownGuess } = entry.forecast
      const { chance, baseRate } = chances(entry)
      return { processId, at, chance, baseRate, ownGuess, isOffer: entry.ended === 'offer' }
    }),
  )
