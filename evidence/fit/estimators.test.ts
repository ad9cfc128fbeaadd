import { describe, expect, test } from 'vitest'
import { normalAbove } from '#core/stats/normal.ts'
import levelsByR from '#test/oracle/fit-levels.json' with { type: 'json' }
import byR from '#test/oracle/fit-made-up.json' with { type: 'json' }
import { calibrated } from './calibration.ts'
import { cureFit } from './cure.ts'
import { employerSpread, expectedRange } from './employerSpread.ts'
import { pooledLevels } from './levels.ts'
import { inverseOf, solved } from './matrix.ts'
import { type Case, penalisedLogistic } from './penalisedLogistic.ts'
import { randomEffects, restrictedLogLikelihood, type SourceLevel } from './randomEffects.ts'

/** R's own stopping rules leave it this far from the top; glm takes its errors from the step before the last. */
const AS_NEAR_AS_METAFOR = 1e-7
const AS_NEAR_AS_GLM = 1e-6
const AS_NEAR_AS_NLM = 1e-5
const DIGITS_OF_R = 1e-11

const near = (found: number | undefined, expected: number | undefined, relative: number): void => {
  if (found === undefined || expected === undefined) throw new RangeError('near requires two numbers')
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(1e-3, Math.abs(expected)))
}

const rootsOf = (covariance: readonly (readonly number[])[]): number[] => covariance.map((row, i) => Math.sqrt(row[i] ?? 0))

describe('random effects over sources', () => {
  const sourcesOf = ({ level, variance, moderators }: { level: number[]; variance: number[]; moderators: number[][] }): SourceLevel[] =>
    level.map((one, i) => ({ level: one, variance: variance[i] ?? 0, moderators: moderators[i] ?? [] }))

  test.each(Object.entries(byR.random))('agree with metafor: %s', (_, kept) => {
    const fit = randomEffects(sourcesOf(kept))
    if (kept.tau2 === 0) expect(fit.betweenSources).toBe(0)
    else near(fit.betweenSources, kept.tau2, AS_NEAR_AS_METAFOR)
    for (const [i, effect] of [kept.effects].flat().entries()) near(fit.effects[i], effect, AS_NEAR_AS_METAFOR)
    for (const [i, error] of [kept.errors].flat().entries()) near(rootsOf(fit.covariance)[i], error, AS_NEAR_AS_METAFOR)
  })

  test.each(Object.entries(byR.random))('rise in likelihood from one spread to another as metafor says: %s', (_, kept) => {
    const sources = sourcesOf(kept)
    near(restrictedLogLikelihood(sources, 0.4) - restrictedLogLikelihood(sources, 0.1), kept.rise, 1e-9)
  })

  test('give the levels of the table that metafor gives, and the spread of employers', () => {
    const { sd } = employerSpread()
    near(sd, levelsByR.employer, 1e-9)
    const levels = pooledLevels(sd)
    const ours = [levels.screen, levels.first, levels.late, levels.campus, levels.academic]
    for (const [i, { level, error }] of ours.entries()) {
      near(level, levelsByR.rounds.effects[i], 1e-6)
      near(error, levelsByR.rounds.errors[i], 1e-6)
    }
    near(levels.betweenSources, levelsByR.rounds.tau, 1e-6)
    near(levels.unpenalised.betweenSources, levelsByR.rounds.unpenalised, AS_NEAR_AS_METAFOR)
    near(levels.application.level, levelsByR.applications.effects, 1e-6)
    near(levels.betweenApplications, levelsByR.applications.tau, 1e-6)
    near(levels.unpenalised.betweenApplications, levelsByR.applications.unpenalised, AS_NEAR_AS_METAFOR)
  })
})

