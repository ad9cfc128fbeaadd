import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Strip } from './Strip.tsx'
import './signs.css'
import { type Card, factorWords } from './words.ts'

const Source = ({ source: { citation, url } }: { source: Card['sources'][number] }) => (
  <li>
    {url === null ? (
      citation
    ) : (
      <a href={url} target="_blank" rel="noreferrer">
        {citation} (opens another site)
      </a>
    )}
  </li>
)

const Open = ({ card }: { card: Card }) => (
  <>
    <p className="sign-says">{card.says}</p>
    {card.worth === 'elsewhere' ? null : (
      <p className="sign-figure">
        <Strip {...card.present} />
        <span className="small soft">
          {factorWords(card)} · {card.n === 0 ? 'no review that mentions it was counted' : `${card.n} reviews mention it`}
        </span>
      </p>
    )}
    <section className="part" aria-labelledby="believed">
      <h2 id="believed">What people believe</h2>
      <p>{card.believed}</p>
    </section>
    {card.cancels.length === 0 ? null : (
      <section className="part" aria-labelledby="cancels">
        <h2 id="cancels">When it tells nothing</h2>
        <ul>
          {card.cancels.map(({ id, text }) => (
            <li key={id}>When {text}.</li>
          ))}
        </ul>
      </section>
    )}
    <section className="part" aria-labelledby="change">
      <h2 id="change">What would change our mind</h2>
      <p>{card.wouldChange}</p>
    </section>
    <section className="part" aria-labelledby="sources">
      <h2 id="sources">{card.sources.length === 1 ? 'The source' : 'Sources'}</h2>
      <ul className="sources">
        {card.sources.map((source) => (
          <Source key={source.key} source={source} />
        ))}
      </ul>
    </section>
  </>
)

/** The card of one sign. */
export const SignPage = () => {
  const { sign } = useParams({ from: '/signs/$sign' })
  const { data, error, refetch } = useAnswer('signs.show', { sign })
  const above = (
    <p className="small">
      <Link to="/signs">All signs</Link>
    </p>
  )
  return (
    <Page title={data?.id === sign ? data.name : 'A sign'} above={above}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data?.id === sign ? <Open card={data} /> : error === null ? <Skeleton lines={6} /> : null}
    </Page>
  )
}
