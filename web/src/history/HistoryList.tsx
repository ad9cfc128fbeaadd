import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useWrite } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { momentInWords } from '../ui/days.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'

type Change = OutputOf<'history.list'>['changes'][number]

const ChangeLine = ({ change, isOfOne }: { change: Change; isOfOne: boolean }) => {
  const { seq, at, sentence, processId, undoes, undoneBy } = change
  const write = useWrite()
  const line = useRef<HTMLLIElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const undo = async () => {
    setProblem(null)
    try {
      await write('history.undo', { seq }, undoes === null ? 'Undone.' : 'Done again.')
      line.current?.focus()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <li ref={line} className="item" tabIndex={-1}>
      <div className="item-body">
        <p className={undoneBy === null ? '' : 'soft'}>{sentence}</p>
        <p className="small soft">
          {seq} · {momentInWords(at)}
          {undoes === null ? '' : ` · undoes ${undoes}`}
          {undoneBy === null ? '' : ` · undone by ${undoneBy}`}
        </p>
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
          <Link to="/process/$process" params={{ process: processId }} className="button button-quiet" aria-label={`The process of change ${seq}`}>
            Process
          </Link>
        )}
        {undoneBy === null ? (
          <Button look="quiet" onPress={undo} aria-label={`${undoes === null ? 'Undo' : 'Do again'}: change ${seq}, ${sentence}`}>
            {undoes === null ? <Icon name="undo" /> : null} {undoes === null ? 'Undo' : 'Do again'}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** The changes of one process or of everything, each with its undoing. */
export const HistoryList = ({ process }: { process?: string }) => {
  const list = useInfiniteQuery({
    queryKey: ['history.list', process],
    queryFn: ({ pageParam }) =>
      call('history.list', { ...(process === undefined ? {} : { process }), ...(pageParam === 0 ? {} : { before: pageParam }), limit: 50 }),
    initialPageParam: 0,
    getNextPageParam: ({ changes, more }) => (more ? changes.at(-1)?.seq : undefined),
  })
  if (list.isPending) return <Skeleton lines={6} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => list.refetch()} />
  const changes = list.data.pages.flatMap((page) => page.changes)
  if (changes.length === 0) return <p>Nothing was done yet.</p>
  return (
    <div className="stack">
      <ul className="items">
        {changes.map((change) => (
          <ChangeLine key={change.seq} change={change} isOfOne={process !== undefined} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button onPress={() => list.fetchNextPage()} isBusy={list.isFetchingNextPage}>
          Show older changes
        </Button>
      ) : null}
    </div>
  )
}
