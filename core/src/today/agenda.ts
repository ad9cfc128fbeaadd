import { DueKind } from '../record/aside.ts'
import { addDays, type Day, daysBetween, type Instant } from '../record/day.ts'
import { type Moment, todayAt } from '../record/moves.ts'
import { instantAt } from '../record/zone.ts'
import type { Agenda, Due } from './due.ts'
import { duesIn } from './duesIn.ts'
import type { Followed } from './followed.ts'
import { whenOf } from './roundDues.ts'

/** Today and the six days after. */
const DAYS_AHEAD = 6
/** So many messages to write, and so many waits that are over, are told one by one. */
const TOLD = 5
/** A wait that was over earlier than this is no news any more, and only counted. */
const NEWS_DAYS = 14

/** So that numbers of days are as long as each other when they are written. */
const MANY_DAYS = 1_000_000

/** A due with how far its process has come: where there was a conversation, more is at stake. */
type Found = { readonly due: Due; readonly isMet: boolean }

const byText = (one: string, other: string): number => Number(one > other) - Number(one < other)

/** Of the same kind comes first what waited longest; but of two debriefs the fresher one, before memory bends it. */
const waited = (due: Due, today: Day): string =>
  String((due.kind === 'debrief' ? daysBetween(due.on, today) : daysBetween('1900-01-01', due.on)) + MANY_DAYS)

/** An offer to be answered by tomorrow, or by a day that has passed: few things that wait weigh as much, and it is lost when it is late. */
const isPressing = (due: Due, today: Day): boolean => due.kind === 'promise' && due.isOffer && due.dueOn <= addDays(today, 1)

/**
 * In order of when it matters: by day, then what has an hour by its hour, then by kind. What should have been done before is to be done today.
 * The answer to an offer stands among the things of today as long as it waits: below the rounds of the day, which have their hour, and above all that
 * has none; from the day before it is due it comes first of all.
 */
const inOrderOf =
  (today: Day) =>
  (one: Due, other: Due): number => {
    const place = (due: Due) => [
      due.on > today ? due.on : today,
      isPressing(due, today) ? '0' : '1',
      (due.kind === 'round' ? due.at : null) ?? '9',
      due.kind === 'promise' && due.isOffer ? '0' : '1',
      String(DueKind.options.indexOf(due.kind)),
      waited(due, today),
      due.process.company,
      due.key,
    ]
    const theirs = place(other)
    return place(one).reduce((order, text, index) => order || byText(text, theirs[index] as string), 0)
  }

/** Of the messages to write, or of the waits that are over: first those after a conversation, then those whose day came last. */
const worthTelling = (one: Found, other: Found): number =>
  Number(other.isMet) - Number(one.isMet) ||
  byText(other.due.on, one.due.on) ||
  byText(one.due.process.company, other.due.process.company) ||
  byText(one.due.key, other.due.key)

type Part = { readonly told: readonly Due[]; readonly more: number }

const partOf = (found: readonly Found[], kind: 'write' | 'stop', since: Day): Part => {
  const all = found.filter(({ due }) => due.kind === kind)
  const told = all
    .filter(({ due }) => due.on >= since)
    .sort(worthTelling)
    .slice(0, TOLD)
    .map(({ due }) => due)
  return { told, more: all.length - told.length }
}

const toldOf = (found: readonly Found[], today: Day) => {
  const news = addDays(today, 1 - NEWS_DAYS)
  const [write, stop] = [partOf(found, 'write', ''), partOf(found, 'stop', news)]
  const others = found.flatMap(({ due }) => (due.kind === 'write' || due.kind === 'stop' ? [] : [due]))
  return { told: [...others, ...write.told, ...stop.told].sort(inOrderOf(today)), more: { write: write.more, stop: stop.more } }
}

/** Midnight, or the end of the next round that ends before it. */
const holdsUntil = (processes: readonly Followed[], moment: Moment, today: Day): Instant => {
  const ends = processes.flatMap(({ record, ended }) => (ended === null ? record.rounds.map((round) => whenOf(round, moment)?.overAt ?? null) : []))
  return ends.reduce<Instant>(
    (until, end) => (end !== null && Date.parse(end) > Date.parse(moment.now) && Date.parse(end) < Date.parse(until) ? end : until),
    instantAt(addDays(today, 1), '00:00', moment.zone),
  )
}

/**
 * What waits for the candidate over all processes: today, and in the six days after. The order of the processes does not matter.
 *
 * @param processes the open ones, and those with an offer; one that has ended otherwise has nothing here.
 */
export const agendaOf = (processes: readonly Followed[], moment: Moment): Agenda => {
  const today = todayAt(moment)
  const last = addDays(today, DAYS_AHEAD)
  const found = processes.flatMap((followed) => {
    const isMet = followed.record.rounds.length > 0
    return duesIn(followed, moment, today).map((due): Found => ({ due, isMet }))
  })
  const now = toldOf(
    found.filter(({ due }) => due.on <= today),
    today,
  )
  const later = toldOf(
    found.filter(({ due }) => due.on > today && due.on <= last),
    today,
  )
  return { today, until: holdsUntil(processes, moment, today), next: [...now.told], later: [...later.told], more: now.more }
}
