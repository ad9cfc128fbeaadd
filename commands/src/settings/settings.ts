import { z } from 'zod'
import { type PrepHours, SETTINGS_ID, SettingsFacts } from '#core/record/settings.ts'
import { Revision } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { hasExample } from '#store/everyRecord.ts'
import { getMailbox } from '#store/mailbox.ts'
import { type Context, command } from '../command.ts'
import { needsPhrase } from '../mailbox/seal.ts'
import { isPart } from '../odds/holidays.ts'
import { change, Key, saidOver, Written } from '../record/rows.ts'
import { settingsIn } from './known.ts'

export const showSettings = command({
  name: 'settings.show',
  summary:
    'Shows what is set once for everything: your country, its region, your time zone, whether the pages show the odds, when you can get ready, how your notes are signed, and the hour of the daily mail.',
  input: z.strictObject({}),
  output: SettingsFacts.extend({
    revision: Revision.nullable().describe('Null while nothing was ever set.'),
    folder: z.string().nullable().describe('The folder the record lies in; null when it is on a server.'),
    clock: z.string().describe('The time zone whose days are counted: yours, or that of this machine.'),
    example: z.boolean().describe('Whether the example search is here.'),
  }),
  run: async ({ store, zone }) => ({
    ...(await settingsIn(store.db)),
    clock: zone,
    folder: store.folder,
    example: await hasExample(store.db),
  }),
})

/** The facts as a sentence names them. */
const CALLED: Record<keyof SettingsFacts, string> = {
  country: 'country',
  region: 'region',
  zone: 'time zone',
  oddsShown: 'odds on the pages',
  prepHours: 'hours to get ready',
  name: 'name',
  email: 'address',
  phone: 'telephone number',
  digestAt: 'hour of the daily mail',
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const hoursWords = (hours: readonly PrepHours[]): string =>
  hours.length === 0 ? 'none' : hours.map(({ weekday, from, to }) => `${WEEKDAYS[weekday - 1]} ${from}-${to}`).join(' and ')

const valueWords = (value: SettingsFacts[keyof SettingsFacts]): string => {
  if (typeof value === 'boolean') return value ? 'shown' : 'not shown'
  if (typeof value === 'number') return `${value}:00`
  return typeof value === 'object' && value !== null ? hoursWords(value) : (value ?? 'unknown')
}

const FACTS = Object.keys(CALLED) as (keyof SettingsFacts)[]

/** What is different after, in words. */
const differences = (before: SettingsFacts, after: SettingsFacts): string[] =>
  FACTS.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact])).map((fact) => `${CALLED[fact]} ${valueWords(after[fact])}`)

/** @throws Refusal when there is no such part of the country: its holidays would silently be those of the whole. */
const refuseRegion = async ({ country, region }: SettingsFacts): Promise<void> => {
  if (region === null) return
  if (country === null) throw new Refusal('region-alone')
  if (!(await isPart(country, region))) throw new Refusal('region-unknown', { country, region })
}

/** @throws Refusal when nothing could go by itself: there is no mailbox, or only a phrase opens it */
const refuseDigest = async ({ store }: Context): Promise<void> => {
  const kept = await getMailbox(store.db)
  if (kept === null) throw new Refusal('mailbox-absent')
  if (needsPhrase(kept.sealed)) throw new Refusal('digest-phrase')
}

export const saveSettings = command({
  name: 'settings.save',
  summary:
    'Sets your country, its region, your time zone, whether the pages show the odds, when you can get ready, how your notes are signed, or the hour of the daily mail.',
  input: SettingsFacts.partial().extend({ revision: Key.revision }),
  output: Written,
  run: async (context, { revision, ...said }) => {
    if (said.digestAt != null) await refuseDigest(context)
    const seq = await change(context, 'settings.save', async (draft) => {
      const { revision: known, ...before } = await settingsIn(draft.tx)
      if (revision !== undefined && revision !== known) throw new Refusal('changed-elsewhere', { what: 'setting' })
      const moved = said.country !== undefined && said.country !== before.country
      const after = saidOver(moved ? { ...before, region: null } : before, said)
      if (said.region !== undefined) await refuseRegion(after)
      const told = differences(before, after)
      if (told.length > 0) await draft.put('settings', { ...after, id: SETTINGS_ID })
      return { sentence: `Changed the settings: ${told.join(', ')}.`, processId: null }
    })
    return { seq }
  },
})
