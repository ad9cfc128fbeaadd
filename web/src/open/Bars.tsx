import type { ReactNode } from 'react'
import { hundredths } from '#core/odds/hundredths.ts'
import { Heads } from '../ui/Heads.tsx'

/** A chance as a bar of its share of the width; its figure stands beside it. */
const Bar = ({ chance }: { chance: number }) => (
  <svg className="bar" aria-hidden="true" focusable="false">
    <rect width="100%" height="100%" className="bar-whole" />
    <rect width={`${100 * chance}%`} height="100%" className="bar-part" />
  </svg>
)

type BarsProps = { caption: string; head: readonly string[]; rows: readonly { key: string; name: ReactNode; between?: string; chance: number }[] }

/** Chances as a table whose last column is drawn too. */
export const Bars = ({ caption, head, rows }: BarsProps) => (
  <table className="open-table open-bars">
    <caption className="hidden-but-read">{caption}</caption>
    <Heads names={head} />
    <tbody>
      {rows.map(({ key, name, between, chance }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {between === undefined ? null : <td>{between}</td>}
          <td>
            <span className="bar-with">
              <span>{hundredths(chance)}</span>
              <Bar chance={chance} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
