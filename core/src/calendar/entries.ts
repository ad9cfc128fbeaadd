import type { Day, Instant } from '../record/day.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Round } from '../record/round.ts'
import type { Zone } from '../record/zone.ts'
import type { Entry, PlanBlock } from './entry.ts'
import { ownUid } from './ownUid.ts'

/** What a row of the record is known by in calendars: the number of its wording and when it was worded. */
export type Wording = { readonly sequence: number; readonly stampedAt: Instant }

/** A day before and an hour before; a whole day is told of at nine in the morning. */
const REMIND = { hour: [1440, 60], day: [-540], block: [10] } as const

const company = ({ process }: Pick<ProcessRecord, 'process'>): string => process.company

const formatWords = (formats: readonly string[]): string =>
  formats.length === 0 ? '' : ` (${formats.map((format) => format.replaceAll('-', ' ')).join(', ')})`

const titleOf = (round: Round, record: Pick<ProcessRecord, 'process'>): string =>
  `${round.number === null ? 'A round' : `Round ${round.number}`} with ${company(record)}${formatWords(round.formats)}`

const peopleOf = ({ personIds }: Round, { people }: Pick<ProcessRecord, 'people'>) =>
  personIds.flatMap((id) => {
    const person = people.find((one) => one.id === id)
    return person === undefined ? [] : [{ name: person.name, role: person.role }]
  })

const whenOf = ({ heldOn, heldTime, plannedOn, plannedTime }: Round): { on: Day; time: string | null } | null => {
  if (heldOn !== null) return { on: heldOn, time: heldTime ?? (heldOn === plannedOn ? plannedTime : null) }
  return plannedOn === null ? null : { on: plannedOn, time: plannedTime }
}

type Of = Pick<ProcessRecord, 'process' | 'people'>

/** What may be said of a round beside what it is: that it was called off, and what to know before it. */
type Also = { readonly cancelled?: boolean; readonly brief?: readonly string[] }

/** A round in the calendar; none when nobody knows its day. */
export const roundEntry = (round: Round, record: Of, wording: Wording, zone: Zone, { cancelled = false, brief = [] }: Also = {}): Entry[] => {
  const when = whenOf(round)
  if (when === null) return []
  const people = peopleOf(round, record)
  const { role } = record.process
  const lines = [
    ...(role === null ? [] : [role]),
    ...(people.length === 0
      ? []
      : [`With ${people.map((person) => (person.role === null ? person.name : `${person.name} (${person.role})`)).join(', ')}`]),
    ...(round.link === null ? [] : [round.link]),
    ...brief,
  ]
  return [
    {
      uid: ownUid('round', round.id),
      ...wording,
      cancelled,
      title: titleOf(round, record),
      lines,
      where: round.where,
      link: round.link,
      ...when,
      zone: when.time === null ? null : (round.zone ?? zone),
      durationMinutes: round.durationMinutes,
      remindMinutesBefore: when.time === null ? REMIND.day : REMIND.hour,
      own: {
        company: company(record),
        role,
        number: round.number,
        formats: [...round.formats],
        zone: when.time === null ? null : (round.zone ?? zone),
        people,
      },
    },
  ]
}

const wholeDay = (uid: string, on: Day, title: string, lines: readonly string[], wording: Wording): Entry => ({
  uid,
  ...wording,
  cancelled: false,
  title,
  lines,
  where: null,
  link: null,
  on,
  time: null,
  zone: null,
  durationMinutes: null,
  remindMinutesBefore: REMIND.day,
  own: null,
})

const named = ({ process }: Pick<ProcessRecord, 'process'>): string =>
  process.role === null ? process.company : `${process.company}, ${process.role}`

/** The two days of a silence. That writing helps is not said, since nobody has shown it. */
export const waitEntries = (record: Of, { writeOn, stopWaitingOn }: { writeOn: Day; stopWaitingOn: Day }, wording: Wording): Entry[] => [
  wholeDay(
    ownUid('write-on', record.process.id),
    writeOn,
    `From today you may write to ${company(record)}`,
    [named(record), 'Nobody has shown that writing changes the answer. Once is enough.'],
    wording,
  ),
  wholeDay(
    ownUid('stop-waiting', record.process.id),
    stopWaitingOn,
    `Stop waiting for ${company(record)}`,
    [named(record), 'By today four fifths of the chance that there was before the silence is gone.'],
    wording,
  ),
]

/** What was promised and is not kept, on the day it is due. */
export const promiseEntries = (record: Of & Pick<ProcessRecord, 'promises'>, wordingOf: (revision: number) => Wording): Entry[] =>
  record.promises.flatMap(({ id, revision, by, what, dueOn, keptOn }) => {
    if (dueOn === null || keptOn !== null) return []
    const title = by === 'me' ? `You promised ${company(record)}: ${what}` : `${company(record)} promised: ${what}`
    return [wholeDay(ownUid('promise', id), dueOn, title, [named(record)], wordingOf(revision))]
  })

/** Time set aside for getting ready. */
export const blockEntries = (blocks: readonly PlanBlock[], wording: Wording, zone: Zone): Entry[] =>
  blocks.map((block) => ({
    ...wholeDay(ownUid('block', block.id), block.on, block.title, block.lines, wording),
    time: block.time,
    zone: block.time === null ? null : (block.zone ?? zone),
    durationMinutes: block.durationMinutes,
    remindMinutesBefore: !block.isCalledTo ? [] : block.time === null ? REMIND.day : REMIND.block,
  }))
