import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import type { BusyHours } from '../record/prep.ts'
import { UNKNOWN_PREP } from '../record/prep.ts'
import { hasHappened, RoundFormat } from '../record/round.ts'
import type { PrepHours } from '../record/settings.ts'
import { USUAL_HOURS } from '../record/usualHours.ts'
import { wallClock } from '../record/zone.ts'
import { type Calendar, FIRST_LIGHT, instantOf, LIGHTS_OUT, minuteOf } from './openTime.ts'
import { type Plan, planOf } from './plan.ts'
import type { Subject } from './subject.ts'
import { tasksFor } from './tasks.ts'

/** Zones in which a clock is set by an hour, by half an hour, never, or far from Greenwich. */
const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'America/Santiago',
]

/** Days on or just before which those clocks are set. */
const CHANGES = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-09-06', '2026-06-15']

const two = (value: number): string => String(value).padStart(2, '0')
const aTime = fc.nat(287).map((step) => `${two(Math.floor(step / 12))}:${two((step % 12) * 5)}`)
const someHours = fc
  .uniqueArray(aTime, { minLength: 2, maxLength: 2 })
  .map((times) => times.toSorted())
  .map(([from, to]) => ({ from: from as string, to: to as string }))

type World = { readonly subject: Subject; readonly calendar: Calendar; readonly hour: number; readonly leaves: number }

const WHERES = ['their office', 'Zoom', 'phone', null]
const PLACES = ['in-person', 'video', 'phone', null]

const aWorld: fc.Arbitrary<World> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    roundZone: fc.constantFrom(...ZONES, null),
    change: fc.constantFrom(...CHANGES),
    time: aTime,
    dayAfter: fc.integer({ min: 0, max: 2 }),
    before: fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 4 * 1440 }), fc.integer({ min: 1, max: 25 * 1440 })),
    where: fc.nat(3),
    formats: fc.uniqueArray(
      fc.constantFrom(
        ...RoundFormat.options.filter((format) => !['take-home', 'video', 'on-site-day', 'meal', 'assessment-centre'].includes(format)),
      ),
      { maxLength: 3 },
    ),
    travel: fc.option(fc.nat(240), { nil: null }),
    hours: fc.oneof(
      fc.constant(USUAL_HOURS),
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 7 }), someHours).map(([weekday, one]): PrepHours => ({ weekday, ...one })),
        { maxLength: 14 },
      ),
    ),
    busy: fc.array(fc.tuple(fc.integer({ min: -4, max: 2 }), someHours), { maxLength: 6 }),
    done: fc.array(fc.tuple(fc.nat(12), fc.option(fc.integer({ min: 1, max: 60 }), { nil: null })), { maxLength: 6 }),
  })
  .map((told) => {
    const dayOf = (days: number): string => new Date(Date.parse(told.change) + days * 86_400_000).toISOString().slice(0, 10)
    const rounds = (PANEL.rounds ?? []).map((round, place) =>
      place < 2
        ? { ...round, heldOn: '2026-01-10' }
        : {
            ...round,
            formats: told.formats,
            plannedOn: dayOf(told.dayAfter),
            plannedTime: told.time,
            zone: told.roundZone,
            where: WHERES[told.where] ?? null,
          },
    )
    const seen = subjectTold({ ...PANEL, rounds }, { moment: { now: '2026-01-20T00:00:00.000Z', zone: told.zone } })
    const hour = minuteOf(planOf(seen, { zone: told.zone, hours: [], busy: [], taken: [] }).hour)
    const busy: BusyHours[] = told.busy.map(([days, one]) => ({ on: dayOf(days), ...one }))
    const ids = tasksFor(seen).map(({ id }) => id)
    const done = told.done.map(([place, minutes]) => ({ task: ids[place % ids.length] as string, minutes }))
    const subject = {
      ...seen,
      moment: { now: instantOf(hour - told.before), zone: told.zone },
      prep: { ...UNKNOWN_PREP, travelMinutes: told.travel, done },
    }
    const leaves = PLACES[told.where] === 'in-person' ? hour - 20 - (told.travel ?? 45) : hour - 30
    return { subject, hour, leaves, calendar: { zone: told.zone, hours: told.hours, busy, taken: [] } }
  })
  // At an hour that the clock leaves out a round has begun by the wall while it is still ahead in time: then there is no plan to hold to anything.
  .filter(({ subject: { round, moment } }) => hasHappened(round, moment.now, moment.zone) === false)

const weekday = (on: string): number => new Date(`${on}T12:00:00Z`).getUTCDay() || 7

