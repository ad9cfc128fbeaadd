import { z } from 'zod'
import { Day } from '../record/day.ts'
import { todayAt } from '../record/moves.ts'
import type { ProcessRecord } from '../record/record.ts'
import { Again, againFor, freshFor } from './again.ts'
import { ASPECTS, aspectsOf } from './aspects.ts'
import { askedBefore, type Earlier, earlierOf, linesOf } from './earlier.ts'
import { roundName, type Subject } from './subject.ts'
import { Unknown, unknownsOf } from './unknown.ts'
import { dayInWords } from './when.ts'

const Sureness = z.enum(['sure', 'half-sure', 'unsure']).nullable()

/** A round beside those before it. */
export const Comparison = z.strictObject({
  now: z.string().describe('What the round in question is called.'),
  earlier: z.array(z.strictObject({ id: z.string(), name: z.string(), on: Day.nullable() })),
  rows: z.array(
    z.strictObject({
      aspect: z.enum(ASPECTS),
      earlier: z.array(z.string().nullable()).describe('As it was in each earlier round; null where it is not known.'),
      now: z.string().nullable().describe('As it is to be expected; null where it is not known.'),
    }),
  ),
  asked: z.array(
    z.strictObject({ round: z.string(), question: z.string(), answer: z.string().nullable(), sureness: Sureness, instead: z.string().nullable() }),
  ),
  caredAbout: z.array(z.strictObject({ round: z.string(), text: z.string() })),
  promises: z.array(z.strictObject({ by: z.enum(['them', 'me']), what: z.string(), state: z.enum(['kept', 'open', 'late']), says: z.string() })),
  open: z.array(z.strictObject({ round: z.string(), text: z.string() })),
  again: z.array(Again).describe('What is likely to come again.'),
  fresh: z.array(z.string()).describe('What is new this time.'),
  missing: z.array(Unknown).describe('What is not known, each with what to do about it in a line.'),
})
export type Comparison = z.infer<typeof Comparison>

type Promised = Comparison['promises'][number]

const promiseOf = ({ by, what, dueOn, keptOn }: ProcessRecord['promises'][number], today: Day): Promised => {
  const who = by === 'them' ? 'They promised' : 'You promised'
  const due = dueOn === null ? 'no day was said' : `by ${dayInWords(dueOn)}`
  if (keptOn !== null) return { by, what, state: 'kept', says: `${who}: ${what}, ${due}; kept on ${dayInWords(keptOn)}.` }
  const isLate = dueOn !== null && dueOn < today
  return { by, what, state: isLate ? 'late' : 'open', says: `${who}: ${what}, ${due}${isLate ? '; not kept' : ''}.` }
}

const caredOf = (earlier: readonly Earlier[]): Comparison['caredAbout'] =>
  earlier.flatMap(({ name, debrief }) => linesOf(debrief?.caredAbout ?? null).map((text) => ({ round: name, text })))

const openOf = (earlier: readonly Earlier[]): Comparison['open'] =>
  earlier.flatMap(({ name, debrief }) => linesOf(debrief?.openQuestions ?? null).map((text) => ({ round: name, text })))

/** A round beside the earlier ones: how they differ, what was asked, what they cared about, what was promised and left open, what comes again and what is new. */
export const comparisonOf = (subject: Subject): Comparison => {
  const earlier = earlierOf(subject)
  const aspects = aspectsOf(subject)
  return {
    now: roundName(subject.round),
    earlier: earlier.map(({ round, name }) => ({ id: round.id, name, on: round.heldOn ?? round.plannedOn })),
    rows: ASPECTS.map((aspect) => ({ aspect, earlier: earlier.map((one) => aspects.before(one)[aspect]), now: aspects.now[aspect] })),
    asked: askedBefore(earlier).map(({ question: { question, answer, sureness, instead }, from }) => ({
      round: from.name,
      question,
      answer,
      sureness,
      instead,
    })),
    caredAbout: caredOf(earlier),
    promises: subject.record.promises.map((promise) => promiseOf(promise, todayAt(subject.moment))),
    open: openOf(earlier),
    again: againFor(subject),
    fresh: freshFor(subject),
    missing: [
      ...(earlier.length === 0 ? [{ text: 'There is no earlier round of this process to compare with.', mend: null, round: null } as const] : []),
      ...unknownsOf(subject),
    ],
  }
}
