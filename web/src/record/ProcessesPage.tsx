import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { call, type InputOf, type OutputOf } from '../call.ts'
import { DemoLine, useLoadDemo } from '../keep/demo.tsx'
import { Page } from '../shell/Page.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { OneOf } from '../ui/Choice.tsx'
import { counted, dayAndHour, shortDay } from '../ui/days.ts'
import { Icon } from '../ui/Icon.tsx'
import { Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { OUTCOMES, STAGES, silenceInWords } from './words.ts'

type Shown = NonNullable<InputOf<'process.list'>['show']>
type Row = OutputOf<'process.list'>['rows'][number]

const PAGE = 50
const SHOWN: Readonly<Record<Shown, string>> = { open: 'Open', ended: 'Ended', all: 'All' }

const useProcesses = (search: string, show: Shown) =>
  useInfiniteQuery({
    queryKey: ['process.list', search, show],
    queryFn: ({ pageParam }) => call('process.list', { ...(search === '' ? {} : { search }), show, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, _all, offset) => (last.rows.length < PAGE ? undefined : offset + PAGE),
    placeholderData: (kept) => kept,
  })

const newsOf = ({ outcome, nextRound, silence, lastOn }: Row): string => {
  if (outcome !== null) return outcome.on === null ? OUTCOMES[outcome.kind] : `${OUTCOMES[outcome.kind]}, ${shortDay(outcome.on)}`
  if (nextRound !== null) return `Next round ${dayAndHour(nextRound.on, nextRound.time)}`
  return silenceInWords(silence) ?? (lastOn === null ? 'No date known' : `Last on ${shortDay(lastOn)}`)
}

const ProcessLine = ({ row, isMarked }: { row: Row; isMarked: boolean }) => (
  <li className="process-line">
    <Link to="/process/$process" params={{ process: row.process.id }} className="process-link">
      <span className="process-who">
        <span className="process-company">{row.process.company}</span>
        {row.process.role === null ? null : <span className="soft"> {row.process.role}</span>}
      </span>
      <span className="process-stage">
        {STAGES[row.stage]}
        {isMarked ? <span className="tag">example</span> : null}
      </span>
      <span className={row.nextRound === null || row.outcome !== null ? 'process-news soft' : 'process-news'}>{newsOf(row)}</span>
    </Link>
  </li>
)

const Empty = () => {
  const { load, isLoading } = useLoadDemo()
  return (
    <div className="empty stack">
      <p className="serif">No process yet. Add the one on your mind, bring your spreadsheet, or look at an example search.</p>
      <div className="row">
        <Link to="/add" className={buttonClass('primary')}>
          Add a process
        </Link>
        <Link to="/import" className={buttonClass()}>
          Bring your spreadsheet
        </Link>
        <Button onPress={load} isBusy={isLoading}>
          Look at an example search
        </Button>
      </div>
    </div>
  )
}

const List = ({ list, search }: { list: ReturnType<typeof useProcesses>; search: string }) => {
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  // Where all is made up the line above says so once; among one's own each is marked.
  const isMixed = rows.some(({ process }) => !process.demo)
  if (rows.length === 0) return <p>{search === '' ? 'None here.' : `Nothing with “${search}” in its company or role.`}</p>
  return (
    <>
      <ul className="process-list">
        {rows.map((row) => (
          <ProcessLine key={row.process.id} row={row} isMarked={isMixed && row.process.demo} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <div>
          <Button onPress={() => list.fetchNextPage()} isBusy={list.isFetchingNextPage}>
            Show {PAGE} more
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Home: every process, those that moved last first. */
export const ProcessesPage = () => {
  const said = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const [search, setSearch] = useState<string | null>(said.search ?? null)
  const show = said.show ?? 'open'
  const sought = useDeferredValue((search ?? '').trim())
  const list = useProcesses(sought, show)
  // What is sought and shown stands in the address, so that coming back finds it as it was.
  const go = (next: { search?: string; show?: Shown }) => navigate({ search: next, replace: true, resetScroll: false })
  const seek = (words: string | null) => {
    setSearch(words)
    go({ ...(said.show === undefined ? {} : { show: said.show }), ...(words === null ? {} : { search: words }) })
  }
  const counts = list.data?.pages.at(-1)?.counts
  const isEmpty = counts?.all === 0 && sought === '' && !list.isPlaceholderData
  const labels = counts === undefined ? SHOWN : { open: `Open ${counts.open}`, ended: `Ended ${counts.ended}`, all: `All ${counts.all}` }

  return (
    <Page title="Processes">
      {list.isError && list.data === undefined ? <Failed error={list.error} onRetry={() => list.refetch()} /> : null}
      {list.isPending ? <Skeleton lines={6} /> : null}
      {isEmpty ? <Empty /> : null}
      {counts === undefined || isEmpty ? null : (
        <>
          <DemoLine isThere={list.data?.pages.some(({ rows }) => rows.some(({ process }) => process.demo)) ?? false} />
          <div className="list-tools">
            <Line label="Search company or role" name="search" type="search" value={search} onChange={seek} problem={undefined} />
            <OneOf
              label="Show"
              name="show"
              labels={labels}
              value={show}
              onChange={(next) => go({ ...said, show: next ?? 'all' })}
              problem={undefined}
            />
            <Link to="/add" className={buttonClass('primary')}>
              <Icon name="plus" /> Add a process
            </Link>
          </div>
          <p className="hidden-but-read" role="status">
            {counted(counts[show], 'process', 'processes')}
          </p>
          <List list={list} search={sought} />
        </>
      )}
    </Page>
  )
}
