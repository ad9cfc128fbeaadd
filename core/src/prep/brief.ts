import { z } from 'zod'
import { sourceOf } from '../evidence/sources.ts'
import { Day, Instant, TimeOfDay } from '../record/day.ts'
import { RoundFormat } from '../record/round.ts'
import { wallClock } from '../record/zone.ts'
import { Again, againFor } from './again.ts'
import { Asks, asksFor } from './asks.ts'
import { dressFor } from './dress.ts'
import { type Format, formatOf, mishapNamed, TOPICS, Topic, thingNamed } from './formats.ts'
import { Likely, likelyFor } from './likely.ts'
import { addressOf, PersonBrief, panelOf } from './panel.ts'
import { holdsAt, kindsOf, type Place, placeOf, roundName, type Subject } from './subject.ts'
import { inTurns, Task, tasksFor, uncovered } from './tasks.ts'
import { Unknown, unknownsOf } from './unknown.ts'
import { clockWords, hourOf, minutesBetween, whenWords } from './when.ts'

/** All there is to know before a round, from its formats, its people and what went before. */
export const Brief = z.strictObject({
  name: z.string().describe('What the round is called, such as round 3.'),
  company: z.string(),
  role: z.string().nullable(),
  when: z.strictObject({
    on: Day.nullable(),
    time: TimeOfDay.nullable(),
    at: Instant.nullable().describe('The hour as an instant; null while it is not known.'),
    minutesLeft: z.int().nullable().describe('Minutes until then; negative when it is past.'),
    clock: z.string().describe('The day and the hour, the same whenever one reads it.'),
    words: z.string().describe('The same with how long it is until then.'),
  }),
  where: z.string().nullable(),
  place: z.enum(['in-person', 'video', 'phone', 'alone']).nullable(),
  formats: z.array(
    z.strictObject({ id: RoundFormat, name: z.string(), assumed: z.boolean().describe('Nobody has said so: it is what is likeliest.') }),
  ),
  minutes: z.strictObject({ said: z.int().nullable(), usual: z.tuple([z.int(), z.int()]) }),
  purpose: z.array(z.string()).describe('What it is for.'),
  who: z.array(z.string()).describe('Who is usually there.'),
  decides: z.array(z.string()).describe('Who decides what.'),
  digsInto: z.array(z.strictObject({ topic: Topic, name: z.string(), digs: z.string(), isMain: z.boolean() })),
  people: z.array(PersonBrief),
  address: z.string().nullable().describe('Whom to address when there are several.'),
  again: z.array(Again).describe('What is likely to come again.'),
  prepare: z.array(Task).describe('Everything worth doing before it, the most useful first.'),
  likely: z.array(Likely),
  asks: Asks,
  goesWrong: z.array(z.strictObject({ happens: z.string(), instead: z.string() })),
  bring: z.array(z.string()),
  manners: z.array(z.string()).describe('What is special about it in a room or from afar.'),
  dress: z.string().nullable(),
  unknown: z.array(Unknown).describe('What is not known, each with what to do about it.'),
  sources: z.array(z.strictObject({ key: z.string(), citation: z.string() })),
})
export type Brief = z.infer<typeof Brief>

const LIKELY_IN_A_BRIEF = 10

const unique = (words: readonly (string | null)[]): string[] => [...new Set(words.filter((word) => word !== null))]

/** One day with everybody is as long as its parts; otherwise the formats of a round share its time. */
const usualMinutes = (formats: readonly Format[]): [number, number] => [
  Math.max(...formats.map(({ minutes: [from] }) => from)),
  Math.max(...formats.map(({ minutes: [, to] }) => to)),
]

const digsOf = (formats: readonly Format[]): Brief['digsInto'] =>
  [...TOPICS.values()]
    .map(({ id, name, digs }) => ({ topic: id, name, digs, isMain: formats.some(({ main }) => main.includes(id)) }))
    .filter(({ topic, isMain }) => isMain || formats.some(({ also }) => also.includes(topic)))
    .sort((one, other) => Number(other.isMain) - Number(one.isMain))

