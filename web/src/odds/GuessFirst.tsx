import { useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { OwnGuess } from '../record/OwnGuess.tsx'
import { Button } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'

const said = words.odds

/** One's own guess, once a stage, before ours is seen. */
export const GuessFirst = ({ process }: { process: string }) => {
  const [guess, setGuess] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const written = useWritten()
  const show = async (guess: number | null) => {
    setIsBusy(true)
    try {
      await call('odds.ask', { process, guess })
      await written()
      focusSoon(() => document.getElementById('stand'))
    } catch (error) {
      setProblem(sentenceOf(error))
      setIsBusy(false)
    }
  }
  return (
    <>
      <OwnGuess name="guess" value={guess} onChange={setGuess} problem={problem} hasSkip={false} />
      <div className="row">
        <Button look="primary" isBusy={isBusy} onPress={() => (guess === null ? setProblem(said.guessMissing) : show(guess))}>
          {said.guessShow}
        </Button>
        <Button isBusy={isBusy} onPress={() => show(null)}>
          {said.guessSkip}
        </Button>
      </div>
    </>
  )
}
