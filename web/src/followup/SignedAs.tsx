import type { SettingsFacts } from '#core/record/settings.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { Form } from '../ui/Form.tsx'
import { field, useForm } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.followup

type Settings = OutputOf<'settings.show'>
type Facts = Pick<SettingsFacts, 'name' | 'phone' | 'email'>

const factsOf = ({ name, phone, email }: Settings): Facts => ({ name, phone, email })

const SignedForm = ({ settings }: { settings: Settings }) => {
  const write = useWrite()
  const form = useForm<Facts>(factsOf(settings), 'signed')
  const save = async () => {
    await write('settings.save', { ...form.changed(), ...(settings.revision === null ? {} : { revision: settings.revision }) }, said.signedSaved)
    form.forget()
  }
  const reload = async () => form.rebase(factsOf(await call('settings.show', {})))
  return (
    <Form form={form} label={said.signed} save={said.save} onSave={save} onReload={reload}>
      <div className="fields">
        <Line label={said.name} {...field(form, 'name')} />
        <Line label={said.phone} {...field(form, 'phone')} />
        <Line label={said.email} help={said.emailHow} {...field(form, 'email')} />
      </div>
    </Form>
  )
}

/** How notes are signed and where one is reached: said once for all of them. */
export const SignedAs = () => {
  const { data } = useAnswer('settings.show', {})
  return data === undefined ? null : <SignedForm key={data.revision} settings={data} />
}
