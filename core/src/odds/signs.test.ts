import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SIGN_RULE, SIGNS, signOf } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { chanceInRange, meanChance } from './chance.ts'
import { oddsOf } from './odds.ts'
import { signsRead } from './signs.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

/** Sums and chords in doubles. */
const ROUNDING = 1e-9

const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }

const present = (sign: string): Reading => ({ sign, seen: 'present', cancelledBy: null })

const someReadings: fc.Arbitrary<Reading[]> = fc.uniqueArray(
  fc.record({
    sign: fc.constantFrom(...SIGNS.map(({ id }) => id), 'a-sign-nobody-knows'),
    seen: fc.constantFrom('present' as const, 'absent' as const),
    cancelledBy: fc.constantFrom(null, 'rebooked-at-once', 'nothing-of-the-kind'),
  }),
  { selector: ({ sign }) => sign, maxLength: SIGNS.length },
)

const moving = SIGNS.filter(({ present: { logOdds } }) => logOdds !== 0)

describe('the signs of a process', () => {
  test('add up to the same in any order, to the last digit', () => {
    fc.assert(
      fc.property(someReadings, fc.infiniteStream(fc.nat()), (readings, random) => {
        const order = readings.map((reading) => ({ reading, place: random.next().value })).sort((one, other) => one.place - other.place)
        const shuffled = signsRead(order.map(({ reading }) => reading))
        expect(shuffled.logOdds).toBe(signsRead(readings).logOdds)
        expect(shuffled.sd).toBe(signsRead(readings).sd)
      }),
    )
  })

  test('never move the odds beyond the cap, and their parts add up to the whole', () => {
    fc.assert(
      fc.property(someReadings, (readings) => {
        const { logOdds, contributions } = signsRead(readings)
        expect(Math.abs(logOdds)).toBeLessThanOrEqual(Math.log(SIGN_RULE.cap) + ROUNDING)
        const sum = contributions.reduce((total, part) => total + part.logOdds, 0)
        expect(Math.abs(sum - logOdds)).toBeLessThan(ROUNDING)
      }),
    )
  })

  test('multiply the odds of the offer by just what they are said to, at every stage', () => {
    fc.assert(
      fc.property(someReadings, fc.constantFrom('applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'), (signs, stage) => {
        const bare: Standing = { ...UNKNOWN_STANDING, stage, fullRounds: 2 }
        const factor = oddsOfChance(meanChance({ ...bare, signs })) / oddsOfChance(meanChance(bare))
        expect(Math.abs(Math.log(factor) - signsRead(signs).logOdds)).toBeLessThan(ROUNDING)
      }),
      { numRuns: 60 },
    )
  })

  test('that were noticed widen the range, and one that is known to mean nothing leaves the chance as it is', () => {
    const idle = SIGNS.find(({ kind, present: { sd } }) => kind === 'no-evidence' && sd > 0)
    const [bare, noticed] = [chanceInRange(SECOND), chanceInRange({ ...SECOND, signs: [present(idle?.id ?? '')] })]
    expect(noticed.chance).toBe(bare.chance)
    expect(noticed.range.low).toBeLessThan(bare.range.low)
    expect(noticed.range.high).toBeGreaterThan(bare.range.high)
  })

  test('say nothing when this catalogue does not know them', () => {
    expect(signsRead([present('a-sign-nobody-knows')])).toEqual({ logOdds: 0, sd: 0, contributions: [] })
  })
})

test('one sign alone does what is measured of it', () => {
  for (const { id, present: effect, absent } of SIGNS) {
    expect(signsRead([present(id)]).logOdds).toBe(effect.logOdds)
    expect(signsRead([{ sign: id, seen: 'absent', cancelledBy: null }]).logOdds).toBe(absent.logOdds)
  }
})

test('two signs of one group do less together than one after the other, and a sign without effect between them takes nothing away', () => {
  const [one, other] = moving.filter(({ group }) => group === 'depth')
  if (one === undefined || other === undefined) throw new Error('two signs of depth move the odds')
  const sum = one.present.logOdds + other.present.logOdds
  expect(signsRead([present(one.id), present(other.id)]).logOdds).toBeCloseTo(sum / (1 + SIGN_RULE.withinGroup), 12)
  const idle = SIGNS.find(({ group, present: { logOdds } }) => group === 'depth' && logOdds === 0)
  expect(signsRead([present(one.id), present(other.id), present(idle?.id ?? '')]).logOdds).toBeCloseTo(sum / (1 + SIGN_RULE.withinGroup), 12)
})

test('a sign whose meaning was taken away moves nothing, and the working says why', () => {
  const late = signOf('late-or-rescheduled')
  const cancel = late?.cancels[0]
  const signs: Reading[] = [{ sign: 'late-or-rescheduled', seen: 'present', cancelledBy: cancel?.id ?? null }]
  expect(meanChance({ ...SECOND, signs })).toBe(meanChance(SECOND))
  expect(meanChance({ ...SECOND, signs: [present('late-or-rescheduled')] })).toBeLessThan(meanChance(SECOND))
  const odds = oddsOf({ ...SECOND, signs })
  if (!odds.open) throw new Error('the process is open')
  expect(odds.working.find(({ id }) => id === 'sign')?.sentence).toContain(cancel?.text ?? 'no cancel condition')
})

test('the working has one step a sign, and they lead to the chance', () => {
  fc.assert(
    fc.property(someReadings, (signs) => {
      const odds = oddsOf({ ...SECOND, signs })
      if (!odds.open) throw new Error('the process is open')
      const steps = odds.working.filter(({ id }) => id === 'sign')
      expect(steps.length).toBe(signs.filter(({ sign }) => signOf(sign) !== undefined).length)
      expect(Math.abs((odds.working.at(-1)?.chanceAfter ?? 0) - odds.chance)).toBeLessThan(ROUNDING)
      for (const { factor, sign } of steps) {
        expect(factor).toBeGreaterThanOrEqual((sign?.low ?? 9) - ROUNDING)
        expect(factor).toBeLessThanOrEqual((sign?.high ?? 0) + ROUNDING)
      }
    }),
    { numRuns: 40 },
  )
})
