import fc from 'fast-check'
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/calibration.json' with { type: 'json' }
import { calibrationOf, type Resolved } from './calibration.ts'
import { calibrationError } from './calibrationError.ts'
import type { Answered } from './calibrationProcesses.ts'
import { brierOf, logLossOf, skillOver } from './calibrationSkill.ts'
import { calibrationSlope } from './calibrationSlope.ts'
import { expectedOffers, spiegelhalterZ } from './calibrationZ.ts'

/** R prints fifteen digits. */
const DIGITS = 12

const closeTo = (value: number | null, expected: number): void => expect(value).toBeCloseTo(expected, DIGITS)

const rangeCloseTo = (range: { value: number; low: number; high: number }, expected: { value: number; low: number; high: number }): void => {
  for (const end of ['value', 'low', 'high'] as const) closeTo(range[end], expected[end])
}

describe.each(Object.entries(oracle))('of forecasts made up here (%s), as R has it,', (_name, { forecasts, ...by }) => {
  test('are the losses and the skill', () => {
    closeTo(brierOf(forecasts), by.brier)
    closeTo(logLossOf(forecasts), by.logLoss)
    rangeCloseTo(skillOver(forecasts.map((one) => ({ ...one, reference: one.baseRate }))), by.skill)
  })

  test("are Spiegelhalter's z and the number of offers to be expected", () => {
    closeTo(spiegelhalterZ(forecasts), by.z)
    rangeCloseTo(expectedOffers(forecasts), by.expected)
  })

  test('are the slope and the error', () => {
    rangeCloseTo(calibrationSlope(forecasts), by.slope)
    closeTo(calibrationError(forecasts), by.calibrationError)
  })
})

/** Numbers in [0, 1) from a seed. */
const randomFrom = (seed: number): (() => number) => {
  const generator = xorshift128plus(seed)
  return () => (generator.next() >>> 0) / 2 ** 32
}

/** How the made-up worlds tell their chances: as they are, too high, or too far apart. */
type Teller = (chance: number) => number

const right: Teller = (chance) => chance
const tooHigh: Teller = (chance) => (1.8 * chance) / (1 + 0.8 * chance)
const tooSure: Teller = (chance) => 1 / (1 + (0.25 / 0.75) * (((1 - chance) / chance) * 3) ** 2)

/** Processes of one forecast each, some way spread over chances such as ours. */
const loneForecasts = (n: number, random: () => number, told: Teller = right): Answered[] =>
  Array.from({ length: n }, (_, index) => {
    const chance = 0.02 + 0.6 * random() ** 1.5
    return { processId: `${index}`, at: '1', chance: told(chance), isOffer: random() < chance }
  })

/** Processes that climb from stage to stage: every forecast is the chance just then, and who does not climb gets no offer. */
const climbing = (processes: number, random: () => number, told: Teller = right): Answered[] =>
  Array.from({ length: processes }, (_, index) => {
    const forecasts: { chance: number; at: string }[] = [{ chance: 0.05 + 0.2 * random(), at: '1' }]
    let [chance, isAlive] = [forecasts[0]?.chance ?? 0, true]
    while (forecasts.length < 3 && isAlive) {
      const passing = 0.45 + 0.4 * random()
      isAlive = random() < passing
      chance /= passing
      if (isAlive) forecasts.push({ chance, at: `${forecasts.length + 1}` })
    }
    const isOffer = isAlive && random() < chance
    return forecasts.map(({ chance: here, at }) => ({ processId: `${index}`, at, chance: told(here), isOffer }))
  }).flat()

const WORLDS = 4000

const moments = (values: readonly number[]): { mean: number; sd: number; error: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  return { mean, sd, error: sd / Math.sqrt(values.length) }
}

/** The plain error over so many bins, which this product never uses: the mean of how far each bin's share of offers lies from its mean forecast. */
const plugInError = (forecasts: readonly Answered[], count = 10): number => {
  const bins = new Map<number, number>()
  for (const { chance, isOffer } of forecasts) {
    const bin = Math.floor(chance * count)
    bins.set(bin, (bins.get(bin) ?? 0) + Number(isOffer) - chance)
  }
  return [...bins.values()].reduce((sum, miss) => sum + Math.abs(miss), 0) / forecasts.length
}

