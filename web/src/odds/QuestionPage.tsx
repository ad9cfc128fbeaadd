import { Fragment } from 'react'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'

const QUESTION = 'Is a second interview a good sign?'

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
                  {sources.map((key, index) => (
                    <Fragment key={key}>
                      {index === 0 ? '' : ' '}
                      <a href={`#source-${key}`} aria-label={`Source ${place(key)}`}>
                        {place(key)}
                      </a>
                    </Fragment>
                  ))}
                </span>
              </li>
            ))}
          </ol>
          <section className="part" aria-label="Sources">
            <h2>Sources</h2>
            <ol className="sources">
              {data.sources.map(({ key, citation, url }) => (
                <li key={key} id={`source-${key}`} tabIndex={-1}>
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
