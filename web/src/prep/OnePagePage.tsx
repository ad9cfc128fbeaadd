import { Link } from 'wouter'
import { toReady } from '../addresses.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { NoBrief } from './NoBrief.tsx'
import { OnePage } from './OnePage.tsx'
import { useBrief, useTimePassing } from './prep.ts'

const said = loopWords.prep

/** The one page of a brief as it is printed. */
export const OnePagePage = ({ process, round }: { process: string; round: string }) => {
  useTimePassing()
  const { data, error, refetch } = useBrief(round)
  const brief = data?.process === process ? data : undefined
  return (
    <Page
      title={said.onePage}
      above={
        <p>
          <Link href={toReady(process, round)}>{brief === undefined ? said.title : said.titleOf(brief.name)}</Link>
        </p>
      }
    >
      {brief === undefined ? (
        data === undefined && error === null ? (
          <Skeleton lines={12} />
        ) : (
          <NoBrief error={error} onRetry={refetch} process={process} />
        )
      ) : (
        <>
          <div className="row">
            <Button look="primary" onPress={() => window.print()}>
              {said.print}
            </Button>
            <span className="soft">{said.printHow}</span>
          </div>
          <OnePage page={brief.page} />
        </>
      )}
    </Page>
  )
}
