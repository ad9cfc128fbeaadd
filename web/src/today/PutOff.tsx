import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { dayInWords } from '../ui/days.ts'
import { DayField } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Due } from './due.ts'
import { putOffDays } from './putOffDays.ts'

const said = words.today

type PutOffProps = {
  due: Due
  what: string
  today: string
  onPutOff: (until: string) => void
  /** It is not wanted at all. */
  onNever: () => void
  onClose: () => void
}

const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'j'])
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'k'])

const OtherDay = ({ onDay }: { onDay: (until: string) => void }) => {
  const [day, setDay] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={place}
      className="row put-off-day"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (day === null) setProblem(said.dayNeeded)
        else onDay(day)
      }}
    >
      <DayField label={said.whichDay} name="until" value={day} onChange={setDay} problem={problem} />
      <Button type="submit">{said.untilThen}</Button>
    </form>
  )
}

/** Until when: the first choice has the focus, arrows go from one to the next, Escape leaves it as it was. */
export const PutOff = ({ due, what, today, onPutOff, onNever, onClose }: PutOffProps) => {
  const [isAsking, setIsAsking] = useState(false)
  const place = useRef<HTMLFieldSetElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onClose()
    }
    if (event.target instanceof HTMLInputElement) return
    const step = FORWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const index = buttons.indexOf(document.activeElement as HTMLElement)
    buttons[(index + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <fieldset ref={place} className="put-off" aria-label={said.of(said.putOff, what)} onKeyDown={move}>
      <div className="row">
        <span className="small soft">{said.putOffUntil}</span>
        {putOffDays(today)
          .filter(({ day }) => day > due.on)
          .map(({ name, day }) => (
            <Button key={name} onPress={() => onPutOff(day)} aria-label={`${said[name]}, ${dayInWords(day)}`}>
              {said[name]}
            </Button>
          ))}
        <Button onPress={() => setIsAsking(true)} aria-expanded={isAsking}>
          {said.aDay}
        </Button>
        {due.kind === 'debrief' ? <Button onPress={onNever}>{said.notAtAll}</Button> : null}
        <Button look="quiet" onPress={onClose}>
          {said.keepIt}
        </Button>
      </div>
      {isAsking ? <OtherDay onDay={onPutOff} /> : null}
    </fieldset>
  )
}
