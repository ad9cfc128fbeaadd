import type { AskedQuestion } from '#core/record/debrief.ts'
import type { Reading } from '#core/record/reading.ts'
import type { RoundFormat } from '#core/record/round.ts'
import type { InputOf } from '../call.ts'
import type { NewPromise } from './PromisesMade.tsx'
import type { DebriefShown, RoundShown } from './process.ts'
import { FORMATS } from './words.ts'

/** What stands where the words are missing of something that has more to it than words: an answer, or a day. */
const NOT_NOTED = '(not noted)'

/**
 * The form of a debrief, field by field, as small as two windows may fill in apart: `notes`, `format:panel`, `reading:smiling`, `asked:0001`.
 * A field that is not there, or null, holds nothing.
 */
export type Fields = Readonly<Record<string, unknown>>

/** Somebody who was there and is not among the people of the process yet. */
export type NewPerson = { name: string; role: string | null }

export type ReadingFacts = Omit<Reading, 'sign'>

const OF_THE_DEBRIEF = ['ownGuess', 'caredAbout', 'openQuestions', 'notes'] as const
const OF_THE_ROUND = ['heldOn', 'heldTime', 'durationMinutes', 'where', 'isScreen', 'isLast', 'finalists', 'openings'] as const

const picked = (from: object, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => ((from as Fields)[name] == null ? [] : [[name, (from as Fields)[name]]])))

const marked = (kind: string, keys: readonly string[]): Fields => Object.fromEntries(keys.map((key) => [`${kind}:${key}`, true]))

/** What is recorded already, as fields. */
export const fieldsOf = (round: RoundShown, debrief: DebriefShown | undefined): Fields => ({
  ...picked(round, OF_THE_ROUND),
  ...marked('format', round.formats),
  ...marked('there', round.personIds),
  ...picked(debrief ?? {}, OF_THE_DEBRIEF),
  ...Object.fromEntries((debrief?.readings ?? []).map(({ sign, ...reading }) => [`reading:${sign}`, reading])),
  ...Object.fromEntries((debrief?.asked ?? []).map((asked, index) => [`asked:${String(index).padStart(4, '0')}`, asked])),
})

const text = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/** Does a field hold the same as it did? */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(text(one)) === JSON.stringify(text(other))

/** The fields of a kind that hold something, by what follows the kind in their names, in its order. */
export const rowsOf = <V>(fields: Fields, kind: string): [key: string, row: V][] =>
  Object.entries(fields)
    .filter(([name, row]) => name.startsWith(`${kind}:`) && row != null)
    .map(([name, row]): [string, V] => [name.slice(kind.length + 1), row as V])
    .sort(([one], [other]) => (one < other ? -1 : 1))

const tidy = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null))

const askedOf = (fields: Fields): AskedQuestion[] =>
  rowsOf<AskedQuestion>(fields, 'asked')
    .map(([, { question, answer, sureness, instead }]) => ({
      question: question.trim(),
      answer: tidy(answer) as string | null,
      sureness,
      instead: tidy(instead) as string | null,
    }))
    .filter(({ question, answer, instead }) => question !== '' || answer !== null || instead !== null)
    .map((asked) => ({ ...asked, question: asked.question === '' ? NOT_NOTED : asked.question }))

const formatsOf = (fields: Fields): RoundFormat[] => (Object.keys(FORMATS) as RoundFormat[]).filter((format) => fields[`format:${format}`] === true)

const presentOf = (base: Fields, fields: Fields): string[] => {
  const there = rowsOf<true>(fields, 'there').map(([id]) => id)
  const before = Object.keys(base).flatMap((name) => (name.startsWith('there:') ? [name.slice('there:'.length)] : []))
  return [...before.filter((id) => there.includes(id)), ...there.filter((id) => !before.includes(id))]
}

type Input = Omit<InputOf<'debrief.save'>, 'round'>

/**
 * What the debrief is saved with: of what stands on the form, that which is not recorded as it is.
 *
 * @param base what is recorded
 * @param said the fields that were typed over it
 */
export const inputOf = (base: Fields, said: Fields): Input => {
  const fields = { ...base, ...said }
  const isSaid = (kind: string): boolean => Object.keys(said).some((name) => name.startsWith(`${kind}:`))
  const changed = (names: readonly string[]) => Object.fromEntries(names.filter((name) => name in said).map((name) => [name, tidy(said[name])]))
  const corrects = {
    ...changed(OF_THE_ROUND),
    ...(isSaid('format') ? { formats: formatsOf(fields) } : {}),
    ...(isSaid('there') ? { personIds: presentOf(base, fields) } : {}),
  }
  const met = rowsOf<NewPerson>(said, 'met').filter(([, { name }]) => name.trim() !== '')
  const promised = rowsOf<NewPromise>(said, 'promised').filter(([, { what, dueOn }]) => what.trim() !== '' || dueOn !== null)
  return {
    ...changed(OF_THE_DEBRIEF),
    ...(isSaid('reading') ? { readings: rowsOf<ReadingFacts>(fields, 'reading').map(([sign, reading]) => ({ sign, ...reading })) } : {}),
    ...(isSaid('asked') ? { asked: askedOf(fields) } : {}),
    ...(Object.keys(corrects).length > 0 ? { corrects } : {}),
    ...(met.length > 0 ? { met: met.map(([id, { name, role }]) => ({ id, name: name.trim(), role: tidy(role) as string | null })) } : {}),
    ...(promised.length > 0 ? { promised: promised.map(([id, { by, what, dueOn }]) => ({ id, by, what: what.trim() || NOT_NOTED, dueOn })) } : {}),
  }
}
