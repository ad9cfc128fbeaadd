import { useState } from 'react'
import { Link } from 'wouter'
import { hundredths } from '#core/odds/hundredths.ts'
import { toProcess, toStand } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { processName } from '../record/process.ts'
import { DemoLine } from '../settings/demo.tsx'
import { FirstRun } from '../shell/FirstRun.tsx'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Rich } from '../words/Rich.tsx'
import { words } from '../words/words.ts'
import { Bars } from './Bars.tsx'
import { ByDay } from './ByDay.tsx'
import './open.css'

const said = words.open

type Portfolio = OutputOf<'portfolio.show'>

const [OFFERS_TOLD, PROCESSES_TOLD] = [6, 20]

const HowMany = ({ offers, inHand }: Pick<Portfolio, 'offers' | 'inHand'>) => {
  const isFurther = inHand.length > 0
  const told = offers.chances.slice(0, OFFERS_TOLD)
  const left = offers.chances.slice(OFFERS_TOLD).reduce((sum, chance) => sum + chance, 0)
  const rows = told.map((chance, count) => ({ key: String(count), name: said.offers(count, isFurther), chance }))
  return (
    <section className="part" aria-labelledby="open-how-many">
      <h2 id="open-how-many">{said.howMany(isFurther)}</h2>
      <p>{offers.words}</p>
      <Bars
        caption={said.howManyCaption(isFurther)}
        head={[said.howMany(isFurther), said.chance]}
        rows={left === 0 ? rows : [...rows, { key: 'more', name: said.more, chance: left }]}
      />
    </section>
  )
}

const WhatAdds = ({ oneMore, enough, asIfIndependent }: Pick<Portfolio, 'oneMore' | 'enough' | 'asIfIndependent'>) => (
  <>
    <section className="part" aria-labelledby="open-one-more">
      <h2 id="open-one-more">{said.oneMore}</h2>
      <ul className="stack stack-tight">
        {oneMore.map((one) => (
          <li key={one.what}>{one.words}</li>
        ))}
      </ul>
    </section>
    {enough.words === null ? null : (
      <section className="part" aria-labelledby="open-enough">
        <h2 id="open-enough">{said.enough}</h2>
        <p>{enough.words}</p>
      </section>
    )}
    {asIfIndependent.words === null ? null : (
      <section className="part" aria-labelledby="open-why-lower">
        <h2 id="open-why-lower">{said.whyLower}</h2>
        <p>{asIfIndependent.words}</p>
      </section>
    )}
  </>
)

const Each = ({ processes }: Pick<Portfolio, 'processes'>) => {
  const [shown, setShown] = useState(PROCESSES_TOLD)
  const left = Math.min(processes.length - shown, PROCESSES_TOLD)
  return (
    <section className="part" aria-labelledby="open-each">
      <h2 id="open-each">{said.each}</h2>
      <p>{said.eachWhat}</p>
      <Bars
        caption={said.each}
        head={[said.process, said.within60, said.inTheEnd]}
        rows={processes.slice(0, shown).map((process) => ({
          key: process.id,
          name: <Link href={toProcess(process.id)}>{processName(process)}</Link>,
          between: hundredths(process.within60),
          chance: process.inTheEnd,
        }))}
      />
      {left <= 0 ? null : (
        <div>
          <Button onPress={() => setShown(shown + PROCESSES_TOLD)}>{said.showMore(left)}</Button>
        </div>
      )}
    </section>
  )
}

/** Offers that are not answered yet, before any chance of a further one. */
const InHand = ({ inHand }: Pick<Portfolio, 'inHand'>) =>
  inHand.map((offer) => (
    <p key={offer.id} className="stand-words">
      <Link href={toProcess(offer.id)}>{offer.words}</Link>
    </p>
  ))

/** Of one process alone nothing is shown before one's own guess of it. */
const GuessFirst = ({ process }: { process: string }) => (
  <p>
    <Rich text={said.guessFirst} parts={{ link: (inner) => <Link href={toStand(process)}>{inner}</Link> }} />
  </p>
)

const Told = () => {
  const { data, error, refetch } = useAnswer('portfolio.show', {})
  if (data === undefined) return error === null ? <Skeleton lines={8} /> : <Failed error={error} onRetry={() => refetch()} />
  const inHand = <InHand inHand={data.inHand} />
  if (data.open === 0)
    return (
      <>
        {inHand}
        <FirstRun sentence={data.words} hasOwn={!data.demo} />
      </>
    )
  if (data.guessFirst !== null)
    return (
      <>
        {inHand}
        <GuessFirst process={data.guessFirst} />
      </>
    )
  return (
    <>
      <DemoLine isThere={data.demo} />
      {inHand}
      <p className="stand-words">{data.words}</p>
      <ByDay {...data} />
      <HowMany {...data} />
      <WhatAdds {...data} />
      <Each processes={data.processes} />
    </>
  )
}

const Hidden = () => (
  <>
    <p>{said.hidden}</p>
    <p>
      <Rich text={said.howToShow} parts={{ link: (inner) => <Link href="/settings">{inner}</Link> }} />
    </p>
  </>
)

/** Everything open, looked at together: asked for, and not shown to who does not want to see it. */
export const OpenPage = () => {
  const { data, error, refetch } = useAnswer('settings.show', {})
  return (
    <Page title={said.title}>
      {error !== null && data === undefined ? <Failed error={error} onRetry={() => refetch()} /> : null}
      {data === undefined ? error === null ? <Skeleton lines={8} /> : null : data.oddsShown ? <Told /> : <Hidden />}
    </Page>
  )
}
