import { Disclosure } from '../ui/Disclosure.tsx'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import type { Preview } from './preview.ts'

const said = words.bring

const SHOWN = 100

/** The rows that could not be taken at their word, and what was done with them. */
export const Doubts = ({ preview: { processes, counts } }: { preview: Preview }) => {
  const doubts = processes.flatMap(({ process, doubts: of }) => of.map((doubt) => ({ ...doubt, company: process.company })))
  if (doubts.length === 0) return <p className="soft">{said.noDoubt}</p>
  return (
    <Disclosure title={said.doubtful(counts.doubtful)} isOpen={doubts.length <= 12}>
      <Wide label={said.doubtfulRows}>
        <table>
          <thead>
            <tr>
              <th scope="col">{said.row}</th>
              <th scope="col">{said.company}</th>
              <th scope="col">{said.says}</th>
              <th scope="col">{said.why}</th>
            </tr>
          </thead>
          <tbody>
            {doubts.slice(0, SHOWN).map(({ rowNumber, column, text, sentence, company }) => (
              <tr key={`${rowNumber}-${column}-${sentence}`}>
                <td>{rowNumber}</td>
                <td>{company}</td>
                <td>{text}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {doubts.length > SHOWN ? <p className="soft">{said.andMore(doubts.length - SHOWN)}</p> : null}
    </Disclosure>
  )
}
