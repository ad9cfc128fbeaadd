import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { processName } from '../record/process.ts'
import { OUTCOMES, STAGES } from '../record/words.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Heads } from '../ui/Heads.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'

const said = words.tally

type Forecast = OutputOf<'forecast.list'>['forecasts'][number]

const AsTable = ({ forecasts }: { forecasts: readonly Forecast[] }) => (
  <table>
    <caption>{said.guessesTable}</caption>
    <Heads names={[said.guessProcess, said.guessStage, said.guessOurs, said.guessOwn, said.guessAnswer]} />
    <tbody>
      {forecasts.map((forecast) => (
        <tr key={forecast.id}>
          <td>
            <Link href={toProcess(forecast.processId)}>{processName(forecast)}</Link>
          </td>
          <td>{STAGES[forecast.stage]}</td>
          <td>{said.inTens(forecast.chance)}</td>
          <td>{forecast.ownGuess === null ? said.guessSkipped : said.inTens(forecast.ownGuess)}</td>
          <td>{forecast.outcome === null ? '' : OUTCOMES[forecast.outcome]}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** How good the forecasts were, one's own and ours: as much as so many of them bear, and no more. */
export const Guesses = () => {
  const score = useAnswer('forecast.score', {})
  const list = useAnswer('forecast.list', { limit: 200 })
  const answered = list.data?.forecasts.filter(({ isScored, outcome }) => isScored && outcome !== null && outcome !== 'withdrawal') ?? []
  return (
    <section className="part" aria-labelledby="tally-guesses">
      <h2 id="tally-guesses">{said.guesses}</h2>
      {score.error === null ? null : <Failed error={score.error} onRetry={() => score.refetch()} />}
      {score.data === undefined && score.error === null ? <Skeleton lines={2} /> : null}
      {score.data?.words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answered.length === 0 ? (
        <p className="soft">{said.guessesNone}</p>
      ) : (
        <Disclosure title={said.guessesTable}>
          <Wide label={said.guessesTable}>
            <AsTable forecasts={answered} />
          </Wide>
        </Disclosure>
      )}
    </section>
  )
}
