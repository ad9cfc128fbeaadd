import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow } from '#test/arbitrary-rows.ts'
import { inOrder, isScreenRound, type Round, UNKNOWN_ROUND } from './round.ts'
import { fullRounds, furthestRound, type Stage, stageOf } from './stage.ts'

const rounds = fc.uniqueArray(aRow('rounds'), { selector: ({ id }) => id, maxLength: 6 })
const shuffled = rounds.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))

let made = 0
const round = (said: Partial<Round> = {}): Round => {
  made += 1
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  return { ...UNKNOWN_ROUND, id, revision: 1, processId: id, ...said }
}
const screen = (said: Partial<Round> = {}): Round => round({ isScreen: true, ...said })

test('nothing depends on the order in which rounds come', () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(inOrder(other)).toEqual(inOrder(one))
      expect(fullRounds(other)).toBe(fullRounds(one))
      expect(furthestRound(other)).toEqual(furthestRound(one))
      expect(stageOf(other, [])).toBe(stageOf(one, []))
    }),
  )
})

test('rounds stand by their number, then their day, then as they were recorded; without a number, last', () => {
  const [third, first, second] = [round({ number: 3 }), round({ number: 1, heldOn: '2026-11-20' }), round({ number: 2, heldOn: '2026-11-01' })]
  const [undated, dated, planned] = [round(), round({ heldOn: '2026-10-01' }), round({ plannedOn: '2026-09-01' })]
  expect(inOrder([undated, third, dated, first, planned, second])).toEqual([first, second, third, planned, dated, undated])
  const later = round()
  expect([inOrder([later, undated]), inOrder([undated, later])]).toEqual([
    [undated, later],
    [undated, later],
  ])
})

test('a further full interview never sets a process back, and a screen never counts as one', () => {
  fc.assert(
    fc.property(rounds, (list) => {
      const before = fullRounds(list)
      expect(fullRounds([...list, round({ isScreen: false })])).toBeGreaterThanOrEqual(before)
      expect(fullRounds([...list, screen()])).toBeLessThanOrEqual(before)
      expect(before).toBeGreaterThanOrEqual(list.filter((one) => !isScreenRound(one)).length)
    }),
  )
})

test('the stage follows the rounds', () => {
  const stages: [Round[], Stage][] = [
    [[], 'applied'],
    [[screen()], 'screen'],
    [[round({ formats: ['screen'] })], 'screen'],
    [[round({ formats: ['screen'], isScreen: false })], 'first'],
    [[round()], 'first'],
    [[screen({ number: 1 }), round({ number: 2 })], 'first'],
    [[round({ number: 1 }), round({ number: 2 })], 'second'],
    [[round({ number: 2 })], 'second'],
    [[screen({ number: 1 }), round({ number: 3 })], 'second'],
    [[round({ number: 5 })], 'later'],
    [[round({ number: 2, isLast: true })], 'final'],
    [[round({ number: 1, isLast: true }), round({ number: 2 })], 'second'],
    [[screen({ isLast: true })], 'screen'],
  ]
  for (const [list, stage] of stages) expect(stageOf(list, []), JSON.stringify(list)).toBe(stage)
})

describe('being asked for references', () => {
  test('is the step before an offer, whatever the rounds say', () => {
    fc.assert(
      fc.property(rounds, (list) => {
        expect(stageOf(list, [{ direction: 'received', kind: 'references' }])).toBe('pre-offer')
      }),
    )
  })

  test('is theirs to do: sending some unasked is no step', () => {
    expect(stageOf([], [{ direction: 'sent', kind: 'references' }])).toBe('applied')
    expect(stageOf([], [{ direction: 'received', kind: 'offer' }])).toBe('applied')
  })
})
