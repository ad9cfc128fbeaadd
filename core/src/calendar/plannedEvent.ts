import type { Invitation, InvitationFacts } from '../record/invitation.ts'
import { type Belonging, belonging, type Known } from './belonging.ts'
import type { CalendarRead, EventRead } from './eventRead.ts'
import { merged } from './merge.ts'
import { namedPeople } from './namedPeople.ts'
import { ownEntry } from './ownUid.ts'
import type { Belongs, EventChoice, PlannedEvent } from './preview.ts'
import { type Clocks, hourWithoutZone, readStart } from './readStart.ts'
import { roundSteps } from './roundSteps.ts'

/** What one event would become, and what has to be written for it. */
export type EventPlan = {
  readonly planned: PlannedEvent
  readonly words: readonly InvitationFacts[]
  readonly rounds: Invitation['rounds']
  readonly events: readonly EventRead[]
}

/** One of our own is on the clock that we wrote down beside it. */
const wordOf = ({ text: _text, own, doubts: _doubts, starts, ...event }: EventRead, clocks: Clocks): InvitationFacts => ({
  ...event,
  starts: starts.map(({ occurrence, start }) => readStart(start, occurrence, { ...clocks, own: own?.zone ?? clocks.own })),
})

const factsOf = ({ id: _id, revision: _revision, processId: _process, rounds: _rounds, ...facts }: Invitation): InvitationFacts => facts

const leftOut = (event: EventRead, why: readonly string[], mayBelongTo: Belongs[] | null = null): EventPlan => ({
  planned: {
    uid: event.uid,
    title: event.title,
    already: 'left out',
    process: null,
    mayBelongTo: mayBelongTo ?? [],
    rounds: [],
    people: [],
    wantsProcess: mayBelongTo !== null,
    asks: null,
    example: null,
    doubts: [...why],
  },
  words: [],
  rounds: [],
  events: [],
})

/** Why an event is left out before anything else is asked of it; null when it is not. */
const whyNot = (read: CalendarRead, { uid }: EventRead, choice: EventChoice, { roundIds }: Known): string | null => {
  if (choice.leave === true) return 'You left it out.'
  if (read.method === 'other') return 'It is an answer to an invitation, and invites to nothing.'
  const own = ownEntry(uid)
  if (own === null) return null
  if (own.kind !== 'round') return "It is one of Goodsign's own reminders, which are worked out anew."
  return roundIds.has(own.id) ? 'It is one of your own rounds, which is here already.' : null
}

const isNews = (before: readonly InvitationFacts[], after: readonly InvitationFacts[]): boolean =>
  JSON.stringify(merged(before, [])) !== JSON.stringify(after)

const NOTHING_TO_END = 'It calls off what is not in your record. That is kept in mind, in case the invitation itself comes later.'

const OVER = 'This process is over, so no round is planned in it. If it has come back to life, undo its outcome first.'

type Events = readonly [EventRead, ...EventRead[]]

/** The process of an event, and what was heard of the event before. A word that only ends what nobody knows of belongs to none. */
const begin = (
  read: CalendarRead,
  events: Events,
  main: EventRead,
  choice: EventChoice,
  known: Known,
): Belonging & { rows: Invitation[]; isBareEnd: boolean } => {
  const rows = known.invitations.filter(({ uid }) => uid === main.uid)
  const isBareEnd = rows.length === 0 && events.every(({ cancelled }) => cancelled) && (read.mail !== null || read.method !== 'publish')
  const belongs = isBareEnd ? { process: null, mayBelongTo: [], asks: null, doubts: [NOTHING_TO_END] } : belonging(read, main, choice, known)
  return { ...belongs, rows, isBareEnd }
}

const alreadyOf = (rows: readonly Invitation[], isNews: boolean): PlannedEvent['already'] => {
  if (rows.length === 0) return 'new'
  return isNews ? 'news' : 'known'
}

/** What the events of a file that share one name would become. */
export const plannedEvent = (read: CalendarRead, events: Events, known: Known): EventPlan => {
  const { choices, clocks, plain } = known
  const main = events.find(({ occurrence }) => occurrence === null) ?? events[0]
  const choice = choices.events?.[main.uid] ?? {}
  const not = whyNot(read, main, choice, known)
  if (not !== null) return leftOut(main, [not])
  const { process, mayBelongTo, asks, rows, isBareEnd, ...belongs } = begin(read, events, main, choice, known)
  if (process === null && asks === null && !isBareEnd) return leftOut(main, belongs.doubts, mayBelongTo)
  const [before, record] = [rows.map(factsOf), known.records.get(process?.id ?? '')]
  const spoken = events.map((event) => wordOf(event, clocks))
  const words = merged(before, spoken)
  const { steps, rounds, doubts } = roundSteps(
    before,
    words,
    rows.flatMap((row) => row.rounds),
    record ?? null,
  )
  const isAdding = steps.some(({ what }) => what === 'added')
  if (record?.outcome != null && isAdding) return leftOut(main, [OVER], [])
  const people = namedPeople(main, read.mail, record, choice, plain)
  const onPanel = people.some(({ person, confirmed }) => confirmed && person === null) && steps.length > 0
  const hour = clocks.unsaid === null ? (events.map(hourWithoutZone).find((one) => one !== null) ?? null) : null
  const isMoot = isBareEnd || (process?.id === null && !isAdding)
  return {
    planned: {
      uid: main.uid,
      title: main.title,
      already: alreadyOf(rows, isNews(before, words) || onPanel),
      process: isMoot ? null : process,
      mayBelongTo,
      rounds: [...steps],
      people,
      wantsProcess: false,
      asks: isMoot ? null : hour === null ? asks : 'zone',
      example: hour,
      doubts: [...new Set([...belongs.doubts, ...doubts, ...events.flatMap((event) => event.doubts)])],
    },
    words,
    rounds: [...rounds],
    events,
  }
}
