import { useState } from 'react'
import { useAnswer } from '../answers.ts'
import { processName } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { field, useForm } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import type { EventChoice, Planned } from './planned.ts'

const said = loopWords.calendar

type Said = { [K in keyof EventChoice]?: EventChoice[K] | undefined }
type ChoiceProps = { event: Planned; choice: EventChoice; onSay: (said: Said) => void }

/** So many processes stand in a list; of more one is sought. */
const MOST = 100

const named = (some: readonly { id: string | null; company: string; role: string | null }[]): Record<string, string> =>
  Object.fromEntries(some.flatMap((one) => (one.id === null ? [] : [[one.id, processName(one)]])))

/** Any process there is, or a new one. */
const AnyProcess = ({ event, choice, onSay }: ChoiceProps) => {
  const [sought, setSought] = useState<string | null>(null)
  const search = (sought ?? '').trim()
  const { data } = useAnswer('process.list', { ...(search === '' ? {} : { search }), limit: MOST })
  const isLong = search !== '' || (data?.rows.length ?? 0) >= MOST
  const found = named((data?.rows ?? []).map(({ process }) => process))
  const labels = { ...found, ...named([...event.mayBelongTo, ...(event.process === null ? [] : [event.process])]), new: said.newProcess }
  return (
    <div className="fields">
      {isLong ? <Line label={said.findProcess} type="search" name="find" value={sought} onChange={setSought} problem={undefined} /> : null}
      <Pick
        label={said.process}
        name="process"
        labels={labels}
        unknown={said.asFound}
        value={choice.process ?? null}
        onChange={(process) => onSay({ process: process ?? undefined })}
        problem={undefined}
      />
    </div>
  )
}

/** What a new process is called. */
const Names = ({ event, onSay }: Omit<ChoiceProps, 'choice'>) => {
  const form = useForm({ company: event.process?.company ?? null, role: event.process?.role ?? null })
  const { company, role } = form.value
  return (
    <div className="fields">
      <Line label={said.company} {...field(form, 'company')} />
      <Line label={said.role} {...field(form, 'role')} />
      <Button onPress={() => onSay({ process: 'new', company: company?.trim() || undefined, role: role?.trim() || undefined })}>
        {said.useNames}
      </Button>
    </div>
  )
}

/** What has to be said of the process before an event can be brought. */
export const ProcessAsked = (props: ChoiceProps) => {
  const { event, choice, onSay } = props
  if (event.asks === 'company')
    return (
      <div className="notice notice-problem">
        <p>{said.companyNeeded}</p>
        <Names event={event} onSay={onSay} />
      </div>
    )
  if (event.asks !== 'process') return null
  return (
    <div className="notice notice-problem">
      <OneOf
        label={said.whichProcess}
        name="process"
        labels={{ ...named(event.mayBelongTo), new: said.newProcess } as Record<string, string>}
        value={choice.process ?? null}
        onChange={(process) => onSay({ process: process ?? undefined })}
        problem={undefined}
      />
    </div>
  )
}

/** Another process than the one that was found, or another name for a new one. */
export const ProcessChoice = (props: ChoiceProps) => (
  <>
    <Disclosure title={said.otherProcess}>
      <AnyProcess {...props} />
    </Disclosure>
    {props.event.process?.id === null ? (
      <Disclosure title={said.otherName}>
        <Names event={props.event} onSay={props.onSay} />
      </Disclosure>
    ) : null}
  </>
)
