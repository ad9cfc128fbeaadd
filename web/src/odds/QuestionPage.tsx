import { Link } from '@tanstack/react-router'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'

const QUESTION = 'Is a second interview a good sign?'

/** Numbers as runs: 1, 2, 3 and 6 are 1–3 and 6. */
const runsOf = (places: readonly number[]): [number, number][] => {
  const runs: [number, number][] = []
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

/** The plain answer to the question most people come with, each line with its sources. */
export const QuestionPage = () => {
  const { data, error, refetch } = useAnswer('answer', {})
  const place = (key: string): number => (data?.sources.findIndex((source) => source.key === key) ?? -1) + 1
  return (
    <Page title={QUESTION}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={10} /> : null}
      {data === undefined ? null : (
        <>
          <ol className="answer">
            {data.lines.map(({ text, sources }) => (
              <li key={text}>
                {text}{' '}
                <span className="marks">
                  {runsOf(sources.map(place)).map(([first, last]) => (
                    <a key={first} href={`#source-${first}`} aria-label={first === last ? `${first}: the source` : `${first}–${last}: the sources`}>
                      {first === last ? first : `${first}–${last}`}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ol>
          <p>
            And the signs in the room, the nods and the compliments? <Link to="/signs">What the signs are worth</Link>
          </p>
          <section className="part" aria-label="Sources">
            <h2>Sources</h2>
            <ol className="sources">
              {data.sources.map(({ key, citation, url }, index) => (
                <li key={key} id={`source-${index + 1}`} tabIndex={-1}>
                  {url === null ? (
                    citation
                  ) : (
                    <a href={url} target="_blank" rel="noreferrer">
                      {citation} (opens another site)
                    </a>
                  )}
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </Page>
  )
}
