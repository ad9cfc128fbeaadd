import { dueKeyOf } from '../record/aside.ts'
import { addDays, type Day, latestDay } from '../record/day.ts'
import type { MessageFacts } from '../record/message.ts'
import type { Person } from '../record/person.ts'
import type { ProcessRecord } from '../record/record.ts'
import { inOrder, roundDay } from '../record/round.ts'
import type { DueOf } from './due.ts'
import { type Followed, named, type Wait } from './followed.ts'

/** Messages with which one asks how things stand; thanks, papers and dates are none. */
const ASKING: ReadonlySet<MessageFacts['kind']> = new Set(['follow-up', 'other', null])

const hasAskedSince = ({ messages }: ProcessRecord, since: Day): boolean =>
  messages.some(({ direction, kind, on }) => direction === 'sent' && ASKING.has(kind) && on !== null && on >= since)

/** The day of the latest message from them or round that took place. */
const lastWordOf = ({ rounds, messages }: ProcessRecord, today: Day): Day | null =>
  latestDay(
    [...rounds.map(roundDay), ...messages.map(({ direction, on }) => (direction === 'received' ? on : null))].map((day) =>
      day !== null && day <= today ? day : null,
    ),
  )

/** Whom one would write to: who wrote last, else who keeps the dates, else the one person of the last round. */
const correspondentOf = ({ people, messages, rounds }: ProcessRecord): Person | null => {
  const known = new Map(people.map((person) => [person.id, person]))
  const wrote = messages
    .filter(({ direction, personId }) => direction === 'received' && personId !== null)
    .toSorted((one, other) => (`${one.on ?? ''} ${one.id}` < `${other.on ?? ''} ${other.id}` ? -1 : 1))
    .at(-1)
  const last = inOrder(rounds).findLast(({ personIds }) => personIds.length > 0)?.personIds ?? []
  return (
    known.get(wrote?.personId ?? '') ??
    people.find(({ decisionPart }) => decisionPart === 'coordinates') ??
    (last.length === 1 ? (known.get(last[0] ?? '') ?? null) : null)
  )
}

const theirOpen = ({ promises }: ProcessRecord) => promises.filter(({ by, keptOn }) => by === 'them' && keptOn === null)

/** One writes once: who has asked since their last word has written. After the day on which one stops waiting there is nothing to write about. */
const writeDue = (record: ProcessRecord, wait: Wait, today: Day): DueOf<'write'> | null => {
  const { since, workingDays, writeOn, stopOn } = wait
  if (stopOn <= today || writeOn >= stopOn || hasAskedSince(record, since)) return null
  const to = correspondentOf(record)
  const promisedOn = latestDay(theirOpen(record).map(({ dueOn }) => dueOn))
  return {
    kind: 'write',
    key: dueKeyOf({ due: 'write', subjectId: record.process.id, of: since }),
    on: writeOn,
    process: named(record),
    since,
    workingDays,
    to: to === null ? null : { name: to.name, role: to.role },
    promisedOn: promisedOn !== null && promisedOn >= since ? promisedOn : null,
  }
}

const stopDue = (record: ProcessRecord, { since, workingDays, stopOn }: Wait): DueOf<'stop'> => ({
  kind: 'stop',
  key: dueKeyOf({ due: 'stop', subjectId: record.process.id, of: since }),
  on: stopOn,
  process: named(record),
  since,
  workingDays,
})

/** When to write to them, and when to stop waiting. */
export const waitDuesOf = ({ record, wait }: Followed, today: Day): (DueOf<'write'> | DueOf<'stop'>)[] => {
  if (wait === null) return []
  const write = writeDue(record, wait, today)
  return [...(write === null ? [] : [write]), stopDue(record, wait)]
}

/** A promise and the message about it are one when no more days lie between them: a row that only says that it has passed would stand for hardly a week. */
const ONE_DAYS = 7

/**
 * Promises of theirs from the day after they were due: until they speak, until one has asked, and until the day on which one may write, or stops
 * waiting. One that a message to be written soon after will tell of is not told beside it: there is one thing to do about it, on one day.
 */
export const theirPromiseDuesOf = ({ record, wait }: Followed, today: Day): DueOf<'their-promise'>[] => {
  if (wait !== null && (wait.writeOn <= today || wait.stopOn <= today)) return []
  const spoken = lastWordOf(record, today)
  const write = wait === null ? null : writeDue(record, wait, today)
  return theirOpen(record).flatMap(({ id, what, dueOn }) => {
    if (
      dueOn === null ||
      (dueOn === write?.promisedOn && write.on <= addDays(dueOn, ONE_DAYS)) ||
      (spoken !== null && spoken >= dueOn) ||
      hasAskedSince(record, dueOn)
    )
      return []
    const key = dueKeyOf({ due: 'their-promise', subjectId: id, of: dueOn })
    return [{ kind: 'their-promise', key, on: addDays(dueOn, 1), process: named(record), what, dueOn }]
  })
}

/** So long before its day the answer to an offer waits: two weeks, its day among them. Longer is hardly ever given. */
const ANSWER_DAYS = 14

/**
 * What the candidate promised and has not kept. What had no day has none here. Where they have made an offer it is the answer that is due: one makes up
 * one's mind over days, so it waits from two weeks before its day, and not from that day on.
 */
export const promiseDuesOf = ({ record, ended }: Followed): DueOf<'promise'>[] =>
  record.promises.flatMap(({ id, by, what, dueOn, keptOn }) => {
    if (by !== 'me' || keptOn !== null || dueOn === null) return []
    const key = dueKeyOf({ due: 'promise', subjectId: id, of: dueOn })
    const isOffer = ended === 'offer'
    const on = isOffer ? addDays(dueOn, 1 - ANSWER_DAYS) : dueOn
    return [{ kind: 'promise', key, on, process: named(record), what, dueOn, isOffer }]
  })
