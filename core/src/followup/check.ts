import { namesFound } from './names.ts'
import type { Circumstances, NoteText, Remark } from './note.ts'
import { type Found, partsFound } from './parts.ts'
import { holdsFor, RULES } from './rules.ts'
import { samenessFound } from './sameness.ts'
import { shapeOf } from './shape.ts'
import { soundsFound } from './sounds.ts'
import { timesFound } from './times.ts'

const ORDER = Object.keys(RULES)

const WITHIN: readonly Remark['within'][] = ['time', 'subject', 'text']

const byPlace = (one: Remark, other: Remark): number =>
  WITHIN.indexOf(one.within) - WITHIN.indexOf(other.within) || one.start - other.start || ORDER.indexOf(one.rule) - ORDER.indexOf(other.rule)

/** One rule says one thing of the same words, the longer ones of what overlaps. */
const once = (found: readonly Found[]): Found[] => {
  const latest = new Map<string, Found>()
  const kept = new Set<Found>()
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${one.rule} ${one.within}`
    const before = latest.get(key)
    const isApart = before === undefined || one.start > before.end
    if (!isApart && one.end - one.start <= before.end - before.start) continue
    if (!isApart) kept.delete(before)
    kept.add(one)
    latest.set(key, one)
  }
  return [...kept]
}

/** What somebody wrote, held against every rule: each remark with its reason and the words it is about, in the order of the text. None says that it is good. */
export const remarksOn = (note: NoteText, circumstances: Circumstances): Remark[] => {
  const [subject, shape] = [note.subject ?? '', shapeOf(note.text, circumstances.own.name)]
  const found = [
    ...partsFound(note, shape, circumstances),
    ...namesFound(subject, shape, circumstances),
    ...soundsFound(subject, shape, circumstances),
    ...samenessFound(shape, circumstances),
    ...timesFound(subject, shape, circumstances),
  ].filter(({ rule }) => holdsFor(rule, circumstances.kind))
  return once(found)
    .map(({ rule, within, start, end }) => {
      const from = within === 'subject' ? subject : within === 'text' ? note.text : ''
      return { rule, reason: RULES[rule].reason, within, start, end, quote: from.slice(start, end) }
    })
    .sort(byPlace)
}
