import { z } from 'zod'
import type { Day } from './day.ts'
import { AskedQuestion, DebriefFacts, UNKNOWN_DEBRIEF } from './debrief.ts'
import { MessageFacts, UNKNOWN_MESSAGE } from './message.ts'
import { OutcomeFacts, UNKNOWN_OUTCOME } from './outcome.ts'
import { PersonFacts, UNKNOWN_PERSON } from './person.ts'
import { ProcessFacts, UNKNOWN_PROCESS } from './process.ts'
import { PromiseFacts, UNKNOWN_PROMISE } from './promise.ts'
import { Reading } from './reading.ts'
import type { ProcessRecord } from './record.ts'
import { RoundFacts, UNKNOWN_ROUND } from './round.ts'

/** A key as somebody's file has it: any short words, or a number. */
const Key = z.union([z.string().min(1).max(200), z.number()], 'A key: words or a number.').transform(String)

/** What an archive says of a row beside its facts. Of a row that was told, the key alone means something, and it may be missing. */
const Row = { id: Key.nullish(), revision: z.unknown().optional(), processId: z.unknown().optional() } as const

const ToldProcess = ProcessFacts.partial().extend({ ...Row, importKey: z.unknown().optional(), demo: z.unknown().optional() })
const ToldPerson = PersonFacts.partial().extend(Row)
const ToldRound = RoundFacts.partial().extend({
  ...Row,
  formats: RoundFacts.shape.formats.nullish(),
  personIds: z.array(Key).nullish(),
})
const ToldReading = Reading.partial({ cancelledBy: true })
const ToldQuestion = AskedQuestion.partial({ answer: true })
const ToldDebrief = DebriefFacts.partial().extend({
  ...Row,
  roundId: Key.nullish(),
  readings: z.array(ToldReading).max(100).nullish(),
  asked: z.array(ToldQuestion).max(200).nullish(),
})
const ToldPromise = PromiseFacts.partial({ what: true, madeOn: true, dueOn: true, keptOn: true }).extend({ ...Row, roundId: Key.nullish() })
const ToldMessage = MessageFacts.partial({ kind: true, on: true, time: true, text: true }).extend({ ...Row, personId: Key.nullish() })
const ToldOutcome = OutcomeFacts.partial({ on: true, stage: true, notes: true }).extend(Row)

/**
 * The record of one process as a file of others tells it: an archive's rows, of which all but what makes a row may be missing. What is missing
 * is unknown, a list that is missing is empty, and a key nobody knows is refused, since it may be a fact misspelt.
 */
export const ToldRecord = z.strictObject({
  process: ToldProcess.nullish(),
  people: z.array(ToldPerson).nullish(),
  rounds: z.array(ToldRound).nullish(),
  debriefs: z.array(ToldDebrief).nullish(),
  promises: z.array(ToldPromise).nullish(),
  messages: z.array(ToldMessage).nullish(),
  outcome: ToldOutcome.nullish(),
})
export type ToldRecord = z.infer<typeof ToldRecord>

/** What stands where a name is needed and none was told. */
const NAMELESS = 'not named'

/** The facts that were told, over what is known when nothing is said. */
const over = <F extends object>(unknown: F, told: object): F => {
  const facts = { ...unknown } as Record<string, unknown>
  for (const [name, value] of Object.entries(told)) if (value !== undefined && value !== null) facts[name] = value
  return facts as F
}

/** Keys sort by age and a file has its rows in their order, so a row's place in it is its key. */
const placed = (index: number): string => String(index + 1).padStart(6, '0')

type Keys = ReadonlyMap<string, string>

const keysOf = (rows: readonly { readonly id?: string | null | undefined }[]): Keys =>
  new Map(rows.flatMap(({ id }, index) => (id === undefined || id === null ? [] : [[id, placed(index)] as const])))

/** What hangs on a row that was not told keeps the key it had: it may have been left out on purpose, as people are. */
const keyed = <Id extends string | null>(keys: Keys, id: string | null | undefined, none: Id): string | Id =>
  id === undefined || id === null ? none : (keys.get(id) ?? id)

const rowAt = (index: number) => ({ id: placed(index), revision: 1, processId: placed(0) })