describe('a forecaster who is right', () => {
  test.each([
    ['with one forecast a process', loneForecasts],
    ['with forecasts at several stages of a process', climbing],
  ] as const)('has a z that is standard normal, %s', (_how, world) => {
    const random = randomFrom(11)
    const all = Array.from({ length: WORLDS }, () => spiegelhalterZ(world(60, random)))
    const { mean, sd } = moments(all)
    // Four standard errors of a mean and of a standard deviation of 4,000.
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(WORLDS))
    expect(Math.abs(sd - 1)).toBeLessThan(4 / Math.sqrt(2 * WORLDS))
    const beyond = all.filter((z) => Math.abs(z) > 1.96).length / WORLDS
    expect(beyond).toBeGreaterThan(0.035)
    expect(beyond).toBeLessThan(0.065)
  })

  test.each([50, 100])('has a debiased error of 0 on the mean at %i forecasts, where a plain one is never 0', (n) => {
    const random = randomFrom(n)
    const worlds = Array.from({ length: WORLDS }, () => loneForecasts(n, random))
    const { mean, error } = moments(worlds.map((forecasts) => calibrationError(forecasts) ?? 0))
    expect(Math.abs(mean)).toBeLessThan(3 * error)
    expect(error).toBeLessThan(0.001)
    expect(moments(worlds.map((forecasts) => plugInError(forecasts))).mean).toBeCloseTo(n === 50 ? 0.115 : 0.081, 2)
    // The .086 one reads of: as many bins as there are tens of forecasts.
    const plain = moments(worlds.map((forecasts) => plugInError(forecasts, n / 10))).mean
    expect(plain).toBeGreaterThan(0.078)
    expect(plain).toBeLessThan(0.094)
  })

  test('has a debiased error of 0 on the mean where processes have several forecasts, too', () => {
    const random = randomFrom(5)
    const { mean, error } = moments(Array.from({ length: WORLDS }, () => calibrationError(climbing(40, random)) ?? 0))
    expect(Math.abs(mean)).toBeLessThan(3 * error)
  })

  test('has a slope whose range holds 1 at least 19 times in 20', () => {
    const random = randomFrom(3)
    const slopes = Array.from({ length: 1000 }, () => calibrationSlope(climbing(60, random)))
    const held = slopes.filter(({ low, high }) => low <= 1 && 1 <= high).length / slopes.length
    // Two standard errors below it; the belief before only makes it more often.
    expect(held).toBeGreaterThan(0.936)
  })

  test('has as many offers as were to be expected, 19 times in 20', () => {
    const random = randomFrom(4)
    const held = Array.from({ length: 2000 }, () => climbing(60, random)).filter((forecasts) => {
      const { low, high } = expectedOffers(forecasts)
      const offers = forecasts.filter(({ isOffer }) => isOffer).length
      return low <= offers && offers <= high
    }).length
    expect(held / 2000).toBeGreaterThan(0.93)
    expect(held / 2000).toBeLessThan(0.97)
  })
})

const resolved = (forecasts: readonly Answered[]): Resolved[] => forecasts.map((one) => ({ ...one, baseRate: 0.2, ownGuess: null }))

/** How many of fifty worlds with about 580 forecasts are called calibrated. */
const calledCalibrated = (told: Teller): number => {
  const random = randomFrom(9)
  const worlds = Array.from({ length: 50 }, () => calibrationOf(resolved(climbing(280, random, told))))
  for (const world of worlds) expect(world.resolved).toBeGreaterThan(400)
  return worlds.filter(({ measures }) => measures?.isCalibrated).length
}

describe('calibrated', () => {
  test('is said of a forecaster who is right nearly always, and of one who is clearly off nearly never', () => {
    expect(calledCalibrated(right)).toBeGreaterThan(39)
    expect(calledCalibrated(tooHigh)).toBeLessThan(3)
    expect(calledCalibrated(tooSure)).toBeLessThan(3)
  })

  test('is neither said nor denied below 400 forecasts, and nothing at all is said below 20', () => {
    const random = randomFrom(1)
    const of = (n: number) => calibrationOf(resolved(loneForecasts(n, random))).measures
    expect(of(0)).toBeNull()
    expect(of(19)).toBeNull()
    expect(of(20)?.isCalibrated).toBeNull()
    expect(of(399)?.isCalibrated).toBeNull()
    expect(of(400)?.isCalibrated).not.toBeNull()
  })
})

