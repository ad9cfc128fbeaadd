import { PRIOR, rangeOver, spreadOf } from '#core/odds/spread.ts'
import { percent, tableOf } from '#evidence/fit/markdown.ts'
import type { Trial } from './calibration.ts'
import type { Row } from './forecasts.ts'
import { binsOf, calibrationOf, flatness, histogramOf, shareOdd } from './quality.ts'
import { CONVERSATIONS, chanceAt, levelAt, oddsAsCounted, rangeOfThoseAt, shareOfThoseAt } from './selection.ts'

/** Places are counted in so many bins: an odd number. */
const PLACES = 21
/** Forecasts are counted in so many bins: an even number. */
const CHANCES = 10
/** The range leaves out one tenth on each side. */
const LEFT_OUT = 0.1

/** Rarer by chance alone than this counts as wrong. There are about a dozen such figures. */
export const LEVEL = 0.001

/** Forecasts may not be worse than the base rate by more than this, as a logarithmic loss. */
export const MOST_OVER_BASE = 0.005

/** What comes of many trials: how likely each unevenness is if all is right, and what lies under and over the range. */
export type Calibration = {
  readonly what: string
  readonly trials: readonly Trial[]
  readonly flat: number
  readonly calibrated: number
  readonly under: number
  readonly over: number
  readonly rangeOdd: number
}

/** @param bins of the chances: few where the trials are few, so that no bin is all but empty of offers. */
export const calibrationIn = (what: string, trials: readonly Trial[], bins = CHANCES): Calibration => {
  const [under, over] = [trials.filter(({ isUnder }) => isUnder), trials.filter(({ isOver }) => isOver)].map((one) => one.length / trials.length) as [
    number,
    number,
  ]
  const places = trials.map(({ place }) => place)
  return {
    what,
    trials,
    flat: flatness(histogramOf(places, PLACES)),
    calibrated: calibrationOf(binsOf(trials, bins)),
    under,
    over,
    rangeOdd: Math.min(shareOdd(under, LEFT_OUT, trials.length), shareOdd(over, LEFT_OUT, trials.length)),
  }
}

const figure = (p: number): string => (p < 0.001 ? p.toExponential(0) : p.toFixed(3))

export const calibrationTable = (calibrations: readonly Calibration[]): string =>
  tableOf(
    ['drawn', 'processes', 'p: places flat', 'p: chances right', 'under the range', 'over the range', 'p: range'],
    calibrations.map(({ what, trials, flat, calibrated, under, over, rangeOdd }) => [
      what,
      trials.length,
      figure(flat),
      figure(calibrated),
      percent(under),
      percent(over),
      figure(rangeOdd),
    ]),
  )

export const chancesTable = (trials: readonly Trial[]): string =>
  tableOf(
    ['said', 'came', 'processes', 'standard errors apart'],
    binsOf(trials, CHANCES).map(({ said, came, count, errors }) => [percent(said), percent(came), count, errors.toFixed(1)]),
  )

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`

export const worldsTable = (rows: readonly Row[]): string =>
  tableOf(
    ['world', 'came', 'said', 'loss', 'over the base rate', '± (2 s.e.)', 'over what else is known', 'worst stage'],
    rows.map(({ world, came, said, ours, overBase, standardError, overKnown, worst }) => [
      world.name,
      percent(came),
      percent(said),
      ours.toFixed(3),
      signed(overBase),
      (2 * standardError).toFixed(4),
      signed(overKnown),
      `${worst.stage} ${signed(worst.overBase)}`,
    ]),
  )

/** What would come of one person, employer and market that go through all stages: with our odds at each stage, and with such odds that each stage has the share that was counted. */
export const selectionTable = (): string => {
  const odds = oddsAsCounted()
  const between = ({ low, high }: { low: number; high: number }): string => `${percent(low)} to ${percent(high)}`
  return tableOf(
    ['stage', 'said', 'range', 'followed, with our odds', 'odds ×', 'followed, with these', 'range'],
    CONVERSATIONS.map((stage) => [
      stage,
      percent(levelAt(stage)),
      between(rangeOver(spreadOf(PRIOR), (factor) => chanceAt(stage, factor))),
      percent(shareOfThoseAt(stage)),
      odds[stage].toFixed(2),
      percent(shareOfThoseAt(stage, odds)),
      between(rangeOfThoseAt(stage, odds)),
    ]),
  )
}

export const stagesTable = ({ stages }: Row): string =>
  tableOf(
    ['stage', 'processes', 'came', 'said'],
    stages.toSorted((one, other) => one.came - other.came).map(({ stage, count, came, said }) => [stage, count, percent(came), percent(said)]),
  )
