import type { Source } from './sources.ts'

const GRADES: Readonly<Record<string, string>> = {
  A: 'A: reviewed or official',
  B: 'B: a vendor or association that states its numbers',
  C: 'C: a survey',
  D: 'D: second hand',
  E: 'E: single persons',
  judgement: 'Our own judgement',
}

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
            {citation} (opens another site)
          </a>
        )}
      </p>
      <dl className="small">
        <div>
          <dt>On whom</dt>
          <dd>{population}</dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>{years}</dd>
        </div>
        {n === null ? null : (
          <div>
            <dt>How many</dt>
            <dd>{n}</dd>
          </div>
        )}
        <div>
          <dt>Used for</dt>
          <dd>{supports}</dd>
        </div>
        <div>
          <dt>Cannot tell</dt>
          <dd>{cannotSupport}</dd>
        </div>
        <div>
          <dt>Grade</dt>
          <dd>{GRADES[grade] ?? grade}</dd>
        </div>
      </dl>
    </li>
  )
}
