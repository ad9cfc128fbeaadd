import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'
import { correctionOf } from './correctionOf.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

const said = words.odds

type Move = OpenOdds['wouldMove'][number]

const Question = ({ move, record, onAnswered }: { move: Move; record: Shown; onAnswered: () => void }) => {
  const write = useWrite()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const say = async ({ answer, value }: Move['answers'][number]) => {
    const correction = correctionOf(move.id, value, record)
    if (correction === null) return
    setIsBusy(true)
    setProblem(null)
    try {
      await write(correction.command, correction.input as never, said.moveSaid(move.question, answer))
      onAnswered()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setIsBusy(false)
  }
  return (
    <li className="move">
      <fieldset className="choice">
        <legend>{move.question}</legend>
        <div className="move-answers">
          {move.answers.map((told) => (
            <Button key={told.answer} onPress={() => say(told)} isDisabled={isBusy}>
              <span className="move-answer">
                <span>
                  {told.answer}
                  <span className="hidden-but-read">: </span>
                </span>
                <span className="small soft">{told.words}</span>
              </span>
            </Button>
          ))}
        </div>
      </fieldset>
      {problem === null ? null : (
        <div role="alert">
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        </div>
      )}
    </li>
  )
}

type QuestionsProps = { moves: readonly Move[]; record: Shown; onAnswered: () => void }

const Questions = ({ moves, record, onAnswered }: QuestionsProps) =>
  moves.length === 0 ? null : (
    <ul className="stack">
      {moves.map((move) => (
        <Question key={move.id} move={move} record={record} onAnswered={onAnswered} />
      ))}
    </ul>
  )

/** The questions whose answers would move the chance, each answered with one click. */
export const Moves = ({ odds, record }: { odds: OpenOdds; record: Shown }) => {
  const askable = odds.wouldMove.filter(({ id, answers }) => answers.some(({ value }) => correctionOf(id, value, record) !== null))
  if (askable.length === 0) return null
  const strong = askable.filter(({ isNoticed }) => isNoticed)
  const weak = askable.filter(({ isNoticed }) => !isNoticed)
  const toHeading = () => focusSoon(() => document.getElementById('moves') ?? document.getElementById('stand'))
  return (
    <div className="moves">
      {strong.length === 0 ? null : (
        <h3 id="moves" tabIndex={-1}>
          {said.moves}
        </h3>
      )}
      <Questions moves={strong} record={record} onAnswered={toHeading} />
      {weak.length === 0 ? null : (
        <Disclosure title={strong.length === 0 ? said.movesFew(weak.length) : said.movesMore(weak.length)}>
          <Questions moves={weak} record={record} onAnswered={toHeading} />
        </Disclosure>
      )}
    </div>
  )
}
