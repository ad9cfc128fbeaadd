import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Day } from '#core/record/day.ts'
import type { Grade } from './grade.ts'

/** One time something was practised: the day on the candidate's wall, and how it went. */
export type Practised = { readonly on: Day; readonly grade: Grade }

/** What is reckoned of something that was practised. */
export type Memory = { readonly dueOn: Day; readonly recallOn: (day: Day) => number }

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const

/** Nine of ten is what the model was made for; whole days, no chance in them, and a practice twice on a day counts as what it is. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)

/**
 * When something is to be practised again and how surely it would still be told on a day, by FSRS with its own parameters (version 6). These were fitted on
 * facts that people learn from cards; for stories nobody has measured it.
 *
 * @param practised in the order in which it was done
 * @returns null when it was never practised
 */
export const memoryOf = (practised: readonly Practised[]): Memory | null => {
  const [first] = practised
  if (first === undefined) return null
  const card = practised.reduce<Card>(
    (known, { on, grade }) => scheduler.next(known, midnight(on), RATINGS[grade]).card,
    createEmptyCard(midnight(first.on)),
  )
  return { dueOn: dayOf(card.due), recallOn: (day) => scheduler.get_retrievability(card, midnight(day), false) }
}
