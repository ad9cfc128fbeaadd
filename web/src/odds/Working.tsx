import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { toSign } from '../addresses.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { words } from '../words/words.ts'
import { SourceCard } from './SourceCard.tsx'
import { sources } from './sources.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

type Step = OpenOdds['working'][number]

const said = words.odds

const signFigures = (sign: Step['sign']): string => (sign === null ? '' : said.signFigures(sign.low, sign.high, sign.n))

const effect = ({ factor, chanceBefore, chanceAfter }: Step): string => {
  const after = said.hundredths(chanceAfter)
  const moved = chanceBefore === null ? after : said.fromInto(said.hundredths(chanceBefore), after)
  if (factor === null) return chanceBefore === null || chanceBefore !== chanceAfter ? moved : ''
  return said.factor(factor, moved)
}

const Cards = ({ keys }: { keys: readonly string[] }) => {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: sources, staleTime: Number.POSITIVE_INFINITY })
  return (
    <ul className="cards">
      {keys.map((key) => (
        <SourceCard key={key} name={key} source={data?.find((source) => source.key === key)} />
      ))}
    </ul>
  )
}

/** Each step: what it says, what it does to the odds, and where it comes from. */
export const Working = ({ odds }: { odds: OpenOdds }) => (
  <div className="stack">
    <p className="soft">{odds.figures}</p>
    <ol className="steps">
      {odds.working.map((step) => (
        <li key={step.sign?.id ?? step.id} className="step">
          <p>{step.sentence}</p>
          <p className="small soft">{[effect(step), signFigures(step.sign), said.stepKinds[step.kind]].filter((part) => part !== '').join(' · ')}</p>
          {step.sign === null ? null : (
            <p className="small">
              <Link href={toSign(step.sign.id)}>{said.signKnown}</Link>
            </p>
          )}
          <Disclosure title={said.sources(step.sources.length)}>
            <Cards keys={step.sources} />
          </Disclosure>
        </li>
      ))}
    </ol>
  </div>
)
