import { z } from 'zod'
import { daysBetween } from '../record/day.ts'
import { todayAt } from '../record/moves.ts'
import { type Earlier, earlierOf } from './earlier.ts'
import { kindsOf, metIn, placeOf, type Subject } from './subject.ts'
import { capital, listed } from './words.ts'

/** Something that is not known, and where it is said once it is. */
export const Unknown = z.strictObject({
  text: z.string().describe('What is not known, with what to do about it, in a line.'),
  mend: z.enum(['round', 'people', 'debrief']).nullable().describe('Where it is said: at the round, at its people, in a debrief; null for nowhere.'),
  round: z.string().nullable().describe('The round that it is said of, when it is another one.'),
})
export type Unknown = z.infer<typeof Unknown>

/** Whom to ask about a round: the recruiter of the process by name, or whoever invited. */
const whomToAsk = ({ record }: Pick<Subject, 'record'>): string => {
  const coordinator = metIn(record, { personIds: record.people.map(({ id }) => id) }).find(
    ({ part, person }) => part === 'recruiter' || person.decisionPart === 'coordinates',
  )
  return coordinator?.person.name ?? 'whoever invited you'
}

/** What is asked for in one message, since everybody who invites is used to it. */
const questionsOf = (subject: Subject): string[] => {
  const { record, round } = subject
  const [place, { said, assumed }] = [placeOf(round), kindsOf(subject)]
  const when = round.plannedOn === null ? 'on which day it is' : round.plannedTime === null ? 'at which hour it is' : null
  if (place === 'alone') return when === null ? [] : ['by which day and hour it is due']
  const asked = [
    ...(when === null ? [] : [when]),
    ...(metIn(record, round).length === 0 ? ['who will be there'] : []),
    ...(said.length === 0 ? ['what kind of round it is and what to prepare'] : assumed.length > 0 ? ['what they will ask about'] : []),
    ...(place === null ? ['whether it is in person or by video'] : []),
    ...(round.isLast === null && earlierOf(subject).length > 0 ? ['whether it is the last round'] : []),
  ]
  return asked.length > 0 && round.durationMinutes === null ? [...asked, 'how long it takes'] : asked
}

/** After so many days what is written down is mostly made up. */
const REMEMBERED_DAYS = 21

/** A round without a debrief of which something may still be remembered. */
export const isWorthWriting = ({ round, debrief }: Earlier, { moment }: Pick<Subject, 'moment'>): boolean => {
  const on = round.heldOn ?? round.plannedOn
  return debrief === null && on !== null && daysBetween(on, todayAt(moment)) <= REMEMBERED_DAYS
}

const askedIn = (asked: readonly string[], whom: string): string =>
  `Ask ${whom} ${asked.length < 3 ? listed(asked) : `${asked.slice(0, -1).join('; ')}; and ${asked.at(-1)}`}.`

/** What is not known of the round and of those before it, each with what to do about it, in a line. */
export const unknownsOf = (subject: Subject): Unknown[] => {
  if (subject.round.heldOn !== null) return []
  const [asked, whom] = [questionsOf(subject), whomToAsk(subject)]
  const dark = metIn(subject.record, subject.round).filter(({ person, part }) => person.role === null && part === null)
  return [
    ...(asked.length === 0 ? [] : [{ text: askedIn(asked, whom), mend: 'round', round: null } as const]),
    ...(dark.length === 0
      ? []
      : [
          {
            text: `Nothing is known of what ${listed(dark.map(({ person }) => person.name))} ${dark.length === 1 ? 'does' : 'do'} there: look them up.`,
            mend: 'people',
            round: null,
          } as const,
        ]),
    ...earlierOf(subject)
      .filter((earlier) => isWorthWriting(earlier, subject))
      .map(
        ({ name, round }): Unknown => ({
          text: `${capital(name)} has no debrief: write down what they asked, what they cared about and what was left open.`,
          mend: 'debrief',
          round: round.id,
        }),
      ),
  ]
}
