import { hundredths, hundredthsBetween } from '#core/odds/hundredths.ts'
import type { OutputOf } from '../call.ts'
import { dayAndMonth } from '../ui/days.ts'
import { Heads } from '../ui/Heads.tsx'
import { words } from '../words/words.ts'
import { bandOf, lineOf, topOf } from './figures.ts'

const said = words.open

type Portfolio = OutputOf<'portfolio.show'>

/** The last label ends where the figure does, so that nothing is cut off. */
const anchorAt = (days: number, all: number): 'middle' | 'end' => (days === all ? 'end' : 'middle')

/** Under this nothing of a curve could be seen. */
const UNSEEN = 0.005

const isFlat = ({ curve }: Portfolio): boolean => curve.every(({ high }) => high < UNSEEN)

/** The curve fills its place at any width; the dots and words on it keep their size. */
const Curve = ({ curve, atLeastOne, inHand }: Portfolio) => {
  const top = topOf(curve.map(({ high }) => high))
  const all = curve.length
  return (
    <svg className="by-day-figure" role="img" aria-label={said.byDayWhat(inHand.length > 0)}>
      <svg viewBox={`0 0 ${all} 100`} preserveAspectRatio="none" y="22" width="100%" height="180" aria-hidden="true">
        <path className="by-day-band" d={bandOf(curve, top)} />
        <path className="by-day-edge" d={`M0 0 L${all} 0 M0 100 L${all} 100`} />
        <path className="by-day-line" d={lineOf(curve, top)} />
      </svg>
      <text className="by-day-top" x="0" y="16">
        {hundredths(top)}
      </text>
      {atLeastOne.map(({ days, on, chance }, index) => {
        const x = `${(100 * days) / all}%`
        const y = 22 + 180 * (1 - chance / top)
        return (
          <g key={days}>
            <circle className="by-day-dot" cx={x} cy={y} r="4.5" />
            <text className="by-day-chance" x={x} y={y - 10} textAnchor="end">
              {hundredths(chance)}
            </text>
            <text className={index === 1 ? 'by-day-day by-day-between' : 'by-day-day'} x={x} y="224" textAnchor={anchorAt(days, all)}>
              {dayAndMonth(on)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const Row = ({ name, chance, range }: { name: string } & Portfolio['inTheEnd']) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{hundredths(chance)}</td>
    <td>{hundredthsBetween(range.low, range.high)}</td>
  </tr>
)

/** The chance of at least one offer by day, drawn and as a table. */
export const ByDay = (portfolio: Portfolio) => (
  <section className="part" aria-labelledby="open-by-day">
    <h2 id="open-by-day">{said.byDay}</h2>
    <p>{said.byDayWhat(portfolio.inHand.length > 0)}</p>
    <div className="by-day">
      {isFlat(portfolio) ? (
        <p className="soft">{said.byDayFlat}</p>
      ) : (
        <figure>
          <Curve {...portfolio} />
        </figure>
      )}
      <table className="open-table">
        <caption className="hidden-but-read">{said.byDayCaption(portfolio.inHand.length > 0)}</caption>
        <Heads names={[said.day, said.chance, said.range]} />
        <tbody>
          {portfolio.atLeastOne.map(({ days, on, ...shown }) => (
            <Row key={days} name={dayAndMonth(on)} {...shown} />
          ))}
          <Row name={said.inTheEnd} {...portfolio.inTheEnd} />
        </tbody>
      </table>
    </div>
  </section>
)
