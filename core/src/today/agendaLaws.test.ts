import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someFollowed } from '#test/arbitrary-followed.ts'
import { aZone } from '#test/arbitrary-rows.ts'
import { dueNamed } from '../record/aside.ts'
import { addDays, type Day } from '../record/day.ts'
import { type Moment, todayAt } from '../record/moves.ts'
import { instantAt } from '../record/zone.ts'
import { agendaOf } from './agenda.ts'
import { Agenda, type Due } from './due.ts'
import { duesIn } from './duesIn.ts'
import type { Followed } from './followed.ts'

const TODAY = '2026-11-24'
const aMoment = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }), zone: aZone })
  .map(({ hour, minute, zone }): Moment => {
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    return { now: instantAt(TODAY, time, zone), zone }
  })
const aSearch = fc.tuple(someFollowed(TODAY), aMoment)

const onDay = (day: Day, { zone }: Moment): Moment => ({ now: instantAt(day, '11:00', zone), zone })
const keysOf = (dues: readonly Due[]): string[] => dues.map(({ key }) => key)
const allOf = ({ next, later }: Agenda): Due[] => [...next, ...later]

/** The same processes after something was said of a due. */
const said = (processes: readonly Followed[], due: Due, until: Day | null): Followed[] =>
  processes.map((followed) =>
    followed.record.process.id === due.process.id
      ? {
          ...followed,
          asides: [{ ...dueNamed(due.key), id: '019a0000-0000-7000-8000-999999999999', revision: 2, processId: due.process.id, until }],
        }
      : followed,
  )

describe('what waits for the candidate', () => {
  test('has the shape it promises', () => {
    fc.assert(fc.property(aSearch, ([processes, moment]) => void Agenda.parse(agendaOf(processes, moment))))
  })

  test('does not depend on the order of the processes', () => {
    const shuffled = aSearch.chain(([processes, moment]) =>
      fc.tuple(fc.constant(processes), fc.shuffledSubarray(processes, { minLength: processes.length }), fc.constant(moment)),
    )
    fc.assert(
      fc.property(shuffled, ([processes, others, moment]) => {
        expect(agendaOf(others, moment)).toEqual(agendaOf(processes, moment))
      }),
    )
  })

  test('is told once: no due twice, no promise of theirs beside the message that soon tells of it, no round beside its debrief', () => {
    fc.assert(
      fc.property(aSearch, ([processes, moment]) => {
        const agenda = agendaOf(processes, moment)
        const all = allOf(agenda)
        expect(new Set(keysOf(all)).size).toBe(all.length)
        for (const { process } of agenda.next) {
          const kinds = agenda.next.filter((due) => due.process.id === process.id).map(({ kind }) => kind)
          expect(kinds.includes('their-promise') && (kinds.includes('write') || kinds.includes('stop'))).toBe(false)
          expect(kinds.filter((kind) => kind === 'write' || kind === 'stop').length).toBeLessThanOrEqual(1)
        }
        // A message that is to be written more than a week after the promise leaves the promise a row of its own until then.
        for (const due of all)
          if (due.kind === 'write' && due.promisedOn !== null && due.on <= addDays(due.promisedOn, 7))
            expect(all.some((other) => other.kind === 'their-promise' && other.process.id === due.process.id && other.dueOn === due.promisedOn)).toBe(
              false,
            )
        const rounds = all.flatMap((due) => (due.kind === 'round' || due.kind === 'debrief' ? [due.round.id] : []))
        expect(new Set(rounds).size).toBe(rounds.length)
      }),
    )
  })

  test('has nothing of a process that has ended, but what the candidate promised where they made an offer', () => {
    fc.assert(
      fc.property(aSearch, ([processes, moment]) => {
        const ended = new Map(processes.map((followed) => [followed.record.process.id, followed.ended]))
        for (const due of allOf(agendaOf(processes, moment))) {
          const end = ended.get(due.process.id)
          if (end !== null) expect([end, due.kind]).toEqual(['offer', 'promise'])
        }
      }),
    )
  })

  test('comes in the order of when it matters', () => {
    fc.assert(
      fc.property(aSearch, ([processes, moment]) => {
        const agenda = agendaOf(processes, moment)
        expect(agenda.next.every(({ on }) => on <= TODAY)).toBe(true)
        expect(agenda.later.every(({ on }) => on > TODAY && on <= addDays(TODAY, 6))).toBe(true)
        expect(agenda.later.map(({ on }) => on)).toEqual(agenda.later.map(({ on }) => on).sort())
        const isAnswerPressing = (due: Due): boolean => due.kind === 'promise' && due.isOffer && due.dueOn <= addDays(TODAY, 1)
        const pressing = agenda.next.filter(isAnswerPressing).length
        expect(agenda.next.slice(0, pressing).every(isAnswerPressing)).toBe(true)
        const hours = agenda.next.slice(pressing).map((due) => (due.kind === 'round' ? due.at : null) ?? '9')
        expect(hours).toEqual([...hours].sort())
      }),
    )
  })

  test('is the same until the moment it names, while nothing is written', () => {
    const later = fc.tuple(aSearch, fc.double({ min: 0, max: 0.999_999, noNaN: true }))
    fc.assert(
      fc.property(later, ([[processes, moment], share]) => {
        const agenda = agendaOf(processes, moment)
        const [from, to] = [Date.parse(moment.now), Date.parse(agenda.until)]
        expect(to).toBeGreaterThan(from)
        const then = { ...moment, now: new Date(Math.floor(from + share * (to - from))).toISOString() }
        expect(agendaOf(processes, then)).toEqual(agenda)
      }),
    )
  })

  test('holds each message to write and each wait that is over once, told or counted', () => {
    fc.assert(
      fc.property(fc.tuple(someFollowed(TODAY, 30), aMoment), ([processes, moment]) => {
        const { next, more } = agendaOf(processes, moment)
        const all = processes.flatMap((followed) => duesIn(followed, moment, TODAY)).filter(({ on }) => on <= TODAY)
        for (const kind of ['write', 'stop'] as const) {
          const told = next.filter((due) => due.kind === kind).length
          expect(told).toBeLessThanOrEqual(5)
          expect(told + more[kind]).toBe(all.filter((due) => due.kind === kind).length)
        }
      }),
      { numRuns: 50 },
    )
  })
})

