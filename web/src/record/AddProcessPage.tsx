import { useNavigate } from '@tanstack/react-router'
import type { ProcessFacts } from '#core/record/process.ts'
import { useWrite } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { demand, useForm } from '../ui/form.ts'
import { ProcessFields, ProcessMoreFields } from './ProcessFields.tsx'

const UNKNOWN = {
  company: null,
  role: null,
  source: null,
  employerKind: null,
  appliedOn: null,
  place: null,
  workplace: null,
  postingUrl: null,
  postingText: null,
  notes: null,
} satisfies Record<keyof ProcessFacts, null>

/** A process of one's own, in half a minute: only the company has to be said. */
export const AddProcessPage = () => {
  const write = useWrite()
  const navigate = useNavigate()
  const form = useForm<ProcessFacts>(UNKNOWN as unknown as ProcessFacts, 'draft process')
  const save = async () => {
    demand(form, { company: 'Say which company it is.' })
    const { process } = await write('process.add', { company: '', ...form.changed() }, `Added ${form.value.company}.`)
    form.forget()
    await navigate({ to: '/process/$process', params: { process } })
  }
  return (
    <Page title="Add a process">
      <p>One company, one role. Only the company is needed; what you do not know can stay empty.</p>
      <Form form={form} label="Add a process" save="Add it" onSave={save}>
        <ProcessFields form={form} />
        <Disclosure title="More: place, posting, notes">
          <ProcessMoreFields form={form} />
        </Disclosure>
      </Form>
    </Page>
  )
}
