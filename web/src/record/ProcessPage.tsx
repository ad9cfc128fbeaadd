import { Link, useLocation } from 'wouter'
import { toDossier, toPosting, toPractice, toWrite } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Invalid, Refused } from '../call.ts'
import { HistoryList } from '../history/HistoryList.tsx'
import { WhereYouStand } from '../odds/WhereYouStand.tsx'
import { DemoLine } from '../settings/demo.tsx'
import { Page } from '../shell/Page.tsx'
import { Ask } from '../ui/Ask.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords } from '../ui/days.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Messages } from './Messages.tsx'
import { Next } from './Next.tsx'
import { Outcome } from './Outcome.tsx'
import { People } from './People.tsx'
import { ProcessFacts } from './ProcessFactsPart.tsx'
import { Promises } from './Promises.tsx'
import { processName, type Shown, useProcess } from './process.ts'
import { Rounds } from './Rounds.tsx'
import { useRemove } from './RowList.tsx'
import { Timeline } from './Timeline.tsx'
import { dayIf, EMPLOYER_KINDS, OUTCOMES, SOURCES, STAGES, WORKPLACES } from './words.ts'

const said = words.record

const factsInLine = ({ process }: Shown): string =>
  [
    process.employerKind === null ? '' : EMPLOYER_KINDS[process.employerKind],
    process.source === null ? '' : SOURCES[process.source],
    process.place ?? '',
    process.workplace === null ? '' : WORKPLACES[process.workplace],
    process.appliedOn === null ? '' : said.since(dayInWords(process.appliedOn)),
  ]
    .filter((part) => part !== '')
    .map((part) => ` · ${part}`)
    .join('')

const PARTS = [
  ['rounds', said.rounds],
  ['people', said.people],
  ['promises', said.promises],
  ['messages', said.messages],
  ['facts', said.facts],
  ['outcome', said.outcome],
] as const

/** The way down a long page, and to what has a page of its own. */
const Parts = ({ process }: { process: string }) => (
  <nav className="process-parts no-print" aria-label={said.parts}>
    <ul>
      {PARTS.map(([id, name]) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
      <li>
        <Link href={toPractice(process)}>{said.practise}</Link>
      </li>
      <li>
        <Link href={toWrite(process)}>{said.write}</Link>
      </li>
      <li>
        <Link href={toPosting(process)}>{said.askedFor}</Link>
      </li>
      <li>
        <Link href={toDossier(process)}>{said.theCompany}</Link>
      </li>
    </ul>
  </nav>
)

const RemoveProcess = ({ record }: { record: Shown }) => {
  const remove = useRemove('process')
  const [, go] = useLocation()
  const name = processName(record.process)
  const goHome = () => remove(record.process.id, said.taken(name), () => go('/processes'))
  return <Ask ask={said.remove} sentence={said.removeHow} yes={said.removeYes(name)} no={said.removeNo} onYes={goHome} />
}

const Content = ({ record }: { record: Shown }) => {
  const { stage, outcome } = record
  const facts = factsInLine(record)
  return (
    <>
      <div className="stack stack-tight">
        <p>
          {outcome === null ? STAGES[stage] : said.ended(OUTCOMES[outcome.kind], dayIf(outcome.on), said.inSentence(STAGES[outcome.stage ?? stage]))}
          <span className="soft">{facts}</span>
        </p>
        {record.contradictions.length === 0 ? null : <p className="soft">{said.contradict(record.contradictions.join(' '))}</p>}
      </div>
      <DemoLine isThere={record.process.demo} />
      <Next record={record} />
      <WhereYouStand record={record} />
      <Timeline record={record} />
      <Parts process={record.process.id} />
      <Rounds record={record} />
      <div className="process-pair">
        <People record={record} />
        <Promises record={record} />
      </div>
      <Messages record={record} />
      <ProcessFacts record={record} />
      <Outcome record={record} />
      <section className="part no-print" aria-label={said.historyOf}>
        <h2>{said.history}</h2>
        <Disclosure title={said.historyShow}>
          <HistoryList process={record.process.id} />
        </Disclosure>
        <RemoveProcess record={record} />
      </section>
    </>
  )
}

/** Whether the answers have come that stand in the midst of the page: shown piece by piece they would push each other about. */
const useBesides = (process: string): boolean => {
  const settings = useAnswer('settings.show', {})
  // A chance that is hidden is not asked for: what is asked for counts as shown.
  const isShown = settings.data?.oddsShown === true
  const odds = useAnswer('odds.ask', { process }, isShown)
  const others = [settings, useAnswer('today.show', { process }), useAnswer('draft.list', {})]
  return others.every(({ isPending }) => !isPending) && !(isShown && odds.isPending)
}

const Gone = () => (
  <>
    <p role="alert">{said.gone}</p>
    <p>
      <Link href="/processes">{words.shell.toProcesses}</Link>
    </p>
  </>
)

/** One process: where it stands, and everything that is recorded of it. */
export const ProcessPage = ({ process }: { process: string }) => {
  const { data, error, refetch } = useProcess(process)
  const isGone = error instanceof Refused || error instanceof Invalid
  const isThis = data?.process.id === process && !isGone
  const isWhole = useBesides(process)
  return (
    <Page title={isThis ? processName(data.process) : said.process}>
      {error === null ? null : isGone ? <Gone /> : <Failed error={error} onRetry={() => refetch()} />}
      {isThis && isWhole ? <Content key={process} record={data} /> : error === null ? <Skeleton lines={10} /> : null}
    </Page>
  )
}
