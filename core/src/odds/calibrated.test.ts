import { expect, test } from 'vitest'
import { isCalibrated, isOff } from './calibrated.ts'
import { NINETEEN_OF_TWENTY } from './calibrationProcesses.ts'

const RIGHT = {
  z: 0.3,
  offers: 100,
  expected: { value: 101, low: 84, high: 118 },
  slope: { value: 1.05, low: 0.8, high: 1.3 },
  calibrationError: 0.0004,
}

type Judged = Partial<typeof RIGHT> | { calibrationError: null }

test('forecasts against which nothing speaks, and which lie within five of a hundred, are calibrated', () => {
  expect([isOff(RIGHT), isCalibrated(RIGHT)]).toEqual([false, true])
})

test.each<[string, Judged]>([
  ['misses that are too many one way', { z: NINETEEN_OF_TWENTY }],
  ['misses that are too many the other way', { z: -NINETEEN_OF_TWENTY }],
  ['fewer offers than were to be expected', { offers: 83 }],
  ['more offers than were to be expected', { offers: 119 }],
  ['chances too far apart', { slope: { value: 0.8, low: 0.6, high: 0.999 } }],
  ['chances too near each other', { slope: { value: 1.3, low: 1.001, high: 1.6 } }],
])('each thing alone puts them off, and then they are not calibrated: %s', (_what, judged) => {
  expect([isOff({ ...RIGHT, ...judged }), isCalibrated({ ...RIGHT, ...judged })]).toEqual([true, false])
})

test.each<[string, Judged]>([
  ['misses just within 19 of 20', { z: NINETEEN_OF_TWENTY - 1e-9 }],
  ['as many offers as the fewest that were to be expected', { offers: 84 }],
  ['as many as the most', { offers: 118 }],
  ['a slope whose range begins at 1', { slope: { value: 1.2, low: 1, high: 1.4 } }],
  ['a slope whose range ends at 1', { slope: { value: 0.8, low: 0.6, high: 1 } }],
  ['an error of just five of a hundred', { calibrationError: 0.05 ** 2 }],
  ['an error that nobody can tell', { calibrationError: null }],
])('what is just within bounds speaks against nothing: %s', (_what, judged) => {
  expect([isOff({ ...RIGHT, ...judged }), isCalibrated({ ...RIGHT, ...judged })]).toEqual([false, true])
})

test('forecasts that lie too wide are not calibrated though nothing else speaks against them', () => {
  const wide = { ...RIGHT, calibrationError: 0.0501 ** 2 }
  expect([isOff(wide), isCalibrated(wide)]).toEqual([false, false])
})
