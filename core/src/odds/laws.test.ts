import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SIGN_RULE, SIGNS } from '../evidence/signs.ts'
import { UNKNOWN_DEBRIEF } from '../record/debrief.ts'
import { UNKNOWN_PROCESS } from '../record/process.ts'
import type { Reading } from '../record/reading.ts'
import type { ProcessRecord } from '../record/record.ts'
import { UNKNOWN_ROUND } from '../record/round.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { meanChance } from './chance.ts'
import { oddsOf } from './odds.ts'
import { branchesOf, nextOf, type Rung } from './path.ts'
import { meanOver, PRIOR, spreadOf } from './spread.ts'
import { type Standing, standingOf, UNKNOWN_STANDING } from './standing.ts'
import { unheardAfter, unheardNext } from './unheard.ts'
import { waitingRate } from './waitingRates.ts'

/** Sums of a few dozen products of numbers below one. */
const ROUNDING = 1e-12
/** What the signs move is found by chords, to so much. */
const CHORDS = 1e-9

const TODAY = '2026-11-24'

const readings: fc.Arbitrary<Reading[]> = fc.uniqueArray(
  fc.record({
    sign: fc.constantFrom(...SIGNS.map(({ id }) => id), 'a-sign-nobody-knows'),
    seen: fc.constantFrom('present' as const, 'absent' as const),
    cancelledBy: fc.constantFrom(null, 'rebooked-at-once'),
  }),
  { selector: ({ sign }) => sign, maxLength: 12 },
)
const stage = fc.constantFrom('applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer' as const)
const employerKind = fc.constantFrom(null, 'small-firm', 'campus-programme', 'government', 'academic' as const)
const days = fc.integer({ min: 0, max: 120 })
const standing = fc.record({ stage, employerKind, signs: readings, days }).map(
  ({ days: silent, ...facts }): Standing => ({
    ...UNKNOWN_STANDING,
    ...facts,
    fullRounds: 2,
    isLast: facts.stage === 'final' ? true : null,
    silence: { since: '2026-03-02', days: silent, promisedOn: null, holidays: [] },
  }),
)

const row = (n: number) => ({ id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`, revision: 1 })
const process = row(1).id

/** A process with two interviews, and a debrief of each in which so much was noticed. */
const recordWith = (first: readonly Reading[] | null, second: readonly Reading[] | null): ProcessRecord => ({
  process: { ...UNKNOWN_PROCESS, ...row(1), company: 'Meridian Health', importKey: null, demo: false },
  people: [],
  rounds: [2, 3].map((n) => ({ ...UNKNOWN_ROUND, ...row(n), processId: process, number: n - 1, heldOn: `2026-11-0${n}` })),
  debriefs: [first, second].flatMap((read, index) =>
    read === null ? [] : [{ ...UNKNOWN_DEBRIEF, ...row(4 + index), processId: process, roundId: row(2 + index).id, readings: [...read] }],
  ),
  promises: [],
  messages: [],
  outcome: null,
})

const standingWith = (first: readonly Reading[] | null, second: readonly Reading[] | null): Standing => standingOf(recordWith(first, second), TODAY)

describe('signs', () => {
  test('read in another order give the same answer, to the last word', () => {
    fc.assert(
      fc.property(standing, fc.nat(11), (given, turn) => {
        const { signs } = given
        const turned = [...signs.slice(turn), ...signs.slice(0, turn)].toReversed()
        expect(oddsOf({ ...given, signs: turned })).toEqual(oddsOf(given))
      }),
      { numRuns: 40 },
    )
  })

  test('that nobody noticed change nothing: a debrief in which none was read is as none at all', () => {
    expect(standingWith([], [])).toEqual(standingWith(null, null))
    expect(standingWith(null, null).signs).toEqual([])
    fc.assert(
      fc.property(readings, (read) => {
        expect(standingWith(read, [])).toEqual(standingWith(read, null))
        expect(oddsOf(standingWith(read, []))).toEqual(oddsOf(standingWith(null, read)))
      }),
      { numRuns: 20 },
    )
  })

  test('read twice count as they were read in the later round', () => {
    fc.assert(
      fc.property(readings, readings, (earlier, later) => {
        const signs = new Map(standingWith(earlier, later).signs.map((reading) => [reading.sign, reading]))
        expect(signs.size).toBe(new Set([...earlier, ...later].map(({ sign }) => sign)).size)
        for (const reading of later) expect(signs.get(reading.sign)).toEqual(reading)
      }),
    )
  })

  test('never move the odds of the offer beyond the cap, at any stage', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const read = { ...given, silence: null }
        const factor = oddsOfChance(meanChance(read)) / oddsOfChance(meanChance({ ...read, signs: [] }))
        expect(Math.abs(Math.log(factor))).toBeLessThanOrEqual(Math.log(SIGN_RULE.cap) + CHORDS)
      }),
    )
  })
})

describe('all that may come of a process', () => {
  test('an offer, another round, a no that is told and one that never is, have chances that sum to one, after every silence', () => {
    fc.assert(
      fc.property(standing, fc.double({ min: 0, max: 200, noNaN: true }), (given, silent) => {
        for (const { stage: at, path } of branchesOf(given)) {
          const rate = waitingRate(at, given.employerKind)
          const heard = unheardAfter(silent, rate)
          const next = nextOf(path[0] as Rung, 1.4)
          const { offer, advance, no } = unheardNext(next, heard)
          const never = next.no * rate.neverTold
          const silence = offer + advance + no
          expect(never).toBeLessThanOrEqual(no + ROUNDING)
          expect(Math.abs((offer + advance + (no - never) + never) / silence - 1)).toBeLessThan(ROUNDING)
          for (const chance of [offer, advance, no]) expect(chance).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('more silence', () => {
  const spread = spreadOf(PRIOR)

  test('never raises the chance that good news is what comes, whoever the candidate and the employer are', () => {
    const silence = fc.double({ min: 0, max: 200, noNaN: true })
    fc.assert(
      fc.property(standing, silence, silence, (given, one, other) => {
        const good = (silent: number): number => {
          let [news, all] = [0, 0]
          for (const { weight, stage: at, path } of branchesOf(given)) {
            const unheard = unheardAfter(silent, waitingRate(at, given.employerKind))
            const mean = (of: 'good' | 'all'): number =>
              meanOver(spread, (factor) => {
                const { offer, advance, no } = unheardNext(nextOf(path[0] as Rung, factor), unheard)
                return offer + advance + (of === 'all' ? no : 0)
              })
            news += weight * mean('good')
            all += weight * mean('all')
          }
          return news / all
        }
        expect(good(Math.max(one, other))).toBeLessThanOrEqual(good(Math.min(one, other)) + ROUNDING)
      }),
      { numRuns: 40 },
    )
  })

  test('never raises the chance of an offer, whatever was read', () => {
    fc.assert(
      fc.property(standing, days, (given, more) => {
        const { silence } = given
        if (silence === null) throw new Error('every process here is silent')
        const longer = { ...given, silence: { ...silence, days: silence.days + more } }
        expect(meanChance(longer)).toBeLessThanOrEqual(meanChance(given) + ROUNDING)
      }),
      { numRuns: 40 },
    )
  })
})
