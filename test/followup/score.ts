import { remarksOn } from '#core/followup/check.ts'
import type { Remark } from '#core/followup/note.ts'
import { circumstancesOf } from './circumstances.ts'
import { type Faulty, faultyNotes } from './faults.ts'
import { goodNotes, type NoteSet, notesByHand, type Written } from './notes.ts'

/** What the check said of a note with a fault, and what it said beside it. */
type Judged = {
  readonly note: Faulty
  readonly isFound: boolean
  /** Are the words that were put in among those that are marked? Null where a fault is something missing, or was made in other words. */
  readonly isPlaced: boolean | null
  readonly beside: readonly Remark[]
}

/** Remarks on good notes: each is one too many. */
type Needless = { readonly note: Written; readonly remarks: readonly Remark[] }

/** What the check makes of one set. */
export type Scored = { readonly good: readonly Written[]; readonly needless: readonly Needless[]; readonly judged: readonly Judged[] }

/** Notes of the same situation that stand before it. */
const before = (note: Written, good: readonly Written[]): Written[] => {
  const place = good.findIndex((other) => other.at === note.at && other.text === note.text)
  return good.filter((other, at) => at < place && other.situation === note.situation)
}

/** Is one of the remarks about the sentence that was put in? */
const placed = ({ sentence, text }: Faulty, said: readonly Remark[]): boolean | null => {
  if (sentence === null || said.length === 0) return null
  const start = text.indexOf(sentence)
  return said.some((remark) => remark.within === 'text' && remark.start < start + sentence.length && remark.end > start)
}

/** What the check makes of whole notes that somebody wrote badly: how many of the faults named with them are found. */
export const byHandScore = (): { notes: number; faults: number; found: number; beside: number } => {
  const all = notesByHand().map((note) => {
    const said = new Set<string>(remarksOn(note, circumstancesOf(note, [])).map(({ rule }) => rule))
    return { faults: note.rules.length, found: note.rules.filter((rule) => said.has(rule)).length, all: said.size }
  })
  const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0)
  return {
    notes: all.length,
    faults: sum(({ faults }) => faults),
    found: sum(({ found }) => found),
    beside: sum(({ all: every, found }) => every - found),
  }
}

/** Holds the good notes of a set against the rules, and the same notes with one fault each. */
export const scoreOf = (set: NoteSet): Scored => {
  const good = goodNotes(set)
  const needless = good
    .map((note) => ({ note, remarks: remarksOn(note, circumstancesOf(note, before(note, good))) }))
    .filter(({ remarks }) => remarks.length > 0)
  const judged = faultyNotes(set, good).map((note) => {
    const remarks = remarksOn(note, circumstancesOf(note, []))
    const said = remarks.filter(({ rule }) => rule === note.rule)
    return { note, isFound: said.length > 0, isPlaced: placed(note, said), beside: remarks.filter(({ rule }) => rule !== note.rule) }
  })
  return { good, needless, judged }
}
