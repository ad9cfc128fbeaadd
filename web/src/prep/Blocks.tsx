import { useRef, useState } from 'react'
import { Invalid } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { capital, dayInWords } from '../ui/days.ts'
import { Form } from '../ui/Form.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { field, useForm } from '../ui/form.ts'
import { CountField } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import { type OfRound, type PlanBlock, usePrep } from './prep.ts'

const said = loopWords.prep

const PartDone = ({ block, onKeep, onClose }: { block: PlanBlock; onKeep: (minutes: number) => Promise<boolean>; onClose: () => void }) => {
  const form = useForm<{ minutes: number }>({ minutes: block.minutes })
  const keep = async () => {
    const { minutes } = form.value
    if (minutes === null) throw new Invalid([{ path: ['minutes'], message: said.minutesNeeded }])
    await onKeep(minutes)
  }
  return (
    <Form form={form} label={said.partDoneOf(block.text)} save={said.keep} onSave={keep} onCancel={onClose} isInset>
      <div className="fields">
        <CountField label={said.minutesDone} max={1440} {...field(form, 'minutes')} />
      </div>
    </Form>
  )
}

const besides = ({ kind, part }: PlanBlock): string =>
  [...(part === null ? [] : [said.partOf(part.number, part.of)]), ...(kind === 'polish' ? [said.polish] : [])].join(' · ')

/** One stretch of the plan: when, what, and that it is done. */
export const BlockLine = ({ block, withDay = false, ...of }: OfRound & { block: PlanBlock; withDay?: boolean }) => {
  const [isPart, setIsPart] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const prep = usePrep(of)
  const more = besides(block)
  const close = () => {
    setIsPart(false)
    focusSoon(() => line.current?.querySelector<HTMLElement>('[data-part]'))
  }
  const finish = async (minutes: number | null) => {
    // The line may be gone with what it said: its part of the page takes the focus then.
    const heading = line.current?.closest('section')?.querySelector<HTMLElement>('h2')
    const isWritten = await prep.done(block.task, block.text, minutes)
    if (isWritten) setIsPart(false)
    if (isWritten) focusSoon(() => heading)
    return isWritten
  }
  return (
    <li ref={line} className="block" data-block={block.key}>
      <time className="block-when" dateTime={block.from}>
        {withDay ? `${capital(dayInWords(block.on))} ` : ''}
        <span className="block-hours">
          {block.fromTime}–{block.toTime}
        </span>
      </time>
      <div className="block-what">
        <span>{block.text}</span>
        {more === '' ? null : <span className="small soft">{more}</span>}
      </div>
      <div className="block-actions">
        <Button look="quiet" aria-label={said.doneOf(block.text)} onPress={() => finish(null)}>
          {said.done}
        </Button>
        {block.kind === 'ready' ? null : (
          <Button
            look="quiet"
            data-part=""
            aria-label={said.partDoneOf(block.text)}
            aria-expanded={isPart}
            onPress={() => (isPart ? close() : setIsPart(true))}
          >
            {said.partDone}
          </Button>
        )}
      </div>
      {isPart ? <PartDone block={block} onKeep={finish} onClose={close} /> : null}
    </li>
  )
}