const aDueOfSearch = aSearch.chain(([processes, moment]) => {
  const dues = allOf(agendaOf(processes, moment))
  return dues.length === 0 ? fc.constant(null) : fc.tuple(fc.constant(processes), fc.constant(moment), fc.constantFrom(...dues))
})

const isRoundOn = (due: Due, day: Day): boolean => due.kind === 'round' && due.on === day

describe('what is put off', () => {
  test('is hidden until that day, and is back on it if it still waits then', () => {
    fc.assert(
      fc.property(aDueOfSearch, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 12 }), (drawn, off, ahead) => {
        if (drawn === null) return
        const [processes, moment, due] = drawn
        const [until, day] = [addDays(TODAY, off), addDays(TODAY, ahead)]
        const then = ahead === 0 ? moment : onDay(day, moment)
        const others = processes.filter(({ record }) => record.process.id === due.process.id)
        const waits = (all: readonly Followed[]): boolean =>
          all.flatMap((followed) => duesIn(followed, then, day)).some(({ key, on }) => key === due.key && on <= day)
        const putOff = said(others, due, until)
        if (day < until) expect(waits(putOff) && !isRoundOn(due, day)).toBe(false)
        else expect(waits(putOff)).toBe(waits(others))
        if (day === until && waits(others)) expect(keysOf(agendaOf(putOff, then).next)).toContain(due.key)
      }),
    )
  })

  test('leaves everything else as it was', () => {
    fc.assert(
      fc.property(aDueOfSearch, fc.integer({ min: 1, max: 9 }), (drawn, off) => {
        if (drawn === null) return
        const [processes, moment, due] = drawn
        const rest = (all: readonly Followed[]) => all.flatMap((followed) => duesIn(followed, moment, TODAY)).filter(({ key }) => key !== due.key)
        expect(rest(said(processes, due, addDays(TODAY, off)))).toEqual(rest(processes))
      }),
    )
  })
})

describe('what is done', () => {
  test('is not told again; a round alone is told on its day, as one that the candidate is ready for', () => {
    fc.assert(
      fc.property(aDueOfSearch, fc.integer({ min: 0, max: 12 }), (drawn, ahead) => {
        if (drawn === null) return
        const [processes, moment, due] = drawn
        const then = ahead === 0 ? moment : onDay(addDays(TODAY, ahead), moment)
        const found = allOf(agendaOf(said(processes, due, null), then)).find(({ key }) => key === due.key)
        if (found === undefined) return
        expect(isRoundOn(due, todayAt(then))).toBe(true)
        expect(found).toMatchObject({ kind: 'round', isReady: true })
      }),
    )
  })
})
