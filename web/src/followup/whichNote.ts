import type { PersonShown, Shown } from '../record/process.ts'
import { dayIf } from '../record/words.ts'
import { loopWords } from '../words/loop.ts'
import type { Asked, Kind } from './asked.ts'
import { type Drafted, isBegun, type KeptDraft, type KeptNote, type NoteKey, nameOfNote } from './useNote.ts'
import type { When } from './WhenToWrite.tsx'

const said = loopWords.followup

/** The kept note that is gone on with: the one that is named, else one for the same. */
const keptFor = (notes: readonly KeptNote[], { note }: Asked, kind: Kind, person: string | null, round: string | null): KeptNote | null =>
  notes.find(({ id }) => id === note) ??
  notes.find((each) => each.kind === kind && each.personId === person && (kind !== 'thank-you' || each.roundId === round)) ??
  null

export type Which = {
  readonly kind: Kind | null
  /** The round a thank-you is for, or the one that was chosen. */
  readonly round: string | null
  /** Whom such a note could be to: of a thank-you those who were there. */
  readonly people: readonly PersonShown[]
  readonly person: string | null
}

/** Which note it is: what was chosen, else what it is time for. */
export const whichNote = (asked: Asked, when: When, record: Shown): Which => {
  const kind = asked.kind ?? when.may[0] ?? null
  const held = asked.round ?? (kind === 'thank-you' ? (when.round?.round ?? null) : null)
  const round = record.rounds.find(({ id }) => id === held)
  const there = record.people.filter(({ id }) => kind !== 'thank-you' || round?.personIds.includes(id) === true || id === asked.person)
  const people = there.length > 0 ? there : record.people
  const isThere = (id: string | null | undefined): boolean => people.some((person) => person.id === id)
  const first = kind === 'thank-you' ? (when.toThank.map(({ person }) => person).find(isThere) ?? people[0]?.id ?? null) : null
  return { kind, round: round?.id ?? null, people, person: isThere(asked.person) ? asked.person : first }
}

/** The note with the person that its draft is to, where nobody was chosen. */
export const keyOf = (which: Which, asked: Asked, notes: readonly KeptNote[], drafted: readonly Drafted[]): NoteKey | null => {
  const { kind, round } = which
  if (kind === null) return null
  const named = notes.find(({ id }) => id === asked.note)
  const person = which.person ?? named?.personId ?? drafted.find((each) => each.kind === kind)?.personId ?? null
  const kept = keptFor(notes, asked, kind, person, round)
  return { kind, person, round: kept?.roundId ?? round, kept }
}

type States = { key: NoteKey | null; notes: readonly KeptNote[]; drafted: readonly Drafted[]; kept: KeptDraft }

/** How far the note to somebody is, in a word; null when it is not begun. */
export const stateOf = (id: string, { key, notes, drafted, kept }: States): string | null => {
  if (key === null) return null
  const { kind, round } = key
  const note = notes.find((each) => each.kind === kind && each.personId === id && (kind !== 'thank-you' || each.roundId === round)) ?? null
  if (isBegun(kept, nameOfNote({ kind, round, person: id, kept: note }))) return said.states.begun
  if (note !== null) return said.states.kept
  const sent = drafted.find((each) => each.kind === kind && each.personId === id)?.sent ?? null
  return sent === null ? null : said.states.sent(dayIf(sent.on))
}
