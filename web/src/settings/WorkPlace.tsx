import type { SettingsFacts } from '#core/record/settings.ts'
import { useAnswer } from '../answers.ts'
import { Pick } from '../ui/Choice.tsx'
import { type FormState, field } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'
import { type Settings, SettingsForm } from './SettingsForm.tsx'

const said = words.settings

type Facts = Pick<SettingsFacts, 'country' | 'region' | 'zone'>

const factsOf = ({ country, region, zone }: Settings): Facts => ({ country, region, zone })

/** The regions of a country, where its holidays differ between them. */
const Region = ({ form, country }: { form: FormState<Facts>; country: string }) => {
  const { data } = useAnswer('holidays.places', { country })
  const labels = Object.fromEntries((data?.places ?? []).map(({ code, name }) => [code, name]))
  return Object.keys(labels).length === 0 ? null : <Pick label={said.region} labels={labels} unknown={said.wholeCountry} {...field(form, 'region')} />
}

const Fields = ({ form, countries }: { form: FormState<Facts>; countries: Record<string, string> }) => {
  const { country } = form.value
  const choose = (next: string | null): void => {
    form.set('country', next)
    form.set('region', null)
  }
  return (
    <div className="fields">
      <Pick label={said.country} labels={countries} {...field(form, 'country')} onChange={choose} />
      {country === null ? null : <Region form={form} country={country} />}
      <Line label={said.zone} help={said.zoneHow} {...field(form, 'zone')} />
    </div>
  )
}

/** Where the candidate looks for work: its public holidays are no working days, and its clock says which day it is. */
export const WorkPlace = () => {
  const settings = useAnswer('settings.show', {})
  const countries = useAnswer('holidays.places', {})
  const failed = [settings, countries].find(({ error }) => error !== null)
  const named = Object.fromEntries((countries.data?.places ?? []).map(({ code, name }) => [code, name]))
  return (
    <Setting title={said.place} how={said.placeHow}>
      {failed?.error ? <Failed error={failed.error} onRetry={() => failed.refetch()} /> : null}
      {settings.data === undefined || countries.data === undefined ? (
        failed === undefined && <Skeleton lines={3} />
      ) : (
        <SettingsForm settings={settings.data} label={said.place} factsOf={factsOf} fields={(form) => <Fields form={form} countries={named} />} />
      )}
    </Setting>
  )
}
