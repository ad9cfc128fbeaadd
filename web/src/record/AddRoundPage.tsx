import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { RoundFacts } from '#core/record/round.ts'
import { toDebrief, toProcess } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { OneOf, SomeOf } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { field, useForm } from '../ui/form.ts'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { processName, type Shown, useProcess } from './process.ts'
import { RoundManner, RoundPeople, RoundQuestions } from './RoundFields.tsx'
import { FORMATS } from './words.ts'

const said = words.record

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
  link: null,
  personIds: [],
  isScreen: null,
  isLast: null,
  finalists: null,
  openings: null,
})

const nobodyYet = ({ people }: Shown): boolean => people.length === 0

const AddRound = ({ record }: { record: Shown }) => {
  const write = useWrite()
  const [, go] = useLocation()
  const process = record.process.id
  const [start] = useState(() => startOf(record))
  const form = useForm<RoundFacts>(start, `draft round ${process}`)
  const [when, setWhen] = useState<keyof typeof said.whens>(form.value.plannedOn === null ? 'held' : 'planned')
  const [names, setNames] = useState<string | null>(null)

  const choose = (next: keyof typeof said.whens) => {
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
      said.added(form.value.number === null ? said.aRound : said.roundNamed(form.value.number)),
    )
    form.forget()
    if (when === 'held') go(toDebrief(process, round))
    else go(toProcess(process))
  }
  const isAhead = when === 'planned'
  return (
    <Form form={form} label={said.addRound} save={when === 'held' ? said.addAndDebrief : said.addIt} onSave={save}>
      <OneOf label={said.when} name="when" labels={said.whens} value={when} onChange={(next) => choose(next ?? 'held')} problem={undefined} />
      <div className="fields">
        <CountField label={said.whichRound} max={99} {...field(form, 'number')} />
        <DayField label={said.day} help={said.dayHow} {...field(form, when === 'held' ? 'heldOn' : 'plannedOn')} />
        <HourField label={said.hour} {...field(form, when === 'held' ? 'heldTime' : 'plannedTime')} />
      </div>
      <SomeOf label={said.kindOfRound} labels={FORMATS} {...field(form, 'formats')} />
      <RoundQuestions form={form} isAhead={isAhead} />
      <RoundPeople form={form} people={record.people} isAhead={isAhead} />
      <Line
        label={nobodyYet(record) ? said.whoThere(isAhead) : said.whoElse(isAhead)}
        help={said.namesHow}
        name="names"
        value={names}
        onChange={setNames}
        problem={undefined}
      />
      <Disclosure title={said.addRoundMore}>
        <RoundManner form={form} />
      </Disclosure>
    </Form>
  )
}

/** A round one had, or one to come. One that took place leads straight to its debrief. */
export const AddRoundPage = ({ process }: { process: string }) => {
  const { data, error } = useProcess(process)
  const back = (
    <p>
      <Link href={toProcess(process)}>{data === undefined ? said.toProcess : processName(data.process)}</Link>
    </p>
  )
  return (
    <Page title={said.addRound} above={back}>
      {error === null ? null : <Failed error={error} />}
      {data === undefined ? error === null ? <Skeleton lines={8} /> : null : <AddRound key={process} record={data} />}
    </Page>
  )
}
