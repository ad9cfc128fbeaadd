import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { DebriefForm } from './DebriefForm.tsx'
import { processName, useProcess } from './process.ts'
import { useDraft } from './useDraft.ts'
import './debrief.css'
import { roundDayInWords, roundName } from './words.ts'

/** What one takes down after a round, before memory bends it. */
export const DebriefPage = () => {
  const { process, round: id } = useParams({ from: '/process/$process/debrief/$round' })
  const { data, error } = useProcess(process)
  const signs = useAnswer('signs.list', {})
  const kept = useDraft(`debrief:${id}`)
  const round = data?.rounds.find((each) => each.id === id)
  const back = (
    <p>
      <Link to="/process/$process" params={{ process }}>
        {data === undefined ? 'The process' : processName(data.process)}
      </Link>
    </p>
  )
  return (
    <Page title={round === undefined ? 'Debrief' : `Debrief, ${roundName(round).toLowerCase()}`} above={back}>
      {data === undefined && error !== null ? <Failed error={error} /> : null}
      {data === undefined && error === null ? <Skeleton lines={8} /> : null}
      {data !== undefined && round === undefined ? <p>There is no such round. It may have been removed in another window.</p> : null}
      {data === undefined || round === undefined ? null : (
        <>
          <p className="soft">{roundDayInWords(round)}. Two minutes while it is fresh. Anything can stay empty, and whatever you type is kept.</p>
          {kept === null || signs.data === undefined ? (
            <Skeleton lines={8} />
          ) : (
            <DebriefForm key={id} record={data} round={round} signs={signs.data.signs} kept={kept} />
          )}
        </>
      )}
    </Page>
  )
}
