import { z } from 'zod'
import { type AskedBefore, askedBefore, earlierOf, linesOf } from './earlier.ts'
import { formatOf } from './formats.ts'
import { partWords } from './people.ts'
import { metIn, placeOf, type Subject } from './subject.ts'
import { brief, listed } from './words.ts'

/** Something that is likely to come again, and why. */
export const Again = z.strictObject({ text: z.string(), why: z.string() })
export type Again = z.infer<typeof Again>

const SURE_LAST = { unsure: 0, 'half-sure': 1, sure: 3 } as const

/** The weak answers first: what they were not content with they come back to. */
const order = ({ question: { sureness } }: AskedBefore): number => (sureness === null ? 2 : SURE_LAST[sureness])

/** Of more people than these one says how many they are. */
const MOST_NAMED = 3

const whyAgain = ({ question, from }: AskedBefore, subject: Subject): string => {
  const heard = metIn(subject.record, from.round).map(({ person }) => person.id)
  const now = metIn(subject.record, subject.round)
  const fresh = now.filter(({ person }) => !heard.includes(person.id)).map(({ person }) => person.name)
  const isWeak = question.sureness === 'unsure' || question.sureness === 'half-sure'
  const weak = isWeak ? ` You were ${question.sureness} of it.` : ''
  if (now.length === 0 || heard.length === 0) return `Asked in ${from.name}; nobody has said whether the same people ask again.${weak}`
  if (fresh.length > MOST_NAMED) return `${fresh.length} of them were not in ${from.name} and may ask it anew.${weak}`
  if (fresh.length > 0) return `${listed(fresh)} ${fresh.length === 1 ? 'was' : 'were'} not in ${from.name} and may ask it anew.${weak}`
  return `They know your answer from ${from.name}: expect the question behind it.${weak}`
}

/** What is likely to come again: questions of earlier rounds, weak answers first, and what they cared about. */
export const againFor = (subject: Subject): Again[] => {
  const earlier = earlierOf(subject)
  const asked = askedBefore(earlier).toSorted((one, other) => order(one) - order(other))
  const cared = earlier.flatMap(({ name, debrief }) =>
    linesOf(debrief?.caredAbout ?? null).map((text) => ({
      text: `What they cared about: ${brief(text)}`,
      why: `You noted it in ${name}; such notes are often handed on.`,
    })),
  )
  return [...asked.map((one) => ({ text: one.question.question, why: whyAgain(one, subject) })), ...cared]
}

/** What is new this time, each in a sentence: people, formats, the way one meets, the length. */
export const freshFor = (subject: Subject): string[] => {
  const earlier = earlierOf(subject)
  const { record, round } = subject
  if (earlier.length === 0) return []
  const known = new Set(earlier.flatMap(({ round: { personIds } }) => personIds))
  const people = metIn(record, round).filter(({ person }) => !known.has(person.id))
  const formats = round.formats.filter((format) => !earlier.some((one) => one.round.formats.includes(format)))
  const [place, places] = [placeOf(round), earlier.map((one) => placeOf(one.round)).filter((one) => one !== null)]
  const lengths = earlier.flatMap((one) => one.round.durationMinutes ?? [])
  const longest = lengths.length === 0 ? null : Math.max(...lengths)
  return [
    ...people.map(({ person, part }) => `${person.name}${part === null ? '' : `, ${partWords(part).name}`}: you have not met.`),
    ...formats.map((format) => `${formatOf(format).name}: ${formatOf(format).purpose}`),
    ...(place === 'in-person' && places.length > 0 && !places.includes(place) ? ['It is in person for the first time.'] : []),
    ...(round.durationMinutes !== null && longest !== null && round.durationMinutes >= longest * 1.3
      ? [`It is longer than any before: ${round.durationMinutes} minutes.`]
      : []),
    ...(round.isLast === true ? ['They said that it is the last round.'] : []),
  ]
}
