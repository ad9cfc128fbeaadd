import { dayNumber, today } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'
import { MESSAGE_KINDS, OUTCOMES, roundName } from './words.ts'

const said = words.record

/** A day of the timeline: what happened on it, thing by thing, and whether it lies ahead. */
export type Mark = { day: string; things: readonly string[]; isAhead: boolean; isToday: boolean; isEmpty: boolean }

/** The days between two marks; how many pixels they take; and whether they are silence up to today. */
export type Gap = { days: number; length: number; isWaiting: boolean }

type Dated = { day: string | null; words: string }

const wordsOf = ({ direction, kind }: Shown['messages'][number]): string =>
  kind === null ? said.wrote[direction] : said.wroteOf(said.wrote[direction], said.inSentence(MESSAGE_KINDS[kind]))

/** What is written before a conversation; all else that is written on its day is taken to follow it. */
const BEFORE: ReadonlySet<Shown['messages'][number]['kind']> = new Set(['application', 'acknowledgement', 'invitation', 'availability'])

/** Everything in the order in which it comes on one day: how it began, what led to a round, the round, what was written after it, the end. */
const datedOf = ({ process, rounds, messages, outcome }: Shown): Dated[] => {
  // A no or an offer in writing is the outcome of that day, not one thing more.
  const written = messages.filter(({ on, kind }) => on === null || on !== outcome?.on || kind !== outcome.kind)
  const dated = (message: Shown['messages'][number]): Dated => ({ day: message.on, words: wordsOf(message) })
  return [
    { day: process.appliedOn, words: said.applied },
    ...written.filter(({ kind }) => BEFORE.has(kind)).map(dated),
    ...rounds.map((round) => ({ day: round.heldOn ?? round.plannedOn, words: roundName(round) })),
    ...written.filter(({ kind }) => !BEFORE.has(kind)).map(dated),
    { day: outcome?.on ?? null, words: outcome === null ? '' : OUTCOMES[outcome.kind] },
  ]
}

/** What happened and what is planned, by day, with today at its place while the process is open. What has no day is left out. */
export const marksOf = (record: Shown): Mark[] => {
  const now = today()
  const byDay = new Map<string, string[]>()
  for (const { day, words } of datedOf(record)) if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), words])
  if (byDay.size === 0) return []
  if (record.outcome === null && !byDay.has(now)) byDay.set(now, [])
  return [...byDay]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, all]) => {
      const things = [...new Set(all)]
      const isEmpty = things.length === 0
      return { day, things: isEmpty ? [said.todayMark] : things, isAhead: day > now, isToday: day === now, isEmpty }
    })
}

/**
 * The gaps between marks: each as long as its days, on one scale, and never too short for the words that stand in it.
 *
 * @param leastAfter how long the gap after a mark is at least
 */
export const gapsOf = (marks: readonly Mark[], length: number, leastAfter: (mark: Mark) => number): Gap[] => {
  const least = marks.slice(0, -1).map(leastAfter)
  const days = marks.slice(1).map((mark, index) => dayNumber(mark.day) - dayNumber(marks[index]?.day ?? mark.day))
  const total = days.reduce((sum, each) => sum + each, 0)
  const free = Math.max(
    0,
    least.reduce((left, each) => left - each, length),
  )
  return days.map((each, index) => ({
    days: each,
    length: (least[index] ?? 0) + (total === 0 ? 0 : (free * each) / total),
    isWaiting: marks[index + 1]?.isToday === true && marks[index + 1]?.isEmpty === true,
  }))
}
