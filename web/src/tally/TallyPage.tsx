import { Link } from 'wouter'
import { useAnswer } from '../answers.ts'
import { DemoLine } from '../settings/demo.tsx'
import { Page } from '../shell/Page.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Groups } from './Groups.tsx'
import { Guesses } from './Guesses.tsx'
import { Replies } from './Replies.tsx'
import { Steps } from './Steps.tsx'
import './tally.css'

const said = words.tally

const Empty = () => (
  <div className="empty stack">
    <p className="serif">{said.empty}</p>
    <Link href="/add" className={buttonClass('primary')}>
      {said.add}
    </Link>
  </div>
)

/** What became of one's processes: how far they came, how long they took to answer, and how good the forecasts were. */
export const TallyPage = () => {
  const { data, error, refetch } = useAnswer('tally.show', {})
  return (
    <Page title={said.title}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={10} /> : null}
      {data === undefined ? null : data.processes === 0 ? (
        <Empty />
      ) : (
        <>
          <p>{data.demo ? said.leadExample : said.lead}</p>
          <DemoLine isThere={data.demo} />
          <Steps steps={data.steps} />
          <Groups {...data} />
          <Replies tally={data} />
          <Guesses />
        </>
      )}
    </Page>
  )
}
