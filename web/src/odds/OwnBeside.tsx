import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { momentDay } from '../ui/days.ts'
import { words } from '../words/words.ts'

const said = words.odds

type Forecast = OutputOf<'forecast.list'>['forecasts'][number]

const inTens = (chance: number): string => said.ofTen(Math.round(chance * 10))

const OwnGuess = ({ ownGuess, chance, at }: Forecast & { ownGuess: number }) => (
  <p className="soft">
    {said.guessed(inTens(ownGuess), momentDay(at))} {said.guessedOurs(inTens(chance))} {said.guessedBoth}
  </p>
)

/** One's own latest guess beside ours of the same moment; nothing where none was given. */
export const OwnBeside = ({ process }: { process: string }) => {
  const { data } = useAnswer('forecast.list', { process, limit: 50 })
  const guessed = data?.forecasts.find((forecast): forecast is Forecast & { ownGuess: number } => forecast.ownGuess !== null)
  return guessed === undefined ? null : <OwnGuess {...guessed} />
}
