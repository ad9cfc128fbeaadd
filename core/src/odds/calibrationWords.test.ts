import { describe, expect, test } from 'vitest'
import type { Calibration, Measures } from './calibration.ts'
import { calibrationWords } from './calibrationWords.ts'

const loss = { brier: 0.15, logLoss: 0.45 }

const measures: Measures = {
  offers: 5,
  expected: { value: 6.2, low: 2.4, high: 10.1 },
  ours: loss,
  baseRate: loss,
  skill: { value: 0.05, low: -0.12, high: 0.2 },
  z: -0.4,
  slope: { value: 1.1, low: 0.2, high: 2 },
  calibrationError: -0.001,
  ownGuess: null,
  isCalibrated: null,
}

const said = (calibration: Partial<Calibration>, measured: Partial<Measures> = {}): readonly string[] =>
  calibrationWords({ resolved: 24, processes: 11, guesses: 0, measures: { ...measures, ...measured }, ...calibration })

describe('below 20 forecasts with their answer', () => {
  test.each([
    [0, 'No forecast has its answer yet. It takes 20 to say anything of how good they are.'],
    [1, '1 forecast has its answer: 1 of the 20 it takes to say anything of how good they are.'],
    [12, '12 forecasts have their answer: 12 of the 20 it takes to say anything of how good they are.'],
  ])('nothing is claimed of %i', (resolved, words) => {
    expect(calibrationWords({ resolved, processes: resolved, guesses: resolved, measures: null })).toEqual([words])
  })
})

describe('between 20 and 400', () => {
  test('what can be said is said with its range, and nobody is called calibrated', () => {
    expect(said({})).toEqual([
      '24 forecasts of 11 processes have their answer. 5 of them came before an offer; if ours are right, it would be 3 to 10.',
      'Whether ours come nearer than the chance of the stage alone cannot be told yet: the error is anything from 12% larger to 20% smaller.',
      'Nothing shows that ours are off, and nothing yet that they are right: that takes 400 forecasts with their answer.',
    ])
  })

  test('where no whole number lies between the bounds, and where one process has them all, it is said so', () => {
    expect(said({ processes: 1 }, { expected: { value: 5.6, low: 5.2, high: 5.9 } })[0]).toBe(
      '24 forecasts of 1 process have their answer. 5 of them came before an offer; if ours are right, it would be about 6.',
    )
  })

  test('a skill that lies on one side is said to be there, with how much of it', () => {
    expect(said({}, { skill: { value: 0.1, low: 0.02, high: 0.15 } })[1]).toBe(
      'Ours came nearer than the chance of the stage alone: the error is 2% to 15% smaller.',
    )
    expect(said({}, { skill: { value: -0.1, low: -0.3, high: -0.04 } })[1]).toBe(
      'The chance of the stage alone came nearer than ours: our error is 4% to 30% larger.',
    )
  })

  test.each<[string, Partial<Measures>, string]>([
    ['too high', { offers: 2, z: -2.2 }, 'offers came less often than was said.'],
    ['too low', { offers: 11, z: 2.4 }, 'offers came more often than was said.'],
    ['too far apart', { slope: { value: 0.4, low: 0.1, high: 0.8 } }, 'the high ones were too high, and the low ones too low.'],
    ['too near each other', { slope: { value: 2, low: 1.2, high: 3 } }, 'the high ones were not high enough, and the low ones not low enough.'],
    ['off without a pattern', { z: 2.5 }, 'some chances were too high and others too low, without a pattern.'],
  ])('forecasts that are %s are said to be off, and how', (_how, measured, words) => {
    expect(said({}, measured)[2]).toBe(`Ours were off by more than chance explains: ${words}`)
  })
})

describe('from 400 on', () => {
  test('calibrated is said where it is so, and denied where it is not', () => {
    expect(said({ resolved: 420 }, { isCalibrated: true })[2]).toBe(
      'Ours are calibrated: offers came about as often as was said, to within 5 of 100.',
    )
    expect(said({ resolved: 420 }, { isCalibrated: false, offers: 1 })[2]).toBe('Ours are not calibrated: offers came less often than was said.')
  })
})

describe('the own guess', () => {
  const guessed = (skill: Measures['skill']) => said({ guesses: 25 }, { ownGuess: { guesses: 25, own: loss, ours: loss, baseRate: loss, skill } })[3]

  test('is not spoken of where there was none, and waits for its own 20', () => {
    expect(said({})).toHaveLength(3)
    expect(said({ guesses: 12 })[3]).toBe('You guessed first at 12 of them: 12 of the 20 it takes to compare.')
  })

  test('is compared with ours where both were made', () => {
    expect(guessed({ value: 0.1, low: 0.02, high: 0.2 })).toBe(
      'At the 25 where you guessed first, your own guess came nearer than ours: its error is 2% to 20% smaller.',
    )
    expect(guessed({ value: -0.4, low: -0.7, high: -0.1 })).toBe(
      'At the 25 where you guessed first, ours came nearer than your own guess, whose error is 10% to 70% larger.',
    )
    expect(guessed({ value: 0, low: -0.2, high: 0.2 })).toBe(
      'At the 25 where you guessed first, it cannot be told yet which came nearer: the error of your guess is anything from 20% larger to 20% smaller.',
    )
  })
})

test('no sentence shouts, and none has a decimal', () => {
  for (const sentence of said({ guesses: 3 })) {
    expect(sentence).not.toMatch(/!|\d\.\d/)
    expect(sentence).toMatch(/\.$/)
  }
})
