import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAnswer, useWrite } from '../answers.ts'
import { type InputOf, type OutputOf, sentenceOf } from '../call.ts'
import { useNow } from '../today/useNow.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.prep

export type Brief = OutputOf<'prep.brief'>
export type Comparison = OutputOf<'prep.compare'>
export type Plan = OutputOf<'prep.plan'>
export type PlanBlock = Plan['blocks'][number]

/** What the pages around one round are about. */
export type OfRound = { process: string; round: string; brief: Brief }

/** How often the plan is made anew while the page is looked at: it is made in steps of this. */
const STEP_MS = 5 * 60_000

/** Asks again for what time changes: how long it is until the round, and what there is still time for. */
export const useTimePassing = (): void => {
  const client = useQueryClient()
  const step = Math.floor(useNow() / STEP_MS)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    for (const name of ['prep.brief', 'prep.plan']) client.invalidateQueries({ queryKey: [name] })
  }, [step, client])
}

export const useBrief = (round: string) => useAnswer('prep.brief', { round })

/** Writes what is said of getting ready; what was refused is told where one looks for it. True when it is written. */
export const usePrep = ({ round, brief }: Pick<OfRound, 'round' | 'brief'>) => {
  const write = useWrite()
  const { say } = useToasts()
  const { revision } = brief.said
  const told = (writing: Promise<unknown>): Promise<boolean> =>
    writing.then(
      () => true,
      (error: unknown) => {
        say(sentenceOf(error))
        return false
      },
    )
  return {
    save: (facts: Omit<InputOf<'prep.save'>, 'round' | 'revision'>, done: string) =>
      told(write('prep.save', { round, ...facts, ...(revision === null ? {} : { revision }) }, done)),
    done: (task: string, text: string, minutes: number | null) =>
      told(
        write(
          'prep.done',
          minutes === null ? { round, task } : { round, task, minutes },
          minutes === null ? said.saidDone(text) : said.saidPart(minutes),
        ),
      ),
  }
}
