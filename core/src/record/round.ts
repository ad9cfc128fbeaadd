import { z } from 'zod'
import { Day, type Instant, TimeOfDay } from './day.ts'
import { Id, Line, Revision, WebAddress } from './text.ts'
import { wallClock, Zone } from './zone.ts'

/** What a round is like; a round can be several of them. */
export const RoundFormat = z.enum([
  'screen',
  'video',
  'technical',
  'take-home',
  'behavioural',
  'situational',
  'panel',
  'presentation',
  'case',
  'team-meeting',
  'meal',
  'executive',
  'on-site-day',
  'assessment-centre',
])
export type RoundFormat = z.infer<typeof RoundFormat>

/** What the candidate says of a round. Planned and held are two facts: what was agreed, and what took place. */
export const RoundFacts = z.strictObject({
  number: z.int().min(1).max(99).nullable().describe('Which round of this process it is, as they count them.'),
  formats: z.array(RoundFormat).max(RoundFormat.options.length).describe('What kind of round it is; it can be several.'),
  plannedOn: Day.nullable().describe('The day it is planned for.'),
  plannedTime: TimeOfDay.nullable().describe('The hour it is planned for, on the clock of its zone.'),
  heldOn: Day.nullable().describe('The day it took place.'),
  heldTime: TimeOfDay.nullable().describe('The hour it took place, on the clock of its zone.'),
  zone: Zone.nullable().describe('The time zone of its hours, such as Europe/Berlin.'),
  durationMinutes: z.int().min(1).max(1440).nullable().describe('How long it took, in minutes.'),
  where: Line.nullable().describe('Where, or by which means: an address, a phone, a video room.'),
  link: WebAddress.nullable().describe('The address of the video room or page it is held on.'),
  personIds: z.array(Id).max(50).describe('Who was there: the keys of people of this process.'),
  isScreen: z.boolean().nullable().describe("Was it a recruiter's screen, not a full interview?"),
  isLast: z.boolean().nullable().describe('Is this the last round before they decide?'),
  finalists: z.int().min(1).max(99).nullable().describe('How many candidates are left at this round, you included, if you know.'),
  openings: z.int().min(1).max(99).nullable().describe('How many of them they mean to take, if you know; one unless you say.'),
})
export type RoundFacts = z.infer<typeof RoundFacts>

/** One conversation of a process. */
export const Round = RoundFacts.extend({
  openings: RoundFacts.shape.openings.default(null),
  link: RoundFacts.shape.link.default(null),
  id: Id,
  revision: Revision,
  processId: Id,
})
export type Round = z.infer<typeof Round>

/** What is known of a round when nothing has been said. */
export const UNKNOWN_ROUND: RoundFacts = {
  number: null,
  formats: [],
  plannedOn: null,
  plannedTime: null,
  heldOn: null,
  heldTime: null,
  zone: null,
  durationMinutes: null,
  where: null,
  link: null,
  personIds: [],
  isScreen: null,
  isLast: null,
  finalists: null,
  openings: null,
}

/** The day a round took place or, if that is not known, the day it was planned for. */
export const roundDay = (round: Pick<RoundFacts, 'heldOn' | 'plannedOn'>): Day | null => round.heldOn ?? round.plannedOn

/** A recruiter's screen: said to be one or, when nothing was said, of the format. */
export const isScreenRound = (round: Pick<RoundFacts, 'isScreen' | 'formats'>): boolean => round.isScreen ?? round.formats.includes('screen')

const byText = (one: string, other: string): number => Number(one > other) - Number(one < other)

/**
 * The rounds of a process in their order: by number, then by day, then in the order they were recorded.
 * A round without a number comes after the numbered ones.
 */
export const inOrder = <R extends Pick<Round, 'id' | 'number' | 'heldOn' | 'plannedOn'>>(rounds: readonly R[]): R[] => {
  const place = (round: R): [number, string, string] => [round.number ?? 100, roundDay(round) ?? '9999', round.id]
  return [...rounds].sort((a, b) => {
    const [one, other] = [place(a), place(b)]
    return one[0] - other[0] || byText(one[1], other[1]) || byText(one[2], other[2])
  })
}

/**
 * Has the round taken place, at the instant `now` on a clock in `zone`? A round that was held has; one that is planned has
 * when its hour has come, or its day if no hour was said. Null when no date is known: unknown stays unknown.
 */
export const hasHappened = (round: RoundFacts, now: Instant, zone: Zone): boolean | null => {
  const clock = wallClock(now, round.zone ?? zone)
  const begun = (on: Day, time: TimeOfDay | null): boolean => on < clock.on || (on === clock.on && (time === null || time <= clock.time))
  if (round.heldOn !== null) return begun(round.heldOn, round.heldTime)
  if (round.plannedOn !== null) return begun(round.plannedOn, round.plannedTime)
  return null
}
