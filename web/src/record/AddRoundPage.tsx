import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundFacts } from '#core/record/round.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { OneOf, SomeOf } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { field, useForm } from '../ui/form.ts'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { processName, type Shown, useProcess } from './process.ts'
import { RoundManner, RoundPeople, RoundQuestions } from './RoundFields.tsx'
import { FORMATS } from './words.ts'

const WHEN = { held: 'It took place', planned: 'It is still to come' } as const

const startOf = ({ rounds }: Shown): RoundFacts => ({
  number: Math.max(0, ...rounds.map(({ number }) => number ?? 0)) + 1,
  formats: [],
  plannedOn: null,
  plannedTime: null,
  heldOn: null,
  heldTime: null,
  zone: null,
  durationMinutes: null,
  where: null,
  personIds: [],
  isScreen: null,
  isLast: null,
  finalists: null,
  openings: null,
})

const AddRound = ({ record }: { record: Shown }) => {
  const write = useWrite()
  const navigate = useNavigate()
  const process = record.process.id
  const [start] = useState(() => startOf(record))
  const form = useForm<RoundFacts>(start, `draft round ${process}`)
  const [when, setWhen] = useState<keyof typeof WHEN>(form.value.plannedOn === null ? 'held' : 'planned')
  const [names, setNames] = useState<string | null>(null)

  const choose = (next: keyof typeof WHEN) => {
    const { heldOn, heldTime, plannedOn, plannedTime } = form.value
    form.set('heldOn', next === 'held' ? plannedOn : null)
    form.set('heldTime', next === 'held' ? plannedTime : null)
    form.set('plannedOn', next === 'planned' ? heldOn : null)
    form.set('plannedTime', next === 'planned' ? heldTime : null)
    setWhen(next)
  }
  const meet = async (): Promise<string[]> => {
    const met: string[] = [...form.value.personIds]
    const known = new Map(record.people.map(({ id, name }) => [name, id]))
    for (const name of (names ?? '').split(',').map((each) => each.trim())) {
      if (name !== '') met.push(known.get(name) ?? (await call('person.add', { process, name })).person)
    }
    form.set('personIds', met)
    setNames(null)
    return [...new Set(met)]
  }
  const save = async () => {
    const personIds = await meet()
    const { round } = await write(
      'round.add',
      { process, ...form.changed(), number: form.value.number, personIds },
      `Added round ${form.value.number ?? ''}.`,
    )
    form.forget()
    if (when === 'held') await navigate({ to: '/process/$process/debrief/$round', params: { process, round } })
    else await navigate({ to: '/process/$process', params: { process } })
  }
  return (
    <Form form={form} label="Add a round" save={when === 'held' ? 'Add it and go to the debrief' : 'Add it'} onSave={save}>
      <OneOf label="When" name="when" labels={WHEN} value={when} onChange={(next) => choose(next ?? 'held')} problem={undefined} />
      <div className="fields">
        <CountField label="Which round" max={99} {...field(form, 'number')} />
        <DayField label="Day" help="Empty when you do not know." {...field(form, when === 'held' ? 'heldOn' : 'plannedOn')} />
        <HourField label="Hour" {...field(form, when === 'held' ? 'heldTime' : 'plannedTime')} />
      </div>
      <SomeOf label="What kind of round" labels={FORMATS} {...field(form, 'formats')} />
      <RoundQuestions form={form} />
      <RoundPeople form={form} people={record.people} />
      <Line
        label={record.people.length === 0 ? 'Who was there' : 'Who else was there'}
        help="Names, with a comma between them."
        name="names"
        value={names}
        onChange={setNames}
        problem={undefined}
      />
      <Disclosure title="More: how long, where">
        <RoundManner form={form} />
      </Disclosure>
    </Form>
  )
}

/** A round one had, or one to come. One that took place leads straight to its debrief. */
export const AddRoundPage = () => {
  const { process } = useParams({ from: '/process/$process/add-round' })
  const { data, error } = useProcess(process)
  const back = (
    <p>
      <Link to="/process/$process" params={{ process }}>
        {data === undefined ? 'The process' : processName(data.process)}
      </Link>
    </p>
  )
  return (
    <Page title="Add a round" above={back}>
      {error === null ? null : <Failed error={error} />}
      {data === undefined ? error === null ? <Skeleton lines={8} /> : null : <AddRound key={process} record={data} />}
    </Page>
  )
}
