import { Link } from '@tanstack/react-router'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Strip } from './Strip.tsx'
import './signs.css'
import { type Card, factorWords, HEADS } from './words.ts'

const Row = ({ card }: { card: Card }) => (
  <li className="sign">
    <Link to="/signs/$sign" params={{ sign: card.id }}>
      {card.name}
    </Link>
    {card.worth === 'elsewhere' ? null : <Strip {...card.present} />}
    {card.worth === 'elsewhere' ? null : <span className="small soft">{factorWords(card)}</span>}
  </li>
)

/** Every sign people look for, under what it is known to be worth. */
export const SignsPage = () => {
  const { data, error, refetch } = useAnswer('signs.list', {})
  return (
    <Page title="What the signs are worth">
      <p className="lead">
        Most signs that people read into an interview are not known to mean anything. These are all we know of, with what was measured. A dot on the
        line moves nothing; to the right of it the odds of an offer are higher, to the left lower.
      </p>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={12} /> : null}
      {HEADS.map(({ worth, title, words }) => {
        const cards = data?.signs.filter((card) => card.worth === worth) ?? []
        return cards.length === 0 ? null : (
          <section key={worth} className="part" aria-labelledby={`signs-${worth}`}>
            <h2 id={`signs-${worth}`}>{title}</h2>
            <p className="soft">{words}</p>
            <ul className="signs">
              {cards.map((card) => (
                <Row key={card.id} card={card} />
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}
