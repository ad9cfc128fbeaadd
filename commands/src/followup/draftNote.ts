import { z } from 'zod'
import { remarksOn } from '#core/followup/check.ts'
import { Ask, draftOf } from '#core/followup/draft.ts'
import { NoteLength, Register } from '#core/followup/draftWords.ts'
import { Remark } from '#core/followup/note.ts'
import { type AboutNote, calledOf, noteIn, slotsOf } from '#core/followup/slots.ts'
import { type Topic, topicSaid, topicsIn } from '#core/followup/topics.ts'
import { Day } from '#core/record/day.ts'
import { NoteFacts, NoteKind } from '#core/record/keptNote.ts'
import { lastWordOn } from '#core/record/lastWord.ts'
import type { Person } from '#core/record/person.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { type Round, roundDay } from '#core/record/round.ts'
import { Id, Line, Words } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { type Context, command } from '../command.ts'
import { Key } from '../record/rows.ts'
import { type Around, aroundOf, circumstancesOf, openPromise, personIn, roundAbout, sentOf } from './around.ts'

const Said = Words.trim().min(1).max(2000)

const Input = z.strictObject({
  process: Key.process,
  kind: NoteKind.default('thank-you').describe('What the note is for.'),
  round: Id.optional().describe('The key of the round it is about; the last one unless you say.'),
  people: z
    .array(Id)
    .max(50)
    .default([])
    .describe('Whom to write to, by their keys; for a thank-you everybody who was there and has not been thanked, unless you say.'),
  register: Register.default('plain').describe('How it sounds, from formal to warm.'),
  length: NoteLength.default('middle').describe('How much it says.'),
  topic: Said.optional().describe('What you talked about, in a few words; for the first of them of whom your notes name nothing.'),
  fit: Said.optional().describe('A sentence on what of your work bears on it; for the first of them.'),
  called: Line.optional().describe('How you call them, such as Dr Vogt; as you did before unless you say.'),
  each: z
    .array(z.strictObject({ person: Id, topic: Said.optional(), fit: Said.optional(), called: Line.optional() }))
    .max(50)
    .default([])
    .describe('The same three for one of several, by the key of the person.'),
  reason: Said.optional().describe('Why, in a sentence, where the note says no or asks for time.'),
  times: z.array(Line).max(20).default([]).describe('When you are free, each in words such as "Tuesday 1 December after 15:00".'),
  by: Day.optional().describe('The day by which: of your answer, or of the one that others want.'),
  startOn: Day.optional().describe('The day on which you can begin.'),
})
type Input = z.output<typeof Input>

const Draft = z.strictObject({
  ...NoteFacts.shape,
  name: z.string().nullable().describe('Whom it is to; null when nobody is named, and it greets without a name.'),
  sent: z
    .strictObject({ on: Day.nullable() })
    .nullable()
    .describe('Such a note went to them since the round or, where it asks, since their last word; null when none did.'),
  asks: z.array(Ask).describe('What is missing and only you can say; nothing is made up for it.'),
  remarks: z.array(Remark).describe('What the check says of it as it stands.'),
})

/** The one who runs the process, who wrote last, or who was met last. */
const correspondent = ({ people, messages }: ProcessRecord, round: Round | null): Person | null => {
  const wrote = messages.filter(({ direction, personId }) => direction === 'received' && personId !== null).at(-1)
  const byId = (id: string | null | undefined): Person | null => people.find((person) => person.id === id) ?? null
  return people.find(({ decisionPart }) => decisionPart === 'coordinates') ?? byId(wrote?.personId) ?? byId(round?.personIds[0]) ?? people[0] ?? null
}

/** Whom notes are to; nobody by name where nobody is recorded, but thanks are to those who were met. @throws Refusal when nobody was. */
const recipientsOf = (around: Around, { kind, people }: Input, round: Round | null): readonly (Person | null)[] => {
  const { record } = around
  if (people.length > 0) return people.map((id) => personIn(record, id) as Person)
  if (kind === 'thank-you') {
    const met = record.people.filter(({ id }) => round?.personIds.includes(id))
    if (met.length === 0) throw new Refusal('nobody-met')
    const thanked = new Set(sentOf(around, kind, round).map(({ personId }) => personId))
    return met.filter(({ id }) => !thanked.has(id))
  }
  return [correspondent(record, round)]
}

type SaidOfOne = Partial<Pick<Input, 'topic' | 'fit' | 'called'>>

/** What the candidate says of the note to each: what is said for one by name, and for the first what is said without a name. */
const saidFor = ({ topic, fit, called, each }: Input, people: readonly (Person | null)[]): SaidOfOne[] =>
  people.map((one, place) => {
    const first = place > 0 ? {} : { fit, called, ...(people.length > 1 ? {} : { topic }) }
    return { ...first, ...each.find(({ person }) => person === one?.id) }
  })

