import { readFileSync } from 'node:fs'
import type { NoteKind } from '#core/record/keptNote.ts'

/** A made-up candidate in a made-up process, as a note is written from it. */
export type Situation = {
  readonly key: string
  readonly zone: string
  readonly theirZone: string
  readonly own: { readonly name: string; readonly email: string; readonly phone: string }
  readonly company: string
  readonly role: string
  readonly people: readonly (readonly [name: string, role: string])[]
  readonly heldOn: string
  readonly planned: { readonly on: string; readonly time: string; readonly zone: string }
  readonly debrief: string
  readonly topic: string
  readonly promise: { readonly what: string; readonly dueOn: string }
  readonly others: readonly (readonly [company: string, role: string])[]
}

/** A note as somebody wrote it. */
export type Written = {
  readonly situation: Situation
  readonly to: string
  readonly kind: NoteKind
  readonly at: string
  readonly subject: string
  readonly text: string
}

/**
 * The first set was written before the rules of the check, the second after them; each later one after the rules had learned from the one before
 * it. From the last they have learned nothing. The fourth and the fifth have sentences alone; they are put into the notes of the others.
 */
export type NoteSet = 'first' | 'second' | 'third' | 'fourth' | 'fifth'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The words that the faults of a set are made with, by the rule that has to find them. */
export const wordsOf = (set: NoteSet): Readonly<Record<string, readonly string[]>> => JSON.parse(read(`words-${set}.json`))

const noteIn = (part: string, situations: ReadonlyMap<string, Situation>): Written => {
  const [head = '', subject = '', ...lines] = part.split('\n')
  const [key = '', to = '', kind = '', at = ''] = head.split('|').map((word) => word.trim())
  const situation = situations.get(key)
  if (situation === undefined) throw new Error(`There is no situation ${key}.`)
  return { situation, to, kind: kind as NoteKind, at, subject: subject.replace(/^Subject: ?/, ''), text: lines.join('\n').trim() }
}

const situationsOf = (set: NoteSet): ReadonlyMap<string, Situation> =>
  new Map((JSON.parse(read(`situations-${set}.json`)) as Situation[]).map((situation) => [situation.key, situation]))

const partsOf = (name: string): string[] =>
  read(name)
    .split(/^=== /m)
    .filter((part) => part.trim() !== '')

/** Has the set sentences alone, for the rules on how a note sounds and on what it holds? */
export const isOfSentences = (set: NoteSet): boolean => set === 'fourth' || set === 'fifth'

/** The good notes of a set. */
export const goodNotes = (set: NoteSet): Written[] => {
  if (isOfSentences(set)) return (['first', 'second', 'third'] as const).flatMap(goodNotes)
  const situations = situationsOf(set)
  return partsOf(`good-${set}.txt`).map((part) => noteIn(part, situations))
}

/** Whole notes that somebody wrote badly, each with the rules that have to speak up. They are of the third set. */
export const notesByHand = (): (Written & { readonly rules: readonly string[] })[] => {
  const situations = situationsOf('third')
  return partsOf('by-hand.txt').map((part) => ({
    ...noteIn(part, situations),
    rules: (part.split('\n')[0]?.split('|')[4] ?? '').split(',').map((rule) => rule.trim()),
  }))
}
