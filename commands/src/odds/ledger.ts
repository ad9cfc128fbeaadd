import { type Calibration, calibrationOf, type Resolved } from '#core/odds/calibration.ts'
import { standingOf } from '#core/odds/standing.ts'
import { type Day, latestDay } from '#core/record/day.ts'
import type { Forecast } from '#core/record/forecast.ts'
import { todayAt } from '#core/record/moves.ts'
import type { OutcomeKind } from '#core/record/outcome.ts'
import type { Process } from '#core/record/process.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { wallClock } from '#core/record/zone.ts'
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
  /** It was made on a later day than that of the answer, so it forecast nothing. */
  readonly isLate: boolean
}

const inOrderOfTime = (one: Forecast, other: Forecast): number => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? -1 : 1)

/** The day of the answer: of the outcome or, where none was recorded, of their word. Null when it is not known. */
const endedOn = (ended: OutcomeKind | null, { messages, outcome }: Pick<ProcessRecord, 'messages' | 'outcome'>): Day | null =>
  outcome === null ? latestDay(messages.filter(({ kind }) => kind === ended).map(({ on }) => on)) : outcome.on

/** Every forecast of a process that is there, oldest first. Those of a process that was removed wait for it to be brought back. */
export const ledgerOf = async (context: Context): Promise<readonly Entry[]> => {
  const { db } = context.store
  const today = todayAt(momentOf(context))
  const known = new Map(
    (await forecastedProcesses(db)).map(({ process, messages, outcome }) => {
      const record = { process, people: [], rounds: [], debriefs: [], promises: [], messages, outcome }
      const { ended } = standingOf(record, today)
      return [process.id, { process, ended, on: endedOn(ended, record) }]
    }),
  )
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const forecast of (await readForecasts(db)).toSorted(inOrderOfTime)) {
    const { process, ended, on } = known.get(forecast.processId) ?? {}
    if (process === undefined || ended === undefined || on === undefined) continue
    const stage = `${forecast.processId} ${forecast.stage}`
    const isLate = on !== null && wallClock(forecast.at, context.zone).on > on
    entries.push({ forecast, process, ended, isFirst: !seen.has(stage), isLate })
    seen.add(stage)
  }
  return entries
}

/** Withdrawing says nothing of what they would have said. */
const hasAnswer = ({ ended }: Entry): boolean => ended !== null && ended !== 'withdrawal'

/** The forecasts that are scored: of a process the first at each stage, when its answer came on that day or later. */
export const answeredIn = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.isFirst && !entry.isLate && hasAnswer(entry))

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
