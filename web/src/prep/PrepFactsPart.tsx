import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { PrepFacts } from '#core/record/prep.ts'
import { useWrite } from '../answers.ts'
import { call } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { Pick as PickOne } from '../ui/Choice.tsx'
import { addDays, today } from '../ui/days.ts'
import { Form } from '../ui/Form.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { type FormState, field, useForm } from '../ui/form.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { CountField, DayField, HourField } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import type { Brief, OfRound } from './prep.ts'

const said = loopWords.prep

type Facts = Pick<PrepFacts, 'travelMinutes' | 'dressSeen' | 'busy'>
type Busy = Facts['busy'][number]

const factsOf = ({ travelMinutes, dressSeen, busy }: Brief['said']): Facts => ({ travelMinutes, dressSeen, busy })

const BusyRows = ({ form }: { form: FormState<Facts> }) => {
  const { value, onChange, problem } = field(form, 'busy')
  const row = (next: Partial<Record<keyof Busy, string | null>>, at: Busy): Busy => ({
    on: next.on ?? at.on,
    from: next.from ?? at.from,
    to: next.to ?? at.to,
  })
  return (
    <Repeated<Busy>
      title={said.busy}
      one={said.aBusy}
      rows={value.map((each, place) => [String(place), each] as const)}
      onAdd={() => onChange([...value, { on: addDays(today(), 1), from: '18:30', to: '19:30' }])}
      onSet={(key, next) => onChange(value.flatMap((each, place) => (String(place) !== key ? [each] : next === null ? [] : [next])))}
      problem={problem}
      fields={(each, set) => (
        <div className="fields">
          <DayField label={said.busyOn} name="on" value={each.on} problem={undefined} onChange={(on) => set(row({ on }, each))} />
          <HourField label={said.busyFrom} name="from" value={each.from} problem={undefined} onChange={(from) => set(row({ from }, each))} />
          <HourField label={said.busyTo} name="to" value={each.to} problem={undefined} onChange={(to) => set(row({ to }, each))} />
        </div>
      )}
    />
  )
}

const FactsForm = ({ round, brief, onDone }: OfRound & { onDone: () => void }) => {
  const write = useWrite()
  const form = useForm<Facts & { revision: number | null }>({ ...factsOf(brief.said), revision: brief.said.revision }, `prep:${round}`)
  const save = async () => {
    const { revision: _kept, ...changed } = form.changed()
    const { revision } = form.value
    if (Object.keys(changed).length > 0) await write('prep.save', { round, ...changed, ...(revision === null ? {} : { revision }) }, said.saidFacts)
    form.forget()
    onDone()
  }
  const reload = async () => {
    const { said: now } = await call('prep.brief', { round })
    form.rebase({ ...factsOf(now), revision: now.revision })
  }
  return (
    <Form form={form} label={said.changeLabel} save={said.save} onSave={save} onCancel={onDone} onReload={reload} isInset>
      <div className="fields">
        <CountField label={said.travel} help={said.travelHelp} max={1440} {...field(form, 'travelMinutes')} />
        <PickOne label={said.dress} labels={said.dressNames} {...field(form, 'dressSeen')} />
      </div>
      <BusyRows form={form as unknown as FormState<Facts>} />
    </Form>
  )
}

const inLine = ({ travelMinutes, dressSeen, busy }: Facts, place: Brief['place']): string =>
  [
    travelMinutes !== null ? said.travelIs(travelMinutes) : place === 'in-person' ? said.travelNot : '',
    dressSeen === null ? '' : said.dressIs(said.dressNames[dressSeen]),
    said.busyIs(busy.length),
  ]
    .filter((part) => part !== '')
    .join(' ')

/** The few facts that the plan needs: the way there, the hours that are busy, what people wear there. */
export const PrepFactsPart = (of: OfRound) => {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-open]'))
  }
  return (
    <div ref={place} className="stack stack-tight">
      <h3>{said.facts}</h3>
      <p>{inLine(factsOf(of.brief.said), of.brief.place)}</p>
      {isOpen ? (
        <FactsForm {...of} onDone={close} />
      ) : (
        <Button data-open="" onPress={() => setIsOpen(true)}>
          {said.change}
        </Button>
      )}
      <p className="small soft">
        {said.factsHow} <Link href="/settings">{said.toSettings}</Link>
      </p>
    </div>
  )
}
