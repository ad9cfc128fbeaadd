import type { AskedQuestion, Debrief } from '../record/debrief.ts'
import type { Round } from '../record/round.ts'
import { earlierRounds, isPast, roundName, type Subject } from './subject.ts'

/** An earlier round with its debrief, null when there is none. */
export type Earlier = { readonly round: Round; readonly name: string; readonly debrief: Debrief | null }

/** The rounds before this one that have taken place, each with its debrief, the first first. */
export const earlierOf = ({ record, round, moment }: Pick<Subject, 'record' | 'round' | 'moment'>): Earlier[] =>
  earlierRounds(record, round)
    .filter((earlier) => isPast(earlier, moment))
    .map((earlier) => ({
      round: earlier,
      name: roundName(earlier),
      debrief: record.debriefs.find(({ roundId }) => roundId === earlier.id) ?? null,
    }))

/** A question that was asked in an earlier round. */
export type AskedBefore = { readonly question: AskedQuestion; readonly from: Earlier; readonly place: number }

/** Every question that was asked in earlier rounds, in their order. */
export const askedBefore = (earlier: readonly Earlier[]): AskedBefore[] =>
  earlier.flatMap((from) => (from.debrief?.asked ?? []).map((question, place) => ({ question, from, place })))

/** Those whose answer was not sure. */
export const weakOf = (asked: readonly AskedBefore[]): AskedBefore[] =>
  asked.filter(({ question: { sureness } }) => sureness === 'unsure' || sureness === 'half-sure')

const SURENESS = { sure: 'sure', 'half-sure': 'half-sure', unsure: 'unsure' } as const

/** How sure the candidate was of an answer, in words; null when it was not said. */
export const surenessWords = ({ sureness }: AskedQuestion): string | null => (sureness === null ? null : `you were ${SURENESS[sureness]}`)

/** What is said in some lines, each by itself; a line of a list loses its mark. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '').trim())
    .filter((line) => line !== '')
