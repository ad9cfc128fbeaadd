import { z } from 'zod'
import { Address } from './address.ts'
import { TimeOfDay } from './day.ts'
import { Id, Line, Revision } from './text.ts'
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

/** The days of the week, as they are counted: 1 is Monday. */
const Weekday = z.int().min(1).max(7).describe('The day of the week: 1 is Monday, 7 is Sunday.')

/** Hours of every week in which the candidate can get ready for rounds. */
export const PrepHours = z
  .strictObject({ weekday: Weekday, from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, 'An end after the beginning.')
export type PrepHours = z.infer<typeof PrepHours>

/** What the candidate says once for everything. */
export const SettingsFacts = z.strictObject({
  country: Country.nullable().describe('The country you look for work in, by its two letters such as DE: its public holidays are no working days.'),
  region: Region.nullable().describe('The state or region of it, such as BY, where its holidays differ.'),
  zone: Zone.nullable().describe("Your time zone, such as Europe/Berlin; this machine's when unknown."),
  oddsShown: z.boolean().describe('Do the pages show the chance of an offer?'),
  prepHours: z
    .array(PrepHours)
    .max(50)
    .nullable()
    .describe('The hours of a week in which you can get ready: weekday, from, to. Unknown means evenings and weekends.'),
  name: Line.nullable().describe('Your name, as your notes are signed.'),
  email: Address.nullable().describe('Your address, such as noor@example.org: your notes are from it.'),
  phone: Line.nullable().describe('Your telephone number, as it stands below your notes.'),
  digestAt: z.int().min(0).max(23).nullable().describe('The hour from which one mail a day tells you what waits, such as 8; unknown means never.'),
})
export type SettingsFacts = z.infer<typeof SettingsFacts>

/** The settings: one row at most. */
export const Settings = SettingsFacts.extend({
  prepHours: SettingsFacts.shape.prepHours.default(null),
  name: SettingsFacts.shape.name.default(null),
  email: SettingsFacts.shape.email.default(null),
  phone: SettingsFacts.shape.phone.default(null),
  digestAt: SettingsFacts.shape.digestAt.default(null),
  id: Id,
  revision: Revision,
})
export type Settings = z.infer<typeof Settings>

/** The key of the one row there is. */
export const SETTINGS_ID = '00000000-0000-7000-8000-000000000001'

/** What holds while nothing was set. */
export const UNSET: SettingsFacts = {
  country: null,
  region: null,
  zone: null,
  oddsShown: true,
  prepHours: null,
  name: null,
  email: null,
  phone: null,
  digestAt: null,
}
