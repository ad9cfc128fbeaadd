import { z } from 'zod'
import { Day, Instant, TimeOfDay } from '../record/day.ts'
import { hasHappened } from '../record/round.ts'
import { instantAt, wallClock, Zone } from '../record/zone.ts'
import { Refusal } from '../refusal.ts'
import { chosen } from './choose.ts'
import { TaskKind } from './formats.ts'
import { type Calendar, dayAt, FIRST_LIGHT, instantOf, LIGHTS_OUT, minuteOf, openTime, type RunUp, type Stretch, upTo, without } from './openTime.ts'
import { leavesAt, wayOf } from './ready.ts'
import { setTimes } from './setTimes.ts'
import { placeOf, type Subject } from './subject.ts'
import { type Task, tasksFor } from './tasks.ts'
import { hourOf } from './when.ts'

/** A stretch of the plan with one task in it, or something that belongs to its time. */
const Block = z.strictObject({
  key: z.string().describe('Its name in the calendar: the same as long as it is the same part of the same task of the same round.'),
  task: z.string().describe('The name of the task.'),
  kind: z.enum([...TaskKind.options, 'ready']),
  text: z.string(),
  part: z.strictObject({ number: z.int().positive(), of: z.int().positive() }).nullable().describe('Which part of the task, when it is in several.'),
  from: Instant,
  to: Instant,
  on: Day.describe("The day on the candidate's clock."),
  fromTime: TimeOfDay,
  toTime: TimeOfDay,
  minutes: z.int().positive(),
  shortOf: z.int().nullable().describe('How long the task is worth, when there is not so much time for it.'),
})
type Block = z.infer<typeof Block>

/** What to do when, from now to the hour of a round. */
export const Plan = z.strictObject({
  round: z.string(),
  hour: Instant.describe('When the round begins.'),
  zone: Zone.describe('The clock of the blocks.'),
  blocks: z.array(Block),
  left: z
    .array(z.strictObject({ task: z.string(), kind: TaskKind, text: z.string(), minutes: z.int() }))
    .describe('What there is no time for, the most useful first.'),
  openMinutes: z.int().describe('How much time is open until then.'),
  notes: z.array(z.string()).describe('What to know about the plan.'),
})
export type Plan = z.infer<typeof Plan>

/** While the hour is not known the round may begin as early as this. */
const EARLIEST: TimeOfDay = '09:00'
/** Earlier than this before a round nothing is begun: what one reads about them would be old. */
const FURTHEST_DAYS = 14
/** So long before one has to leave is free, because the round is. */
const RUN_UP = 120
/** The end of it is free even at night. */
const AWAKE = 30
const DAY = 1440
const STEP = 5

const SHORT = 'There is not time for everything: the most useful is kept, and shorter.'

const hourAssumed = ({ round, moment }: Subject): { hour: number; isAssumed: boolean } => {
  if (round.heldOn !== null || (hasHappened(round, moment.now, moment.zone) === true && round.plannedTime !== null)) throw new Refusal('round-begun')
  if (round.plannedOn === null) throw new Refusal('round-undated')
  const known = hourOf(round, moment.zone)
  const hour = minuteOf(known ?? instantAt(round.plannedOn, EARLIEST, round.zone ?? moment.zone))
  if (hour <= minuteOf(moment.now)) throw new Refusal('round-begun')
  return { hour, isAssumed: known === null }
}

/** A task without the part that is done; null when all of it is. */
const undone = (task: Task, { prep }: Subject): Task | null => {
  const done = prep.done.filter((one) => one.task === task.id)
  if (done.some(({ minutes }) => minutes === null)) return null
  const left = task.minutes - done.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return left <= 0 ? null : { ...task, minutes: left, least: Math.min(task.least, left) }
}

/** Before this nobody gets up to polish something for which there is time on another day. */
const MORNING: TimeOfDay = '08:00'

/** The run-up without what of it lies early in the morning. */
const calmly = (runUp: RunUp, zone: Zone): RunUp => {
  const morning = minuteOf(instantAt(dayAt(runUp.to, zone), MORNING, zone))
  return {
    ...runUp,
    from: Math.max(runUp.from, Math.min(morning, runUp.awakeFrom)),
    awakeFrom: Math.max(runUp.awakeFrom, Math.min(morning, runUp.to)),
  }
}

