import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { words } from '../words/words.ts'
import type { Due } from './due.ts'
import { whatOf, whenOf, whereOf, whyOf } from './dueWords.ts'
import { PutOff } from './PutOff.tsx'

const said = words.today

export type DueActions = { onDone: (due: Due) => void; onPutOff: (due: Due, until: string) => void; onNever: (due: Due) => void }

type LineProps = DueActions & { due: Due; today: string; now: number; isOfOne?: boolean }

/** What leads to where it is done, and what says that it is. */
const DoneWith = ({ due, what, onDone }: { due: Due; what: string; onDone: () => void }) => {
  const link = (name: string, data: object) => (
    <Link href={whereOf(due)} className={buttonClass('quiet')} aria-label={said.of(name, what)} {...data}>
      {name}
    </Link>
  )
  if (due.kind === 'debrief') return link(due.isBegun ? said.goOn : said.does.debrief, { 'data-done': '' })
  const name = said.does[due.kind]
  const goes = due.kind === 'round' ? said.getReady : due.kind === 'write' ? said.write : null
  return (
    <>
      {goes === null ? null : link(goes, {})}
      {due.kind === 'round' && due.isReady ? null : (
        <Button look="quiet" data-done="" aria-label={said.of(name, what)} onPress={onDone}>
          {name}
        </Button>
      )}
    </>
  )
}

/** One thing that waits: when, what and why, and the two things one can do with it. A round is not put off here: they say when it is. */
export const DueLine = ({ due, today, now, isOfOne = false, onDone, onPutOff, onNever }: LineProps) => {
  const [isPuttingOff, setIsPuttingOff] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const settings = useAnswer('settings.show', {})
  const what = whatOf(due, isOfOne)
  const { day, hour } = whenOf(due, today, isOfOne)
  const close = () => {
    setIsPuttingOff(false)
    focusSoon(() => line.current?.querySelector<HTMLElement>('[data-put-off]'))
  }
  return (
    <li ref={line} className="due" data-due={due.key}>
      <span className="due-when">
        {day === null ? null : <span className="due-day">{day}</span>}
        {hour === null ? null : <time className={due.on === today ? 'due-hour due-now' : 'due-hour'}>{hour}</time>}
      </span>
      <div className="due-what">
        {isOfOne && whereOf(due) === toProcess(due.process.id) ? (
          <span className="due-name" tabIndex={-1} data-goes="">
            {what}
          </span>
        ) : (
          <Link href={whereOf(due)} data-goes="">
            {what}
          </Link>
        )}
        <span className="small soft">{whyOf(due, today, now, settings.data?.oddsShown === true)}</span>
      </div>
      <div className="due-actions">
        <DoneWith due={due} what={what} onDone={() => onDone(due)} />
        {due.kind === 'round' ? null : (
          <Button
            look="quiet"
            data-put-off=""
            aria-label={said.of(said.putOff, what)}
            aria-expanded={isPuttingOff}
            onPress={() => (isPuttingOff ? close() : setIsPuttingOff(true))}
          >
            {said.putOff}
          </Button>
        )}
      </div>
      {isPuttingOff ? (
        <PutOff due={due} what={what} today={today} onPutOff={(until) => onPutOff(due, until)} onNever={() => onNever(due)} onClose={close} />
      ) : null}
    </li>
  )
}
