import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords, shortDay } from '../ui/days.ts'
import { Heads } from '../ui/Heads.tsx'
import { useWidth } from '../ui/useWidth.ts'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'
import { type Gap, gapsOf, type Mark, marksOf } from './timelineOf.ts'

const said = words.record

const LEAST_ACROSS = 118
const LEAST_DOWN = 52
const MOST_DOWN = 300

const placesOf = (gaps: readonly Gap[], start: number): number[] =>
  [0, ...gaps.keys()].map((_, count) => gaps.slice(0, count).reduce((sum, gap) => sum + gap.length, start))

const lineClass = (gap: Gap, next: Mark | undefined): string =>
  next?.isAhead === true ? 'line line-ahead' : gap.isWaiting ? 'line line-waiting' : 'line'

const dotClass = ({ isAhead, isToday }: Mark): string => (isAhead ? 'dot dot-ahead' : isToday ? 'dot dot-today' : 'dot')

/** From one line of words to the next. */
const LINE = 18
const LINE_LETTERS = 15

/** The words of one thing over at most three short lines. */
const broken = (words: string): string[] => {
  const lines = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= LINE_LETTERS) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines
}

/** Every thing of a day begins on a line of its own, so that none is cut off for another. */
const linesOf = ({ things }: Mark): { key: string; words: string }[] =>
  things.flatMap((thing) => broken(thing).map((words, line) => ({ key: `${thing} ${line}`, words })))

const shortened = (thing: string): string => (thing.length > 30 ? `${thing.slice(0, 29)}…` : thing)

type Drawn = { marks: readonly Mark[]; width: number }

const Across = ({ marks, width }: Drawn) => {
  const gaps = gapsOf(marks, width - 150, () => LEAST_ACROSS)
  const places = placesOf(gaps, 8)
  const height = 66 + LINE * Math.max(...marks.map((mark) => linesOf(mark).length))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {gaps.map((gap, index) => (
        <g key={places[index]}>
          <line x1={(places[index] ?? 0) + 8} x2={(places[index + 1] ?? 0) - 8} y1={36} y2={36} className={lineClass(gap, marks[index + 1])} />
          <text x={((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2} y={27} textAnchor="middle" className="gap">
            {said.days(gap.days)}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.day}>
          <circle cx={places[index]} cy={36} r={5.5} className={dotClass(mark)} />
          {linesOf(mark).map(({ key, words }, place) => (
            <text key={key} x={(places[index] ?? 0) - 6} y={60 + LINE * place} className="what">
              {words}
            </text>
          ))}
          <text x={(places[index] ?? 0) - 6} y={60 + LINE * linesOf(mark).length} className="when">
            {mark.isEmpty ? '' : shortDay(mark.day)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const Down = ({ marks, width }: Drawn) => {
  const more = ({ things }: Mark): number => LINE * (things.length - 1)
  const least = (mark: Mark): number => LEAST_DOWN + more(mark)
  const gaps = gapsOf(
    marks,
    marks.slice(0, -1).reduce((sum, mark) => sum + least(mark), MOST_DOWN),
    least,
  )
  const places = placesOf(gaps, 12)
  const last = marks.at(-1)
  const height = (places.at(-1) ?? 0) + 34 + (last === undefined ? 0 : more(last))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {gaps.map((gap, index) => (
        <g key={places[index]}>
          <line x1={10} x2={10} y1={(places[index] ?? 0) + 8} y2={(places[index + 1] ?? 0) - 8} className={lineClass(gap, marks[index + 1])} />
          <text x={28} y={((places[index] ?? 0) + more(marks[index] as Mark) + (places[index + 1] ?? 0)) / 2 + 12} className="gap">
            {said.days(gap.days)}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.day}>
          <circle cx={10} cy={places[index]} r={5.5} className={dotClass(mark)} />
          {mark.things.map((thing, place) => (
            <text key={thing} x={28} y={(places[index] ?? 0) + 5 + LINE * place} className="what">
              {shortened(thing)}
              {mark.isEmpty || place > 0 ? null : <tspan className="when"> · {shortDay(mark.day)}</tspan>}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

const AsTable = ({ marks }: { marks: readonly Mark[] }) => {
  const gaps = gapsOf(marks, 0, () => 0)
  return (
    <table>
      <caption>{said.tableSame}</caption>
      <Heads names={[said.day, said.what, said.tableSince]} />
      <tbody>
        {marks.map((mark, index) => (
          <tr key={mark.day}>
            <td>{mark.isToday ? said.todayOn(shortDay(mark.day)) : dayInWords(mark.day)}</td>
            <td>{mark.isAhead ? said.planned(mark.things.join(', ')) : mark.things.join(', ')}</td>
            <td>{index === 0 ? '' : gaps[index - 1]?.days}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The process along its days: silence is drawn as length. */
export const Timeline = ({ record }: { record: Shown }) => {
  const { place, width } = useWidth()
  const marks = marksOf(record)
  const isAcross = width >= 150 + LEAST_ACROSS * (marks.length - 1)
  return (
    <section className="part" aria-label={said.timeline}>
      <h2 id="timeline" tabIndex={-1}>
        {said.timeline}
      </h2>
      {marks.length === 0 ? <p className="soft">{said.timelineNone}</p> : null}
      <figure className="timeline wide" aria-label={said.timelineLabel}>
        <div ref={place}>
          {marks.length < 2 || width === 0 ? null : isAcross ? <Across marks={marks} width={width} /> : <Down marks={marks} width={width} />}
        </div>
      </figure>
      {marks.length === 0 ? null : (
        <Disclosure title={said.timelineTable}>
          <Wide label={said.timelineTable}>
            <AsTable marks={marks} />
          </Wide>
        </Disclosure>
      )}
    </section>
  )
}
