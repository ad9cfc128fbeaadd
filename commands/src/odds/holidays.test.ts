import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { countriesKnown, holidaysOf, partsKnown } from './holidays.ts'

const daysIn = async (country: string, region: string | null, year = 2026): Promise<string[]> =>
  (await holidaysOf({ country, region }, year)).map(({ on }) => on.slice(5))

test.each([
  ['DE', null, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['DE', 'BY', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
  ['GB', 'ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
  ['US', null, '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
  ['NL', null, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26'],
])('the public holidays of 2026 in %s %s are those of its law', async (country, region, days) => {
  expect((await daysIn(country, region)).join(' ')).toBe(days)
})

test('a holiday of several days is each of them, and one that begins in the evening is the day it belongs to', async () => {
  const turkish = await daysIn('TR', null)
  for (const day of ['03-20', '03-21', '03-22', '05-27', '05-28', '05-29', '05-30']) expect(turkish).toContain(day)
  for (const day of ['03-19', '03-23', '05-26', '05-31']) expect(turkish).not.toContain(day)
})

test('half a day off leaves it a working day', async () => {
  expect(await daysIn('CN', null)).not.toContain('03-08')
  expect(await daysIn('DE', null)).not.toContain('12-24')
})

test('nothing is known of what is no country, and a part that is not known leaves the country', async () => {
  expect(await daysIn('XX', null)).toEqual([])
  expect(await daysIn('XX', 'BY')).toEqual([])
  expect(await daysIn('DE', 'ZZ')).toEqual(await daysIn('DE', null))
  expect(await daysIn('DE', 'by-a')).toContain('08-08')
})

test('every country is named once, and its parts with what lies within them', async () => {
  const countries = await countriesKnown()
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
  expect(countries).toContainEqual({ code: 'DE', name: 'Germany' })
  expect((await partsKnown('DE')).map(({ code }) => code)).toEqual(expect.arrayContaining(['BW', 'BY', 'BY-A']))
  expect(await partsKnown('XX')).toEqual([])
})

test('a promise due on 24 December runs past the holidays where there are some', async () => {
  const { do: done, at } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  await done('round.add', { process, heldOn: '2026-11-20', isLast: true })
  await done('promise.add', { process, by: 'them', what: 'A decision', dueOn: '2026-12-24' })
  at('2026-12-30T11:00:00.000Z')
  const shown = async () => {
    const odds = await done('odds.show', { process })
    if (!odds.open) throw new Error('the process is open')
    return odds
  }
  const without = await shown()
  expect(without.waiting?.writeOn).toBe('2026-12-29')
  await done('settings.save', { country: 'DE' })
  const german = await shown()
  expect(german.waiting?.writeOn).toBe('2026-12-30')
  expect(german.chance).toBeGreaterThan(without.chance)
  await done('settings.save', { country: 'XX' })
  expect(await shown()).toEqual(without)
})

test('a silence over two turns of the year takes the holidays of each', async () => {
  const { do: done, at } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  await done('round.add', { process, heldOn: '2026-11-20', isLast: true })
  await done('settings.save', { country: 'NL' })
  at('2028-01-03T11:00:00.000Z')
  const odds = await done('odds.show', { process })
  if (!odds.open) throw new Error('the process is open')
  // 291 weekdays from 21 November 2026 to 3 January 2028; on weekdays fall 25 December and New Year's Day, Easter Monday, King's Day,
  // Ascension and Whit Monday of 2027.
  expect(odds.working.find(({ id }) => id === 'silence')?.sentence).toContain('285 working days')
})
