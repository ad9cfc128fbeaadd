import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { Invalid, Refused } from '../call.ts'
import { processName, type Shown, useProcess } from '../record/process.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'

type OfProcessProps = { process: string; title: string; titleOf: (company: string) => string; lead: string; children: (record: Shown) => ReactNode }

/** A page of one process: it leads back to it, and says so when there is none. */
export const OfProcess = ({ process, title, titleOf, lead, children }: OfProcessProps) => {
  const { data, error, refetch } = useProcess(process)
  const isGone = error instanceof Refused || error instanceof Invalid
  const isThis = data?.process.id === process && !isGone
  const above = isThis ? (
    <p className="small no-print">
      <Link href={toProcess(process)}>{processName(data.process)}</Link>
    </p>
  ) : undefined
  return (
    <Page title={isThis ? titleOf(data.process.company) : title} above={above}>
      <p className="soft">{lead}</p>
      {error === null ? null : isGone ? <p role="alert">{words.record.gone}</p> : <Failed error={error} onRetry={() => refetch()} />}
      {isThis ? children(data) : error === null ? <Skeleton lines={8} /> : null}
    </Page>
  )
}
