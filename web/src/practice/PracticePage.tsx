import { useState } from 'react'
import { Link } from 'wouter'
import { TO_STORIES } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { DemoLine } from '../settings/demo.tsx'
import { OfProcess } from '../stories/OfProcess.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { capital, dayInWords, today } from '../ui/days.ts'
import { focusHeading } from '../ui/focusSoon.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { Session } from './Session.tsx'
import './practice.css'

const said = loopWords.practice

type Next = OutputOf<'practice.next'>
export type ToPractise = Next['toPractise'][number]

type Begin = (items: readonly ToPractise[]) => void

const aboutIt = ({ question, isChosen, why, times, lastOn }: ToPractise): string =>
  [
    question === null ? null : said.question,
    isChosen ? said.chosen : null,
    `${why}${lastOn === null ? '' : ` ${said.times(times, dayInWords(lastOn))}`}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')

const List = ({ items, onBegin }: { items: readonly ToPractise[]; onBegin: Begin }) => (
  <ul className="items">
    {items.map((one) => (
      <li key={one.storyId ?? one.question} className="item">
        <div className="item-body">
          <p>{one.title}</p>
          <p className="small soft">{aboutIt(one)}</p>
        </div>
        <div className="item-actions">
          <Button look="quiet" aria-label={said.oneOf(one.title)} onPress={() => onBegin([one])}>
            {said.one}
          </Button>
        </div>
      </li>
    ))}
  </ul>
)

const Today = ({ items, onBegin }: { items: readonly ToPractise[]; onBegin: Begin }) => (
  <section className="part" aria-label={said.today}>
    <h2 tabIndex={-1}>{said.today}</h2>
    {items.length === 0 ? (
      <p className="soft">{said.todayNone}</p>
    ) : (
      <div>
        <Button look="primary" onPress={() => onBegin(items)}>
          {said.begin(items.length)}
        </Button>
      </div>
    )}
    <List items={items} onBegin={onBegin} />
  </section>
)

const Days = ({ next: { roundOn, toPractise, borrowed }, hour, onBegin }: { next: Next; hour: string | null; onBegin: Begin }) => {
  const now = today()
  const due = toPractise.filter(({ dueOn }) => dueOn !== null && dueOn <= now)
  const days = [...new Set(toPractise.flatMap(({ dueOn }) => (dueOn !== null && dueOn > now ? [dueOn] : [])))]
  const holding = toPractise.filter(({ dueOn }) => dueOn === null)
  if (toPractise.length === 0)
    return (
      <div className="stack">
        <p className="serif">{said.none}</p>
        <Link href={TO_STORIES} className={buttonClass('primary')}>
          {said.toStories}
        </Link>
      </div>
    )
  return (
    <>
      <p>{roundOn === null ? said.noRound : roundOn === now ? said.roundToday(hour) : said.round(dayInWords(roundOn))}</p>
      <Today items={due} onBegin={onBegin} />
      {days.map((day) => (
        <section key={day} className="part" aria-label={dayInWords(day)}>
          <h2>{capital(dayInWords(day))}</h2>
          <List items={toPractise.filter(({ dueOn }) => dueOn === day)} onBegin={onBegin} />
        </section>
      ))}
      {holding.length === 0 ? null : (
        <section className="part" aria-label={said.holds}>
          <h2>{said.holds}</h2>
          <List items={holding} onBegin={onBegin} />
        </section>
      )}
      <p className="small soft">{borrowed}</p>
    </>
  )
}

const Content = ({ record, next }: { record: Shown; next: Next }) => {
  const [items, setItems] = useState<readonly ToPractise[] | null>(null)
  const stop = () => {
    setItems(null)
    focusHeading()
  }
  const hour = record.rounds.find(({ id, plannedOn }) => plannedOn === next.roundOn && record.happened[id] === false)?.plannedTime ?? null
  if (items !== null) return <Session record={record} items={items} onDone={stop} />
  return (
    <>
      <DemoLine isThere={record.process.demo} />
      <Days next={next} hour={hour} onBegin={setItems} />
    </>
  )
}

/** What to practise on which day up to the next round of a process. */
export const PracticePage = ({ process }: { process: string }) => {
  const next = useAnswer('practice.next', { process })
  return (
    <OfProcess process={process} title={said.title} titleOf={said.titleOf} lead={said.lead}>
      {(record) => {
        if (next.data === undefined) return next.error === null ? <Skeleton lines={8} /> : <Failed error={next.error} />
        return <Content record={record} next={next.data} />
      }}
    </OfProcess>
  )
}
