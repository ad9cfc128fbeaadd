import { dayNumber, today } from '../ui/days.ts'
import type { Shown } from './process.ts'
import { MESSAGE_KINDS, OUTCOMES, roundName } from './words.ts'

/** Something on the timeline: on which day, what, and whether it lies ahead. */
export type Mark = { day: string; words: string; isAhead: boolean; isToday: boolean }

/** The days between two marks; how many pixels they take; and whether they are silence up to today. */
export type Gap = { days: number; length: number; isWaiting: boolean }

const datedOf = ({ process, rounds, messages, outcome }: Shown): { day: string | null; words: string }[] => [
  { day: process.appliedOn, words: 'Applied' },
  // A no or an offer in writing is the outcome of that day, not one thing more.
  ...messages
    .filter(({ on, kind }) => on === null || on !== outcome?.on || kind !== outcome.kind)
    .map(({ on, direction, kind }) => ({
      day: on,
      words: `${direction === 'sent' ? 'You wrote' : 'They wrote'}${kind === null ? '' : `: ${MESSAGE_KINDS[kind].toLowerCase()}`}`,
    })),
  ...rounds.map((round) => ({ day: round.heldOn ?? round.plannedOn, words: roundName(round) })),
  { day: outcome?.on ?? null, words: outcome === null ? '' : OUTCOMES[outcome.kind] },
]

/** What happened and what is planned, by day, with today at its place while the process is open. What has no day is left out. */
export const marksOf = (record: Shown): Mark[] => {
  const now = today()
  const byDay = new Map<string, string[]>()
  for (const { day, words } of datedOf(record)) if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), words])
  if (byDay.size === 0) return []
  if (record.outcome === null && !byDay.has(now)) byDay.set(now, [])
  return [...byDay]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, words]) => ({ day, words: words.join(', ') || 'Today', isAhead: day > now, isToday: day === now }))
}

/** The gaps between marks: each as long as its days, on one scale, and never too short for its words. */
export const gapsOf = (marks: readonly Mark[], length: number, least: number): Gap[] => {
  const days = marks.slice(1).map((mark, index) => dayNumber(mark.day) - dayNumber(marks[index]?.day ?? mark.day))
  const total = days.reduce((sum, each) => sum + each, 0)
  const free = Math.max(0, length - least * days.length)
  return days.map((each, index) => ({
    days: each,
    length: least + (total === 0 ? 0 : (free * each) / total),
    isWaiting: marks[index + 1]?.isToday === true && marks[index + 1]?.words === 'Today',
  }))
}
