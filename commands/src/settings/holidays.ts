import { z } from 'zod'
import { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { SettingsFacts } from '#core/record/settings.ts'
import { command } from '../command.ts'
import { countriesKnown, holidaysOf, partsKnown } from '../odds/holidays.ts'
import { momentOf } from '../record/rows.ts'
import { settingsIn } from './known.ts'

const { country, region } = SettingsFacts.shape

export const listHolidays = command({
  name: 'holidays.list',
  summary: 'Lists the public holidays of a year where you look for work: the days that do not count as working days.',
  input: z.strictObject({
    country: country.optional().describe('Another country than yours, by its two letters.'),
    region: region.optional().describe('A state or region of it.'),
    year: z.int().min(1900).max(2199).optional().describe('This year, when unknown.'),
  }),
  output: z.strictObject({ country, region, holidays: z.array(z.strictObject({ on: Day, name: z.string() })) }),
  run: async (context, said) => {
    const set = await settingsIn(context.store.db)
    const place = { country: said.country ?? set.country, region: said.region ?? (said.country == null ? set.region : null) }
    const year = said.year ?? Number(todayAt(momentOf(context)).slice(0, 4))
    return { ...place, holidays: [...(await holidaysOf(place, year))] }
  },
})

const Place = z.strictObject({ code: z.string(), name: z.string() })

export const listPlaces = command({
  name: 'holidays.places',
  summary: 'Lists the countries whose public holidays are known, or the regions of one of them.',
  input: z.strictObject({ country: country.optional().describe('The country whose regions are wanted, by its two letters.') }),
  output: z.strictObject({ places: z.array(Place) }),
  run: async (_context, said) => ({ places: [...(said.country == null ? await countriesKnown() : await partsKnown(said.country))] }),
})
