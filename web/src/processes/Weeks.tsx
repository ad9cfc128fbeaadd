import { type CSSProperties, createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { dayNumber, dayOf, shortDay, today } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { Asked, Go } from './asked.ts'
import { Cell } from './GridParts.tsx'
import { type Cells, Who } from './Line.tsx'
import { newsOf } from './news.ts'
import type { Row } from './useRows.ts'
import { drawnOf, placeOf, type Weeks, weeksAround } from './weekScale.ts'

const said = words.processList

/** How many weeks a window is wide enough for, from the narrowest. */
const WIDTHS = [
  ['(width < 720px)', 8],
  ['(width < 1000px)', 10],
] as const
const MANY = 12

const weeksNow = (): number => WIDTHS.find(([query]) => matchMedia(query).matches)?.[1] ?? MANY

const useWeekCount = (): number => {
  const [count, setCount] = useState(weeksNow)
  useEffect(() => {
    const look = () => setCount(weeksNow())
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [])
  return count
}

const InSightContext = createContext<Weeks>({ from: 0, count: MANY })

const percent = (place: number): string => `${Math.max(0, Math.min(1, place)) * 100}%`
const spanOf = (weeks: Weeks, from: number, to: number): CSSProperties => ({
  insetInlineStart: percent(placeOf(weeks, from)),
  insetInlineEnd: percent(1 - placeOf(weeks, to)),
})
const isWithin = (place: number): boolean => place >= 0 && place <= 1

/** The whole of what is drawn, in words. */
const inWords = (row: Row): string =>
  [
    row.process.appliedOn === null ? '' : said.weeksOf.began(shortDay(row.process.appliedOn)),
    row.roundsOn.length === 0 ? '' : said.weeksOf.rounds(row.roundsOn.map(shortDay).join(', ')),
    newsOf(row),
  ]
    .filter((part) => part !== '')
    .join('; ')

const Track = ({ row }: { row: Row }) => {
  const weeks = useContext(InSightContext)
  const { dots, stretches } = drawnOf(row, today(), new Date().toTimeString().slice(0, 5))
  return (
    <span className="track" aria-hidden="true">
      {stretches
        .filter(({ from, to }) => placeOf(weeks, to) > 0 && placeOf(weeks, from) < 1)
        .map(({ from, to, days, kind }) => (
          <span key={from} className={`stretch stretch-${kind}`} style={spanOf(weeks, from, to)}>
            <span>{said.days(days)}</span>
          </span>
        ))}
      {dots
        .filter(({ day }) => isWithin(placeOf(weeks, day)))
        .map(({ day, kind }) => (
          <span key={`${day} ${kind}`} className={`week-mark week-mark-${kind}`} style={{ insetInlineStart: percent(placeOf(weeks, day)) }} />
        ))}
    </span>
  )
}

/** The cells of the weeks: who it is, and its days. */
export const WeekCells: Cells = ({ row, isMarked }) => (
  <>
    <Who row={row} isMarked={isMarked} />
    <Cell className="line-weeks">
      <Track row={row} />
      <span className="hidden-but-read">{inWords(row)}</span>
    </Cell>
  </>
)

type AxisProps = { asked: Asked; go: Go; children: ReactNode }

/** So many weeks to the side of today there is no room for another day. */
const NEAR = 1.6

/** The weeks above the lines, today marked through all of them. */
export const WeekAxis = ({ asked, go, children }: AxisProps) => {
  const count = useWeekCount()
  const moved = Number(asked.moved ?? 0)
  const weeks = useMemo(() => weeksAround(today(), count, moved), [count, moved])
  const now = placeOf(weeks, dayNumber(today()))
  const mondays = Array.from({ length: count }, (_, week) => weeks.from + week * 7)
  const step = Math.floor(count / 2)
  const by = (weeksMore: number) => go({ moved: moved + weeksMore === 0 ? undefined : String(moved + weeksMore) })
  return (
    <InSightContext value={weeks}>
      <div className="week-tools row">
        <Button look="quiet" onPress={() => by(-step)}>
          {said.earlier}
        </Button>
        <Button look="quiet" onPress={() => by(step)}>
          {said.later}
        </Button>
        {moved === 0 ? null : (
          <Button look="quiet" onPress={() => go({ moved: undefined })}>
            {said.now}
          </Button>
        )}
        <p className="hidden-but-read" role="status">
          {said.weeksFrom(shortDay(dayOf(weeks.from)), shortDay(dayOf(weeks.from + count * 7 - 1)))}
        </p>
      </div>
      <p className="small soft">{said.weekKey}</p>
      <div className="week-axis" aria-hidden="true">
        <span />
        <span className="week-days">
          {mondays.map((monday, week) =>
            week % 2 === 1 || Math.abs(week - now * count) < NEAR ? null : (
              <span key={monday} style={{ insetInlineStart: percent(week / count) }}>
                {shortDay(dayOf(monday))}
              </span>
            ),
          )}
          {isWithin(now) ? (
            <span className="week-now" style={{ insetInlineStart: percent(now) }}>
              {said.today}
            </span>
          ) : null}
        </span>
      </div>
      <div className="weeks" style={{ '--weeks': count, '--now': isWithin(now) ? now : -1 } as CSSProperties}>
        {children}
      </div>
    </InSightContext>
  )
}