/** By the clock on the wall alone, minute by minute: no stretch, no joining, no sorting. */
const isOpen = (minute: number, { calendar: { zone, hours, busy }, leaves, hour }: World): boolean => {
  const { on, time } = wallClock(instantOf(minute), zone)
  const isNight = time < FIRST_LIGHT || time >= LIGHTS_OUT
  if (busy.some((one) => one.on === on && one.from <= time && time < one.to)) return false
  if (minute >= leaves - 30 && minute < hour) return true
  if (isNight) return false
  return minute >= leaves - 120 && minute < hour ? true : hours.some((one) => one.weekday === weekday(on) && one.from <= time && time < one.to)
}

const minutesOf = ({ from, to }: Plan['blocks'][number]): number[] => {
  const begin = minuteOf(from)
  return Array.from({ length: minuteOf(to) - begin }, (_, index) => begin + index)
}

const law = (name: string, holds: (plan: Plan, world: World) => void): void =>
  test(name, () => {
    fc.assert(
      fc.property(aWorld, (world) => holds(planOf(world.subject, world.calendar), world)),
      { numRuns: 50 },
    )
  })

describe('a plan, whatever the calendar, the zone and the day', () => {
  law('never has two blocks at one time', ({ blocks }) => {
    for (const [index, block] of blocks.entries()) if (index > 0) expect(block.from >= (blocks[index - 1]?.to ?? '')).toBe(true)
  })

  law('never begins before now, and never passes the hour', ({ blocks, hour }, { subject }) => {
    for (const { from, to } of blocks) {
      expect(from >= subject.moment.now).toBe(true)
      expect(to <= hour).toBe(true)
    }
  })

  law('never uses an hour that is closed', ({ blocks }, world) => {
    for (const block of blocks) expect(minutesOf(block).filter((minute) => !isOpen(minute, world))).toEqual([])
  })

  law('always has a gap before a polish, and no polish while a gap is left out', ({ blocks, left }) => {
    const gaps = blocks.filter(({ kind }) => kind === 'gap').map(({ to }) => to)
    const polish = blocks.filter(({ kind }) => kind === 'polish').map(({ from }) => from)
    for (const from of polish) for (const to of gaps) expect(from >= to).toBe(true)
    if (left.some(({ kind }) => kind === 'gap')) expect(polish).toEqual([])
  })

  law('plans each task once and for no longer than it is worth, or says that it is left out', ({ blocks, left }, { subject }) => {
    for (const { id, minutes, least } of tasksFor(subject)) {
      const done = subject.prep.done.filter(({ task }) => task === id)
      const isDone = done.some((one) => one.minutes === null)
      const rest = isDone ? 0 : Math.max(0, minutes - done.reduce((sum, one) => sum + (one.minutes ?? 0), 0))
      const planned = blocks.filter(({ task }) => task === id).reduce((sum, block) => sum + block.minutes, 0)
      const isLeft = left.some(({ task }) => task === id)
      if (rest === 0) expect([planned, isLeft]).toEqual([0, false])
      else if (isLeft) expect(planned).toBe(0)
      else {
        expect(planned).toBeGreaterThanOrEqual(Math.min(least, rest))
        expect(planned).toBeLessThanOrEqual(rest)
      }
    }
  })

  law('has no task at the time of leaving or after it', ({ blocks }, { leaves }) => {
    for (const { kind, to } of blocks) if (kind !== 'ready') expect(minuteOf(to)).toBeLessThanOrEqual(leaves)
  })

  law('names each block once, and says on the wall what it says in time', ({ blocks, zone }) => {
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length)
    for (const { from, to, on, fromTime, toTime, minutes } of blocks) {
      expect([wallClock(from, zone), wallClock(to, zone).time]).toEqual([{ on, time: fromTime }, toTime])
      expect(minuteOf(to) - minuteOf(from)).toBe(minutes)
    }
  })

  law('is the same when it is made again', (plan, { subject, calendar }) => {
    expect(planOf(subject, calendar)).toEqual(plan)
  })

  law('made anew after time was lost, keeps all of this and asks for nothing that is done', ({ blocks, hour }, world) => {
    const [first] = blocks
    if (first === undefined || first.to >= hour) return
    const done = [...world.subject.prep.done, { task: first.task, minutes: null }]
    const later = { ...world.subject, moment: { ...world.subject.moment, now: first.to }, prep: { ...world.subject.prep, done } }
    const again = planOf(later, world.calendar)
    expect(again.blocks.filter(({ from }) => from < first.to)).toEqual([])
    if (first.kind !== 'ready') expect(again.blocks.filter(({ task }) => task === first.task)).toEqual([])
    const kinds = again.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'ready')
    expect(kinds.lastIndexOf('gap')).toBeLessThan(kinds.includes('polish') ? kinds.indexOf('polish') : kinds.length)
  })
})
