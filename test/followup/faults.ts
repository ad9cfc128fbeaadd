import { wallClock } from '#core/record/zone.ts'
import type { NoteSet, Written } from './notes.ts'
import { isOfSentences, wordsOf } from './notes.ts'

/** A note into which one fault was put, and the rule that has to find it. */
export type Faulty = Written & {
  readonly rule: string
  /** The sentence that was put in; null when the fault was made otherwise. */
  readonly sentence: string | null
  readonly set: NoteSet
  /** Notes that were sent before it. */
  readonly earlier: readonly { readonly kind: 'thank-you' | 'follow-up'; readonly on: string; readonly text: string; readonly to: string }[]
}

type Change = Partial<Pick<Faulty, 'subject' | 'text' | 'at' | 'earlier' | 'sentence'>> | null
type Seeder = (note: Written, words: string, turn: number) => Change

const paragraphsOf = (text: string): string[] => text.split(/\n\n+/)
const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
const isThanks = ({ kind }: Written): boolean => kind === 'thank-you'

/** Puts a sentence behind the first paragraph below the salutation. */
const withSentence = (text: string, sentence: string): string => {
  const [salutation = '', first = '', ...rest] = paragraphsOf(text)
  return joined([salutation, `${first} ${sentence}`, ...rest])
}

/** All between the salutation and the closing paragraph, with the first of it kept, is something else. */
const withMiddle = (note: Written, middle: string): string | null => {
  const paragraphs = paragraphsOf(note.text)
  if (!isThanks(note) || paragraphs.length < 4) return null
  const first = 'Thank you for your time.'
  const { phone, name } = note.situation.own
  return joined([paragraphs[0] as string, first, middle, `You can reach me on ${phone}.`, `Kind regards,\n${name}`])
}

const without = (text: string, pattern: RegExp): string =>
  joined(
    paragraphsOf(text)
      .map((paragraph) =>
        paragraph
          .split(/(?<=[.?])\s+(?=[A-ZÀ-Ž])|\n/)
          .filter((sentence) => !pattern.test(sentence))
          .join(' '),
      )
      .filter((paragraph) => paragraph.trim() !== ''),
  )

/** A word with one letter wrong: doubled, dropped or two of them in the wrong order. */
const misspelt = (word: string, turn: number): string => {
  const at = 1 + (turn % Math.max(1, word.length - 2))
  if (turn % 3 === 0) return word.slice(0, at) + word[at] + word.slice(at)
  if (turn % 3 === 1 && word.length > 4) return word.slice(0, at) + word.slice(at + 1)
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
  return swapped === word ? `${word.slice(0, at)}e${word.slice(at)}` : swapped
}

const namedIn = ({ to, text }: Written): string | undefined =>
  to.split(/\s+/).findLast((part) => part.length > 3 && paragraphsOf(text)[0]?.includes(part))

const renamed = (note: Written, turn: number): Change => {
  const name = namedIn(note)
  if (name === undefined) return null
  return { text: note.text.replace(name, misspelt(name, turn)) }
}

const toAnother = ({ text, to, situation }: Written, words: string, turn: number): Change => {
  const other = situation.people.find(([name]) => name !== to)?.[0].split(' ')[0]
  const name = turn % 2 === 0 && other !== undefined ? other : words
  const [salutation = '', ...rest] = paragraphsOf(text)
  return { text: joined([salutation.replace(/^((?:Dear|Hi|Hello)\s)?.*,/, (_all, led = 'Dear ') => `${led}${name},`), ...rest]) }
}

const companyMisspelt = (company: string, turn: number): string => {
  const word = company.split(/\s+/).reduce((longest, part) => (part.length > longest.length ? part : longest))
  return company.replace(word, misspelt(word, turn + 1))
}

const inserted: Seeder = (note, words, turn) => {
  const [company = '', role = ''] = note.situation.others[turn % note.situation.others.length] ?? []
  const sentence = words.replace('{other}', company).replace('{otherRole}', role).replace('{misspelt}', companyMisspelt(note.situation.company, turn))
  return { text: withSentence(note.text, sentence), sentence }
}

const inThanks: Seeder = (note, words, turn) => (isThanks(note) ? inserted(note, words, turn) : null)

/** The first sentence behind the others. */
const turned = (paragraph: string): string => {
  const [first = '', ...rest] = paragraph.split(/(?<=\.) /)
  return [...rest, first].join(' ')
}

const HOUR = /\b(\d{1,2}):(\d{2})\b/

/** The same words to somebody else, with another name and another sentence. */
const sentBefore = ({ to, text, at, situation }: Written): Change => {
  const other = situation.people.find(([name]) => name !== to)?.[0] ?? 'Kim Larsen'
  const first = to.split(' ')[0] as string
  const copy = text.replaceAll(first, other.split(' ')[0] as string).replaceAll(to, other)
  return paragraphsOf(text).length < 4
    ? null
    : { earlier: [{ kind: 'thank-you', on: at.slice(0, 10), text: `${copy}\n\nOne more thing.`, to: other }] }
}

const askedBefore = ({ kind, at, text, to }: Written): Change => {
  if (kind !== 'nudge') return null
  const on = new Date(Date.parse(at) - 4 * 86_400_000).toISOString().slice(0, 10)
  return { earlier: [{ kind: 'follow-up', on, text: `I wondered how things stand. ${text.length}`, to }] }
}

const LATER = 86_400_000

