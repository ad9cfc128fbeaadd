import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { type InputOf, sentenceOf } from '../call.ts'
import { dayInWords } from '../ui/days.ts'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import type { DueActions } from './DueLine.tsx'
import type { Due } from './due.ts'
import { leaveLine } from './dueFocus.ts'
import { whatOf } from './dueWords.ts'

const said = words.today

/** Says that something is done, or puts it off; the focus goes on before the line goes. */
export const useDueActions = (): DueActions & { done: Due | null; forget: () => void } => {
  const write = useWrite()
  const { say } = useToasts()
  const [done, setDone] = useState<Due | null>(null)
  const act = async <N extends 'today.done' | 'today.postpone'>(name: N, input: InputOf<N>, sentence: string, then: Due | null) => {
    leaveLine(input.due)
    setDone(null)
    try {
      await write(name, input, sentence)
      setDone(then)
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return {
    done,
    forget: () => setDone(null),
    onDone: (due) => act('today.done', { due: due.key }, said.isDone(whatOf(due)), due),
    onNever: (due) => act('today.done', { due: due.key }, said.isDone(whatOf(due)), null),
    onPutOff: (due, until) => act('today.postpone', { due: due.key, until }, said.isPutOff(whatOf(due), dayInWords(until)), null),
  }
}
