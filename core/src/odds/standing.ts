import { z } from 'zod'
import { type Day, latestDay } from '../record/day.ts'
import type { Message } from '../record/message.ts'
import { OutcomeKind } from '../record/outcome.ts'
import { EmployerKind, Source } from '../record/process.ts'
import { Reading } from '../record/reading.ts'
import type { ProcessRecord } from '../record/record.ts'
import { inOrder, isScreenRound, type Round, type RoundFormat } from '../record/round.ts'
import { silenceOf } from '../record/silence.ts'
import { fullRounds, furthestRound, Stage, stageOf } from '../record/stage.ts'
import type { Holidays } from '../record/workingDay.ts'
import { Silent } from './clock.ts'

/** What the odds need to know of a process. What is not known is null, and says nothing. */
export const Standing = z.strictObject({
  stage: Stage,
  fullRounds: z.int().min(0).describe("Full interviews reached; a recruiter's screen is none."),
  firstWasScreen: z
    .boolean()
    .nullable()
    .describe("Was the first conversation a recruiter's screen? True when one is among the rounds; it is then not counted as a full interview."),
  isLast: z.boolean().nullable().describe('Is the furthest full interview the last round?'),
  wentOn: z.boolean().default(false).describe('An earlier full interview had been declared the last round, and another followed.'),
  finalists: z.number().min(1).nullable().describe('Candidates left at the furthest full interview, you included, to each that they mean to take.'),
  source: Source.nullable(),
  employerKind: EmployerKind.nullable(),
  signs: z.array(Reading).default([]).describe('What was read of each sign, the latest reading of it; a sign that nobody noticed is not among them.'),
  silence: Silent.nullable().describe('How long nothing has been heard; null while a round lies ahead, or when no date is known.'),
  ended: OutcomeKind.nullable().describe('How the process ended; null while it is open.'),
})
export type Standing = z.infer<typeof Standing>

/** Formats that a recruiter's screen never has. */
const FULL_FORMATS: ReadonlySet<RoundFormat> = new Set([
  'technical',
  'take-home',
  'panel',
  'presentation',
  'case',
  'team-meeting',
  'meal',
  'executive',
  'on-site-day',
  'assessment-centre',
])

/** Null when the first conversation was not recorded, or nothing was said that tells what it was. */
const firstWasScreenOf = (rounds: readonly Round[]): boolean | null => {
  if (rounds.some(isScreenRound)) return true
  const first = inOrder(rounds)[0]
  if (first === undefined || (first.number ?? 1) > 1) return null
  if (first.isScreen === false || first.formats.some((format) => FULL_FORMATS.has(format))) return false
  return null
}

const SETTLING: ReadonlySet<Message['kind']> = new Set(['offer', 'rejection', 'invitation'])

/** Keys sort by age, so of two messages of one day, or of no known day, the one recorded later is the later. */
const laterOf = (one: Message, other: Message): Message => (`${one.on ?? ''} ${one.id}` > `${other.on ?? ''} ${other.id}` ? one : other)

/** The outcome that their latest word announces, before anybody has recorded it. */
const announced = (messages: readonly Message[]): 'offer' | 'rejection' | null => {
  const words = messages.filter(({ direction, kind }) => direction === 'received' && SETTLING.has(kind))
  const kind = words.length === 0 ? null : words.reduce(laterOf).kind
  return kind === 'offer' || kind === 'rejection' ? kind : null
}

/** Whether they declared a full interview the last, and there was another all the same. */
const wentOnAfterLast = (rounds: readonly Round[]): boolean =>
  inOrder(rounds.filter((round) => !isScreenRound(round)))
    .slice(0, -1)
    .some(({ isLast }) => isLast === true)

/** The latest reading of each sign over the rounds of a process. */
const signsIn = ({ rounds, debriefs }: ProcessRecord): Reading[] => {
  const latest = new Map<string, Reading>()
  for (const { id } of inOrder(rounds))
    for (const { roundId, readings } of debriefs) if (roundId === id) for (const reading of readings) latest.set(reading.sign, reading)
  return [...latest.values()]
}

/** Six left where two are taken are three to each. */
const finalistsAt = ({ finalists, openings }: Round): number | null => (finalists === null ? null : Math.max(1, finalists / (openings ?? 1)))

/** The silence with what they promised and have not kept: the latest day, for a later promise takes the place of an earlier one. */
const silentOf = (record: ProcessRecord, today: Day, holidays: Holidays): Silent | null => {
  const silence = silenceOf(record, today)
  if (silence === null) return null
  const open = record.promises.filter(({ by, keptOn }) => by === 'them' && keptOn === null)
  return { since: silence.since, days: silence.days, promisedOn: latestDay(open.map(({ dueOn }) => dueOn)), holidays: [...holidays] }
}

/**
 * What the record says of where a process stands on the day `today`. It needs no date in the record, so a process that came from a
 * spreadsheet has one too. An offer or a no among their messages ends it even when no outcome was recorded; an invitation that came
 * later opens it again.
 *
 * @param holidays days off where the employer is. Weekends need not be named.
 */
export const standingOf = (record: ProcessRecord, today: Day, holidays: Holidays = []): Standing => {
  const { process, rounds, messages, outcome } = record
  const furthest = furthestRound(rounds)
  const ended = outcome?.kind ?? announced(messages)
  return {
    stage: stageOf(rounds, messages),
    fullRounds: fullRounds(rounds),
    firstWasScreen: firstWasScreenOf(rounds),
    isLast: furthest?.isLast ?? null,
    wentOn: wentOnAfterLast(rounds),
    finalists: furthest === null ? null : finalistsAt(furthest),
    source: process.source,
    employerKind: process.employerKind,
    signs: signsIn(record),
    silence: ended === null ? silentOf(record, today, holidays) : null,
    ended,
  }
}

/** A process of which nothing is known but that it began. */
export const UNKNOWN_STANDING: Standing = {
  stage: 'applied',
  fullRounds: 0,
  firstWasScreen: null,
  isLast: null,
  wentOn: false,
  finalists: null,
  source: null,
  employerKind: null,
  signs: [],
  silence: null,
  ended: null,
}
