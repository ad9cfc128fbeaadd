import { describe, expect, test } from 'vitest'
import { trialsOf } from './calibration.ts'
import { drawsFrom } from './draws.ts'
import { rowOf } from './forecasts.ts'
import { ownTrialsOf } from './own.ts'
import { chiSquareAbove, flatness, histogramOf } from './quality.ts'
import { calibrationIn, MOST_OVER_BASE } from './report.ts'
import { AS_SAID, WORLDS } from './world.ts'

const SEED = 20_261_127
/** The seed is frozen: what is rarer than this by chance alone is an error, and not bad luck on some days. */
const LEVEL = 0.001
/** With some hundreds of processes, ten bins would leave the lowest without an offer. */
const FEW_BINS = 4
/** Some hundreds of processes take a second; a busy machine may take far longer. */
const PATIENCE_MS = 60_000

describe('processes drawn from the model', () => {
  test.each(['none', 'each'] as const)(
    'have their factor at every place of what is believed of it, end in an offer as often as is said, and lie outside the range one in ten on each side: signs acting %s',
    (acting) => {
      const { flat, calibrated, rangeOdd } = calibrationIn('', trialsOf(drawsFrom(SEED), 600, acting), FEW_BINS)
      for (const p of [flat, calibrated, rangeOdd]) expect(p).toBeGreaterThan(LEVEL)
    },
    PATIENCE_MS,
  )
})

test(
  'one more process of a candidate with a record has its factor at every place of what is believed of it, and ends in an offer as often as is said',
  () => {
    const { flat, calibrated, rangeOdd } = calibrationIn('', ownTrialsOf(drawsFrom(SEED), 300, 'finals'), FEW_BINS)
    for (const p of [flat, calibrated, rangeOdd]) expect(p).toBeGreaterThan(LEVEL)
  },
  PATIENCE_MS,
)

describe('forecasts in a world that is not as our evidence says', () => {
  test.each(WORLDS.filter(({ name }) => name.includes('odds × ') || name.startsWith('followed')))(
    'are not worse than the base rate: $name',
    (world) => {
      expect(rowOf(world, 300, SEED).overBase).toBeLessThan(MOST_OVER_BASE)
    },
    PATIENCE_MS,
  )
})

describe('the trial itself', () => {
  test('sees a belief that is too narrow, and one that lies too low', () => {
    const places = trialsOf(drawsFrom(SEED), 600, 'none').map(({ place }) => place)
    expect(
      flatness(
        histogramOf(
          places.map((place) => 0.5 + 0.7 * (place - 0.5)),
          21,
        ),
      ),
    ).toBeLessThan(LEVEL)
    expect(
      flatness(
        histogramOf(
          places.map((place) => place ** 1.5),
          21,
        ),
      ),
    ).toBeLessThan(LEVEL)
  })

  test('sees chances that are a fifth too high', () => {
    const trials = trialsOf(drawsFrom(SEED), 1500, 'none').map((trial) => ({ ...trial, chance: Math.min(0.99, 1.25 * trial.chance) }))
    expect(calibrationIn('', trials).calibrated).toBeLessThan(LEVEL)
  })

  test('draws the same for the same seed', () => {
    expect(trialsOf(drawsFrom(SEED), 5, 'each')).toEqual(trialsOf(drawsFrom(SEED), 5, 'each'))
    expect(rowOf(AS_SAID, 20, SEED)).toEqual(rowOf(AS_SAID, 20, SEED))
  })

  test('weighs unevenness as chi-square is tabled', () => {
    expect(chiSquareAbove(31.41, 20)).toBeCloseTo(0.05, 4)
    expect(chiSquareAbove(18.307, 10)).toBeCloseTo(0.05, 4)
    expect(() => chiSquareAbove(3, 5)).toThrow('got 5')
  })
})
