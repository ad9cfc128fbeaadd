import type { DressSeen } from '../record/prep.ts'
import { earlierOf } from './earlier.ts'
import { DRESS, familiesOf } from './people.ts'
import { type Place, placeOf, type Subject } from './subject.ts'
import { brief, capital, phrasesIn } from './words.ts'

/** A sentence is about clothes when it says so; "that would suit me" is not. */
const ABOUT_CLOTHES = [
  'wear',
  'wears',
  'wore',
  'wearing',
  'dressed',
  'dress',
  'dress code',
  'clothes',
  'in jeans',
  'in suits',
  'in a suit',
  'in t-shirts',
]

type Seen = { readonly level: DressSeen; readonly words: string }

/** What a note says of what people wore, the most formal that it names; null when it says nothing. */
const seenIn = (text: string): Seen | null => {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    if (phrasesIn(sentence, ABOUT_CLOTHES).length === 0) continue
    const level = DRESS.find(({ words }) => phrasesIn(sentence, words).length > 0)
    if (level !== undefined) return { level: level.id, words: `You noted: “${brief(sentence, 80)}”` }
  }
  return null
}

const levelOf = (id: DressSeen): (typeof DRESS)[number] => DRESS.find((level) => level.id === id) as (typeof DRESS)[number]

const seenOf = (subject: Subject): Seen | null => {
  const said = subject.prep.dressSeen
  if (said !== null) return { level: said, words: `You saw ${levelOf(said).seen} there.` }
  const notes = [
    ...earlierOf(subject)
      .toReversed()
      .flatMap(({ debrief }) => [debrief?.notes, debrief?.caredAbout]),
    subject.record.process.notes,
  ]
  return notes.map((note) => seenIn(note ?? '')).find((seen) => seen !== null) ?? null
}

/** Trades in which one is shown round where shoes matter more than shine. */
const ON_THEIR_FEET = new Set(['health', 'retail', 'operations', 'engineering'])

const shoesFor = ({ record }: Subject, level: DressSeen): string | undefined =>
  familiesOf(record.process.role).some((family) => ON_THEIR_FEET.has(family)) && level !== 'suit' ? levelOf('workwear').shoes : levelOf(level).shoes

/** On a screen nobody sees the shoes. */
const wearOf = (subject: Subject, level: DressSeen): string => {
  const shoes = placeOf(subject.round) === 'video' ? undefined : shoesFor(subject, level)
  return [levelOf(level).wear, ...(shoes === undefined ? [] : [shoes])].join('; ')
}

const BY_PLACE: Readonly<Record<Exclude<Place, 'in-person'>, (line: string) => string | null>> = {
  alone: () => null,
  phone: () => 'They cannot see you: wear what you sit upright in.',
  video: (line) => `${line} On camera plain colours do best; dress below the table too, since you may have to get up.`,
}

/**
 * What to wear, in a line: what was seen there or slightly more, as the article has it; when nothing is known, rather too formal. Null when nobody
 * sees it.
 */
export const dressFor = (subject: Subject): string | null => {
  const [seen, place] = [seenOf(subject), placeOf(subject.round)]
  const line =
    seen === null
      ? `Nobody has said what they wear there. Ask, or err on the formal side: ${wearOf(subject, 'business')}.`
      : `${capital(wearOf(subject, seen.level))}. ${seen.words}`
  return place === null || place === 'in-person' ? line : BY_PLACE[place](line)
}
