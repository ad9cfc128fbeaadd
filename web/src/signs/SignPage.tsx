import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../answers.ts'
import { SourceCard } from '../odds/SourceCard.tsx'
import { sources } from '../odds/sources.ts'
import { Page } from '../shell/Page.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Axis, Strip } from './Strip.tsx'
import './signs.css'
import { type Card, factorWords } from './heads.ts'

const said = words.signs

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="part" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

const Figure = ({ card }: { card: Card }) => (
  <figure className="sign-figure">
    <Axis />
    <Strip {...card.present} />
    <figcaption className="small soft">{said.forMost(factorWords(card))}</figcaption>
  </figure>
)

const Sources = ({ card }: { card: Card }) => {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: sources, staleTime: Number.POSITIVE_INFINITY })
  return (
    <ul className="cards">
      {card.sources.map(({ key, citation }) => (
        <SourceCard key={key} name={citation} source={data?.find((source) => source.key === key)} />
      ))}
    </ul>
  )
}

const Open = ({ card }: { card: Card }) => (
  <>
    <p className="sign-says">{card.says}</p>
    {card.worth === 'something' || card.worth === 'little' ? <Figure card={card} /> : null}
    {card.counted === null ? null : <p>{card.counted}</p>}
    <Part title={said.believed}>
      <p>{card.believed}</p>
    </Part>
    {card.measured === null ? null : (
      <Part title={said.measured}>
        <p>{card.measured}</p>
        {card.ifAbsent === null ? null : <p>{card.ifAbsent}</p>}
      </Part>
    )}
    {card.cancels.length === 0 ? null : (
      <Part title={said.cancels}>
        <ul className="sign-list">
          {card.cancels.map(({ id, text }) => (
            <li key={id}>{said.cancel(text)}</li>
          ))}
        </ul>
      </Part>
    )}
    <Part title={said.wouldChange}>
      <p>{card.wouldChange}</p>
    </Part>
    <Part title={said.sources(card.sources.length)}>
      <Sources card={card} />
    </Part>
  </>
)

/** The card of one sign. */
export const SignPage = ({ sign }: { sign: string }) => {
  const { data, error, refetch } = useAnswer('signs.show', { sign })
  const above = (
    <p className="small">
      <Link href="/signs">{said.all}</Link>
    </p>
  )
  return (
    <Page title={data?.id === sign ? data.name : said.one} above={above}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data?.id === sign ? <Open card={data} /> : error === null ? <Skeleton lines={6} /> : null}
    </Page>
  )
}
