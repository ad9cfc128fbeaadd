import type { Day } from '../record/day.ts'
import type { KeptNote } from '../record/keptNote.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Zone } from '../record/zone.ts'
import type { Slots } from './draft.ts'
import type { Register } from './draftWords.ts'
import { appointmentNamed, dateNamed, dayNamed, weeksNamed, whenNamed } from './sayDay.ts'
import { sentencesIn, shapeOf } from './shape.ts'
import { type Topic, within } from './topics.ts'
import { wordsIn } from './words.ts'

/** What the candidate says for a draft; what is not said is taken from the record, or asked for. */
export type SaidForDraft = {
  readonly fit: string | null
  readonly reason: string | null
  readonly times: readonly string[]
  readonly by: Day | null
  readonly startOn: Day | null
}

/** What the record knows of what a note is about. */
export type AboutNote = {
  readonly today: Day
  readonly zone: Zone
  readonly own: { readonly name: string | null; readonly email: string | null; readonly phone: string | null }
  readonly process: Pick<ProcessRecord['process'], 'company' | 'role'>
  readonly heldOn: Day | null
  readonly lastWordOn: Day | null
  readonly planned: Parameters<typeof appointmentNamed>[0] | null
  readonly promise: { readonly what: string; readonly dueOn: Day } | null
  readonly topic: Topic | null
  readonly open: string | null
}

/** Words as a sentence of their own. */
const sentence = (words: string | null): string | null => {
  const said = words?.trim() ?? ''
  if (said === '') return null
  const whole = said.slice(0, 1).toUpperCase() + said.slice(1)
  return /[.?!]$/.test(whole) ? whole : `${whole}.`
}

/** What can stand behind a colon: something that begins with a thing, or with "that". */
const behindColon = (words: string | null): string | null => {
  const said = sentence(words)
  if (said === null || said.length > 240) return null
  return /^(?:the|an?|my|our|that|how|two|three|four|five|one|i|we|in|at|when|where|with|by)\b/i.test(said) ? within(said) : null
}

/** What they promised, as one names it to them; null when it is a whole sentence. */
const promised = (what: string): string | null =>
  /^(?:word|news|feedback|results?|an? (?:answer|decision|call|offer|reply|date|word|phone call)|(?:the|their|your) (?:answer|decision|results?|date|offer|contract|feedback|call))\b[^.?!]*$/i.test(
    what.trim(),
  )
    ? within(what.trim()).replace(/^their\b/, 'your')
    : null

const joinedTimes = (times: readonly string[]): string | null => {
  const said = times
    .map((time) => time.trim().replace(/[.;,]+$/, ''))
    .filter((time) => time !== '')
    .map((time) => (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^\d{1,2} \p{Lu}/iu.test(time) ? `on ${time}` : time))
  if (said.length === 0) return null
  return said.length === 1 ? (said[0] ?? null) : `${said.slice(0, -1).join(', ')} or ${said.at(-1)}`
}

const GREETING = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\s+/i

/** How somebody was greeted in the last note to them; null when there was none. */
const greetedIn = (sent: readonly string[]): string | null => {
  for (const note of [...sent].reverse()) {
    const { text, salutation } = shapeOf(note)
    if (salutation === null) continue
    const said = text
      .slice(salutation.start, salutation.end)
      .replace(GREETING, '')
      .replace(/[\s,:–-]+$/u, '')
    if (said !== '' && said.length < 60) return said
  }
  return null
}

/** How they sign: with the first name alone, one may use it. */
const signsWithFirst = (received: readonly string[], first: string): boolean =>
  received.some((note) => {
    const { text, signature } = shapeOf(note)
    return signature !== null && text.slice(signature.start, signature.end).trim() === first
  })

/** How a note greets somebody: as they were greeted, by the first name if they sign with it or the register is not formal, else by the whole name. */
export const calledOf = (
  name: string,
  register: Register,
  { sent, received }: { readonly sent: readonly string[]; readonly received: readonly string[] },
): string => {
  const first = name.split(/\s+/)[0] ?? name
  const isFirst = first.length > 1 && !/\.$/.test(first)
  const before = greetedIn(sent)
  if (before !== null && wordsIn(before).some(({ word }) => name.includes(word))) return before
  return isFirst && (register !== 'formal' || signsWithFirst(received, first)) ? first : name
}

const topicSlots = (topic: Topic | null, to: string | null): Slots => {
  if (topic === null) return { asked: null, thing: null, question: null }
  const isAsked = topic.form === 'question' && topic.of !== null && topic.of === to
  return {
    asked: isAsked ? topic.words : null,
    thing: topic.form === 'thing' ? topic.words : null,
    question: topic.form === 'question' && !isAsked ? topic.words : null,
  }
}

const possessive = (heldOn: Day | null, today: Day): string | null => {
  if (heldOn === null) return null
  const when = whenNamed(heldOn, today).replace(/^on /, '')
  return /\d/.test(when) ? null : `${when}'s`
}

/** The first question of what is still open, as it was noted. */
const openQuestion = (open: string | null): string | null => {
  const whole = open?.trim() ?? ''
  const [first] = sentencesIn(whole, { start: 0, end: whole.length })
  return first !== undefined && /^[^.!]+\?$/.test(first.words) ? first.words : null
}

/** Everything that a draft's sentences can be filled with. What is not known is null, and no sentence that needs it is written. */
export const slotsOf = (about: AboutNote, said: SaidForDraft, to: string | null, called: string | null): Slots => {
  const { today, zone, own, process, heldOn, planned, promise, topic, lastWordOn } = about
  const fit = sentence(said.fit)
  const reach = [own.phone, own.email].filter((one) => one !== null).join(' or ')
  return {
    called,
    first: to === null || called === null ? null : called.split(/\s+/).length === 1 ? called : null,
    name: own.name,
    reach: reach === '' ? null : reach,
    company: process.company,
    role: process.role,
    when: heldOn === null ? null : whenNamed(heldOn, today),
    whens: possessive(heldOn, today),
    date: heldOn === null ? null : dateNamed(heldOn, today),
    weeks: lastWordOn === null ? null : weeksNamed(lastWordOn, today),
    ...topicSlots(topic, to),
    fit,
    added: fit === null ? behindColon(topic?.added ?? null) : null,
    open: openQuestion(about.open),
    appointment: planned === null ? null : appointmentNamed(planned, zone, today),
    what: promise === null ? null : promised(promise.what),
    due: promise === null ? null : dayNamed(promise.dueOn, today),
    reason: sentence(said.reason),
    times: joinedTimes(said.times),
    by: said.by === null ? null : dayNamed(said.by, today),
    start: said.startOn === null ? null : dayNamed(said.startOn, today),
  }
}

/** What a note becomes among the messages: its subject, an empty line, and the note. */
export const sentText = ({ subject, text }: Pick<KeptNote, 'subject' | 'text'>): string =>
  subject === null ? text : `Subject: ${subject}\n\n${text}`

/**
 * The subject and the note itself of a text that may begin with a line for the subject.
 *
 * @example noteIn('Subject: Thank you\n\nDear Lena,') // => { subject: 'Thank you', text: 'Dear Lena,' }
 */
export const noteIn = (whole: string): { readonly subject: string | null; readonly text: string } => {
  const [, subject, text] = /^\s*(?:subject|re|betreff):[^\S\n]*([^\n]*)(?:\n+|$)([\s\S]*)$/i.exec(whole) ?? []
  return subject === undefined ? { subject: null, text: whole } : { subject: subject.trim() === '' ? null : subject.trim(), text: text ?? '' }
}
