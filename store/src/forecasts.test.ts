import fc, { type Arbitrary } from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Forecast } from '#core/record/forecast.ts'
import { openFileWorld, openWorld } from '#test/build.ts'
import { fingerprintOf, isForecastAt, isForecastStored, readForecasts, storeForecast } from './forecasts.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)

const aForecast: Arbitrary<Forecast> = fc.record({
  id: fc.uuid({ version: 7 }),
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  processId: fc.uuid({ version: 7 }),
  stage: fc.constantFrom('applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'),
  evidenceVersion: fc.constantFrom('2026-11-24-0123abcd', '2027-01-02-89abcdef'),
  known: fc.string({ unit: 'grapheme', maxLength: 20 }).map(fingerprintOf),
  inputs: fc.dictionary(fc.constantFrom('standing', 'ownRecord', 'more'), fc.jsonValue({ noUnicodeString: true })),
  chance,
  low: chance,
  high: chance,
  baseRate: chance,
  ownGuess: fc.option(chance),
})

const exact = (value: unknown): string => JSON.stringify(value)

test('any forecast is the same, to the last digit, after the database held it', async () => {
  const { store } = await openWorld()
  await fc.assert(
    fc.asyncProperty(aForecast, async (forecast) => {
      await storeForecast(store.db, forecast)
      const [found] = await readForecasts(store.db, forecast.processId)
      expect({ ...found, inputs: null }).toEqual({ ...forecast, inputs: null })
      expect(exact(found?.inputs)).toBe(exact(JSON.parse(exact(forecast.inputs))))
    }),
    { numRuns: 40 },
  )
})

test('a forecast that is there is never written over, whatever the next one says', async () => {
  const { store } = await openWorld()
  await fc.assert(
    fc.asyncProperty(aForecast, aForecast, async (one, other) => {
      await storeForecast(store.db, one)
      const before = exact(await readForecasts(store.db, one.processId))
      const { processId, stage, evidenceVersion, known } = one
      await storeForecast(store.db, { ...other, processId, stage, evidenceVersion, known })
      expect(exact(await readForecasts(store.db, one.processId))).toBe(before)
    }),
    { numRuns: 40 },
  )
})

test('the database itself refuses to alter a forecast', async () => {
  const { store } = await openWorld()
  const one = fc.sample(aForecast, 1)[0] as Forecast
  await storeForecast(store.db, one)
  const before = exact(await readForecasts(store.db))
  for (const statement of [sql`update "forecasts" set "chance" = 0.5`, sql`update "forecasts" set "ownGuess" = null where "id" = ${one.id}`])
    await expect(statement.execute(store.db)).rejects.toThrow('a forecast is never altered')
  expect(exact(await readForecasts(store.db))).toBe(before)
})

test('another stage, evidence or knowledge is another forecast', async () => {
  const { store, newId } = await openWorld()
  const one = fc.sample(aForecast, 1)[0] as Forecast
  const others: Partial<Forecast>[] = [
    { stage: one.stage === 'final' ? 'first' : 'final' },
    { evidenceVersion: 'another' },
    { known: fingerprintOf('more') },
  ]
  await storeForecast(store.db, one)
  for (const other of others) {
    expect(await isForecastStored(store.db, { ...one, ...other })).toBe(false)
    await storeForecast(store.db, { ...one, ...other, id: newId() })
    expect(await isForecastStored(store.db, { ...one, ...other })).toBe(true)
  }
  expect(await readForecasts(store.db, one.processId)).toHaveLength(4)
  expect(await isForecastAt(store.db, one)).toBe(true)
  expect(await isForecastAt(store.db, { ...one, processId: newId() })).toBe(false)
})

test('two windows that show the same at once leave one forecast', async () => {
  const one = await openFileWorld()
  const other = await openFileWorld(one.folder)
  const { process } = await one.do('process.add', { company: 'Orchard' })
  await Promise.all([one, other, one, other].map((world) => world.do('odds.show', { process })))
  expect(await readForecasts(one.store.db)).toHaveLength(1)
})
