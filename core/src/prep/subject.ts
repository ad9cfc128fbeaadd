import type { Moment } from '../record/moves.ts'
import type { Person } from '../record/person.ts'
import type { PrepFacts } from '../record/prep.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { Requirement } from '../record/requirement.ts'
import { hasHappened, inOrder, isScreenRound, type Round, type RoundFormat } from '../record/round.ts'
import type { Story } from '../record/story.ts'
import type { Where } from './formats.ts'
import { familiesOf, type Part, partOf } from './people.ts'
import { phrasesIn } from './words.ts'

/** What is got ready for: a round of a process, at a moment, with what the candidate said of getting ready for it. */
export type Subject = {
  readonly record: ProcessRecord
  readonly round: Round
  readonly prep: PrepFacts
  readonly moment: Moment
  /** Questions that were chosen for rounds of this process which have taken place: they are taken as asked. */
  readonly askedThem: readonly { readonly round: string; readonly question: string }[]
  /** Tasks that were done for rounds of this process which have taken place. */
  readonly doneBefore: ReadonlySet<string>
  /** The candidate's own stories. */
  readonly stories: readonly Story[]
  /** What the process asks for, with the stories that were chosen for it. */
  readonly requirements: readonly Requirement[]
  /** How many sentences the dossier of the company has to say. */
  readonly sentences: number
}

/** The rounds that come before this one, in their order. */
export const earlierRounds = ({ rounds }: Pick<ProcessRecord, 'rounds'>, round: Pick<Round, 'id'>): Round[] => {
  const ordered = inOrder(rounds)
  return ordered.slice(
    0,
    ordered.findIndex(({ id }) => id === round.id),
  )
}

/** A round in a few words, as one speaks of it among the rounds of its process. */
export const roundName = (round: Pick<Round, 'number' | 'heldOn' | 'plannedOn'>): string => {
  const on = round.heldOn ?? round.plannedOn
  return round.number === null ? (on === null ? 'an earlier round' : `the round of ${on}`) : `round ${round.number}`
}

/** Has it taken place, as far as is known? One without a date that comes before the round in question has. */
export const isPast = (round: Round, { now, zone }: Moment): boolean => hasHappened(round, now, zone) ?? true

/** Somebody in a round: what they are to the candidate, null when nothing tells. */
export type Met = { readonly person: Person; readonly part: Part | null }

/** Who is expected in a round, those who decide first. */
export const metIn = ({ people, process }: ProcessRecord, round: Pick<Round, 'personIds'>): Met[] => {
  const there = people.filter(({ id }) => round.personIds.includes(id))
  const met = there.map((person) => ({ person, part: partOf(person, process.role) }))
  return met.sort((one, other) => Number(other.person.decisionPart === 'decides') - Number(one.person.decisionPart === 'decides'))
}

/** Formats that say how people sit and not what they ask. */
const FRAMES: ReadonlySet<RoundFormat> = new Set(['video', 'panel', 'on-site-day'])

/** What kind of round to get ready for: what was said of it and, where that leaves open what is asked, what is likeliest. */
export type Kinds = { readonly said: readonly RoundFormat[]; readonly assumed: readonly RoundFormat[] }

/** Trades in which somebody asks for a piece of the work before long. */
const TESTED: readonly string[] = ['software', 'data', 'data-engineering', 'engineering']

const isTrade = (record: ProcessRecord, round: Round): boolean => {
  const earlier = earlierRounds(record, round)
  const isTested = familiesOf(record.process.role).some((family) => TESTED.includes(family))
  return isTested && earlier.length > 0 && !earlier.some(({ formats }) => formats.includes('technical'))
}

const assumedFor = ({ record, round }: Pick<Subject, 'record' | 'round'>): RoundFormat[] => {
  const parts = metIn(record, round).map(({ part }) => part)
  if (isScreenRound(round)) return ['screen']
  if (parts.length > 0 && parts.every((part) => part === 'recruiter')) return ['screen']
  if (parts.length > 0 && parts.every((part) => part === 'top')) return ['executive', 'behavioural']
  if (round.isLast === true) return ['behavioural', 'executive']
  if (isTrade(record, round)) return ['technical', 'behavioural']
  const isFirst = earlierRounds(record, round).length === 0 && (round.number ?? 1) === 1
  return isFirst && parts.length === 0 && round.formats.length === 0 ? ['screen', 'behavioural'] : ['behavioural']
}

/** The kinds of a round; `assumed` is empty when what was said tells what is asked. */
export const kindsOf = (subject: Pick<Subject, 'record' | 'round'>): Kinds => {
  const said = subject.round.formats
  if (said.some((format) => !FRAMES.has(format))) return { said, assumed: [] }
  return { said, assumed: assumedFor(subject).filter((format) => !said.includes(format)) }
}

/** How one takes part: in person, by video, by phone, alone at one's own table; null when nothing tells. */
export type Place = 'in-person' | 'video' | 'phone' | 'alone'

const PHONE = ['phone', 'telephone', 'mobile', 'call']
const VIDEO = ['video', 'zoom', 'teams', 'meet', 'webex', 'skype', 'online', 'remote', 'virtual', 'https', 'http', 'link', 'hangout', 'hangouts']
const ROOMS: readonly RoundFormat[] = ['on-site-day', 'meal', 'assessment-centre']

/**
 * How one takes part in a round, by what was said of where it is and of its formats.
 *
 * @example placeOf({ where: 'their office', formats: ['panel'] }) // => 'in-person'
 * @example placeOf({ where: null, formats: ['panel'] }) // => null
 */
export const placeOf = ({ where, formats }: Pick<Round, 'where' | 'formats'>): Place | null => {
  if (formats.length > 0 && formats.every((format) => format === 'take-home')) return 'alone'
  if (where !== null && phrasesIn(where, VIDEO).length > 0) return 'video'
  if (where !== null && phrasesIn(where, PHONE).length > 0) return 'phone'
  if (formats.includes('video') && (where === null || !formats.some((format) => ROOMS.includes(format)))) return 'video'
  return where !== null || formats.some((format) => ROOMS.includes(format)) ? 'in-person' : null
}

/** Whether what holds for a room or from afar holds for this place; what nobody knows may be either. */
export const holdsAt = (only: Where | undefined, place: Place | null): boolean =>
  only === undefined || place === null || place === (only === 'remote' ? 'video' : 'in-person')

/** How far a process has come with this round: a screen, the first full interview, one after it, the last. */
export type Reach = 'screen' | 'first' | 'middle' | 'last'

/** What a screen is and how one is held: with anything else beside it, it is no screen any more. */
const SHORT: ReadonlySet<RoundFormat> = new Set(['screen', 'video'])

/** How far a process has come with this round. */
export const reachOf = ({ record, round }: Pick<Subject, 'record' | 'round'>): Reach => {
  const { said, assumed } = kindsOf({ record, round })
  if (round.isLast === true) return 'last'
  const kinds = [...said, ...assumed]
  if (isScreenRound(round) ? kinds.every((kind) => SHORT.has(kind)) : kinds[0] === 'screen') return 'screen'
  return earlierRounds(record, round).some((earlier) => !isScreenRound(earlier)) || (round.number ?? 0) > 2 ? 'middle' : 'first'
}