const processOf = (told: ToldRecord['process']): ProcessRecord['process'] => {
  const { id, revision } = rowAt(0)
  return { ...over({ ...UNKNOWN_PROCESS, company: NAMELESS }, told ?? {}), id, revision, importKey: null, demo: false }
}

const debriefAt = (told: z.infer<typeof ToldDebrief>, index: number, rounds: Keys, last: string): ProcessRecord['debriefs'][number] => ({
  ...over(UNKNOWN_DEBRIEF, told),
  readings: (told.readings ?? []).map((reading) => ({ ...reading, cancelledBy: reading.cancelledBy ?? null })),
  asked: (told.asked ?? []).map((question) => ({ ...question, answer: question.answer ?? null })),
  ...rowAt(index),
  roundId: keyed(rounds, told.roundId, last),
})

/** A place in a record that was told, and what is wrong there. */
export type ToldFault = { readonly path: readonly (string | number)[]; readonly message: string }

/** Debriefs of a round that was not told: what was read there would be lost without a word. */
export const strayDebriefs = ({ rounds, debriefs }: ToldRecord): readonly ToldFault[] => {
  const keys = keysOf(rounds ?? [])
  return (debriefs ?? []).flatMap(({ roundId }, index) => {
    if (roundId === undefined || roundId === null)
      return (rounds ?? []).length > 0 ? [] : [{ path: ['debriefs', index], message: 'There is no round that it could be of.' }]
    return keys.has(roundId) ? [] : [{ path: ['debriefs', index, 'roundId'], message: `There is no round ${roundId}.` }]
  })
}

/**
 * The record that was told, with a key for every row: its place, so that rows of one day or of none stay in the order of the file. A debrief
 * that names no round is of the last one.
 */
export const recordFrom = (told: ToldRecord): ProcessRecord => {
  const [given, met] = [told.rounds ?? [], told.people ?? []]
  const [rounds, people] = [keysOf(given), keysOf(met)]
  return {
    process: processOf(told.process),
    people: met.map((person, index) => ({ ...over({ ...UNKNOWN_PERSON, name: person.name ?? NAMELESS }, person), ...rowAt(index) })),
    rounds: given.map((round, index) => ({
      ...over(UNKNOWN_ROUND, round),
      personIds: (round.personIds ?? []).map((id) => people.get(id) ?? id),
      ...rowAt(index),
    })),
    debriefs: (told.debriefs ?? []).map((debrief, index) => debriefAt(debrief, index, rounds, placed(given.length - 1))),
    promises: (told.promises ?? []).map((promise, index) => ({
      ...over({ ...UNKNOWN_PROMISE, by: promise.by, what: NAMELESS }, promise),
      ...rowAt(index),
      roundId: keyed(rounds, promise.roundId, null),
    })),
    messages: (told.messages ?? []).map((message, index) => ({
      ...over({ ...UNKNOWN_MESSAGE, direction: message.direction }, message),
      ...rowAt(index),
      personId: keyed(people, message.personId, null),
    })),
    outcome: told.outcome == null ? null : { ...over({ ...UNKNOWN_OUTCOME, kind: told.outcome.kind }, told.outcome), ...rowAt(0) },
  }
}

/** A day on which something is said to have happened, and where in the record that stands. */
export type HappenedOn = { readonly path: readonly (string | number)[]; readonly on: Day }

const days = <R extends object>(list: string, rows: readonly R[] | null | undefined, fields: readonly (keyof R & string)[]): HappenedOn[] =>
  (rows ?? []).flatMap((row, index) =>
    fields.flatMap((field) => {
      const on = row[field] as Day | null | undefined
      return on == null ? [] : [{ path: [list, index, field], on }]
    }),
  )

/** Every day on which something is said to have happened. What is planned or promised for a day has not. */
export const happenedDays = ({ process, rounds, promises, messages, outcome }: ToldRecord): readonly HappenedOn[] => [
  ...(process?.appliedOn == null ? [] : [{ path: ['process', 'appliedOn'], on: process.appliedOn }]),
  ...days('rounds', rounds, ['heldOn']),
  ...days('promises', promises, ['madeOn', 'keptOn']),
  ...days('messages', messages, ['on']),
  ...(outcome?.on == null ? [] : [{ path: ['outcome', 'on'], on: outcome.on }]),
]
