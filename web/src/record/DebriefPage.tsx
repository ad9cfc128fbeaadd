import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { words } from '../words/words.ts'
import { DebriefForm } from './DebriefForm.tsx'
import { processName, useProcess } from './process.ts'
import { useDraft } from './useDraft.ts'
import './debrief.css'
import { roundDayInWords, roundNamed } from './words.ts'

const said = debriefWords

/** What one takes down after a round, before memory bends it. */
export const DebriefPage = ({ process, round: id }: { process: string; round: string }) => {
  const { data, error } = useProcess(process)
  const signs = useAnswer('signs.list', {})
  const kept = useDraft(`debrief:${id}`)
  const round = data?.rounds.find((each) => each.id === id)
  const back = (
    <p>
      <Link href={toProcess(process)}>{data === undefined ? words.record.toProcess : processName(data.process)}</Link>
    </p>
  )
  return (
    <Page title={round === undefined ? said.title : said.titleOf(roundNamed(round))} above={back}>
      {data === undefined && error !== null ? <Failed error={error} /> : null}
      {data === undefined && error === null ? <Skeleton lines={8} /> : null}
      {data !== undefined && round === undefined ? <p>{said.noRound}</p> : null}
      {data === undefined || round === undefined ? null : (
        <>
          <p className="soft">{said.lead(roundDayInWords(round))}</p>
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
