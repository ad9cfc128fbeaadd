import type { SettingsFacts } from '#core/record/settings.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { Pick } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { type FormState, field, useForm } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'

type Settings = OutputOf<'settings.show'>
type Facts = Omit<SettingsFacts, 'oddsShown'>

const factsOf = ({ country, region, zone }: Settings): Facts => ({ country, region, zone })

/** The regions of a country, where its holidays differ between them. */
const Region = ({ form, country }: { form: FormState<Facts>; country: string }) => {
  const { data } = useAnswer('holidays.places', { country })
  const labels = Object.fromEntries((data?.places ?? []).map(({ code, name }) => [code, name]))
  return Object.keys(labels).length === 0 ? null : <Pick label="Region" labels={labels} unknown="The whole country" {...field(form, 'region')} />
}

const WorkPlaceForm = ({ settings, countries }: { settings: Settings; countries: Record<string, string> }) => {
  const write = useWrite()
  const form = useForm<Facts>(factsOf(settings))
  const { country } = form.value
  const choose = (next: string | null): void => {
    form.set('country', next)
    form.set('region', null)
  }
  const save = () => write('settings.save', { ...form.changed(), ...(settings.revision === null ? {} : { revision: settings.revision }) }, 'Saved.')
  const reload = async () => form.rebase(factsOf(await call('settings.show', {})))
  return (
    <Form form={form} label="Where you look for work" save="Save" onSave={save} onReload={reload}>
      <div className="fields">
        <Pick label="Country" labels={countries} {...field(form, 'country')} onChange={choose} />
        {country === null ? null : <Region form={form} country={country} />}
        <Line label="Your time zone" help="Such as Europe/Berlin. When empty, that of this machine counts." {...field(form, 'zone')} />
      </div>
    </Form>
  )
}

/** Where the candidate looks for work: its public holidays are no working days, and its clock says which day it is. */
export const WorkPlace = () => {
  const settings = useAnswer('settings.show', {})
  const countries = useAnswer('holidays.places', {})
  const failed = [settings, countries].find(({ error }) => error !== null)
  return (
    <section className="part" aria-label="Where you look for work">
      <h2>Where you look for work</h2>
      <p>Public holidays there do not count as days of waiting.</p>
      {failed?.error ? <Failed error={failed.error} onRetry={() => failed.refetch()} /> : null}
      {settings.data === undefined || countries.data === undefined ? (
        failed === undefined && <Skeleton lines={3} />
      ) : (
        <WorkPlaceForm
          key={settings.data.revision}
          settings={settings.data}
          countries={Object.fromEntries(countries.data.places.map(({ code, name }) => [code, name]))}
        />
      )}
    </section>
  )
}