describe('a logistic model', () => {
  const { x, y, w, priorMean, priorSd, penalised, glm } = byR.logistic
  const cases = x.map(
    (row, i): Case => ({
      inputs: row.map((value, column): [number, number] => [column, value]).filter(([, value]) => value !== 0),
      cameAbout: y[i] === 1,
      weight: w[i] ?? 0,
    }),
  )

  test('with a prior on each weight agrees with R, in weights, errors and evidence', () => {
    const fit = penalisedLogistic(
      cases,
      priorMean.map((mean, i) => ({ mean, sd: priorSd[i] ?? 1 })),
    )
    for (const [i, weight] of penalised.weights.entries()) near(fit.weights[i], weight, DIGITS_OF_R)
    for (const [i, error] of penalised.errors.entries()) near(rootsOf(fit.covariance)[i], error, DIGITS_OF_R)
    near(fit.logEvidence, penalised.logEvidence, DIGITS_OF_R)
  })

  test('whose priors say nothing is that of glm', () => {
    const fit = penalisedLogistic(
      cases,
      priorMean.map(() => ({ mean: 0, sd: 1e6 })),
    )
    for (const [i, weight] of glm.weights.entries()) near(fit.weights[i], weight, AS_NEAR_AS_GLM)
    for (const [i, error] of glm.errors.entries()) near(rootsOf(fit.covariance)[i], error, AS_NEAR_AS_GLM)
  })

  test('of which nothing was seen believes what it believed', () => {
    const fit = penalisedLogistic([], [{ mean: 0.3, sd: 0.2 }])
    expect(fit.weights).toEqual([0.3])
    near(fit.covariance[0]?.[0], 0.04, 1e-14)
  })
})

describe('times with a share that never comes', () => {
  const { days, answered } = byR.times
  const waits = days.map((day, i) => ({ days: day, answered: answered[i] === true }))

  test.each(['lognormal', 'weibull', 'exponential'] as const)('are fitted as R does: %s', (name) => {
    const [fit, kept] = [cureFit(name, waits), byR.times[name]]
    for (const what of ['everAnswered', 'scale', 'shape', 'logLikelihood'] as const) near(fit[what], kept[what], AS_NEAR_AS_NLM)
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(kept.logLikelihood - 1e-9)
  })

  test('of which all came are those of survival', () => {
    const all = waits.filter((wait) => wait.answered)
    const fit = cureFit('lognormal', [...all, { days: 1e9, answered: false }])
    near(fit.scale, byR.times.allAnswered.median, AS_NEAR_AS_NLM)
    near(fit.shape, byR.times.allAnswered.sigma, AS_NEAR_AS_NLM)
    near(fit.everAnswered, all.length / (all.length + 1), AS_NEAR_AS_NLM)
  })
})

describe('the arithmetic underneath', () => {
  test('the tail of a normal agrees with pnorm, near and far', () => {
    for (const [i, x] of byR.tails.x.entries()) near(normalAbove(x) / (byR.tails.above[i] ?? 1), 1, 1e-11)
  })

  test('the range of 27 normals agrees with R', () => {
    near(expectedRange(byR.spread.firms), byR.spread.range, 1e-10)
  })

  test('a matrix times its inverse is one, and a matrix that is not positive is refused', () => {
    const a = [
      [4, 1, 0.5],
      [1, 3, -1],
      [0.5, -1, 2],
    ]
    const inverse = inverseOf(a)
    for (const [i, row] of a.entries())
      for (const j of row.keys()) {
        const product = row.reduce((sum, value, k) => sum + value * (inverse[k]?.[j] ?? 0), 0)
        expect(product).toBeCloseTo(i === j ? 1 : 0, 14)
      }
    expect(solved(a, [1, 2, 3])).toEqual(inverse.map((row) => expect.closeTo((row[0] ?? 0) + 2 * (row[1] ?? 0) + 3 * (row[2] ?? 0), 12)))
    expect(() =>
      inverseOf([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow('positive-definite')
  })

  test('a calibration with as many aims as parameters meets them, and without aims stays where it was', () => {
    const aim = (level: number, impliedBy: (at: readonly number[]) => number) => ({ id: '', level, sd: 1e-4, impliedBy })
    const loose = [
      { mean: 0, sd: 10 },
      { mean: 1, sd: 10 },
    ]
    const { parameters } = calibrated([aim(2, ([a = 0, b = 0]) => a * b), aim(3, ([a = 0, b = 0]) => a + b)], loose)
    expect((parameters[0] ?? 0) + (parameters[1] ?? 0)).toBeCloseTo(3, 6)
    expect((parameters[0] ?? 0) * (parameters[1] ?? 0)).toBeCloseTo(2, 6)
    expect(calibrated([], loose).parameters).toEqual([0, 1])
  })
})
