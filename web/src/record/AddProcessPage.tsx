import { useLocation } from 'wouter'
import type { ProcessFacts } from '#core/record/process.ts'
import { toProcess } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { demand, useForm } from '../ui/form.ts'
import { words } from '../words/words.ts'
import { ProcessFields, ProcessMoreFields } from './ProcessFields.tsx'

const said = words.record

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
  const [, go] = useLocation()
  const form = useForm<ProcessFacts>(UNKNOWN as unknown as ProcessFacts, 'draft process')
  const save = async () => {
    demand(form, { company: said.needsCompany })
    const { process } = await write('process.add', { company: '', ...form.changed() }, said.added(form.value.company ?? ''))
    form.forget()
    go(toProcess(process))
  }
  return (
    <Page title={said.addProcess}>
      <p>{said.addProcessHow}</p>
      <Form form={form} label={said.addProcess} save={said.addIt} onSave={save}>
        <ProcessFields form={form} />
        <Disclosure title={said.addProcessMore}>
          <ProcessMoreFields form={form} />
        </Disclosure>
      </Form>
    </Page>
  )
}
