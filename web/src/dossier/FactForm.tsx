import type { ReactNode } from 'react'
import type { Fact, FactFacts, FactHeading } from '#core/record/fact.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { Pick } from '../ui/Choice.tsx'
import { today } from '../ui/days.ts'
import { Form } from '../ui/Form.tsx'
import { demand, field, useForm } from '../ui/form.ts'
import { Block, DayField, Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.dossier

type Typed = FactFacts & { revision?: number }

type Props = { record: Shown; heading: FactHeading | null; fact: Fact | null; label: string; onDone: () => void; remove?: ReactNode }

/** Adds a fact to the dossier, or corrects one. */
export const FactForm = ({ record, heading, fact, label, onDone, remove }: Props) => {
  const write = useWrite()
  const process = record.process.id
  const start = { heading, text: null, source: null, sourceUrl: null, saidOn: null, seenOn: today(), personId: null }
  const form = useForm<Typed>(fact ?? (start as unknown as Typed), `draft fact ${fact?.id ?? `${process} ${heading}`}`)
  const people = Object.fromEntries(record.people.map(({ id, name }) => [id, name]))

  const save = async () => {
    demand(form, { heading: said.needsHeading, text: said.needsText })
    const { value } = form
    const under = value.heading as FactHeading
    const changed = form.changed()
    if (fact === null)
      await write('fact.add', { process, seenOn: value.seenOn, ...changed, heading: under, text: value.text ?? '' }, said.added(said.headings[under]))
    else if (Object.keys(changed).length > 0)
      await write('fact.correct', { fact: fact.id, revision: value.revision ?? fact.revision, ...changed }, said.corrected(said.headings[under]))
    form.forget()
    onDone()
  }
  const reload = async () => {
    const { headings } = await call('dossier.show', { process })
    const now = headings.flatMap(({ facts }) => facts).find((one) => one.fact.id === fact?.id)
    if (now !== undefined) form.rebase(now.fact)
  }
  return (
    <Form
      form={form}
      label={label}
      save={said.save}
      onSave={save}
      onCancel={onDone}
      onReload={fact === null ? undefined : reload}
      beside={remove}
      isInset
    >
      <Block {...field(form, 'text')} label={said.text} help={said.textHow} isRequired />
      <div className="fields">
        <Pick {...field(form, 'heading')} label={said.heading} labels={said.headings} unknown={said.pick} />
        {form.value.heading === 'people' && record.people.length > 0 ? (
          <Pick {...field(form, 'personId')} label={said.person} labels={people} unknown={said.nobody} />
        ) : null}
        <Line {...field(form, 'source')} label={said.source} help={said.sourceHow} />
        <Line {...field(form, 'sourceUrl')} type="url" label={said.sourceUrl} help={said.sourceUrlHow} />
        <DayField {...field(form, 'saidOn')} label={said.saidOn} help={said.dayHow} />
        <DayField {...field(form, 'seenOn')} label={said.seenOn} />
      </div>
    </Form>
  )
}
