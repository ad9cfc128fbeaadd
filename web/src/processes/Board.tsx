import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Stage } from '#core/record/stage.ts'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { STAGES } from '../record/words.ts'
import { Button } from '../ui/Button.tsx'
import { words } from '../words/words.ts'
import { type Asked, type Go, narrowedOf, saidOf } from './asked.ts'
import { Moves } from './Moves.tsx'
import { newsOf } from './news.ts'
import type { Row } from './useRows.ts'

const said = words.processList

/** Cards of a column at most: whoever wants all of them goes to the list. */
const MOST_CARDS = 5

const Card = ({ row, isActive, isMarked }: { row: Row; isActive: boolean; isMarked: boolean }) => (
  <li className="board-card">
    <Link href={toProcess(row.process.id)} className="line-link" data-card={row.process.id} tabIndex={isActive ? 0 : -1}>
      <span className="process-company">{row.process.company}</span>
      {row.process.role === null ? null : <span className="board-role soft">{row.process.role}</span>}
    </Link>
    <p className="small">
      {newsOf(row)}
      {isMarked ? <span className="tag">{said.tagged}</span> : null}
    </p>
    <Moves row={row} isActive={isActive} />
  </li>
)

type ColumnProps = {
  name: string
  asked: Asked
  /** What the list behind this column asks for. */
  list: Partial<Asked>
  isMixed: boolean
  /** The card that the tab key comes to; the first one of the board while none has been gone to. */
  active: string | null
}

const Column = ({ name, asked, list, isMixed, active }: ColumnProps) => {
  const id = useId()
  const of = { ...asked, view: 'list', show: 'open', sort: 'moved', group: undefined, ended: undefined, ...list } as Asked
  const { data } = useAnswer('process.list', { ...narrowedOf(of), limit: MOST_CARDS })
  const count = data?.counts[of.show] ?? 0
  const more = count - (data?.rows.length ?? 0)
  const to = `/processes?${new URLSearchParams(saidOf(of))}`
  return (
    <section className="board-column" aria-labelledby={id}>
      <h2 id={id}>{said.headCount(name, count)}</h2>
      <ul>
        {data?.rows.map((row) => (
          <Card key={row.process.id} row={row} isActive={active === row.process.id} isMarked={isMixed && row.process.demo} />
        ))}
      </ul>
      {more > 0 ? (
        <Link href={to} aria-label={said.moreOf(more, name)} className="board-more">
          {said.more(more)}
        </Link>
      ) : null}
    </section>
  )
}

/** Where an arrow leads from a card: down and up in its column, or to about the same height of a column beside it. */
const neighbour = (board: HTMLElement, card: Element, key: string): HTMLElement | undefined => {
  const columns = [...board.querySelectorAll('.board-column')].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
  const filled = columns.filter((cards) => cards.length > 0)
  const column = filled.findIndex((cards) => cards.includes(card as HTMLElement))
  const at = filled[column]?.indexOf(card as HTMLElement) ?? -1
  if (key === 'ArrowDown' || key === 'j') return filled[column]?.[at + 1]
  if (key === 'ArrowUp' || key === 'k') return filled[column]?.[at - 1]
  const beside = filled[column + (key === 'ArrowRight' ? 1 : -1)]
  return key === 'ArrowRight' || key === 'ArrowLeft' ? beside?.[Math.min(at, beside.length - 1)] : undefined
}

type BoardProps = { asked: Asked; go: Go; ended: number; isMixed: boolean; first: string | null; hasLetters: boolean }

/** Every open process at its stage; the ended ones are one press away. */
export const Board = ({ asked, go, ended, isMixed, first, hasLetters }: BoardProps) => {
  const place = useRef<HTMLElement>(null)
  const [gone, setGone] = useState<string | null>(null)
  const active = gone ?? first
  const { data } = useAnswer('process.groups', { ...narrowedOf({ ...asked, show: 'open' }), group: 'stage' })
  const all = Object.keys(STAGES) as Stage[]
  const stages = all.filter((stage) => data?.groups.some(({ key }) => key === stage))
  const empty = all.filter((stage) => !stages.includes(stage)).map((stage) => STAGES[stage])

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (place.current === null || event.ctrlKey || event.metaKey || event.altKey || !target.matches('[data-card]')) return
    if (!hasLetters && event.key.length === 1) return
    if (event.key === 'm') target.closest('.board-card')?.querySelector<HTMLElement>('[aria-haspopup]')?.click()
    const to = neighbour(place.current, target, event.key)
    if (to === undefined && event.key !== 'm') return
    event.preventDefault()
    to?.focus()
  }
  return (
    <section
      ref={place}
      className="board"
      aria-label={said.board}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setGone((target.closest('.board-card')?.querySelector('[data-card]') as HTMLElement | null)?.dataset.card ?? gone)}
    >
      <div className="board-columns">
        {stages.map((stage) => (
          <Column key={stage} name={STAGES[stage]} asked={asked} list={{ stage }} isMixed={isMixed} active={active} />
        ))}
        {asked.ended === undefined ? null : (
          <Column name={said.shows.ended} asked={asked} list={{ show: 'ended' }} isMixed={isMixed} active={active} />
        )}
      </div>
      {data === undefined || asked.stage !== undefined || empty.length === 0 ? null : <p className="soft small">{said.noCard(empty.join(', '))}</p>}
      {ended === 0 ? null : (
        <Button look="quiet" aria-expanded={asked.ended !== undefined} onPress={() => go({ ended: asked.ended === undefined ? '1' : undefined })}>
          {said.headCount(said.shows.ended, ended)}
        </Button>
      )}
    </section>
  )
}
