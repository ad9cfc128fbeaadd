import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords } from '../ui/days.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { GuessFirst } from './GuessFirst.tsx'
import { Icons } from './Icons.tsx'
import { Moves } from './Moves.tsx'
import { Working } from './Working.tsx'

type Odds = OutputOf<'odds.show'>
export type OpenOdds = Extract<Odds, { open: true }>

const Waiting = ({ waiting: { words, writeOn, stopWaitingOn } }: { waiting: NonNullable<OpenOdds['waiting']> }) => (
  <div className="stand-waiting">
    <p>{words}</p>
    <dl className="small soft">
      <div>
        <dt>Write on</dt>
        <dd>
          <time dateTime={writeOn}>{dayInWords(writeOn)}</time>
        </dd>
      </div>
      <div>
        <dt>Stop waiting on</dt>
        <dd>
          <time dateTime={stopWaitingOn}>{dayInWords(stopWaitingOn)}</time>
        </dd>
      </div>
    </dl>
  </div>
)

const Open = ({ odds, record }: { odds: OpenOdds; record: Shown }) => (
  <>
    <div className="stand">
      <p className="stand-words">{odds.words}</p>
      <Icons {...odds.counts} />
    </div>
    {odds.waiting === null ? null : <Waiting waiting={odds.waiting} />}
    {odds.signs === null ? null : <p>{odds.signs}</p>}
    <Moves odds={odds} record={record} />
    <Disclosure title="How this was worked out">
      <Working odds={odds} />
    </Disclosure>
  </>
)

/** Where a process stands: one's own guess, once a stage; then the sentence, the icons, what waiting does, the questions that would move it, and the working. */
export const WhereYouStand = ({ record }: { record: Shown }) => {
  const { data, error, refetch } = useAnswer('odds.ask', { process: record.process.id })
  const odds = data === undefined || data.due ? undefined : data.odds
  return (
    <section className="part part-stand" aria-label="Where you stand">
      <h2 id="stand" tabIndex={-1}>
        Where you stand
      </h2>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} /> : null}
      {data?.due ? <GuessFirst key={data.stage} process={record.process.id} /> : null}
      {odds === undefined ? null : odds.open ? <Open odds={odds} record={record} /> : <p className="stand-words">{odds.words}</p>}
    </section>
  )
}