const someAnswered = fc.array(
  fc.record({
    processId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    at: fc.constantFrom('1', '2', '3'),
    chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    isOffer: fc.boolean(),
    baseRate: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
    ownGuess: fc.option(fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10)),
  }),
  { minLength: 20, maxLength: 60 },
)

describe('the measures', () => {
  test('are of ours, of the stage alone and of the own guess, each by itself, and count what they are of', () => {
    const random = randomFrom(6)
    const all = climbing(30, random).map((one) => ({ ...one, baseRate: 0.25, ownGuess: 0.5 }))
    const { measures, resolved: count, processes, guesses } = calibrationOf(all)
    const lossAt = (chance: number | null) => {
      const told = all.map((one) => ({ ...one, chance: chance ?? one.chance }))
      return { brier: brierOf(told), logLoss: logLossOf(told) }
    }
    expect([count, processes, guesses]).toEqual([all.length, 30, all.length])
    expect([measures?.ours, measures?.baseRate]).toEqual([lossAt(null), lossAt(0.25)])
    const { own, ours, baseRate, skill } = measures?.ownGuess ?? {}
    expect([own, ours, baseRate]).toEqual([lossAt(0.5), lossAt(null), lossAt(0.25)])
    expect(measures?.skill).toEqual(skillOver(all.map((one) => ({ ...one, reference: 0.25 }))))
    expect(skill).toEqual(skillOver(all.map((one) => ({ ...one, chance: 0.5, reference: one.chance }))))
  })

  test('do not depend on the order of the forecasts, to the last digit', () => {
    // Forecasts of one process at one moment with one chance, but other guesses, cannot be told apart by their order: the ledger holds none.
    const distinct = someAnswered.map((all) => all.map((one, index) => ({ ...one, at: `${one.at}-${String(index).padStart(2, '0')}` })))
    fc.assert(
      fc.property(
        distinct.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(calibrationOf(shuffled)).toEqual(calibrationOf(all))
        },
      ),
    )
  })

  test('are numbers whatever was forecast and whatever happened', () => {
    fc.assert(
      fc.property(someAnswered, (all) => {
        const { measures } = calibrationOf(all)
        const figures = JSON.stringify({ ...measures, calibrationError: 0, isCalibrated: 0, ownGuess: measures?.ownGuess ?? 0 })
        expect(figures).not.toContain('null')
      }),
    )
  })

  test('have ranges where forecasts of one process climb as no others do', () => {
    const chances = [0.01, 0.03, 0.08, 0.16, 0.23, 0.28, 0.37, 0.99, 0.01, 0.01]
    const climbs = Array.from({ length: 20 }, (_, index) => ({
      processId: index < 16 ? 'a' : `${index}`,
      at: String(index).padStart(2, '0'),
      chance: chances[index % 10] ?? 0.01,
      isOffer: index % 2 === 0,
    }))
    const { low, high } = calibrationSlope(climbs)
    expect(high).toBeGreaterThan(low)
    expect(Number.isFinite(spiegelhalterZ(climbs))).toBe(true)
  })

  test('judge the own guess from 20 guesses on, beside ours at the same forecasts', () => {
    const random = randomFrom(2)
    const all = resolved(loneForecasts(60, random))
    const guessing = (n: number) => calibrationOf(all.map((one, index) => ({ ...one, ownGuess: index < n ? one.chance : null })))
    expect(guessing(19).measures?.ownGuess).toBeNull()
    const { measures, guesses } = guessing(20)
    expect(guesses).toBe(20)
    expect(measures?.ownGuess?.own).toEqual(measures?.ownGuess?.ours)
    expect(measures?.ownGuess?.skill).toEqual({ value: 0, low: 0, high: 0 })
  })
})

test('a guess of none or of all of ten that turns out wrong is a bad guess, not an endless one', () => {
  const guess = (chance: number, isOffer: boolean): number => logLossOf([{ processId: 'a', at: '1', chance, isOffer }])
  expect(guess(0, true)).toBeCloseTo(-Math.log(0.025), 12)
  expect(guess(1, false)).toBeCloseTo(-Math.log(0.025), 12)
  expect(guess(0, false)).toBeCloseTo(-Math.log(0.975), 12)
})
