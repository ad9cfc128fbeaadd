import type { Circumstances, SentBefore } from '#core/followup/note.ts'
import { noteIn } from '#core/followup/slots.ts'
import { type Day, type Instant, latestDay } from '#core/record/day.ts'
import { type KeptNote, type NoteKind, SENT_AS } from '#core/record/keptNote.ts'
import { lastWordOn } from '#core/record/lastWord.ts'
import type { Message } from '#core/record/message.ts'
import { type Moment, todayAt } from '#core/record/moves.ts'
import type { Person } from '#core/record/person.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { hasHappened, inOrder, type Round, roundDay } from '#core/record/round.ts'
import { Refusal } from '#core/refusal.ts'
import { keptNotes, processesBeside, thankedBeside } from '#store/notes.ts'
import { readRecord } from '#store/records.ts'
import type { Context } from '../command.ts'
import { momentOf } from '../record/rows.ts'
import { type Known, settingsIn } from '../settings/known.ts'
import { waitingFor } from './waitingFor.ts'

/** What is known around the notes of a process. */
export type Around = {
  readonly record: ProcessRecord
  readonly own: Pick<Known, 'name' | 'email' | 'phone'>
  readonly kept: readonly KeptNote[]
  readonly moment: Moment
  readonly today: Day
}

/** @throws Refusal when there is no such process. */
export const aroundOf = async (context: Context, process: string): Promise<Around> => {
  const { db } = context.store
  const record = await readRecord(db, process)
  if (record === null) throw new Refusal('process-unknown')
  const moment = momentOf(context)
  return { record, own: await settingsIn(db), kept: await keptNotes(db, process), moment, today: todayAt(moment) }
}

/** The person with this key; null for nobody. @throws Refusal when they are not of this process. */
export const personIn = ({ people }: ProcessRecord, id: string | null): Person | null => {
  const found = people.find((person) => person.id === id) ?? null
  if (id !== null && found === null) throw new Refusal('row-unknown', { what: 'person' })
  return found
}

/** The last round that took place, with that person in it when one is named. */
export const lastRoundHeld = ({ record, moment }: Pick<Around, 'record' | 'moment'>, personId: string | null): Round | null => {
  const held = inOrder(record.rounds).filter((round) => hasHappened(round, moment.now, moment.zone) === true)
  return held.findLast(({ personIds }) => personId !== null && personIds.includes(personId)) ?? held.at(-1) ?? null
}

/** The round that lies ahead; one of today without an hour may. */
export const roundAhead = ({ record, moment, today }: Pick<Around, 'record' | 'moment' | 'today'>): Round | null =>
  record.rounds
    .filter((round) => round.heldOn === null && round.plannedOn !== null && round.plannedOn >= today)
    .filter((round) => round.plannedTime === null || hasHappened(round, moment.now, moment.zone) === false)
    .toSorted((one, other) => ((one.plannedOn ?? '') < (other.plannedOn ?? '') ? -1 : 1))[0] ?? null

/** The round a note is about: the one that is named or, for an answer to an invitation, the one ahead, else the last. @throws Refusal */
export const roundAbout = (
  around: Pick<Around, 'record' | 'moment' | 'today'>,
  kind: NoteKind,
  named: string | null,
  personId: string | null,
): Round | null => {
  if (named !== null) {
    const round = around.record.rounds.find(({ id }) => id === named)
    if (round === undefined) throw new Refusal('round-unknown')
    return round
  }
  return kind === 'accept-invitation' || kind === 'decline-invitation' ? roundAhead(around) : lastRoundHeld(around, personId)
}

/** The latest day by which they promised word and have not kept it, with what it was. */
export const openPromise = ({ promises }: ProcessRecord): ProcessRecord['promises'][number] | null => {
  const open = promises.filter(({ by, keptOn, dueOn }) => by === 'them' && keptOn === null && dueOn !== null)
  const last = latestDay(open.map(({ dueOn }) => dueOn))
  return open.find(({ dueOn }) => dueOn === last) ?? null
}