const SEEDERS: Readonly<Record<string, Seeder>> = {
  'no-subject': (_note, _words, turn) => ({ subject: turn % 2 === 0 ? '' : '  ' }),
  'no-salutation': ({ text }) => ({ text: joined(paragraphsOf(text).slice(1)) }),
  'no-closing': ({ text, situation }) => {
    const paragraphs = paragraphsOf(text)
    const last = paragraphs.at(-1) as string
    return last.includes(situation.own.name.split(' ')[0] as string) && last.length < 80 ? { text: joined(paragraphs.slice(0, -1)) } : null
  },
  'no-thanks': (note) =>
    isThanks(note)
      ? { text: without(note.text, /thank|grateful|cheers|appreciat|kind of you|enjoy|fun|pleasure|(?:good|lovely|great|nice) to|interested me/i) }
      : null,
  'no-topic': (note, words) => {
    const text = withMiddle(note, words)
    return text === null ? null : { text, subject: 'Thank you' }
  },
  'no-fit': (note, words) => {
    const text = withMiddle(note, words.replace('{topic}', note.situation.topic))
    return text === null ? null : { text }
  },
  'no-contact': (note) => (isThanks(note) ? { text: without(note.text, /\d{3}|\d{2} \d{2} \d{2}|@|reach me|number is/) } : null),
  'no-point': ({ text, kind }, words) => {
    if (kind === 'thank-you' || kind === 'after-no') return null
    const paragraphs = paragraphsOf(text)
    return { text: joined([paragraphs[0] as string, words, paragraphs.at(-1) as string]), subject: 'Your message' }
  },
  'name-misspelt': (note, _words, turn) => renamed(note, turn),
  'wrong-person': toAnother,
  'own-name': ({ text, situation }, words) => (text.includes(situation.own.name) ? { text: text.replaceAll(situation.own.name, words) } : null),
  'wrong-company': inserted,
  'company-misspelt': inserted,
  'wrong-role': inserted,
  'same-note': (note) => (isThanks(note) ? sentBefore(note) : null),
  'too-long': (note, words) => {
    const [salutation = '', ...rest] = paragraphsOf(note.text)
    return { text: joined([salutation, ...rest.slice(0, -1), words, turned(words), turned(turned(words)), ...rest.slice(-1)]) }
  },
  'too-short': (note, words) => {
    const paragraphs = paragraphsOf(note.text)
    return isThanks(note) ? { text: joined([paragraphs[0] as string, words, paragraphs.at(-1) as string]) } : null
  },
  pleading: inserted,
  pressure: inserted,
  cliche: inserted,
  hedging: inserted,
  shouting: inserted,
  presuming: inThanks,
  'running-down': inserted,
  flattery: inserted,
  salary: inThanks,
  attachment: inserted,
  placeholder: inserted,
  weekday: inserted,
  'no-such-day': inserted,
  'doubled-word': ({ text }, _words, turn) => {
    const places = [...text.matchAll(/(?<=\w )(?:the|and|to|of|it|was|on|your|for)(?= \w)/g)]
    const place = places[turn % Math.max(1, places.length)]
    return place === undefined ? null : { text: `${text.slice(0, place.index)}${place[0]} ${text.slice(place.index)}` }
  },
  'wrong-hour': ({ text, kind, subject }, _words, turn) => {
    if (kind !== 'accept-invitation' || !HOUR.test(text)) return null
    const other = (all: string, hour: string, minute: string): string =>
      turn % 2 === 0 ? `${(Number(hour) % 12) + 2}:${minute}` : all.replace(minute, minute === '15' ? '45' : '15')
    return { text: text.replace(HOUR, other), subject: subject.replace(HOUR, '').trim() || 'Invitation' }
  },
  'wrong-day': (note, _words, turn) => {
    if (!isThanks(note)) return null
    const days = Math.round((Date.parse(wallClock(note.at, note.situation.zone).on) - Date.parse(note.situation.heldOn)) / LATER)
    const said =
      days === 0
        ? 'Thank you again for your time yesterday.'
        : turn % 2 === 0
          ? 'Thank you again for your time today.'
          : 'It was good to meet you this morning.'
    return { text: withSentence(note.text, said) }
  },
  night: (note, words) => {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = `${note.at.slice(0, 11)}${String(hour).padStart(2, '0')}:${words.slice(3)}:00Z`
      const theirs = new Intl.DateTimeFormat('en-GB', { timeZone: note.situation.theirZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at))
      if (Number(theirs) === Number(words.slice(0, 2))) return { at }
    }
    return null
  },
  'second-nudge': askedBefore,
  'too-early': ({ kind, situation }) =>
    kind === 'nudge' ? { at: `${new Date(Date.parse(situation.heldOn) + 3 * LATER).toISOString().slice(0, 10)}T10:00:00Z` } : null,
}

/** The kinds of faults that are put into notes. */
export const FAULTS = Object.keys(SEEDERS)

/** As many notes with each fault as a set has at most. */
const EACH = 8

/** Notes with one fault each: of every kind in as many good notes as it fits, up to some, spread over them all. */
export const faultyNotes = (set: NoteSet, good: readonly Written[]): Faulty[] => {
  const words = wordsOf(set)
  return FAULTS.filter((rule) => !isOfSentences(set) || rule in words).flatMap((rule, place) => {
    const made: Faulty[] = []
    for (let turn = 0; turn < good.length && made.length < EACH; turn += 1) {
      const note = good[(turn * 7 + place * 3) % good.length] as Written
      const said = words[rule] ?? ['']
      const change = SEEDERS[rule]?.(note, said[made.length % said.length] as string, turn) ?? null
      if (change !== null) made.push({ ...note, earlier: [], sentence: null, ...change, rule, set })
    }
    return made
  })
}
