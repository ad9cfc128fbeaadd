import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { momentInWords } from '../ui/days.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'

const said = words.history

type Change = OutputOf<'history.list'>['changes'][number]

const ChangeLine = ({ change, isOfOne }: { change: Change; isOfOne: boolean }) => {
  const { seq, at, sentence, processId, undoes, undoneBy } = change
  const write = useWrite()
  const line = useRef<HTMLLIElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const undo = async () => {
    setProblem(null)
    try {
      await write('history.undo', { seq }, undoes === null ? said.undone : said.doneAgain)
      line.current?.focus()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <li ref={line} className="item" tabIndex={-1}>
      <div className="item-body">
        <p className={undoneBy === null ? '' : 'soft'}>{sentence}</p>
        <p className="small soft">{said.when(seq, momentInWords(at), undoes, undoneBy)}</p>
        {problem === null ? null : (
          <div role="alert">
            <Notice kind="problem">
              <p>{problem}</p>
            </Notice>
          </div>
        )}
      </div>
      <div className="item-actions">
        {processId === null || isOfOne ? null : (
          <Link href={toProcess(processId)} className="button button-quiet" aria-label={said.processOf(seq)}>
            {said.process}
          </Link>
        )}
        {undoneBy === null ? (
          <Button look="quiet" onPress={undo} aria-label={said.of(undoes === null ? said.undo : said.doAgain, seq, sentence)}>
            {undoes === null ? <Icon name="undo" /> : null} {undoes === null ? said.undo : said.doAgain}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** Changes before one of them, or the newest; the older ones come when they are asked for. */
const Part = ({ process, before }: { process: string | undefined; before?: number }) => {
  const { data, error, refetch } = useAnswer('history.list', {
    ...(process === undefined ? {} : { process }),
    ...(before === undefined ? {} : { before }),
    limit: 50,
  })
  const [isMore, setIsMore] = useState(false)
  if (data === undefined) return error === null ? <Skeleton lines={6} /> : <Failed error={error} onRetry={() => refetch()} />
  const last = data.changes.at(-1)?.seq
  if (last === undefined) return before === undefined ? <p className="serif">{said.empty}</p> : null
  return (
    <>
      <ul className="items history">
        {data.changes.map((change) => (
          <ChangeLine key={change.seq} change={change} isOfOne={process !== undefined} />
        ))}
      </ul>
      {!data.more ? null : isMore ? <Part process={process} before={last} /> : <Button onPress={() => setIsMore(true)}>{said.older}</Button>}
    </>
  )
}

/** The changes of one process or of everything, each with its undoing. */
export const HistoryList = ({ process }: { process?: string }) => (
  <div className="stack">
    <Part process={process} />
  </div>
)
