import { z } from 'zod'
import { Id, Revision } from './text.ts'
import { Zone } from './zone.ts'

/** A country by its two letters in ISO 3166-1, `DE`. Two letters that are no country's do no harm: nothing is known of it. */
const Country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'Two letters, such as DE.')

/** A part of a country by its letters in ISO 3166-2 without the country's, `BY`; what is smaller stands after a hyphen, `BY-A`. */
const Region = z
  .string()
  .trim()
  .max(30)
  .regex(/^[\p{L}\d]+(-[\p{L}\d]+)?$/u, 'Letters such as BY, for Bavaria.')

/** What the candidate says once for everything. */
export const SettingsFacts = z.strictObject({
  country: Country.nullable().describe('The country you look for work in, by its two letters such as DE: its public holidays are no working days.'),
  region: Region.nullable().describe('The state or region of it, such as BY, where its holidays differ.'),
  zone: Zone.nullable().describe("Your time zone, such as Europe/Berlin; this machine's when unknown."),
  oddsShown: z.boolean().describe('Do the pages show the chance of an offer?'),
})
export type SettingsFacts = z.infer<typeof SettingsFacts>

/** The settings: one row at most. */
export const Settings = SettingsFacts.extend({ id: Id, revision: Revision })
export type Settings = z.infer<typeof Settings>

/** The key of the one row there is. */
export const SETTINGS_ID = '00000000-0000-7000-8000-000000000001'

/** What holds while nothing was set. */
export const UNSET: SettingsFacts = { country: null, region: null, zone: null, oddsShown: true }
