import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../answers.ts'
import { call, read } from '../call.ts'
import { DemoLine } from '../settings/demo.tsx'
import { FirstRun } from '../shell/FirstRun.tsx'
import { Page } from '../shell/Page.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { type Asked, listInputOf, narrowedOf, useAsked } from './asked.ts'
import { Board } from './Board.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { Keys, useLetters } from './Keys.tsx'
import { ListCells } from './Line.tsx'
import { Rows } from './Rows.tsx'
import { Narrow, Search, Segments } from './Tools.tsx'
import { type Chosen, useChosen } from './useChosen.ts'
import { useRows } from './useRows.ts'
import { WeekAxis, WeekCells } from './Weeks.tsx'

const said = words.processList
const { columns } = said

/** Rows that stand in no group need none counted. */
const useGroups = (asked: Asked) => {
  const { group } = asked
  const input = { ...narrowedOf(asked), group: group ?? 'stage' } as const
  return useQuery({
    queryKey: ['process.groups', input],
    queryFn: () => read('process.groups', input),
    enabled: group !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** Offers to close those that are silent past the day to stop waiting, also where only they are shown: all are shown and chosen first, and any can be kept. */
const Silent = ({ asked, go, chosen }: Pick<ReturnType<typeof useAsked>, 'asked' | 'go'> & { chosen: Chosen }) => {
  const { data } = useAnswer('process.list', { isOverdue: true, show: 'open', limit: 1 })
  const count = data?.counts.open ?? 0
  const one = data?.rows[0]
  if (count === 0 || (asked.past !== undefined && chosen.ids.size > 0)) return null
  const gather = async () => {
    const past: Asked = { view: 'list', show: 'open', sort: 'silence', past: '1' }
    const { processes } = await call('process.keys', listInputOf(past))
    chosen.chooseIn(JSON.stringify(listInputOf(past)), processes)
    go({ ...Object.fromEntries(Object.keys(asked).map((name) => [name, undefined])), ...past })
  }
  return (
    <p>
      {count === 1 && one?.silence ? said.silentOne(one.process.company, said.days(one.silence.days)) : said.silent(count)}{' '}
      <Button look="quiet" onPress={gather}>
        {said.silentAsk(count)}
      </Button>
    </p>
  )
}

type Listing = ReturnType<typeof useAsked> & {
  input: ReturnType<typeof listInputOf>
  total: number
  chosen: Chosen
  isMixed: boolean
  hasLetters: boolean
}

const Listed = ({ asked, go, input, total, chosen, isMixed, hasLetters }: Listing) => {
  const groups = useGroups(asked)
  const list = JSON.stringify(input)
  if (total === 0) return <p>{asked.search === undefined ? said.nothing : said.nothingFound(asked.search)}</p>
  const rows = (
    <Rows
      key={asked.view}
      input={input}
      list={list}
      total={total}
      group={asked.group}
      groups={asked.group === undefined ? [] : (groups.data?.groups ?? [])}
      chosen={chosen}
      cells={asked.view === 'weeks' ? WeekCells : ListCells}
      columns={asked.view === 'weeks' ? [columns.who, said.views.weeks] : [columns.who, columns.stage, columns.news]}
      isMixed={isMixed}
      hasLetters={hasLetters}
    />
  )
  return asked.view === 'weeks' ? (
    <WeekAxis asked={asked} go={go}>
      {rows}
    </WeekAxis>
  ) : (
    rows
  )
}

/** Every process: as a list, as a board by stage, or along the weeks. */
export const ProcessesPage = () => {
  const { asked, go } = useAsked()
  const search = useRef<HTMLDivElement>(null)
  const { hasLetters, setHasLetters } = useLetters(search)
  const isBoard = asked.view === 'board'
  const input = listInputOf(asked)
  const chosen = useChosen(JSON.stringify(input))
  const { first, counts } = useRows(input, 0, 1)
  const seen = first.data?.rows ?? []
  const isMixed = seen.some(({ process }) => !process.demo)
  const isEmpty = counts?.all === 0 && Object.keys(narrowedOf(asked)).length === 1 && !first.isPlaceholderData
  const show = isBoard ? 'open' : asked.show
  const total = counts?.[show] ?? 0
  const chooseAll = async () => chosen.add((await call('process.keys', input)).processes)
  const shows = {
    open: said.headCount(said.shows.open, counts?.open ?? 0),
    ended: said.headCount(said.shows.ended, counts?.ended ?? 0),
    all: said.headCount(said.shows.all, counts?.all ?? 0),
  }

  return (
    <Page title={said.title}>
      {first.isError && first.data === undefined ? <Failed error={first.error} onRetry={() => first.refetch()} /> : null}
      {first.isPending ? (
        <div className="lines-waiting">
          <Skeleton lines={6} />
        </div>
      ) : null}
      {isEmpty ? <FirstRun /> : null}
      {counts === undefined || isEmpty ? null : (
        <>
          <Link href="/add" className={buttonClass('primary')}>
            <Icon name="plus" />
            {said.add}
          </Link>
          <DemoLine isThere={seen.some(({ process }) => process.demo)} />
          <div className="tools">
            <Search asked={asked} go={go} place={search} />
            <Segments label={said.view} names={said.views} value={asked.view} onChange={(view) => go({ view })} />
            {isBoard ? null : <Segments label={said.show} names={shows} value={asked.show} onChange={(next) => go({ show: next })} />}
            <Narrow asked={asked} go={go} />
          </div>
          <p className="hidden-but-read" role="status">
            {said.found(total)}
          </p>
          <div className="tools-said small soft">
            <Silent asked={asked} go={go} chosen={chosen} />
          </div>
          {isBoard ? (
            <Board asked={asked} go={go} ended={counts.ended} isMixed={isMixed} first={seen[0]?.process.id ?? null} hasLetters={hasLetters} />
          ) : (
            <Listed {...{ asked, go, input, total, chosen, isMixed, hasLetters }} />
          )}
          <div className="keys-part">
            <Keys hasLetters={hasLetters} onChange={setHasLetters} />
          </div>
          <ChosenBar chosen={chosen} total={total} isPast={asked.past !== undefined} onAll={chooseAll} onDone={() => go({ past: undefined })} />
        </>
      )}
    </Page>
  )
}