/** What of a list of each format holds at this place, what several want said once. */
const goesWrongOf = (formats: readonly Format[], place: Place | null): Brief['goesWrong'] =>
  inTurns(formats.map(({ mishaps }) => mishaps))
    .map(mishapNamed)
    .filter((mishap) => holdsAt(mishap.place, place))
    .map(({ happens, instead }) => ({ happens, instead }))

const bringOf = (formats: readonly Format[], place: Place | null): string[] =>
  uncovered(
    inTurns(formats.map(({ things }) => things))
      .map(thingNamed)
      .filter((thing) => holdsAt(thing.place, place)),
  ).map(({ text }) => text)

/** At a place that is known only what holds there is said; a telephone is the same whatever is asked. */
const mannersOf = (formats: readonly Format[], place: Place | null): string[] => {
  if (place === null) return []
  if (place === 'phone') return unique([formatOf('screen').remote])
  return unique(formats.map(({ inPerson, remote }) => (place === 'in-person' ? inPerson : remote)))
}

const ownClock = ({ round, moment }: Subject, at: Instant | null): string | null => {
  if (at === null || round.zone === null || round.zone === moment.zone) return null
  const { on, time } = wallClock(at, moment.zone)
  const said = round.heldOn === null ? { on: round.plannedOn, time: round.plannedTime } : { on: round.heldOn, time: round.heldTime }
  return on === said.on && time === said.time ? null : on === said.on ? time : `${time} ${on > (said.on ?? on) ? 'the day after' : 'the day before'}`
}

const whenOf = (subject: Subject): Brief['when'] => {
  const { round, moment } = subject
  const at = hourOf(round, moment.zone)
  const [on, time] = round.heldOn === null ? [round.plannedOn, round.plannedTime] : [round.heldOn, round.heldTime]
  const own = ownClock(subject, at)
  return {
    on,
    time,
    at,
    minutesLeft: at === null ? null : minutesBetween(moment.now, at),
    clock: clockWords(subject, own),
    words: whenWords(subject, own),
  }
}

const sourcesOf = (formats: readonly Format[]): Brief['sources'] =>
  unique(formats.flatMap(({ sources, mishaps }) => [...sources, ...mishaps.flatMap((id) => mishapNamed(id).sources ?? [])])).map((key) => ({
    key,
    citation: sourceOf(key).citation,
  }))

/** The brief of a round. What several of its formats say is said once; what nobody has said is named and asked for. */
export const briefOf = (subject: Subject): Brief => {
  const { record, round } = subject
  const { said, assumed } = kindsOf(subject)
  const formats = [...said, ...assumed].map(formatOf)
  const [place, asks] = [placeOf(round), asksFor(subject)]
  const people = panelOf(subject, asks)
  return {
    name: roundName(round),
    company: record.process.company,
    role: record.process.role,
    when: whenOf(subject),
    where: round.where,
    place,
    formats: formats.map(({ id, name }) => ({ id, name, assumed: assumed.includes(id) })),
    minutes: { said: round.durationMinutes, usual: usualMinutes(formats) },
    purpose: unique(formats.filter(({ id }) => id !== 'video' || formats.length === 1).map(({ purpose }) => purpose)),
    who: unique(formats.map(({ who }) => who)),
    decides: unique(formats.map(({ decides }) => decides)),
    digsInto: digsOf(formats),
    people,
    address: addressOf(people),
    again: againFor(subject),
    prepare: tasksFor(subject),
    likely: place === 'alone' ? [] : likelyFor(subject, LIKELY_IN_A_BRIEF),
    asks: place === 'alone' ? { recommended: [], more: [], struck: [] } : asks,
    goesWrong: goesWrongOf(formats, place),
    bring: bringOf(formats, place),
    manners: mannersOf(formats, place),
    dress: dressFor(subject),
    unknown: unknownsOf(subject),
    sources: sourcesOf(formats),
  }
}
