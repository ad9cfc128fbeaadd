import { type ComponentType, type CSSProperties, memo } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { processName } from '../record/process.ts'
import { STAGES } from '../record/words.ts'
import { today } from '../ui/days.ts'
import { words } from '../words/words.ts'
import { Cell, GridRow } from './GridParts.tsx'
import { newsOf } from './news.ts'
import type { Row } from './useRows.ts'

const said = words.processList

/** What stands in a line beside its tick. */
export type Cells = ComponentType<{ row: Row; isMarked: boolean }>

/** Who it is, as a link that covers the line: the keyboard opens the line itself. */
export const Who = ({ row: { process }, isMarked }: { row: Row; isMarked: boolean }) => (
  <Cell className="process-who">
    <Link href={toProcess(process.id)} className="line-link" tabIndex={-1}>
      <span className="process-company">{process.company}</span>
      {process.role === null ? null : <span className="process-role soft"> {process.role}</span>}
    </Link>
    {isMarked ? <span className="tag">{said.tagged}</span> : null}
  </Cell>
)

/** The cells of the list: who it is, where it stands, what is the latest. */
export const ListCells: Cells = ({ row, isMarked }) => (
  <>
    <Who row={row} isMarked={isMarked} />
    <Cell className="process-stage">{STAGES[row.stage]}</Cell>
    <Cell className={row.nextRound === null || row.outcome !== null ? 'process-news soft' : 'process-news'}>
      <span className={row.nextRound?.on === today() && row.outcome === null ? 'due-now' : ''}>{newsOf(row)}</span>
    </Cell>
  </>
)

type LineProps = {
  row: Row | undefined
  /** Its place among the rows, and on which line it stands. */
  index: number
  line: number
  isActive: boolean
  isChosen: boolean
  isMarked: boolean
  cells: Cells
}

/** One process of a list, at its place. One that is not fetched yet holds its place. */
export const Line = memo(({ row, index, line, isActive, isChosen, isMarked, cells: Cells }: LineProps) => (
  <GridRow
    className="line process-line"
    data-row={index}
    aria-rowindex={line + 2}
    aria-selected={isChosen}
    tabIndex={isActive ? 0 : -1}
    style={{ '--at': line } as CSSProperties}
  >
    <Cell className="line-choose">
      {row === undefined ? (
        <span className="hidden-but-read">{said.loading}</span>
      ) : (
        <label>
          <input type="checkbox" checked={isChosen} readOnly tabIndex={-1} aria-label={said.choose(processName(row.process))} />
        </label>
      )}
    </Cell>
    {row === undefined ? null : <Cells row={row} isMarked={isMarked} />}
  </GridRow>
))
