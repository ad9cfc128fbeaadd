import { useEffect, useRef, useState } from 'react'
import { Disclosure } from '../ui/Disclosure.tsx'
import { counted, dayInWords, shortDay } from '../ui/days.ts'
import type { Shown } from './process.ts'
import { type Gap, gapsOf, type Mark, marksOf } from './timelineOf.ts'

const LEAST_ACROSS = 118
const LEAST_DOWN = 52
const MOST_DOWN = 300

const useWidth = () => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (place.current === null) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return { place, width }
}

const placesOf = (gaps: readonly Gap[], start: number): number[] =>
  [0, ...gaps.keys()].map((_, count) => gaps.slice(0, count).reduce((sum, gap) => sum + gap.length, start))

const lineClass = (gap: Gap, next: Mark | undefined): string =>
  next?.isAhead === true ? 'line line-ahead' : gap.isWaiting ? 'line line-waiting' : 'line'

const dotClass = ({ isAhead, isToday }: Mark): string => (isAhead ? 'dot dot-ahead' : isToday ? 'dot dot-today' : 'dot')

const LINE_LETTERS = 15

/** The words over at most three short lines. */
const linesOf = (words: string): string[] => {
  const lines = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= LINE_LETTERS) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines
}

type Drawn = { marks: readonly Mark[]; width: number }

const Across = ({ marks, width }: Drawn) => {
  const gaps = gapsOf(marks, width - 150, LEAST_ACROSS)
  const places = placesOf(gaps, 8)
  return (
    <svg width={width} height={66 + 18 * Math.max(...marks.map(({ words }) => linesOf(words).length))} aria-hidden="true">
      {gaps.map((gap, index) => (
        <g key={places[index]}>
          <line x1={(places[index] ?? 0) + 8} x2={(places[index + 1] ?? 0) - 8} y1={36} y2={36} className={lineClass(gap, marks[index + 1])} />
          <text x={((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2} y={27} textAnchor="middle" className="gap">
            {counted(gap.days, 'day')}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.day}>
          <circle cx={places[index]} cy={36} r={5.5} className={dotClass(mark)} />
          {linesOf(mark.words).map((line, place) => (
            <text key={line} x={(places[index] ?? 0) - 6} y={60 + 18 * place} className="what">
              {line}
            </text>
          ))}
          <text x={(places[index] ?? 0) - 6} y={60 + 18 * linesOf(mark.words).length} className="when">
            {mark.words === 'Today' ? '' : shortDay(mark.day)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const Down = ({ marks, width }: Drawn) => {
  const days = marks.length - 1
  const gaps = gapsOf(marks, LEAST_DOWN * days + MOST_DOWN, LEAST_DOWN)
  const places = placesOf(gaps, 12)
  return (
    <svg width={width} height={(places.at(-1) ?? 0) + 34} aria-hidden="true">
      {gaps.map((gap, index) => (
        <g key={places[index]}>
          <line x1={10} x2={10} y1={(places[index] ?? 0) + 8} y2={(places[index + 1] ?? 0) - 8} className={lineClass(gap, marks[index + 1])} />
          <text x={28} y={((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2 + 12} className="gap">
            {counted(gap.days, 'day')}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.day}>
          <circle cx={10} cy={places[index]} r={5.5} className={dotClass(mark)} />
          <text x={28} y={(places[index] ?? 0) + 5} className="what">
            {mark.words.length > 30 ? `${mark.words.slice(0, 29)}…` : mark.words}
            {mark.words === 'Today' ? null : <tspan className="when"> · {shortDay(mark.day)}</tspan>}
          </text>
        </g>
      ))}
    </svg>
  )
}

const AsTable = ({ marks }: { marks: readonly Mark[] }) => {
  const gaps = gapsOf(marks, 0, 0)
  return (
    <table>
      <caption>The same as a table</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What</th>
          <th scope="col">Days since the one before</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark, index) => (
          <tr key={mark.day}>
            <td>{mark.isToday ? `today, ${shortDay(mark.day)}` : dayInWords(mark.day)}</td>
            <td>
              {mark.words}
              {mark.isAhead ? ' (planned)' : ''}
            </td>
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
    <section className="part" aria-label="Timeline">
      <h2>Timeline</h2>
      {marks.length === 0 ? <p className="soft">No date is known yet.</p> : null}
      <figure className="timeline wide" aria-label="What happened and how long it was quiet in between; the table below says the same.">
        <div ref={place}>
          {marks.length < 2 || width === 0 ? null : isAcross ? <Across marks={marks} width={width} /> : <Down marks={marks} width={width} />}
        </div>
      </figure>
      {marks.length === 0 ? null : (
        <Disclosure title="The timeline as a table">
          <AsTable marks={marks} />
        </Disclosure>
      )}
    </section>
  )
}
