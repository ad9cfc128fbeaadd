import { OUTCOMES, roundManner, roundName } from '../record/words.ts'
import { counted, shortDay } from '../ui/days.ts'
import { Wide } from '../ui/Wide.tsx'
import type { Preview } from './words.ts'

const FIRST = 10
const ALREADY = { new: 'new', news: 'has news', known: 'here already' } as const

type Imported = Preview['processes'][number]

const roundsOf = ({ rounds, messages }: Imported): string =>
  [
    ...rounds.map((round) =>
      [roundName(round), roundManner(round), ...[round.heldOn ?? round.plannedOn].filter((day) => day !== null).map(shortDay)]
        .filter(Boolean)
        .join(', '),
    ),
    ...(messages.length === 0 ? [] : [counted(messages.length, 'message')]),
  ].join('; ')

/** The first processes as they would stand in the record. */
export const FirstProcesses = ({ preview: { processes } }: { preview: Preview }) => (
  <section className="stack" aria-label="The first processes">
    <h3>As they would be{processes.length > FIRST ? `, the first ${FIRST}` : ''}</h3>
    <Wide label="The first processes as they would be">
      <table>
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col">Role</th>
            <th scope="col">Applied</th>
            <th scope="col">Rounds</th>
            <th scope="col">Outcome</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {processes.slice(0, FIRST).map((imported) => (
            <tr key={imported.importKey}>
              <td>{imported.process.company}</td>
              <td>{imported.process.role}</td>
              <td>{imported.process.appliedOn === null ? '' : shortDay(imported.process.appliedOn)}</td>
              <td>{roundsOf(imported)}</td>
              <td>{imported.outcome === null ? 'open' : OUTCOMES[imported.outcome.kind]}</td>
              <td>{ALREADY[imported.already]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  </section>
)
