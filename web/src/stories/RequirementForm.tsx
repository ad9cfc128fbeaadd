import type { ReactNode } from 'react'
import type { RequirementFacts } from '#core/record/requirement.ts'
import { useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { OneOf } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { demand, field, useForm } from '../ui/form.ts'
import { Block } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.stories.posting

/** Something that is asked for, as it is shown. */
export type RequirementShown = OutputOf<'coverage.show'>['requirements'][number]

type Typed = Pick<RequirementFacts, 'text' | 'need'> & { revision: number | null }

type Props = { process: string; one: RequirementShown | null; label: string; onDone: () => void; remove?: ReactNode }

/** Adds something that is asked for, or corrects its words and how much it is needed. */
export const RequirementForm = ({ process, one, label, onDone, remove }: Props) => {
  const write = useWrite()
  const start = one === null ? { text: null, need: null, revision: null } : { text: one.text, need: one.need, revision: one.revision }
  const form = useForm<Typed>(start as Typed, `draft requirement ${one?.requirementId ?? process}`)

  const save = async () => {
    demand(form, { text: said.needsWhat })
    const { text, need, revision } = form.value
    const asked = (text ?? '').trim()
    const id = one?.requirementId ?? null
    if (id === null) await write('requirement.add', { process, text: asked, need }, said.added(asked))
    else if (Object.keys(form.changed()).length > 0)
      await write('requirement.correct', { requirement: id, revision: revision ?? undefined, text: asked, need }, said.corrected(asked))
    form.forget()
    onDone()
  }
  const reload = async () => {
    const { requirements } = await call('coverage.show', { process })
    const now = requirements.find(({ requirementId }) => requirementId === one?.requirementId)
    if (now !== undefined) form.rebase({ text: now.text, need: now.need, revision: now.revision })
  }
  return (
    <Form
      form={form}
      label={label}
      save={loopWords.stories.save}
      onSave={save}
      onCancel={onDone}
      onReload={one === null ? undefined : reload}
      beside={remove}
      isInset
    >
      <Block {...field(form, 'text')} label={said.what} rows={2} isRequired />
      <OneOf {...field(form, 'need')} label={said.need} labels={said.needs} unknown={said.needUnknown} />
      {one?.quote == null ? null : <p className="small soft">{said.quote(one.quote)}</p>}
    </Form>
  )
}
