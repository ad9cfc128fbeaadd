import { z } from 'zod'
import type { NoteKind } from '../record/keptNote.ts'
import { DRAFT_WORDS, type NoteLength, type Register } from './draftWords.ts'
import { sharedBetween } from './sameness.ts'

/** What a draft needs and nobody has said: it is asked for in words, never made up. */
export const Ask = z.strictObject({
  for: z.enum(['topic', 'fit', 'name', 'reach', 'appointment', 'times', 'by', 'promise']).describe('What is missing.'),
  words: z.string().describe('What to say, and where.'),
})
export type Ask = z.infer<typeof Ask>

/** What is known to fill the places of a draft's sentences, by the names of the places. */
export type Slots = Readonly<Record<string, string | null>>

/** A note as it could be written: what is missing is asked for. */
export type NoteDraft = { readonly subject: string; readonly text: string; readonly asks: readonly Ask[] }

const ASKS: Readonly<Record<Ask['for'], string>> = {
  topic: 'Your notes name nothing that you talked about with them and that could stand in a sentence. Say it in a few words: the topic.',
  fit: 'Say in a sentence what you have done, or would do, that bears on it: the fit.',
  name: 'Say once how your notes are signed: your name, in the settings.',
  reach: 'Say once where one reaches you: your telephone number or your address, in the settings.',
  appointment: 'Record the round that they invite you to, with its day and hour.',
  times: 'Say when you are free: the times, each in words such as "Tuesday 1 December after 15:00".',
  by: 'Say by which day.',
  promise: 'No promise of theirs has passed. Note what they promised and by when, or write as the one later nudge.',
}

/** The sentences that a kind of note is nothing without, and what is asked for where there is none. */
const NEEDED: Readonly<Partial<Record<NoteKind, Readonly<Record<string, Ask['for']>>>>> = {
  'thank-you': { topic: 'topic', fit: 'fit', reach: 'reach' },
  'promise-due': { due: 'promise' },
  'accept-invitation': { suits: 'appointment' },
  availability: { times: 'times' },
  'ask-time': { until: 'by' },
  'tell-deadline': { offer: 'by' },
}

const SLOT = /\{([a-z]+)\}/gi

const SLOT_WHOLE = /\{[a-z]+\}/i

const slotsIn = (sentence: string): string[] => [...sentence.matchAll(SLOT)].map(([, name]) => name as string)

const filled = (sentence: string, slots: Slots): string => {
  const words = sentence.replace(SLOT, (_all, name: string) => slots[name] ?? '')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The sentences that can be said with what is known; those that say more of it go before those that would suit anybody. */
const sayable = (variants: readonly string[], slots: Slots): string[] => {
  const known = variants.filter((variant) => slotsIn(variant).every((name) => (slots[name] ?? null) !== null))
  const telling = known.filter((variant) => slotsIn(variant).length > 0)
  return telling.length > 0 ? telling : known
}

type Manner = { readonly kind: NoteKind; readonly register: Register; readonly length: NoteLength }

/** What of a sentence is the same whatever fills it. */
const fixedPart = (variant: string): string =>
  variant
    .split(SLOT_WHOLE)
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
    .trim()

/** Which of several sentences: another one for each turn, and rather one that does not stand in the notes beside it. */
const chosen = (variants: readonly string[], turn: number, beside: readonly string[]): string | null => {
  const inTurn = variants.map((_variant, at) => variants[(turn + at) % variants.length] as string)
  const isFresh = (variant: string): boolean => variant !== '{fit}' && !beside.some((note) => note.includes(fixedPart(variant)))
  return inTurn.find(isFresh) ?? inTurn[0] ?? null
}

const written = ({ kind, register, length }: Manner, slots: Slots, turn: number, beside: readonly string[]): NoteDraft => {
  const { sentences, [length]: paragraphs } = DRAFT_WORDS.kinds[kind]
  const needed = NEEDED[kind] ?? {}
  const missing: Ask['for'][] = []
  const said = (name: string, place: number): string | null => {
    const sentence = chosen(sayable(sentences[name]?.[register] ?? [], slots), turn * (1 + place) + place, beside)
    const asked = needed[name]
    if (sentence === null && asked !== undefined) missing.push(asked)
    return sentence === null ? null : filled(sentence, slots)
  }
  const subjects = (sentences.subject?.[register] ?? []).filter((variant) => slotsIn(variant).every((name) => (slots[name] ?? null) !== null))
  const subject = chosen(subjects, turn, []) ?? kind
  const body = paragraphs.map((paragraph, place) =>
    paragraph
      .map((name, at) => said(name, place + at))
      .filter((sentence) => sentence !== null)
      .join(' '),
  )
  if ((slots.name ?? null) === null) missing.push('name')
  const text = [
    filled(DRAFT_WORDS[(slots.called ?? null) === null ? 'greetings' : 'salutations'][register], slots),
    ...body.filter((paragraph) => paragraph !== ''),
    [DRAFT_WORDS.farewells[register], slots.name ?? ''].join('\n').trim(),
  ].join('\n\n')
  return { subject: filled(subject, slots), text, asks: missing.map((name) => ({ for: name, words: ASKS[name] })) }
}

/** How often another choice of sentences is tried, so that two notes have little in common. */
const TRIES = 12

/**
 * A note from what is known, in other words than those that stand beside it.
 *
 * @param place which of several it is: each begins with another choice of sentences
 * @param beside notes that were sent, and drafts for others who were there
 */
export const draftOf = (manner: Manner, slots: Slots, place: number, beside: readonly string[]): NoteDraft => {
  const shared = ({ text }: NoteDraft): number => Math.max(0, ...beside.map((other) => sharedBetween(text, other)))
  const tries = Array.from({ length: TRIES }, (_, turn) => written(manner, slots, place + turn, beside))
  return tries.reduce((best, other) => (shared(other) < shared(best) ? other : best))
}