/** All that was noted of a round and of the one a note is to. */
const notedOf = ({ debriefs }: ProcessRecord, round: Round | null, person: Person | null): string => {
  const noted = debriefs.filter(({ roundId }) => roundId === round?.id)
  const words = noted.flatMap(({ asked, caredAbout, openQuestions, notes }) => [
    ...asked.flatMap(({ question, answer, instead }) => [question, answer, instead]),
    caredAbout,
    openQuestions,
    notes,
  ])
  return [...words, noted.length === 0 ? null : person?.notes].filter((part) => typeof part === 'string' && part !== '').join('. ')
}

const isAskedKind = (kind: Message['kind']): SentBefore['kind'] => (kind === 'thank-you' || kind === 'follow-up' ? kind : null)

const sentBefore = async (context: Context, { record, kept }: Around, kind: NoteKind, besides: string | null): Promise<SentBefore[]> => {
  const nameOf = (id: string | null): string | null => record.people.find((person) => person.id === id)?.name ?? null
  const sent = record.messages.filter(({ direction }) => direction === 'sent')
  const elsewhere = kind === 'thank-you' ? await thankedBeside(context.store.db, record.process) : []
  const written = kept.filter((note) => note.id !== besides && note.kind === kind)
  return [
    ...sent.map((message) => ({
      kind: isAskedKind(message.kind),
      on: message.on,
      text: noteIn(message.text ?? '').text,
      to: nameOf(message.personId),
    })),
    ...written.map((note) => ({ kind: null, on: null, text: note.text, to: nameOf(note.personId) })),
    ...elsewhere.map((message) => ({ kind: null, on: message.on, text: noteIn(message.text ?? '').text, to: null })),
  ]
}

/** Which note is checked, and when it is to go out. */
export type Checked = {
  readonly kind: NoteKind
  readonly person: Person | null
  readonly round: Round | null
  readonly at: Instant
  readonly attached: number
  /** The key of the note itself, when it is kept: it is not held against itself. */
  readonly note: string | null
}

/** What the record knows around a note while it is checked. */
export const circumstancesOf = async (context: Context, around: Around, checked: Checked): Promise<Circumstances> => {
  const { record, own, today } = around
  const { kind, person, round, at, attached, note } = checked
  const { zone } = context
  return {
    kind,
    at,
    zone,
    theirZone: round?.zone ?? inOrder(record.rounds).findLast((known) => known.zone !== null)?.zone ?? null,
    own,
    to: person?.name ?? null,
    people: record.people.map(({ name }) => name),
    company: record.process.company,
    role: record.process.role,
    others: await processesBeside(context.store.db, record.process),
    debrief: notedOf(record, round, person),
    heldOn: round === null ? null : roundDay(round),
    planned: round?.plannedOn == null ? null : { on: round.plannedOn, time: round.plannedTime, zone: round.zone ?? zone },
    earlier: await sentBefore(context, around, kind, note),
    lastWordOn: lastWordOn(record, today),
    writeOn: kind === 'nudge' ? ((await waitingFor(context, record, today)).waiting?.writeOn ?? null) : null,
    promisedOn: openPromise(record)?.dueOn ?? null,
    attached,
  }
}

const ASKING: readonly NoteKind[] = ['promise-due', 'nudge']

/** What was sent of the kind of a note and counts: thanks since the round, questions since their last word. */
export const sentOf = ({ record, today }: Around, kind: NoteKind, round: Round | null): Message[] => {
  const day = kind === 'thank-you' ? (round === null ? null : roundDay(round)) : ASKING.includes(kind) ? lastWordOn(record, today) : null
  return record.messages.filter((sent) => sent.direction === 'sent' && sent.kind === SENT_AS[kind] && (sent.on === null || sent.on >= (day ?? '')))
}
