import { Disclosure } from '../ui/Disclosure.tsx'
import { counted } from '../ui/days.ts'
import { Wide } from '../ui/Wide.tsx'
import type { Preview } from './words.ts'

const SHOWN = 100

/** The rows that could not be taken at their word, and what was done with them. */
export const Doubts = ({ preview: { processes, counts } }: { preview: Preview }) => {
  const doubts = processes.flatMap(({ process, doubts: of }) => of.map((doubt) => ({ ...doubt, company: process.company })))
  if (doubts.length === 0) return <p className="soft">No row is doubtful.</p>
  return (
    <Disclosure title={`${counted(counts.doubtful, 'process', 'processes')} with something doubtful`} isOpen={doubts.length <= 12}>
      <Wide label="Doubtful rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Company</th>
              <th scope="col">It says</th>
              <th scope="col">Why it is doubtful, and what was done</th>
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
      {doubts.length > SHOWN ? <p className="soft">and {(doubts.length - SHOWN).toLocaleString('en-GB')} more</p> : null}
    </Disclosure>
  )
}
