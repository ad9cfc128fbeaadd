import { createHash } from 'node:crypto'
import { Forecast } from '#core/record/forecast.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { groupedBy } from './records.ts'
import { type Db, fromStored, type StoredForecast, type Tx } from './tables.ts'

/** As many rows as one statement inserts: a thousand rows of twelve columns stay below the limit of parameters of both databases. */
const ROWS_A_STATEMENT = 1000

const readForecast = ({ inputs, ...facts }: StoredForecast): Forecast => Forecast.parse({ ...facts, inputs: JSON.parse(inputs) })

const written = (forecast: Forecast): StoredForecast => {
  const { inputs, ...facts } = Forecast.parse(forecast)
  return { ...facts, inputs: JSON.stringify(inputs) }
}

/** The fingerprint of a text that says what is known: sixteen signs of its hash. */
export const fingerprintOf = (known: string): string => createHash('sha256').update(known).digest('hex').slice(0, 16)

/** What tells one forecast from another. */
export type ForecastKey = Pick<Forecast, 'processId' | 'stage' | 'evidenceVersion' | 'known'>

/** Has this forecast been stored already? */
export const isForecastStored = async (db: Db | Tx, { processId, stage, evidenceVersion, known }: ForecastKey): Promise<boolean> =>
  (await (db as Db)
    .selectFrom('forecasts')
    .select('id')
    .where('processId', '=', processId)
    .where('stage', '=', stage)
    .where('evidenceVersion', '=', evidenceVersion)
    .where('known', '=', known)
    .executeTakeFirst()) !== undefined

/** Was a forecast of this process ever shown at this stage? */
export const isForecastAt = async (db: Db | Tx, { processId, stage }: Pick<ForecastKey, 'processId' | 'stage'>): Promise<boolean> =>
  (await (db as Db)
    .selectFrom('forecasts')
    .select('id')
    .where('processId', '=', processId)
    .where('stage', '=', stage)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Stores a forecast, unless it is stored already: then the first one stays as it is. */
export const storeForecast = async (db: Db | Tx, forecast: Forecast): Promise<void> => {
  await (db as Db)
    .insertInto('forecasts')
    .values(written(forecast))
    .onConflict((conflict) => conflict.columns(['processId', 'stage', 'evidenceVersion', 'known']).doNothing())
    .execute()
}

/** Every forecast there is, oldest key first; of one process only, when it is named. */
export const readForecasts = async (db: Db | Tx, processId: string | null = null): Promise<Forecast[]> => {
  let query = (db as Db).selectFrom('forecasts').selectAll().orderBy('id')
  if (processId !== null) query = query.where('processId', '=', processId)
  return (await query.execute()).map(readForecast)
}

/** Puts the forecasts of an archive in place of all there are. */
export const replaceForecasts = async (tx: Tx, forecasts: readonly Forecast[]): Promise<void> => {
  await tx.deleteFrom('forecasts').execute()
  for (let start = 0; start < forecasts.length; start += ROWS_A_STATEMENT)
    await tx
      .insertInto('forecasts')
      .values(forecasts.slice(start, start + ROWS_A_STATEMENT).map(written))
      .execute()
}

/** How a process ended, as far as anybody said: its outcome, and what they wrote. */
type Ending = Pick<ProcessRecord, 'process' | 'messages' | 'outcome'>

/** The processes that forecasts are of, as far as they are still there, with what says how they ended. */
export const forecastedProcesses = async (db: Db | Tx): Promise<Ending[]> => {
  const forecasted = (db as Db).selectFrom('forecasts').select('processId')
  const processes = await (db as Db).selectFrom('processes').selectAll().where('id', 'in', forecasted).orderBy('id').execute()
  const messages = await (db as Db)
    .selectFrom('messages')
    .selectAll()
    .where('processId', 'in', forecasted)
    .where('direction', '=', 'received')
    .orderBy('id')
    .execute()
  const outcomes = await (db as Db).selectFrom('outcomes').selectAll().where('processId', 'in', forecasted).execute()
  const messagesOf = groupedBy(messages)
  const outcomeOf = new Map(outcomes.map((row) => [row.processId, row]))
  return processes.map((row) => {
    const outcome = outcomeOf.get(row.id)
    return {
      process: fromStored('processes', row),
      messages: (messagesOf.get(row.id) ?? []).map((message) => fromStored('messages', message)),
      outcome: outcome === undefined ? null : fromStored('outcomes', outcome),
    }
  })
}
