import { isOpenName } from '#core/prep/openQuestions.ts'
import { ASKS } from '#core/prep/questions.ts'
import { ReadyId } from '#core/prep/ready.ts'
import type { Subject } from '#core/prep/subject.ts'
import { tasksFor } from '#core/prep/tasks.ts'
import { DoneTask, PrepFacts } from '#core/record/prep.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { command } from '../command.ts'
import { calledRound } from '../record/round.ts'
import { change, Key, saidOver, Written } from '../record/rows.ts'
import { prepOf, roundRecord, subjectOf } from './subject.ts'

/** @throws Refusal when a question is named that is not on the list: it may be misspelt. */
const refuseQuestions = (names: readonly string[]): void => {
  const stray = names.find((name) => !ASKS.some(({ id }) => id === name))
  if (stray !== undefined) throw new Refusal('question-unknown', { name: stray })
}

const isTask = (subject: Subject, name: string): boolean => ReadyId.safeParse(name).success || tasksFor(subject).some(({ id }) => id === name)

export const savePrep = command({
  name: 'prep.save',
  summary: 'Keeps what you say of getting ready for a round: questions you chose, hours you cannot use, the way there, what people wear.',
  input: PrepFacts.omit({ done: true }).partial().extend({ round: Key.round, revision: Key.revision }),
  output: Written.extend({ prep: Id }),
  run: async (context, { round: roundId, revision, ...said }) => {
    let prep = context.newId()
    const seq = await change(context, 'prep.save', async (draft) => {
      const { record, round, preps } = await roundRecord(draft.tx, roundId)
      const { facts, row } = prepOf(preps, roundId)
      refuseQuestions([...(said.chosen ?? []), ...(said.answered ?? []).filter((name) => !isOpenName(name))])
      if (revision !== undefined && revision !== row?.revision) throw new Refusal('changed-elsewhere', { what: 'prep plan' })
      prep = row?.id ?? prep
      await draft.put('preps', { ...saidOver(facts, said), id: prep, processId: round.processId, roundId })
      return { sentence: `Noted how you get ready for ${calledRound(round, record)}.`, processId: round.processId }
    })
    return { seq, prep }
  },
})

export const doneTask = command({
  name: 'prep.done',
  summary: 'Notes that a task of the plan for a round is done, wholly or for so many minutes. The plan is made anew from what is left.',
  input: DoneTask.partial({ minutes: true }).extend({ round: Key.round }),
  output: Written,
  run: async (context, { round: roundId, task, minutes = null }) => ({
    seq: await change(context, 'prep.done', async (draft) => {
      const { record, round, preps } = await roundRecord(draft.tx, roundId)
      const { facts, row } = prepOf(preps, roundId)
      if (!isTask(await subjectOf(context, roundId, draft.tx), task)) throw new Refusal('task-unknown', { name: task })
      const before = facts.done.filter((one) => minutes !== null || one.task !== task)
      const done = [...before, { task, minutes }]
      await draft.put('preps', { ...facts, done, id: row?.id ?? context.newId(), processId: round.processId, roundId })
      return { sentence: `Did ${task} for ${calledRound(round, record)}.`, processId: round.processId }
    }),
  }),
})