/** A topic for each: what is said of them, their own before one of all, none twice, and what was said without a name for the first who would have none. */
const sharedTopics = (
  all: readonly Topic[],
  names: readonly (string | null)[],
  own: readonly (string | undefined)[],
  said: string | undefined,
): (Topic | null)[] => {
  const left = [...all]
  const take = (fits: (topic: Topic) => boolean): Topic | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const found = names.map((name, place) => {
    const words = own[place]
    return words === undefined ? take(({ of }) => of !== null && of === name) : topicSaid(words)
  })
  let spare = said
  return found.map((topic) => {
    if (topic !== null) return topic
    const common = take(({ of }) => of === null)
    if (common !== null || spare === undefined) return common
    const given = topicSaid(spare)
    spare = undefined
    return given
  })
}

const aboutOf = ({ zone }: Context, { record, own, today }: Around, round: Round | null, { kind }: Input): Omit<AboutNote, 'topic'> => {
  const promise = openPromise(record)
  const debrief = record.debriefs.find(({ roundId }) => roundId === round?.id)
  const planned =
    round?.plannedOn == null || kind !== 'accept-invitation' ? null : { on: round.plannedOn, time: round.plannedTime, zone: round.zone ?? zone }
  const heldOn = round === null ? null : roundDay(round)
  return {
    today,
    zone,
    own,
    process: record.process,
    heldOn: heldOn !== null && heldOn <= today ? heldOn : null,
    lastWordOn: lastWordOn(record, today),
    planned,
    promise: promise?.dueOn == null || promise.dueOn >= today ? null : { what: promise.what, dueOn: promise.dueOn },
    open: debrief?.openQuestions ?? null,
  }
}

/** How a note greets somebody, as the notes and messages that went to them and came from them have it; null for nobody. */
const calledIn = ({ messages }: ProcessRecord, person: Person | null, register: Register): string | null => {
  if (person === null) return null
  const { id, name } = person
  const theirs = messages.filter(({ personId, text }) => personId === id && text !== null)
  const texts = (direction: 'sent' | 'received'): string[] =>
    theirs.filter((message) => message.direction === direction).map(({ text }) => noteIn(text ?? '').text)
  return calledOf(name, register, { sent: texts('sent'), received: texts('received') })
}

const drafted = async (context: Context, around: Around, input: Input): Promise<z.input<typeof Draft>[]> => {
  const { record } = around
  const { kind, register, length, reason, times, by, startOn } = input
  const round = roundAbout(around, kind, input.round ?? null, input.people[0] ?? null)
  const recipients = recipientsOf(around, input, round)
  const saidOfEach = saidFor(input, recipients)
  const about = aboutOf(context, around, round, input)
  const debrief = record.debriefs.find(({ roundId }) => roundId === round?.id)
  const met = record.people.filter(({ id }) => round?.personIds.includes(id)).map(({ name }) => name)
  const topics = sharedTopics(
    debrief === undefined ? [] : topicsIn(debrief, met),
    recipients.map((person) => person?.name ?? null),
    saidOfEach.map(({ topic }) => topic),
    input.topic,
  )
  const sent = sentOf(around, kind, round)
  const beside: string[] = []
  const notes: z.input<typeof Draft>[] = []
  for (const [place, person] of recipients.entries()) {
    const { fit, called } = saidOfEach[place] ?? {}
    const said = { fit: fit ?? null, reason: reason ?? null, times, by: by ?? null, startOn: startOn ?? null }
    const known = { ...about, topic: topics[place] ?? null, open: place === 0 ? about.open : null }
    const slots = slotsOf(known, said, person?.name ?? null, called ?? calledIn(record, person, register))
    const circumstances = await circumstancesOf(context, around, { kind, person, round, at: context.now(), attached: 0, note: null })
    const before = circumstances.earlier.map(({ text }) => text)
    const note = draftOf({ kind, register, length }, slots, place, [...before, ...beside])
    beside.push(note.text)
    const remarks = remarksOn(note, circumstances)
    const personId = person?.id ?? null
    const facts = { kind, personId, roundId: round?.id ?? null, to: person?.email ?? null, subject: note.subject, text: note.text }
    const last = sent.findLast((message) => message.personId === personId)
    notes.push({ ...facts, name: person?.name ?? null, sent: last === undefined ? null : { on: last.on }, asks: [...note.asks], remarks })
  }
  return notes
}

export const draftNote = command({
  name: 'note.draft',
  summary:
    'Drafts a note to each one you met, from your debrief, or another note that the process asks for. Nothing is written; what only you know is asked.',
  input: Input,
  output: z.strictObject({ notes: z.array(Draft).describe('None when everybody has been thanked.') }),
  run: async (context, input) => ({ notes: await drafted(context, await aroundOf(context, input.process), input) }),
})
