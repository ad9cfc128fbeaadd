import { sentenceOf } from '../call.ts'
import { words } from '../words/words.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

const said = words.ui

/** What stands where an answer will stand, in about its size. */
export const Skeleton = ({ lines = 4 }: { lines?: number }) => (
  <div className="skeleton wide" role="status">
    <span className="hidden-but-read">{said.loading}</span>
    {Array.from({ length: lines }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <span key={index} aria-hidden="true" />
    ))}
  </div>
)

/** What is said when an answer did not come. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => (
  <div role="alert">
    <Notice kind="problem">
      <p>{sentenceOf(error)}</p>
      {onRetry === undefined ? null : <Button onPress={onRetry}>{said.tryAgain}</Button>}
    </Notice>
  </div>
)

/** How far something long has come; with a total of 0 nobody knows yet. */
export const Progress = ({ label, done, total }: { label: string; done: number; total: number }) => (
  <div className="progress">
    <label>
      {label}
      <progress {...(total === 0 ? {} : { value: done, max: total })} />
    </label>
    <span className="small soft">{total === 0 ? '' : said.doneOf(done, total)}&nbsp;</span>
  </div>
)
