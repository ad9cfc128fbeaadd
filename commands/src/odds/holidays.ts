import type { default as Calendar, HolidaysTypes } from 'date-holidays'
import { addDays, type Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import type { SettingsFacts } from '#core/record/settings.ts'
import { silenceOf } from '#core/record/silence.ts'
import type { Holidays } from '#core/record/workingDay.ts'
import type { Context } from '../command.ts'
import { settingsIn } from '../settings/known.ts'

/** Where somebody looks for work. */
export type Place = Pick<SettingsFacts, 'country' | 'region'>

/** A day off, and what it is called there. */
export type Holiday = { readonly on: Day; readonly name: string }

/** Loaded only when a country is set: it takes longer than most commands do, and a fifth of their memory. */
const loaded = async (): Promise<typeof Calendar> => (await import('date-holidays')).default

const spelt = (codes: Record<string, string> | undefined, said: string | undefined): string | null =>
  said === undefined ? null : (Object.keys(codes ?? {}).find((code) => code.toUpperCase() === said.toUpperCase()) ?? null)

/** The parts of a country that the library knows by these letters, from the larger to the smaller; null when there is no such part. */
const partsOf = (calendar: Calendar, country: string, region: string | null): string[] | null => {
  if (region === null) return []
  const [said, within] = region.split('-')
  const state = spelt(calendar.getStates(country), said)
  if (state === null || within === undefined) return state === null ? null : [state]
  const smaller = spelt(calendar.getRegions(country, state), within)
  return smaller === null ? null : [state, smaller]
}

const HOUR_MS = 3_600_000

/**
 * The whole days of a holiday. One that begins on the evening before is told with the day it belongs to and with those hours; where the clocks
 * go forward a day has an hour less. What takes half a day leaves the day a working one.
 */
const daysOf = ({ date, start, end, name }: HolidaysTypes.Holiday): Holiday[] => {
  const hours = (end.getTime() - start.getTime()) / HOUR_MS
  return Array.from({ length: Math.floor((hours + 1) / 24) }, (_, day) => ({ on: addDays(date.slice(0, 10), day), name }))
}

const known = new Map<string, readonly Holiday[]>()

const yearOf = (calendar: Calendar, year: number): Holiday[] =>
  calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(daysOf)

/** The public holidays of one year somewhere, in their order; none where nothing is known of the country. */
export const holidaysOf = async ({ country, region }: Place, year: number): Promise<readonly Holiday[]> => {
  if (country === null) return []
  const key = `${country} ${region} ${year}`
  const before = known.get(key)
  if (before !== undefined) return before
  const Library = await loaded()
  const found = yearOf(new Library(country, ...((partsOf(new Library(), country, region) ?? []) as [string, string])), year)
  known.set(key, found)
  return found
}

/** Is there such a part of the country? Of a country of which nothing is known, nothing is. */
export const isPart = async (country: string, region: string): Promise<boolean> => partsOf(new (await loaded())(), country, region) !== null

/** A country, or a part of one, of which holidays are known. */
export type KnownPlace = { readonly code: string; readonly name: string }

const named = (codes: Record<string, string> | undefined, before = ''): KnownPlace[] =>
  Object.entries(codes ?? {}).map(([code, name]) => ({ code: `${before}${code}`, name }))

/** The parts of a country, each larger one before its smaller ones. */
export const partsKnown = async (country: string): Promise<readonly KnownPlace[]> => {
  const calendar = new (await loaded())()
  return named(calendar.getStates(country, 'en')).flatMap((state) => [
    state,
    ...named(calendar.getRegions(country, state.code, 'en'), `${state.code}-`),
  ])
}

/** Every country of which holidays are known, by name. */
export const countriesKnown = async (): Promise<readonly KnownPlace[]> => {
  const called = new Intl.DisplayNames('en', { type: 'region' })
  return named(new (await loaded())().getCountries('en'))
    .map(({ code, name }) => ({ code, name: called.of(code) ?? name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** What lies so long ago moves no date and no chance any more. */
const MOST_YEARS = 20

/**
 * The public holidays where the candidate looks for work, from the year of the oldest silence of these processes to the year after this one: what
 * `standingOf` has to be given. None when no country is set or nobody is silent.
 */
export const holidaysFor = async (context: Context, records: readonly ProcessRecord[], today: Day): Promise<Holidays> => {
  const since = records.flatMap((record) => silenceOf(record, today)?.since ?? []).sort()[0]
  if (since === undefined) return []
  const place = await settingsIn(context.store.db)
  const [until, oldest] = [Number(today.slice(0, 4)) + 1, Number(since.slice(0, 4))]
  const from = Math.max(oldest, until - MOST_YEARS)
  const years = await Promise.all(Array.from({ length: until - from + 1 }, (_, index) => holidaysOf(place, from + index)))
  return years.flat().map(({ on }) => on)
}
