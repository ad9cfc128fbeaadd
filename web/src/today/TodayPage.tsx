import { Link } from 'wouter'
import { TO_LONGEST_SILENT, TO_SILENT } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { DemoLine } from '../settings/demo.tsx'
import { FirstRun } from '../shell/FirstRun.tsx'
import { Page } from '../shell/Page.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { longDay, today as machineToday } from '../ui/days.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { AfterDone } from './AfterDone.tsx'
import { type DueActions, DueLine } from './DueLine.tsx'
import type { Agenda, Due } from './due.ts'
import { OpenLine } from './OpenLine.tsx'
import { useDueActions } from './useDueActions.ts'
import { useDueKeys } from './useDueKeys.ts'
import { useAskedAgain, useNow } from './useNow.ts'

const said = words.today

type PartProps = DueActions & { title: string; dues: readonly Due[]; today: string; now: number }

const Part = ({ title, dues, ...rest }: PartProps) => (
  <section className="due-part" aria-label={title}>
    <h2>{title}</h2>
    <ol className="dues">
      {dues.map((due) => (
        <DueLine key={due.key} due={due} {...rest} />
      ))}
    </ol>
  </section>
)

/** What is not told one by one, with the way to it. */
const More = ({ more: { write, stop }, next }: Pick<Agenda, 'more' | 'next'>) =>
  write + stop === 0 ? null : (
    <p className="small due-more">
      {write === 0 ? null : <Link href={TO_LONGEST_SILENT}>{said.moreToWrite(write)}</Link>}
      {stop === 0 ? null : <Link href={TO_SILENT}>{next.some(({ kind }) => kind === 'stop') ? said.moreSilent(stop) : said.silent(stop)}</Link>}
    </p>
  )

/** What goes on without one: never those that have been silent past the day to stop waiting. */
const goOn = (open: number, silent: number): string => {
  if (open === 0) return said.nothingOpen
  if (silent === 0) return said.openGoOn(open)
  return open > silent ? said.restGoOn(open - silent) : ''
}

const NothingToday = ({ open, more }: Pick<Agenda, 'open' | 'more'>) => (
  <>
    <p className="serif due-nothing">
      {said.nothingToday} {goOn(open, more.stop)}
    </p>
    {open > 0 ? null : (
      <p>
        <Link href="/add" className={buttonClass('plain')}>
          {said.addProcess}
        </Link>
      </p>
    )}
  </>
)

const Content = ({ agenda, now }: { agenda: Agenda; now: number }) => {
  const { done, forget, ...actions } = useDueActions()
  useDueKeys()
  const { today, next, later, more, open } = agenda
  const shared = { ...actions, today, now }
  return (
    <>
      {open === 0 ? null : <OpenLine />}
      <DemoLine isThere={agenda.demo} />
      <AfterDone due={done} today={today} onAnswered={forget} />
      {next.length === 0 ? <NothingToday open={open} more={more} /> : <Part title={said.nextToday} dues={next} {...shared} />}
      <More more={more} next={next} />
      {later.length === 0 ? null : <Part title={said.later} dues={later} {...shared} />}
      {next.length + later.length === 0 ? null : <p className="small soft due-keys">{said.keys}</p>}
    </>
  )
}

/** Home: what waits, over all processes, in order of when it matters. */
export const TodayPage = () => {
  const { data, error, isPending, refetch } = useAnswer('today.show', {})
  const now = useNow()
  useAskedAgain(data?.until, now)
  return (
    <Page title={longDay(data?.today ?? machineToday())}>
      {data === undefined && error !== null ? <Failed error={error} onRetry={() => refetch()} /> : null}
      {isPending ? <Skeleton lines={6} /> : null}
      {data === undefined ? null : data.all === 0 ? <FirstRun /> : <Content agenda={data} now={now} />}
    </Page>
  )
}
