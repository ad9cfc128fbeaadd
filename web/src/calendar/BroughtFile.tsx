import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Problem } from '../ui/Problem.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { words as common } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { EventPlanned } from './EventPlanned.tsx'
import { type Brought, type Choices, isNews, type Planned, type Preview } from './planned.ts'
import { usePreview } from './usePreview.ts'
import { ZoneAsked } from './ZoneAsked.tsx'

const said = loopWords.calendar

type Applied = OutputOf<'calendar.apply'>

/** So many events are told one by one. */
const MOST = 25

const Mail = ({ mail }: Pick<Preview, 'mail'>) =>
  mail === null ? null : <p className="soft">{said.mailOf(mail.from?.name ?? mail.from?.address ?? said.somebody, mail.subject)}</p>

const PutAside = ({ name, onDrop }: { name: string; onDrop: () => void }) => (
  <Button look="quiet" onPress={onDrop} aria-label={said.notThisOf(name)}>
    {said.notThis}
  </Button>
)

/** What is in now, with the way to it. */
const Done = ({ applied, onDrop, name }: { applied: Applied; onDrop: () => void; name: string }) => {
  const { added, changed, calledOff, processIds } = applied
  return (
    <>
      <p>{added + changed + calledOff === 0 ? said.onlyKept : `${said.whatCame(added, changed, calledOff)}.`}</p>
      <div className="row">
        {processIds.map((id) => (
          <Link key={id} href={toProcess(id)} className={buttonClass()}>
            {said.seeIt}
          </Link>
        ))}
        <PutAside name={name} onDrop={onDrop} />
      </div>
    </>
  )
}

type EventsProps = { events: readonly Planned[]; choices: Choices; onChoose: (choices: Choices) => void }

const Events = ({ events, ...rest }: EventsProps) => (
  <>
    <ol className="invite-events">
      {events.slice(0, MOST).map((event) => (
        <EventPlanned key={event.uid} event={event} isAlone={events.length === 1} {...rest} />
      ))}
    </ol>
    {events.length > MOST ? <p className="soft">{said.moreEvents(events.length - MOST)}</p> : null}
  </>
)

/** What is left out, and why; in sight at once when that is all there is. */
const LeftOut = ({ leftOut, events, isAll, ...rest }: Pick<Preview, 'leftOut'> & EventsProps & { isAll: boolean }) =>
  leftOut.length + events.length === 0 ? null : (
    <Disclosure title={said.leftOut(leftOut.length + events.length)} isOpen={isAll}>
      <ul className="stack stack-tight">
        {leftOut.slice(0, MOST).map(({ title, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is left out of a file keeps its place
          <li key={index}>{said.why(title ?? said.untitled, why)}</li>
        ))}
      </ul>
      <Events events={events} {...rest} />
    </Disclosure>
  )

const stateOf = (events: readonly Planned[], isReading: boolean): { isReady: boolean; words: string } => {
  const news = events.filter(isNews)
  if (news.some(({ asks }) => asks !== null)) return { isReady: false, words: said.askedFirst }
  if (news.length === 0) return { isReady: false, words: said.nothingNew }
  return { isReady: !isReading, words: isReading ? said.readingAgain : said.notYet }
}

type PreviewProps = {
  file: Brought
  preview: Preview
  choices: Choices
  isReading: boolean
  onChoose: (choices: Choices) => void
  onApplied: (applied: Applied) => void
  onDrop: () => void
}

const PreviewOf = ({ file, preview, choices, isReading, onChoose, onApplied, onDrop }: PreviewProps) => {
  const written = useWritten()
  const { say } = useToasts()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { events, leftOut, mail } = preview
  const shown = events.filter(({ already }) => already !== 'left out')
  const { isReady, words } = stateOf(events, isReading)
  const apply = async () => {
    setIsBusy(true)
    setProblem(null)
    try {
      const applied = await call('calendar.apply', { text: file.text, choices })
      say(applied.seq === null ? common.ui.unchanged : said.done(file.name), applied.seq)
      // It is in, and not looked at again as what it would become; the other files are.
      flushSync(() => onApplied(applied))
      await written(applied.seq)
    } catch (error) {
      setProblem(sentenceOf(error))
      setIsBusy(false)
    }
  }
  return (
    <>
      <Mail mail={mail} />
      <ZoneAsked events={events} choices={choices} onChoose={onChoose} />
      <Events events={shown} choices={choices} onChoose={onChoose} />
      <LeftOut
        leftOut={leftOut}
        events={events.filter(({ already }) => already === 'left out')}
        isAll={shown.length === 0}
        choices={choices}
        onChoose={onChoose}
      />
      <Problem problem={problem} />
      <div className="row">
        {events.some(isNews) ? (
          <Button look="primary" onPress={apply} isDisabled={!isReady} isBusy={isBusy} aria-label={said.applyOf(file.name)}>
            {said.apply}
          </Button>
        ) : null}
        <PutAside name={file.name} onDrop={onDrop} />
        <span className="soft" role="status">
          {words}
        </span>
      </div>
    </>
  )
}

const Waiting = ({ file, onDrop, onApplied }: { file: Brought; onDrop: () => void; onApplied: (applied: Applied) => void }) => {
  const [choices, setChoices] = useState<Choices>({})
  const { data, error, isFetching } = usePreview(file, choices)
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      {data === undefined && error === null ? (
        <>
          <p>{said.reading}</p>
          <Skeleton lines={4} />
        </>
      ) : null}
      {data === undefined ? null : (
        <PreviewOf file={file} preview={data} choices={choices} isReading={isFetching} onChoose={setChoices} onApplied={onApplied} onDrop={onDrop} />
      )}
      {data === undefined ? (
        <div>
          <PutAside name={file.name} onDrop={onDrop} />
        </div>
      ) : null}
    </>
  )
}

/** One file: what it would become, and, once it is brought, what came of it. */
export const BroughtFile = ({ file, onDrop }: { file: Brought; onDrop: () => void }) => {
  const [applied, setApplied] = useState<Applied | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const done = (result: Applied) => {
    setApplied(result)
    focusSoon(() => heading.current)
  }
  return (
    <section className="invite" aria-label={file.name} data-file={file.id}>
      <h3 ref={heading} tabIndex={-1}>
        {applied === null ? file.name : said.isIn(file.name)}
      </h3>
      {applied === null ? <Waiting file={file} onDrop={onDrop} onApplied={done} /> : <Done applied={applied} onDrop={onDrop} name={file.name} />}
    </section>
  )
}
