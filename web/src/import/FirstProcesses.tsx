import { OUTCOMES, roundManner, roundName } from '../record/words.ts'
import { shortDay } from '../ui/days.ts'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import type { Preview } from './preview.ts'

const said = words.bring

const FIRST = 10

type Imported = Preview['processes'][number]

const roundsOf = ({ rounds, messages }: Imported): string =>
  [
    ...rounds.map((round) =>
      [roundName(round), roundManner(round), ...[round.heldOn ?? round.plannedOn].filter((day) => day !== null).map(shortDay)]
        .filter(Boolean)
        .join(', '),
    ),
    ...(messages.length === 0 ? [] : [said.messages(messages.length)]),
  ].join('; ')

/** The first processes as they would stand in the record. */
export const FirstProcesses = ({ preview: { processes } }: { preview: Preview }) => (
  <section className="stack" aria-label={said.firstTitle}>
    <h3>{said.firstHead(FIRST, processes.length > FIRST)}</h3>
    <Wide label={said.firstTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.company}</th>
            <th scope="col">{said.role}</th>
            <th scope="col">{said.applied}</th>
            <th scope="col">{said.roundsHead}</th>
            <th scope="col">{said.outcome}</th>
            <th scope="col">{said.here}</th>
          </tr>
        </thead>
        <tbody>
          {processes.slice(0, FIRST).map((imported) => (
            <tr key={imported.importKey}>
              <td>{imported.process.company}</td>
              <td>{imported.process.role}</td>
              <td>{imported.process.appliedOn === null ? '' : shortDay(imported.process.appliedOn)}</td>
              <td>{roundsOf(imported)}</td>
              <td>{imported.outcome === null ? said.isOpen : OUTCOMES[imported.outcome.kind]}</td>
              <td>{said.alreadyHere[imported.already]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  </section>
)
