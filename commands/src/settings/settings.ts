import { z } from 'zod'
import { SETTINGS_ID, SettingsFacts } from '#core/record/settings.ts'
import { Revision } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { command } from '../command.ts'
import { isPart } from '../odds/holidays.ts'
import { change, Key, saidOver, Written } from '../record/rows.ts'
import { settingsIn } from './known.ts'

export const showSettings = command({
  name: 'settings.show',
  summary: 'Shows what is set once for everything: your country, its region, your time zone, and whether the pages show the odds.',
  input: z.strictObject({}),
  output: SettingsFacts.extend({
    revision: Revision.nullable().describe('Null while nothing was ever set.'),
    clock: z.string().describe('The time zone whose days are counted: yours, or that of this machine.'),
  }),
  run: async ({ store, zone }) => ({ ...(await settingsIn(store.db)), clock: zone }),
})

/** The facts as a sentence names them. */
const CALLED: Record<keyof SettingsFacts, string> = { country: 'country', region: 'region', zone: 'time zone', oddsShown: 'odds on the pages' }

const valueWords = (value: string | boolean | null): string => (typeof value === 'boolean' ? (value ? 'shown' : 'not shown') : (value ?? 'unknown'))

const FACTS = Object.keys(CALLED) as (keyof SettingsFacts)[]

/** What is different after, in words. */
const differences = (before: SettingsFacts, after: SettingsFacts): string[] =>
  FACTS.filter((fact) => before[fact] !== after[fact]).map((fact) => `${CALLED[fact]} ${valueWords(after[fact])}`)

/** @throws Refusal when there is no such part of the country: its holidays would silently be those of the whole. */
const refuseRegion = async ({ country, region }: SettingsFacts): Promise<void> => {
  if (region === null) return
  if (country === null) throw new Refusal('region-alone')
  if (!(await isPart(country, region))) throw new Refusal('region-unknown', { country, region })
}

export const saveSettings = command({
  name: 'settings.save',
  summary: 'Sets your country, its region, your time zone, or whether the pages show the odds.',
  input: SettingsFacts.partial().extend({ revision: Key.revision }),
  output: Written,
  run: async (context, { revision, ...said }) => ({
    seq: await change(context, 'settings.save', async (draft) => {
      const { revision: known, ...before } = await settingsIn(draft.tx)
      if (revision !== undefined && revision !== known) throw new Refusal('changed-elsewhere', { what: 'setting' })
      const moved = said.country !== undefined && said.country !== before.country
      const after = saidOver(moved ? { ...before, region: null } : before, said)
      if (said.region !== undefined) await refuseRegion(after)
      const told = differences(before, after)
      if (told.length > 0) await draft.put('settings', { ...after, id: SETTINGS_ID })
      return { sentence: `Changed the settings: ${told.join(', ')}.`, processId: null }
    }),
  }),
})
