import { z } from 'zod'
import type { ProcessRecord } from '../record/record.ts'
import { openOf } from './openQuestions.ts'
import { ASKS, type Ask } from './questions.ts'
import type { Subject } from './subject.ts'
import { dayInWords } from './when.ts'

/** A question that need not be asked any more, and why. */
export const Struck = z.strictObject({ id: z.string(), text: z.string(), why: z.string() })
export type Struck = z.infer<typeof Struck>

type Fact = NonNullable<Ask['answeredBy']>

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined

const sawSign = ({ debriefs }: ProcessRecord, sign: string): boolean =>
  debriefs.some(({ readings }) => readings.some((reading) => reading.sign === sign && reading.seen === 'present'))

/** What answers a question in the record, in words; null while nothing does. */
const ANSWERS: Readonly<Record<Fact, (record: ProcessRecord) => string | null>> = {
  workplace: ({ process: { workplace } }) => (workplace === 'on-site' || workplace === 'remote' ? `The work is ${workplace}.` : null),
  finalists: ({ rounds }) => {
    const told = rounds.map(({ finalists }) => finalists).findLast(known)
    return told === undefined ? null : `They said that ${told} are left.`
  },
  openings: ({ rounds }) => {
    const told = rounds.map(({ openings }) => openings).findLast(known)
    return told === undefined ? null : `They mean to take ${told}.`
  },
  'next-date': ({ promises }) => {
    const open = promises.find(({ by, keptOn, dueOn }) => by === 'them' && keptOn === null && dueOn !== null)
    return open?.dueOn == null ? null : `They promised it for ${dayInWords(open.dueOn)}: ${open.what}.`
  },
  pay: (record) => (sawSign(record, 'pay-discussed-late') ? 'You have spoken of pay.' : null),
  start: (record) => (sawSign(record, 'start-date') ? 'They have spoken of a day to begin.' : null),
}

/** A promise that is due before the round says nothing of what comes after it. */
const upTo = ({ record, round }: Subject): ProcessRecord =>
  round.plannedOn === null
    ? record
    : { ...record, promises: record.promises.filter(({ dueOn }) => dueOn === null || dueOn > (round.plannedOn ?? '')) }

const SAID = 'You struck it out.'

/** The questions to ask them that need not be asked any more: said to be answered, asked in an earlier round, or answered by what is recorded. */
export const answeredAlready = (subject: Subject): Struck[] => [
  ...openOf(subject)
    .filter(({ id }) => subject.prep.answered.includes(id))
    .map(({ id, text }) => ({ id, text, why: SAID })),
  ...ASKS.flatMap((ask): Struck[] => {
    const { id, text, answeredBy } = ask
    if (subject.prep.answered.includes(id)) return [{ id, text, why: SAID }]
    const asked = subject.askedThem.find(({ question }) => question === id)
    if (asked !== undefined) return [{ id, text, why: `You meant to ask it in ${asked.round}.` }]
    const answer = answeredBy === null ? null : ANSWERS[answeredBy](upTo(subject))
    return answer === null ? [] : [{ id, text, why: answer }]
  }),
]
