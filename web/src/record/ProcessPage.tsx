import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Invalid, Refused } from '../call.ts'
import { HistoryList } from '../history/HistoryList.tsx'
import { DemoLine } from '../keep/demo.tsx'
import { WhereYouStand } from '../odds/WhereYouStand.tsx'
import { Page } from '../shell/Page.tsx'
import { Ask } from '../ui/Ask.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { capital, dayAndHour, dayInWords, today } from '../ui/days.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { DebriefNext, useDebriefDue } from './DebriefNext.tsx'
import { Messages } from './Messages.tsx'
import { Outcome } from './Outcome.tsx'
import { People } from './People.tsx'
import { ProcessFacts } from './ProcessFactsPart.tsx'
import { Promises } from './Promises.tsx'
import { processName, type Shown, useProcess } from './process.ts'
import { Rounds } from './Rounds.tsx'
import { useRemove } from './RowList.tsx'
import { Timeline } from './Timeline.tsx'
import { EMPLOYER_KINDS, OUTCOMES, roundName, SOURCES, STAGES, silenceInWords, WORKPLACES } from './words.ts'

const factsInLine = ({ process }: Shown): string =>
  [
    process.employerKind === null ? '' : EMPLOYER_KINDS[process.employerKind],
    process.source === null ? '' : SOURCES[process.source],
    process.place ?? '',
    process.workplace === null ? '' : WORKPLACES[process.workplace],
    process.appliedOn === null ? '' : `since ${dayInWords(process.appliedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

const stateInLine = ({ stage, silence, outcome }: Shown): string => {
  if (outcome !== null)
    return `${OUTCOMES[outcome.kind]}${outcome.on === null ? '' : ` ${dayInWords(outcome.on)}`}, at this stage: ${STAGES[outcome.stage ?? stage].toLowerCase()}.`
  const quiet = silenceInWords(silence)
  return quiet === null ? `${STAGES[stage]}.` : `${STAGES[stage]}. ${quiet}.`
}

const people = ({ people: all }: Shown, ids: readonly string[]): string => {
  const met = all.filter(({ id }) => ids.includes(id)).map(({ name, role }) => (role === null ? name : `${name} (${role.toLowerCase()})`))
  return met.length === 0 ? '' : `, with ${met.join(', ')}`
}

const Ahead = ({ record }: { record: Shown }) => {
  const next = record.rounds.find((round) => record.happened[round.id] === false)
  if (next?.plannedOn == null || record.outcome !== null) return null
  return (
    <p>
      Next: {roundName(next).toLowerCase()}{' '}
      <span className={next.plannedOn === today() ? 'due-now' : ''}>{dayAndHour(next.plannedOn, next.plannedTime)}</span>
      {people(record, next.personIds)}.
    </p>
  )
}

const Next = ({ record }: { record: Shown }) => {
  const process = record.process.id
  const due = useDebriefDue(record)
  if (record.outcome !== null && due === null) return null
  return (
    <div className="row">
      {due === null ? null : <DebriefNext process={process} due={due} />}
      {record.outcome !== null ? null : (
        <Link to="/process/$process/add-round" params={{ process }} className={buttonClass(due === null ? 'primary' : 'plain')}>
          Add a round
        </Link>
      )}
    </div>
  )
}

const RemoveProcess = ({ record }: { record: Shown }) => {
  const remove = useRemove('process')
  const navigate = useNavigate()
  const name = processName(record.process)
  const goHome = () => remove(record.process.id, `Removed ${name}.`, () => navigate({ to: '/' }))
  return (
    <Ask
      ask="Remove this process"
      sentence="It goes with its rounds, people, promises, messages and debriefs. History keeps it, and you can undo this."
      yes={`Remove ${name}`}
      no="Keep it"
      onYes={goHome}
    />
  )
}

const Content = ({ record }: { record: Shown }) => {
  const facts = capital(factsInLine(record))
  return (
    <>
      <div className="stack stack-tight">
        {facts === '' ? null : <p className="soft">{facts}</p>}
        <p>{stateInLine(record)}</p>
        <Ahead record={record} />
      </div>
      <DemoLine isThere={record.process.demo} />
      <Next record={record} />
      <WhereYouStand record={record} />
      <Timeline record={record} />
      <Rounds record={record} />
      <People record={record} />
      <Promises record={record} />
      <Messages record={record} />
      <ProcessFacts record={record} />
      <Outcome record={record} />
      <section className="part" aria-label="History of this process">
        <h2>History</h2>
        <Disclosure title="What was changed, and undoing it">
          <HistoryList process={record.process.id} />
        </Disclosure>
        <RemoveProcess record={record} />
      </section>
    </>
  )
}

const Gone = () => (
  <>
    <p role="alert">There is no such process. It may have been removed in another window.</p>
    <p>
      <Link to="/">All processes</Link>
    </p>
  </>
)

/** One process: where it stands, and everything that is recorded of it. */
export const ProcessPage = () => {
  const { process } = useParams({ from: '/process/$process' })
  const { data, error, refetch } = useProcess(process)
  const isGone = error instanceof Refused || error instanceof Invalid
  const isThis = data?.process.id === process && !isGone
  return (
    <Page title={isThis ? processName(data.process) : 'Process'}>
      {error === null ? null : isGone ? <Gone /> : <Failed error={error} onRetry={() => refetch()} />}
      {isThis ? <Content key={process} record={data} /> : error === null ? <Skeleton lines={10} /> : null}
    </Page>
  )
}
