import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, isSlipOf, lettersBetween, stemsOf } from './words.ts'

test('a word is as far from another as that is from it, and not at all from itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const letters = lettersBetween(one, other)
      expect(letters).toBe(lettersBetween(other, one))
      expect(letters === 0).toBe(one === other)
      expect(letters).toBeGreaterThanOrEqual(Math.abs([...one].length - [...other].length))
      expect(letters).toBeLessThanOrEqual(Math.max([...one].length, [...other].length))
    }),
  )
})

test.each([
  ['Voigt', 'Vogt'],
  ['Madu', 'Maud'],
  ['Ameer', 'Amir'],
  ['Muller', 'Müller'],
  ['Meridain', 'Meridian'],
  ['Yilmaz', 'Yılmaz'],
])('%s is a slip of %s', (word, meant) => {
  expect(isSlipOf(word, meant)).toBe(true)
})

test.each([
  ['Vogt', 'Vogt'],
  ['Sarah', 'Lena'],
  ['Rita', 'Lena'],
  ['Marsh', 'March, the month'],
  ['vogt', 'Vogt'],
])('%s is none of %s', (word, meant) => {
  expect(isSlipOf(word, meant)).toBe(false)
})

test('words that are in every note say nothing of what one is about', () => {
  expect(stemsOf('Thank you for your time and for the conversation')).toEqual(new Set())
  expect([...stemsOf('I test dashboards')]).toEqual([...stemsOf('tests of a dashboard')])
  expect(folded('Ní Bhriain')).toBe('ni bhriain')
})
