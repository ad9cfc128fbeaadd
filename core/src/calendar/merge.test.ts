import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aHistory, type Word } from '#test/calendar/histories.ts'
import { appointmentsOf } from './appointments.ts'
import { laterWord, merged } from './merge.ts'

/** How often each law is tried here; `test/calendar/itip.ts` tries them ten thousand times. */
const RUNS = 300

describe('what is known of events', () => {
  test('does not depend on the order in which messages came, on how often, nor on which came together', () => {
    fc.assert(
      fc.property(aHistory, ({ messages, arrival, cuts }) => {
        const once = merged([], messages)
        let known: Word[] = []
        let from = 0
        for (const cut of [...cuts.map((cut) => cut % (arrival.length + 1)).sort((a, b) => a - b), arrival.length]) {
          known = merged(known, arrival.slice(from, cut))
          from = cut
        }
        expect(known).toEqual(once)
        expect(appointmentsOf(known.filter(({ uid }) => uid === 'a'))).toEqual(appointmentsOf(once.filter(({ uid }) => uid === 'a')))
      }),
      { numRuns: RUNS },
    )
  })

  test('is for each event, and each of a series, the one message that no other is later than', () => {
    fc.assert(
      fc.property(aHistory, ({ messages }) => {
        const known = merged([], messages)
        for (const message of messages) {
          const same = known.filter(({ uid, occurrence }) => uid === message.uid && occurrence === message.occurrence)
          expect(same).toHaveLength(1)
          expect(laterWord(same[0] as Word, message)).toBeGreaterThanOrEqual(0)
          expect(messages).toContainEqual(same[0])
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the later word', () => {
  const word = (said: Partial<Word>): Word => ({
    uid: 'a',
    occurrence: null,
    sequence: 0,
    stampedAt: '2026-11-20T09:00:00.000Z',
    cancelled: false,
    title: 'Interview',
    starts: [{ occurrence: null, on: '2026-12-01', time: '14:00', zone: 'Europe/Berlin' }],
    durationMinutes: 60,
    where: null,
    link: null,
    guests: [],
    ...said,
  })

  test('has the higher number, whenever it was worded; of one number it is the one worded later; of one time, the one that ends it', () => {
    expect(laterWord(word({ sequence: 1, stampedAt: '2026-11-01T09:00:00.000Z' }), word({}))).toBeGreaterThan(0)
    expect(laterWord(word({ stampedAt: '2026-11-20T09:00:01.000Z' }), word({ cancelled: true }))).toBeGreaterThan(0)
    expect(laterWord(word({ cancelled: true }), word({}))).toBeGreaterThan(0)
    expect(laterWord(word({ stampedAt: null }), word({}))).toBeLessThan(0)
    expect(laterWord(word({}), word({}))).toBe(0)
  })

  const series = word({ starts: ['A', 'B', 'C'].map((occurrence, day) => ({ occurrence, on: `2026-12-0${day + 1}`, time: '14:00', zone: 'UTC' })) })
  const days = (...words: Word[]) => appointmentsOf(merged([], words)).map(({ start }) => start.on)
  const one = (said: Partial<Word>) => word({ occurrence: 'B', starts: [{ occurrence: 'B', on: '2026-12-20', time: '09:00', zone: 'UTC' }], ...said })

  test('on one of a series moves or ends that one alone', () => {
    expect(days(series, one({}))).toEqual(['2026-12-01', '2026-12-03', '2026-12-20'])
    expect(days(one({ cancelled: true, sequence: 1 }), series)).toEqual(['2026-12-01', '2026-12-03'])
  })

  test('on the whole ends all, but for one that was spoken of later', () => {
    expect(days(word({ cancelled: true, sequence: 2 }), series, one({ sequence: 1 }))).toEqual([])
    expect(days(word({ cancelled: true, sequence: 2 }), series, one({ sequence: 3 }))).toEqual(['2026-12-20'])
  })

  test('on one that the series no longer has, is gone with it; without the series it stands', () => {
    expect(days(word({ ...series, sequence: 1, starts: series.starts.slice(0, 1) }), one({ sequence: 4 }))).toEqual(['2026-12-01'])
    expect(days(one({}))).toEqual(['2026-12-20'])
  })
})
