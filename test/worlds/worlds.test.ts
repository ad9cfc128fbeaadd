import { describe, expect, test } from 'vitest'
import { baseRate } from '#core/evidence/baseRates.ts'
import { PRIOR, rangeOver, spreadOf } from '#core/odds/spread.ts'
import { UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { trialsOf } from './calibration.ts'
import { drawsFrom } from './draws.ts'
import { rowOf } from './forecasts.ts'
import { lifeFrom, offered } from './life.ts'
import { logFactorDrawn } from './observed.ts'
import { ownTrialsOf } from './own.ts'
import { chiSquareAbove, flatness, histogramOf } from './quality.ts'
import { calibrationIn, MOST_OVER_BASE } from './report.ts'
import { CONVERSATIONS, chanceAt, levelAt, oddsAsCounted, rangeOfThoseAt, shareOfThoseAt } from './selection.ts'
import { AS_SAID, WORLDS, type World } from './world.ts'

const SEED = 20_261_127
/** The seed is frozen: what is rarer than this by chance alone is an error, and not bad luck on some days. */
const LEVEL = 0.001
/** With some hundreds of processes, ten bins would leave the lowest without an offer. */
const FEW_BINS = 4

const LIVES = 100_000

describe('processes drawn from the model', () => {
  test.each(['none', 'each'] as const)(
    'have their factor at every place of what is believed of it, end in an offer as often as is said, and lie outside the range one in ten on each side: signs acting %s',
    (acting) => {
      const { flat, calibrated, rangeOdd } = calibrationIn('', trialsOf(drawsFrom(SEED), 600, acting), FEW_BINS)
      for (const p of [flat, calibrated, rangeOdd]) expect(p).toBeGreaterThan(LEVEL)
    },
  )
})

test('one more process of a candidate with a record has its factor at every place of what is believed of it, and ends in an offer as often as is said', () => {
  const { flat, calibrated, rangeOdd } = calibrationIn('', ownTrialsOf(drawsFrom(SEED), 300, 'finals'), FEW_BINS)
  for (const p of [flat, calibrated, rangeOdd]) expect(p).toBeGreaterThan(LEVEL)
})

describe('forecasts in a world that is not as our evidence says', () => {
  test.each(WORLDS.filter(({ name }) => name.includes('odds × ') || name.startsWith('followed')))(
    'are not worse than the base rate: $name',
    (world) => {
      expect(rowOf(world, 300, SEED).overBase).toBeLessThan(MOST_OVER_BASE)
    },
  )
})

describe('where one person, employer and market go through all stages', () => {
  test('our odds would give later stages more than was counted: the selection is in the count already', () => {
    expect(shareOfThoseAt('screen')).toBeCloseTo(levelAt('screen'), 12)
    for (const stage of ['first', 'second', 'later', 'final'] as const) expect(shareOfThoseAt(stage)).toBeGreaterThan(levelAt(stage))
    expect(shareOfThoseAt('final')).toBeGreaterThan(1.4 * levelAt('final'))
  })

  test('other odds give every stage the share that was counted, lower ones the later the stage, and ranges hardly narrower than ours', () => {
    const odds = oddsAsCounted()
    for (const stage of CONVERSATIONS) {
      expect(shareOfThoseAt(stage, odds)).toBeCloseTo(levelAt(stage), 9)
      const { low, high } = rangeOfThoseAt(stage, odds)
      const said = rangeOver(spreadOf(PRIOR), (factor) => chanceAt(stage, factor))
      expect(low).toBeGreaterThan(said.low)
      expect(high).toBeLessThan(said.high)
      expect(high - low).toBeGreaterThan(0.8 * (said.high - said.low))
    }
    expect(odds.first > odds.second && odds.second > odds.later && odds.later > odds.final).toBe(true)
  })

  test('the shares are those of a hundred thousand lives, within three standard errors', () => {
    const world = WORLDS.find(({ stageOdds }) => stageOdds !== null) as World
    const draws = drawsFrom(SEED)
    const reached = new Map<string, { count: number; offers: number }>()
    for (let index = 0; index < LIVES; index++) {
      const begun = draws.uniform() < baseRate('first-was-screen').value ? 'screen' : 'first'
      const life = lifeFrom(
        draws,
        world,
        { ...UNKNOWN_STANDING, stage: begun, fullRounds: begun === 'first' ? 1 : 0, firstWasScreen: begun === 'screen' },
        logFactorDrawn(draws),
      )
      for (const { stage } of life) {
        const { count, offers } = reached.get(stage) ?? { count: 0, offers: 0 }
        reached.set(stage, { count: count + 1, offers: offers + Number(offered(life)) })
      }
    }
    for (const stage of CONVERSATIONS) {
      const { count, offers } = reached.get(stage) ?? { count: 0, offers: 0 }
      const share = levelAt(stage)
      expect(Math.abs(offers / count - share), stage).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / count))
    }
  })
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
