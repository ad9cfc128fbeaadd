import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { DayField } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'

const said = words.record

/** An offer is often to be answered by a day: kept as a promise of one's own, it stands in Today until it is answered. */
export const AnswerBy = ({ record: { process, promises } }: { record: Shown }) => {
  const write = useWrite()
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  if (promises.some(({ by, keptOn }) => by === 'me' && keptOn === null)) return null
  const keep = async () => {
    if (dueOn === null) return setProblem(said.answerByNeeded)
    const promise = { process: process.id, by: 'me', what: said.answerWhat, dueOn } as const
    await write('promise.add', promise, said.answerKept).catch((error: unknown) => setProblem(sentenceOf(error)))
  }
  return (
    <div className="row answer-by">
      <DayField label={said.answerBy} help={said.answerByHow} name="answerBy" value={dueOn} onChange={setDueOn} problem={problem} />
      <Button onPress={keep}>{said.answerKeep}</Button>
    </div>
  )
}
