import { Link } from 'wouter'
import { toSign } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Axis, Strip } from './Strip.tsx'
import './signs.css'
import { type Card, factorWords, HEADS } from './heads.ts'

const Name = ({ card: { id, name } }: { card: Card }) => <Link href={toSign(id)}>{name}</Link>

const Drawn = ({ cards }: { cards: readonly Card[] }) => (
  <div className="signs-drawn">
    <div className="sign sign-head">
      <Axis />
    </div>
    <ul className="signs">
      {cards.map((card) => (
        <li key={card.id} className="sign">
          <Name card={card} />
          <Strip {...card.present} />
          <span className="small soft sign-words">{factorWords(card)}</span>
        </li>
      ))}
    </ul>
  </div>
)

const Told = ({ cards }: { cards: readonly Card[] }) => (
  <ul className="signs-told">
    {cards.map((card) => (
      <li key={card.id}>
        <Name card={card} />
        <span className="small soft">{card.note}</span>
      </li>
    ))}
  </ul>
)

/** Every sign people look for, under what it is known to be worth. */
export const SignsPage = () => {
  const { data, error, refetch } = useAnswer('signs.list', {})
  return (
    <Page title={words.signs.title}>
      <p>{words.signs.lead}</p>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={12} /> : null}
      {HEADS.map(({ worth, how, isDrawn }) => {
        const cards = data?.signs.filter((card) => card.worth === worth) ?? []
        return cards.length === 0 ? null : (
          <section key={worth} className="part" aria-labelledby={`signs-${worth}`}>
            <h2 id={`signs-${worth}`}>{words.signs.heads[worth]}</h2>
            <p className="soft">{how(cards)}</p>
            {isDrawn ? <Drawn cards={cards} /> : <Told cards={cards} />}
          </section>
        )
      })}
    </Page>
  )
}
