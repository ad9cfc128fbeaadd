import { useState } from 'react'
import { useAnswer, useWrite } from '../answers.ts'
import { type Name, sentenceOf } from '../call.ts'
import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { momentSpoken } from '../ui/days.ts'
import { Problem } from '../ui/Problem.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { useBlocks } from './useBlocks.ts'

const said = loopWords.calendar

const Copy = ({ address }: { address: string }) => {
  const { say } = useToasts()
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say(said.feedCopied),
      () => say(said.feedNotCopied),
    )
  return <Button onPress={copy}>{said.feedCopy}</Button>
}

type FeedActions = { make: () => Promise<unknown>; close: () => Promise<unknown> }

const Open = ({ path, madeAt, make, close }: FeedActions & { path: string; madeAt: string | null }) => {
  const [blocks] = useBlocks()
  const address = `${location.origin}${path}${blocks ? '' : '?blocks=no'}`
  return (
    <>
      <div className="stack stack-tight">
        <p className="soft">{said.feedIs}</p>
        <code className="feed-address">{address}</code>
        {madeAt === null ? null : <p className="small soft">{said.feedSince(momentSpoken(madeAt))}</p>}
      </div>
      <p>{said.feedWho}</p>
      <div className="row">
        <Copy address={address} />
        <Ask ask={said.feedClose} sentence={said.feedCloseSure} yes={said.feedCloseYes} no={said.feedKeep} onYes={close} />
        <Ask ask={said.feedOther} sentence={said.feedOtherSure} yes={said.feedOtherYes} no={said.feedKeep} onYes={make} look="quiet" />
      </div>
    </>
  )
}

/** The secret address at which calendar programs read the calendar by themselves. */
export const Feed = () => {
  const { data, error, refetch } = useAnswer('feed.show', {})
  const write = useWrite()
  const [problem, setProblem] = useState<string | null>(null)
  const act = (name: Name & `feed.${'make' | 'close'}`, done: string) => () => {
    setProblem(null)
    return write(name, {}, done).catch((failure: unknown) => setProblem(sentenceOf(failure)))
  }
  const actions = { make: act('feed.make', said.feedMade), close: act('feed.close', said.feedClosed) }
  return (
    <section className="part" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{said.feed}</h2>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? error === null && <Skeleton lines={2} /> : null}
      {data === undefined ? null : data.path === null ? (
        <>
          <p>{said.feedNone}</p>
          <div>
            <Button onPress={actions.make}>{said.feedMake}</Button>
          </div>
        </>
      ) : (
        <Open path={data.path} madeAt={data.madeAt} {...actions} />
      )}
      <Problem problem={problem} />
    </section>
  )
}