type Entry = Stretch & { readonly task: string; readonly kind: Block['kind']; readonly text: string; readonly worth: number }

const blocksOf = (entries: readonly Entry[], { round, moment: { zone } }: Subject): Block[] =>
  entries
    .toSorted((one, other) => one.from - other.from)
    .map((entry, _, all): Block => {
      const parts = all.filter(({ task }) => task === entry.task)
      const [number, [begin, end]] = [parts.indexOf(entry) + 1, [instantOf(entry.from), instantOf(entry.to)]]
      const { on, time } = wallClock(begin, zone)
      const given = parts.reduce((sum, { from, to }) => sum + to - from, 0)
      return {
        key: `${round.id}:${entry.task}:${number}`,
        task: entry.task,
        kind: entry.kind,
        text: entry.text,
        part: parts.length === 1 ? null : { number, of: parts.length },
        from: begin,
        to: end,
        on,
        fromTime: time,
        toTime: wallClock(end, zone).time,
        minutes: entry.to - entry.from,
        shortOf: given < entry.worth ? entry.worth : null,
      }
    })

const notesOf = (subject: Subject, isAssumed: boolean, hasNight: boolean): string[] => [
  ...(isAssumed ? [`Nobody has said the hour: planned as if it began at ${EARLIEST}.`] : []),
  ...(placeOf(subject.round) === 'in-person' && !wayOf(subject).isSaid
    ? [`The way is taken to be ${wayOf(subject).minutes} minutes; say how long it is.`]
    : []),
  ...(placeOf(subject.round) === null ? ['Nobody has said whether it is in person: no way there is planned.'] : []),
  ...(hasNight ? [`Nothing is planned between ${LIGHTS_OUT} and ${FIRST_LIGHT}.`] : []),
]

/**
 * The plan from now to the hour: what belongs to its time, then every gap, then what can be polished, in the hours that are open. Made anew each
 * time: what is done is left out, and when time was lost what remains is shortened or left out, the least useful first.
 *
 * @throws Refusal when the round has begun or no day of it is known.
 */
export const planOf = (subject: Subject, calendar: Calendar): Plan => {
  const { hour, isAssumed } = hourAssumed(subject)
  const leaves = leavesAt(subject, hour)
  const now = Math.ceil(Date.parse(subject.moment.now) / 60_000 / STEP) * STEP
  const runUp: RunUp = { from: leaves - RUN_UP, awakeFrom: Math.min(leaves - AWAKE, hour), to: hour }
  const between = { from: Math.min(Math.max(now, hour - FURTHEST_DAYS * DAY), hour), to: hour }
  const pieces = openTime(between, calendar, runUp)
  const { ready: all, notes } = setTimes(subject, hour, now, pieces, calendar.zone)
  const ready = all.filter(({ id }) => !subject.prep.done.some(({ task }) => task === id))
  const end = placeOf(subject.round) === 'alone' ? (ready.find((one) => one.id === 'hand-in')?.from ?? hour) : leaves
  const tasks = tasksFor(subject).flatMap((task) => undone(task, subject) ?? [])
  const free = (open: readonly Stretch[]): Stretch[] => upTo(without(open, ready), end)
  const { placed, left } = chosen(tasks, [free(openTime(between, calendar, calmly(runUp, calendar.zone))), free(pieces)], (minute) =>
    dayAt(minute, calendar.zone),
  )
  return {
    round: subject.round.id,
    hour: instantOf(hour),
    zone: calendar.zone,
    blocks: blocksOf(
      [
        ...ready.map(({ id, text, from, to }): Entry => ({ task: id, kind: 'ready', text, from, to, worth: 0 })),
        ...placed.map(({ task, from, to }): Entry => ({ task: task.id, kind: task.kind, text: task.text, from, to, worth: task.minutes })),
      ],
      subject,
    ),
    left: left.map(({ id, kind, text, minutes }) => ({ task: id, kind, text, minutes })),
    openMinutes: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    notes: [
      ...notes,
      ...(left.length === 0 ? [] : [SHORT]),
      ...notesOf(subject, isAssumed, dayAt(now, calendar.zone) !== dayAt(hour, calendar.zone)),
    ],
  }
}
