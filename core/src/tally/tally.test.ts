import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repliesOf, replyTally } from './replies.ts'
import { type Climb, climbOf, ENOUGH, stepTally } from './step.ts'

const climbs = fc.array(fc.record({ rung: fc.integer({ min: 0, max: 4 }), end: fc.constantFrom('open', 'left', 'ended') }) as fc.Arbitrary<Climb>)

const round = (number: number, heldOn: string, facts: object = {}) => ({
  id: `${number}`,
  number,
  formats: [],
  isScreen: false,
  isLast: null,
  heldOn,
  plannedOn: null,
  ...facts,
})
const told = (facts: object) => ({ process: { id: 'p', appliedOn: null }, rounds: [], messages: [], outcome: null, ...facts }) as never

describe('a step', () => {
  test('everybody who came to it went on, ended there, may still go on, or left', () => {
    fc.assert(
      fc.property(climbs, (all) => {
        const { reached, wentOn, decided, open, left, range, isEnough } = stepTally('conversation', 'second', all)
        expect(decided + open + left).toBe(reached)
        expect(wentOn).toBeLessThanOrEqual(decided)
        expect(range === null).toBe(decided === 0)
        expect(isEnough).toBe(decided >= ENOUGH)
      }),
    )
  })

  test('what comes to a rung came to all the rungs below it', () => {
    fc.assert(
      fc.property(climbs, (all) => {
        const [low, high] = [stepTally('applied', 'conversation', all), stepTally('conversation', 'full', all)]
        expect(high.reached).toBe(low.wentOn)
      }),
    )
  })

  test('an offer after one interview went on from it, and one that is open says nothing yet', () => {
    const all: Climb[] = [
      { rung: 4, end: 'ended' },
      { rung: 2, end: 'ended' },
      { rung: 2, end: 'open' },
      { rung: 2, end: 'left' },
    ]
    expect(stepTally('full', 'second', all)).toMatchObject({ reached: 4, wentOn: 1, decided: 2, open: 1, left: 1 })
  })
})

describe('how far a process came', () => {
  test.each([
    [told({}), 0],
    [told({ rounds: [round(1, '2026-11-01', { isScreen: true })] }), 1],
    [told({ rounds: [round(1, '2026-11-01')] }), 2],
    [told({ rounds: [round(1, '2026-11-01', { isLast: true })] }), 2],
    [told({ rounds: [round(2, '2026-11-01', { isLast: true })] }), 3],
    [told({ outcome: { kind: 'rejection', stage: 'later', on: null } }), 3],
    [told({ outcome: { kind: 'offer', stage: null, on: null } }), 4],
    [told({ messages: [{ direction: 'received', kind: 'references', on: null }] }), 2],
  ])('is read off its rounds, its messages and its outcome (%#)', (record, rung) => {
    expect(climbOf(record).rung).toBe(rung)
  })
})

describe('a reply', () => {
  test('is counted from the day of applying and from each round to their next word', () => {
    const record = told({
      process: { id: 'p', appliedOn: '2026-11-01' },
      rounds: [round(1, '2026-11-10'), round(2, '2026-11-20')],
      messages: [
        { direction: 'received', kind: 'acknowledgement', on: '2026-11-01' },
        { direction: 'received', kind: 'invitation', on: '2026-11-06' },
        { direction: 'sent', kind: 'thank-you', on: '2026-11-11' },
      ],
      outcome: { kind: 'rejection', on: '2026-12-01' },
    })
    expect(repliesOf(record).map(({ after, days }) => [after, days])).toEqual([
      ['applying', 5],
      ['round', 10],
      ['round', 11],
    ])
  })

  test('is none where they never replied, or where you left', () => {
    for (const kind of ['no-reply', 'withdrawal'])
      expect(repliesOf(told({ process: { id: 'p', appliedOn: '2026-11-01' }, outcome: { kind, on: '2026-12-01' } }))).toEqual([])
  })

  test('is counted with those that took as many days, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 })), (all) => {
        const { byDay, count } = replyTally('round', [...all.map((days) => ({ after: 'round' as const, days })), { after: 'applying', days: 1 }])
        expect(byDay.reduce((sum, each) => sum + each.count, 0)).toBe(count)
        expect(byDay.map(({ days }) => days)).toEqual([...new Set(all)].sort((one, other) => one - other))
        for (const { days, count } of byDay) expect(count).toBe(all.filter((each) => each === days).length)
      }),
    )
  })

  test('nine of ten is said from ten replies on', () => {
    const replies = Array.from({ length: 10 }, (_, day) => ({ after: 'round' as const, days: day + 1 }))
    expect(replyTally('round', replies)).toMatchObject({ after: 'round', count: 10, median: 5.5, most: 9.1 })
    expect(replyTally('round', replies.slice(1)).most).toBeNull()
    expect(replyTally('applying', replies)).toEqual({ after: 'applying', count: 0, median: null, most: null, byDay: [] })
  })
})
