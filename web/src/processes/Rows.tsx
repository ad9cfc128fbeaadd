import { type CSSProperties, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { toProcess } from '../addresses.ts'
import { call } from '../call.ts'
import { words } from '../words/words.ts'
import type { Asked } from './asked.ts'
import { ColumnName, GridRow } from './GridParts.tsx'
import { Head } from './Head.tsx'
import { type Cells, Line } from './Line.tsx'
import { type GroupOf, type Lines, linesOf } from './lines.ts'
import type { Chosen } from './useChosen.ts'
import { useGridKeys } from './useGridKeys.ts'
import { lineHeight, useInSight } from './useInSight.ts'
import { type ListInput, useRows } from './useRows.ts'

const said = words.processList

/** The row that was active last in each list, so that coming back finds it. */
const lastActive = new Map<string, number>()

/** What keeps clear of a row that is brought into sight: nothing above, the bar of what is chosen below. */
const [CLEAR_ABOVE, CLEAR_BELOW] = [64, 120]

const rowsIn = (lines: Lines, from: number, to: number): readonly [number, number] => {
  if (to <= from) return [0, 0]
  const [first, last] = [lines.at(from), lines.at(to - 1)]
  return ['row' in first ? first.row : rowAt(lines, from + 1), ('row' in last ? last.row : rowAt(lines, to - 2)) + 1]
}

const rowAt = (lines: Lines, line: number): number => {
  const at = lines.at(Math.max(0, Math.min(lines.count - 1, line)))
  return 'row' in at ? at.row : 0
}

type RowsProps = {
  input: ListInput
  /** What the list is known by. */
  list: string
  total: number
  group: Asked['group']
  groups: readonly GroupOf[]
  chosen: Chosen
  cells: Cells
  /** The columns beside the tick, for those who listen. */
  columns: readonly string[]
  /** Among processes of one's own those of the example are marked. */
  isMixed: boolean
  hasLetters: boolean
}

/** A list of any length: only what is in sight is fetched and drawn, and the page scrolls as if all of it were there. */
export const Rows = ({ input, list, total, group, groups, chosen, cells, columns, isMixed, hasLetters }: RowsProps) => {
  const [, go] = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(total, groups), [total, groups])
  const { from, to } = useInSight(place, lines.count)
  const [first, last] = rowsIn(lines, Math.min(from, lines.count), Math.min(to, lines.count))
  const rows = useRows(input, first, last)

  const reveal = (row: number) => {
    if (place.current === null) return
    const height = lineHeight(place.current)
    const top = place.current.getBoundingClientRect().top + lines.of(row) * height
    if (top < CLEAR_ABOVE) window.scrollBy({ top: top - CLEAR_ABOVE, behavior: 'instant' })
    const below = top + height + CLEAR_BELOW - window.innerHeight
    if (below > 0) window.scrollBy({ top: below, behavior: 'instant' })
  }
  const keysOf = async (offset: number, limit: number): Promise<void> =>
    chosen.add((await call('process.keys', { ...input, offset, limit })).processes)
  const chooseRange = (one: number, other: number) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    const ids = Array.from({ length: high - low + 1 }, (_, index) => rows.at(low + index)?.process.id)
    if (ids.every((id) => id !== undefined)) chosen.add(ids)
    else keysOf(low, high - low + 1)
  }
  const { active, onKeyDown, onClick } = useGridKeys({
    count: total,
    place,
    reveal,
    open: (row) => {
      const id = rows.at(row)?.process.id
      if (id !== undefined) go(toProcess(id))
    },
    toggle: (row) => {
      const id = rows.at(row)?.process.id
      if (id !== undefined) chosen.toggle(id)
    },
    chooseRange,
    chooseAll: () => keysOf(0, total),
    chooseNone: chosen.none,
    hasLetters,
    start: lastActive.get(list) ?? 0,
  })
  lastActive.set(list, active)

  // The active row stays although it is out of sight, so that the focus has its place.
  const drawn = new Set(Array.from({ length: Math.max(0, Math.min(to, lines.count) - from) }, (_, index) => from + index))
  if (total > 0) drawn.add(lines.of(active))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the lines in sight stand where they belong among thousands, which the rows of a table cannot
    <div
      ref={place}
      role="grid"
      className={`lines lines-of-${columns.length}`}
      aria-label={said.grid}
      aria-rowcount={lines.count + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onClick={onClick}
      style={{ '--lines': lines.count } as CSSProperties}
    >
      <GridRow className="hidden-but-read" aria-rowindex={1}>
        {[said.columns.choose, ...columns].map((name) => (
          <ColumnName key={name}>{name}</ColumnName>
        ))}
      </GridRow>
      {[...drawn].map((line) => {
        const at = lines.at(line)
        if ('head' in at) {
          const of = groups[at.head]
          return of === undefined || group === undefined ? null : (
            <Head key={`head ${of.key}`} group={group} of={of} line={line} columns={columns.length + 1} />
          )
        }
        const row = rows.at(at.row)
        return (
          <Line
            key={at.row}
            row={row}
            index={at.row}
            line={line}
            isActive={at.row === active}
            isChosen={row !== undefined && chosen.ids.has(row.process.id)}
            isMarked={isMixed && row?.process.demo === true}
            cells={cells}
          />
        )
      })}
    </div>
  )
}
