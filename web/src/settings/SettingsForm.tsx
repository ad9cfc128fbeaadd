import { type ReactNode, useState } from 'react'
import type { SettingsFacts } from '#core/record/settings.ts'
import { useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { Form } from '../ui/Form.tsx'
import { type FormState, useForm } from '../ui/form.ts'
import { words } from '../words/words.ts'

const said = words.settings

export type Settings = OutputOf<'settings.show'>

type SettingsFormProps<Facts extends Partial<SettingsFacts>> = {
  settings: Settings
  label: string
  /** The part of the settings that this form is about. */
  factsOf: (settings: Settings) => Facts
  fields: (form: FormState<Facts>) => ReactNode
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Sets one part of the settings, and leaves the others alone. Saving one part takes nothing from what is typed into another; what was changed elsewhere in
 * this part is told before it would be overwritten.
 */
export const SettingsForm = <Facts extends Partial<SettingsFacts>>({ settings, label, factsOf, fields }: SettingsFormProps<Facts>) => {
  const write = useWrite()
  const form = useForm<Facts>(factsOf(settings))
  const [known, setKnown] = useState({ revision: settings.revision, facts: factsOf(settings) })
  const know = (revision: number | null, facts: Facts): void => {
    form.rebase(facts)
    setKnown({ revision, facts })
  }
  // An answer that was on its way when this part was saved is older than what is known.
  if ((settings.revision ?? 0) > (known.revision ?? 0)) {
    const facts = factsOf(settings)
    // What was set elsewhere and is not of this part, and what meets nothing typed here, is taken over as it comes.
    if (isSame(facts, known.facts) || Object.keys(form.changed()).length === 0) know(settings.revision, facts)
  }
  const save = async () => {
    const changed = form.changed()
    const { seq } = await write(
      'settings.save',
      { ...(changed as object), ...(known.revision === null ? {} : { revision: known.revision }) },
      said.saved,
    )
    know(seq ?? known.revision, { ...known.facts, ...changed })
  }
  const reload = async () => {
    const there = await call('settings.show', {})
    know(there.revision, factsOf(there))
  }
  return (
    <Form
      form={form}
      label={label}
      save={said.save}
      saveLook={Object.keys(form.changed()).length > 0 ? 'primary' : 'plain'}
      onSave={save}
      onReload={reload}
    >
      {fields(form)}
    </Form>
  )
}
