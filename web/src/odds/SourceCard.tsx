import { words } from '../words/words.ts'
import type { Source } from './sources.ts'

const said = words.odds

/** The card of a source: what was measured, on whom, and what it cannot tell. */
export const SourceCard = ({ name, source }: { name: string; source: Source | undefined }) => {
  if (source === undefined) return <li className="card">{name}</li>
  const { citation, url, population, years, n, supports, cannotSupport, grade } = source
  return (
    <li className="card">
      <p>
        {url === null ? (
          citation
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {said.opensElsewhere(citation)}
          </a>
        )}
      </p>
      <dl className="small">
        <div>
          <dt>{said.sourceFacts.population}</dt>
          <dd>{population}</dd>
        </div>
        <div>
          <dt>{said.sourceFacts.years}</dt>
          <dd>{years}</dd>
        </div>
        {n === null ? null : (
          <div>
            <dt>{said.sourceFacts.n}</dt>
            <dd>{n}</dd>
          </div>
        )}
        <div>
          <dt>{said.sourceFacts.supports}</dt>
          <dd>{supports}</dd>
        </div>
        <div>
          <dt>{said.sourceFacts.cannotSupport}</dt>
          <dd>{cannotSupport}</dd>
        </div>
        <div>
          <dt>{said.sourceFacts.grade}</dt>
          <dd>{said.grades[grade] ?? grade}</dd>
        </div>
      </dl>
    </li>
  )
}
