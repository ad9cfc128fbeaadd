import type { ReactNode } from 'react'
import { Disclosure } from '../ui/Disclosure.tsx'
import { capital, dayInWords, dayNumber, shortDay, today } from '../ui/days.ts'
import { Heads } from '../ui/Heads.tsx'
import { useWidth } from '../ui/useWidth.ts'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import { chanceOn, curveDrawn, labelRows } from './curveDrawn.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

type Waiting = NonNullable<OpenOdds['waiting']>
type Mark = { readonly name: string; readonly day: string; readonly look: 'today' | 'date' }

const said = words.odds

const HEIGHT = 190
const TOP = 10
const AXIS = 58
const ROW = 42

/** The days that are named on the axis, in their order; one that lies outside the curve is not. */
const marksOf = ({ writeOn, stopWaitingOn, curve }: Waiting): Mark[] => {
  const marks: Mark[] = [
    { name: said.curveToday, day: today(), look: 'today' },
    { name: said.writeOn, day: writeOn, look: 'date' },
    { name: said.stopWaitingOn, day: stopWaitingOn, look: 'date' },
  ]
  return marks.filter(({ day }) => chanceOn(curve, day) !== null).sort((one, other) => (one.day < other.day ? -1 : 1))
}

const Picture = ({ waiting, width }: { waiting: Waiting; width: number }) => {
  const marks = marksOf(waiting)
  const bottom = TOP + HEIGHT
  const { x, y, tenths, line, band } = curveDrawn(waiting.curve, { left: AXIS, right: width - 12, top: TOP, bottom }, dayNumber)
  const places = marks.map(({ day }) => Math.min(x(dayNumber(day)), width - 116))
  const rows = labelRows(places)
  const height = bottom + 14 + ROW * (Math.max(0, ...rows) + 1)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {tenths.map((tenth) => (
        <g key={tenth}>
          <line className="curve-line-at" x1={AXIS} x2={width} y1={y(tenth / 10)} y2={y(tenth / 10)} />
          <text className="curve-soft" x={AXIS - 10} y={y(tenth / 10) + 5} textAnchor="end">
            {tenth === 0 ? said.curveNone : said.curveOf(tenth)}
          </text>
        </g>
      ))}
      <path className="curve-band" d={band} />
      <path className="curve-line" d={line} />
      {marks.map(({ name, day, look }, index) => {
        const at = x(dayNumber(day))
        const top = bottom + 22 + ROW * (rows[index] ?? 0)
        return (
          <g key={name}>
            <line className={`curve-mark curve-mark-${look}`} x1={at} x2={at} y1={y(chanceOn(waiting.curve, day) ?? 0)} y2={top - 14} />
            <circle className={`curve-dot curve-dot-${look}`} cx={at} cy={y(chanceOn(waiting.curve, day) ?? 0)} r={5} />
            <text x={places[index]} y={top} className="curve-name">
              {name}
            </text>
            <text x={places[index]} y={top + 18} className="curve-soft">
              {shortDay(day)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const nameOf = ({ writeOn, stopWaitingOn }: Waiting, day: string): string =>
  [
    [today(), said.curveToday],
    [writeOn, said.writeOn],
    [stopWaitingOn, said.stopWaitingOn],
  ]
    .filter(([on]) => on === day)
    .map(([, name]) => name)
    .join(', ')

const AsTable = ({ waiting }: { waiting: Waiting }) => (
  <table>
    <caption>{said.curveTitle}</caption>
    <Heads names={[said.day, said.chance, said.range, said.mark]} />
    <tbody>
      {waiting.curve.map((day) => (
        <tr key={day.on}>
          <td>{capital(dayInWords(day.on))}</td>
          <td>{said.hundredths(day.chance)}</td>
          <td>{said.fromTo(said.hundredths(day.low), said.hundredths(day.high))}</td>
          <td>{nameOf(waiting, day.on)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What each further day without word does to the chance: a line with its band, and the two days that come of it. */
export const WaitingCurve = ({ waiting, children }: { waiting: Waiting; children?: ReactNode }) => {
  const { place, width } = useWidth()
  const [first, last] = [waiting.curve[0], waiting.curve.at(-1)]
  if (first === undefined || last === undefined) return null
  const read = said.curveRead(dayInWords(first.on), dayInWords(last.on), said.hundredths(first.chance), said.hundredths(last.chance))
  return (
    <>
      <figure className="curve wide" aria-label={`${said.curveTitle}. ${read}`}>
        <figcaption className="small soft">{said.curveTitle}</figcaption>
        <div ref={place} className="curve-place">
          {width === 0 ? null : <Picture waiting={waiting} width={width} />}
        </div>
      </figure>
      <p className="small soft">{said.curveBand}</p>
      {children}
      <Disclosure title={said.curveTable}>
        <Wide label={said.curveTable}>
          <AsTable waiting={waiting} />
        </Wide>
      </Disclosure>
    </>
  )
}
