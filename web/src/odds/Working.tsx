import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Disclosure } from '../ui/Disclosure.tsx'
import { SourceCard } from './SourceCard.tsx'
import { sources } from './sources.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

type Step = OpenOdds['working'][number]

const KINDS: Readonly<Record<Step['kind'], string>> = {
  measured: 'measured',
  inferred: 'worked out from measured figures',
  judgement: 'our own judgement',
  'no-evidence': 'no evidence either way',
}

const hundredths = (chance: number): string => `${Math.round(chance * 100)} of 100`

const signFigures = (sign: Step['sign']): string =>
  sign === null ? '' : `${sign.low.toFixed(2)} to ${sign.high.toFixed(2)}, ${sign.n === 0 ? 'nobody has counted it' : `${sign.n} reviews mention it`}`

const effect = ({ factor, chanceBefore, chanceAfter }: Step): string => {
  const moved = chanceBefore === null ? hundredths(chanceAfter) : `${hundredths(chanceBefore)} → ${hundredths(chanceAfter)}`
  if (factor === null) return chanceBefore === null || chanceBefore !== chanceAfter ? moved : ''
  return `odds × ${factor.toFixed(2)} · ${moved}`
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
          <p className="small soft">{[effect(step), signFigures(step.sign), KINDS[step.kind]].filter((part) => part !== '').join(' · ')}</p>
          {step.sign === null ? null : (
            <p className="small">
              <Link to="/signs/$sign" params={{ sign: step.sign.id }}>
                What is known of this sign
              </Link>
            </p>
          )}
          <Disclosure title={step.sources.length === 1 ? 'The source' : `${step.sources.length} sources`}>
            <Cards keys={step.sources} />
          </Disclosure>
        </li>
      ))}
    </ol>
  </div>
)
