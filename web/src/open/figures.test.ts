import { expect, test } from 'vitest'
import { bandOf, lineOf, topOf } from './figures.ts'

const curve = [
  { chance: 0.1, low: 0.05, high: 0.2 },
  { chance: 0.25, low: 0.15, high: 0.5 },
]

test('a figure is as high as what it shows, and no chance is drawn beyond its top', () => {
  expect(topOf([0.02, 0.09])).toBe(0.1)
  expect(topOf([0.02, 0.26])).toBe(0.5)
  expect(topOf([1])).toBe(1)
  expect(topOf([])).toBe(0.1)
})

test('the line and the band begin with nothing today and go day by day', () => {
  expect(lineOf(curve, 0.5)).toBe('M0 100 L1 80 2 50')
  expect(bandOf(curve, 0.5)).toBe('M0 100 L1 60 2 0 L2 70 1 90 Z')
})
