import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { Invalid, Refused } from '../call.ts'
import { Failed } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.prep

/** There is no such round in this process, or nobody answers. */
export const NoBrief = ({ error, onRetry, process }: { error: Error | null; onRetry: () => unknown; process: string }) => {
  if (error !== null && !(error instanceof Refused || error instanceof Invalid)) return <Failed error={error} onRetry={onRetry} />
  return (
    <>
      <p role="alert">{said.noRound}</p>
      <p>
        <Link href={toProcess(process)}>{said.back}</Link>
      </p>
    </>
  )
}
